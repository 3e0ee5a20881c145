/**
 * Signals in a view, without the 2 kB of their Preact binding: a component reads once, at its top. And what may follow
 * a gesture's paint instead of coming before it.
 */
import { effect } from '@preact/signals-core';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** What `read` gives, again whenever a signal changes that it reads. `read` must be the same function each time. */
export function useRead<T>(read: () => T): T {
  const [held, hold] = useState(() => ({ value: read() }));
  useLayoutEffect(() => effect(() => hold({ value: read() })), [read]);
  return held.value;
}

/** Runs a task after the next paint, so that the answer to a gesture stands on the screen first. Returns what ends it. */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(task);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** True while the figure of a shared link is still hidden: then nothing waits for a paint. */
const hidden = () => typeof document !== 'undefined' && document.documentElement.classList.contains('asked');

/**
 * A value that may lag one paint behind, so that the answer in words stands first: for charts under the finding, a
 * closed table, the options of a list. The first rendering has the true value, so build and browser agree.
 */
export function useLater<T>(value: T, now = false): T {
  const [shown, show] = useState({ value });
  const [held] = useState({ newest: value, waits: false });
  held.newest = value;
  // One wait at a time, and never begun anew: while a hand drags, what lags would else stand still until it rests.
  useEffect(() => {
    if (held.waits || shown.value === value) return;
    held.waits = true;
    afterPaint(() => {
      held.waits = false;
      show({ value: held.newest });
    });
  });
  return now || hidden() ? value : shown.value;
}
