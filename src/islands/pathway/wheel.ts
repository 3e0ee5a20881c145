/** Zooming by the wheel. */

/** Zooms with Ctrl or Command held, one step a turn. Returns what ends it. */
export function wheelToZoom(frame: HTMLElement, zoom: (step: 1 | -1) => void): () => void {
  let last = 0;
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.timeStamp - last < 250) return;
    last = event.timeStamp;
    zoom(event.deltaY < 0 ? 1 : -1);
  };
  frame.addEventListener('wheel', wheel, { passive: false });
  return () => frame.removeEventListener('wheel', wheel);
}
