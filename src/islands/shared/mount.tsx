/** How a finished rendering in a page becomes a live island. */
import { type ComponentType, hydrate } from 'preact';

/** Takes over the rendering inside an element. `data` is the text of the island's data, `options` its own few props. */
export type Mount = (element: HTMLElement, data: string, options: unknown) => void;

/** Makes the `mount` of an island's module from its component and the way from text to props. */
export function mountWith<P extends object>(
  Component: ComponentType<P>,
  propsOf: (data: string, options: unknown) => P,
): Mount {
  return (element, data, options) => hydrate(<Component {...propsOf(data, options)} />, element);
}
