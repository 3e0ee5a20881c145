/** Walking the drawing by keys: along a signal from message to receptor, JAKs and STATs, and from signal to signal. */

const steps: Readonly<Record<string, readonly [rows: number, stations: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

const rowsOf = (root: Element) => [...root.querySelectorAll('svg [data-signal]')];

/** Makes the stations reachable: the first message by Tab, the rest by arrow keys. */
export function openWalk(root: Element): void {
  root.querySelectorAll('[data-stop]').forEach((stop) => {
    stop.setAttribute('tabindex', '-1');
  });
  root.querySelector('[data-stop="0"]')?.setAttribute('tabindex', '0');
}

/** Moves the focus one step; false where key or place are none of the walk. Escape goes back to the message. */
export function walk(root: Element, target: Element, key: string): boolean {
  const stop = target.closest('[data-stop]');
  const row = stop?.closest('[data-signal]');
  if (!stop || !row) return false;
  const at = Number(stop.getAttribute('data-stop'));
  const [down, along] = key === 'Escape' ? [0, -at] : (steps[key] ?? [0, 0]);
  const rows = rowsOf(root);
  const next = (rows[rows.indexOf(row) + down] ?? row).querySelector<SVGElement>(
    `[data-stop="${at + along}"]`,
  );
  if (!next || next === stop) return key in steps;
  stop.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
  return true;
}
