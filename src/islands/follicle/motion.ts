/** Motion from one moment to another, and the list that scrolls with it. The browser's side of the one state. */
import { type Signal, signal } from '@preact/signals-core';
import { duration, momentOfScroll, scrollOfMoment } from '../../domain/follicle/choice.ts';

export interface Motion {
  /** What is drawn now. */
  readonly shown: Signal<number>;
  /** Moves there, or stands there at once where the reader wants no motion. */
  readonly go: (moment: number) => void;
  /** Stands there at once. */
  readonly jump: (moment: number) => void;
  /** The moment to which the reader has scrolled the list; undefined where the list follows and doesn't lead. */
  readonly scrolledTo: () => number | undefined;
  readonly stop: () => void;
}

/** CSS pixels by which a reader must have scrolled the list to lead. */
const leastScroll = 16;

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Makes the motion; `list` gives the list once it stands in a page. */
export function createMotion(start: number, list: () => HTMLElement | null): Motion {
  const shown = signal(start);
  let frame = 0;
  let led = Number.NaN;
  /** Places of the steps when the list was led last: fonts and styles that arrive late move them. */
  let ledPlaces = '';

  const along = (element: HTMLElement) => element.scrollWidth > element.clientWidth + 4;
  const places = (element: HTMLElement) => {
    const sideways = along(element);
    const items = [...element.querySelectorAll<HTMLElement>('[data-step]')];
    const all = items.map((item) => (sideways ? item.offsetLeft : item.offsetTop));
    const room = sideways
      ? element.scrollWidth - element.clientWidth
      : element.scrollHeight - element.clientHeight;
    // The last step rests at the end of the list, with no empty room under it.
    const [first = 0] = all;
    const share = Math.min(1, room / ((all.at(-1) ?? 0) - first || 1));
    return all.map((place) => (place - first) * share);
  };
  const position = (element: HTMLElement) => (along(element) ? element.scrollLeft : element.scrollTop);
  const lead = () => {
    const element = list();
    if (!element) return;
    const to = scrollOfMoment(places(element), shown.value);
    element.scrollTo({ [along(element) ? 'left' : 'top']: to, behavior: 'instant' });
    led = position(element);
    ledPlaces = places(element).join();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  const jump = (moment: number) => {
    stop();
    shown.value = moment;
    lead();
  };
  const go = (moment: number) => {
    stop();
    const from = shown.value;
    const time = duration(from, moment);
    if (time === 0 || still()) return jump(moment);
    const begun = performance.now();
    const next = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - begun) / time));
      shown.value = from + (moment - from) * part;
      lead();
      frame = part < 1 ? requestAnimationFrame(next) : 0;
    };
    frame = requestAnimationFrame(next);
  };
  const scrolledTo = () => {
    const element = list();
    if (!element || frame !== 0) return undefined;
    if (places(element).join() !== ledPlaces) {
      lead();
      return undefined;
    }
    // A scroll that this module made itself, or one of a few pixels, is no gesture of the reader's.
    if (Math.abs(position(element) - led) < leastScroll) return undefined;
    led = Number.NaN;
    return momentOfScroll(places(element), position(element));
  };
  return { shown, go, jump, scrolledTo, stop };
}
