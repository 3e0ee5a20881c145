/**
 * Arrow keys between the box and the results. Results stay links in the order of the page, so Tab, Enter and "open
 * in a new tab" work as everywhere; the arrows are a shorter way.
 */
const links = (results: HTMLElement) => [...results.querySelectorAll<HTMLElement>('a.result-link')];

function step(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, last);
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home' && at >= 0) return 0;
  if (key === 'End' && at >= 0) return last;
  return null;
}

/** From the box, down leads to the first result; from the first, up leads back to the box. */
export function walkResults(input: HTMLInputElement, results: HTMLElement): void {
  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const all = links(results);
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0 && event.target !== input) return;
    const to = at < 0 && event.key !== 'ArrowDown' ? null : step(event.key, at, all.length - 1);
    if (to === null || all.length === 0) return;
    event.preventDefault();
    (all[to] ?? input).focus();
  };
  input.addEventListener('keydown', walk);
  results.addEventListener('keydown', walk);
}
