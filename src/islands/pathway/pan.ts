/** Moving about a map that is larger than its frame, loaded when it is. Touch scrolls by itself; this is for the mouse. */

/** Farther than this, in CSS pixels, a press is a drag and no click. */
const slop = 5;

/** Drags the content of a frame with the mouse. Returns what ends it. */
export function dragToScroll(frame: HTMLElement): () => void {
  let start: { x: number; y: number; left: number; top: number } | null = null;
  let dragged = false;
  const down = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    dragged = false;
  };
  const move = (event: PointerEvent) => {
    if (!start) return;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.hypot(dx, dy) > slop) dragged = true;
    if (dragged) frame.scrollTo(start.left - dx, start.top - dy);
  };
  const up = () => {
    start = null;
  };
  const click = (event: MouseEvent) => {
    if (!dragged) return;
    dragged = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const noGhost = (event: DragEvent) => event.preventDefault();
  frame.addEventListener('pointerdown', down);
  frame.addEventListener('dragstart', noGhost);
  frame.addEventListener('click', click, true);
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
  return () => {
    frame.removeEventListener('pointerdown', down);
    frame.removeEventListener('dragstart', noGhost);
    frame.removeEventListener('click', click, true);
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
  };
}
