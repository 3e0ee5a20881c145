/** Where a function of one variable crosses zero, by halving; and where it turns, by golden section. */

/** A crossing between `low` and `high`, at which the function must differ in sign. Good to the last digits. */
export function crossing(of: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  const rising = of(a) < 0;
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle <= Math.min(a, b) || middle >= Math.max(a, b)) break;
    if (of(middle) < 0 === rising) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** All crossings that a grid shows, and grid points at which the function is 0. */
export function crossings(of: (x: number) => number, grid: ArrayLike<number>): readonly number[] {
  const found: number[] = [];
  let before = 0;
  let last = Number.NaN;
  for (let i = 0; i < grid.length; i++) {
    const x = grid[i] as number;
    const value = of(x);
    if (value === 0) found.push(x);
    else if (last * value < 0) found.push(crossing(of, before, x));
    before = x;
    last = value;
  }
  return found;
}

/** The highest point of a function between two ends within which it has one. */
export function peak(of: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [c, d] = [b - golden * (b - a), a + golden * (b - a)];
  let [atC, atD] = [of(c), of(d)];
  while (b - a > 1e-10 * (Math.abs(a) + Math.abs(b)) + 1e-14) {
    if (atC > atD) {
      [b, d, atD] = [d, c, atC];
      c = b - golden * (b - a);
      atC = of(c);
    } else {
      [a, c, atC] = [c, d, atD];
      d = a + golden * (b - a);
      atD = of(d);
    }
  }
  return (a + b) / 2;
}
