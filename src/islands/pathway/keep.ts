/** Elements kept from one rendering to the next: Preact skips an element that is the same object as before. */
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';

/** Gives the element made before for this id, unless its key has changed. */
export type Keep = (id: string, key: string, make: () => VNode) => VNode;

export function useKept(): Keep {
  return useMemo(() => {
    const kept = new Map<string, { readonly key: string; readonly element: VNode }>();
    return (id, key, make) => {
      const before = kept.get(id);
      if (before?.key === key) return before.element;
      const element = make();
      kept.set(id, { key, element });
      return element;
    };
  }, []);
}
