/**
 * The teaching model in space: six amounts in each cell of a sheet of skin, of which the signal and the killer cells
 * also spread to neighbouring cells; hiding, memory, growth and hair stay where they are. No flow over the edge.
 * Explicit Euler steps: the amounts change over days to months, a step is hours.
 *
 * The reaction is written out here once more, beside the equations for one patch: in the innermost loop of 65,000
 * cells a call for each cell with its state in an array of six costs several times the arithmetic.
 */

/** Numbers of the teaching model that the reaction uses, rates per week. Any of its three sets fits. */
export interface ReactionValues {
  readonly kG: number;
  readonly kP: number;
  readonly h: number;
  readonly theta: number;
  readonly deltaE: number;
  readonly beta: number;
  readonly omega: number;
  readonly c0: number;
  readonly mu: number;
  readonly deltaM: number;
  readonly eta: number;
  readonly rA: number;
  readonly dA: number;
  readonly kappa: number;
  readonly kH: number;
}

/** How fast the two that spread do so, in cm² a week. */
export interface Spreading {
  readonly signal: number;
  readonly killers: number;
}

/** What acts on every cell alike. */
export interface SheetInputs {
  /** σ: the body's standing background signal, 0 or more. */
  readonly sigma: number;
  /** Share of both signals that the medicine takes away, 0 to below 1. */
  readonly block: number;
}

/** The amounts of all cells, one array each. */
export interface Fields {
  readonly signal: Float32Array;
  readonly hiding: Float32Array;
  readonly killers: Float32Array;
  readonly memory: Float32Array;
  readonly growing: Float32Array;
  readonly hair: Float32Array;
}

/** Where cells are and who their neighbours are. */
export interface SheetGrid {
  readonly width: number;
  readonly height: number;
  /** The skin of each row: first column, column after the last. A row holds one run of skin, or none. */
  readonly runs: Int32Array;
  /** 1 / (cell side in cm)² of each cell: on a curved sheet cells differ. */
  readonly perArea: Float32Array;
  /** 1 where a cell is skin. */
  readonly skin: Uint8Array;
}

/** Fields of a sheet that was never attacked, at input σ: the start of every course. */
export function naiveFields(cells: number, { rA, dA }: ReactionValues, sigma: number): Fields {
  const filled = (value: number) => new Float32Array(cells).fill(value);
  return {
    signal: filled(sigma),
    hiding: filled(1),
    killers: filled(0),
    memory: filled(0),
    growing: filled(rA / (rA + dA)),
    hair: filled(1),
  };
}

/**
 * Moves the cells `from` to below `to` on by one step of `weeks`. `flowSignal` and `flowKillers` hold what spreading
 * brings in or takes away, per week.
 * @throws RangeError for a steepness other than 2: the loop has the square written out
 */
export function react(
  fields: Fields,
  flow: Spread,
  values: ReactionValues,
  { sigma, block }: SheetInputs,
  weeks: number,
  from: number,
  to: number,
): void {
  if (values.h !== 2) throw new RangeError(`steepness h is ${values.h}, the model in space is written for 2`);
  const { signal, hiding, killers, memory, growing, hair } = fields;
  const { signal: flowSignal, killers: flowKillers } = flow;
  const { beta, omega, c0, eta, rA, dA } = values;
  const kG = weeks * values.kG;
  const kP = weeks * values.kP;
  const deltaE = weeks * values.deltaE;
  const mu = weeks * values.mu;
  const deltaM = weeks * values.deltaM;
  const kappa = weeks * values.kappa;
  const kH = weeks * values.kH;
  const half = values.theta * values.theta;
  const perGrowth = (rA + dA) / rA;
  const support = eta / (1 + c0);
  const pass = 1 - block;
  for (let i = from; i < to; i++) {
    const g = signal[i] as number;
    const e = killers[i] as number;
    const m = memory[i] as number;
    const a = growing[i] as number;
    const seen = pass * g;
    const il15 = pass * (c0 + seen / (1 + seen));
    const exposed = 1 - (hiding[i] as number);
    signal[i] = g + kG * (e + sigma - g) + weeks * (flowSignal[i] as number);
    hiding[i] = 1 - exposed + kP * (half / (half + seen * seen) - 1 + exposed);
    killers[i] = e + deltaE * (beta * exposed * il15 * (omega + m) - e) + weeks * (flowKillers[i] as number);
    memory[i] = m + ((mu * e) / (1 + e)) * (1 - m) - deltaM * (1 - support * il15) * m;
    growing[i] = a + weeks * (rA * (1 - a) - dA * a) - kappa * exposed * e * a;
    const h = hair[i] as number;
    hair[i] = h + kH * (a * perGrowth - h);
  }
}

/** What spreading brings to each cell, per week. */
export interface Spread {
  readonly signal: Float32Array;
  readonly killers: Float32Array;
}

/** A rectangle of cells: first and after-last row and column. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Fills `flow` for the skin of a box: differences to the four neighbours, none where the neighbour isn't `open`, which
 * is all skin or a part of it.
 */
export function spread(
  grid: SheetGrid,
  fields: Fields,
  flow: Spread,
  rate: Spreading,
  box: Box,
  open: Uint8Array = grid.skin,
): void {
  const { width, runs, perArea } = grid;
  const { signal, killers } = fields;
  const { signal: toSignal, killers: toKillers } = flow;
  const { signal: rateSignal, killers: rateKillers } = rate;
  for (let row = box.top; row < box.bottom; row++) {
    const [first, last] = [row * width, row * width + width - 1];
    const from = first + Math.max(runs[2 * row] as number, box.left);
    const to = first + Math.min(runs[2 * row + 1] as number, box.right);
    for (let i = from; i < to; i++) {
      const g = signal[i] as number;
      const e = killers[i] as number;
      const west = i > first && open[i - 1] === 1 ? i - 1 : i;
      const east = i < last && open[i + 1] === 1 ? i + 1 : i;
      const north = open[i - width] === 1 ? i - width : i;
      const south = open[i + width] === 1 ? i + width : i;
      const per = perArea[i] as number;
      const sum = (signal[west] as number) + (signal[east] as number) + (signal[north] as number);
      toSignal[i] = rateSignal * per * (sum + (signal[south] as number) - 4 * g);
      const all = (killers[west] as number) + (killers[east] as number) + (killers[north] as number);
      toKillers[i] = rateKillers * per * (all + (killers[south] as number) - 4 * e);
    }
  }
}

/** A flat rectangle of cells, `side` cm each. */
export function flatGrid(width: number, height: number, side: number): SheetGrid {
  const runs = new Int32Array(height * 2);
  for (let row = 0; row < height; row++) runs[2 * row + 1] = width;
  return {
    width,
    height,
    runs,
    perArea: new Float32Array(width * height).fill(1 / side ** 2),
    skin: new Uint8Array(width * height).fill(1),
  };
}

/** Longest stable step in weeks: beyond it the signal of the smallest cell overshoots and grows without end. */
export function longestStep(grid: SheetGrid, { kG }: ReactionValues, rate: Spreading): number {
  let most = 0;
  for (let i = 0; i < grid.perArea.length; i++)
    if (grid.skin[i] === 1) most = Math.max(most, grid.perArea[i] as number);
  return 2 / (kG + 8 * Math.max(rate.signal, rate.killers) * most);
}

/** A sheet of skin that can be moved on in time. */
export interface Sheet {
  readonly grid: SheetGrid;
  readonly fields: Fields;
  /** One step for all cells of some boxes, between which nothing may overlap; `open` as in `spread`. */
  readonly step: (inputs: SheetInputs, boxes?: readonly Box[], open?: Uint8Array) => void;
}

/** All of a grid. */
export const wholeBox = ({ width, height }: SheetGrid): Box => ({
  top: 0,
  bottom: height,
  left: 0,
  right: width,
});

/**
 * Makes a sheet in its naive state.
 * @throws RangeError where the step, in weeks, is not above 0 or is beyond the longest stable one
 */
export function createSheet(
  grid: SheetGrid,
  values: ReactionValues,
  rate: Spreading,
  sigma: number,
  weeks: number,
): Sheet {
  const most = longestStep(grid, values, rate);
  if (!(weeks > 0 && weeks <= most))
    throw new RangeError(`a step of ${weeks} weeks: must be above 0 and at most ${most}`);
  const cells = grid.width * grid.height;
  const fields = naiveFields(cells, values, sigma);
  const flow: Spread = { signal: new Float32Array(cells), killers: new Float32Array(cells) };
  const whole = [wholeBox(grid)];
  const { runs, width } = grid;
  const step = (inputs: SheetInputs, boxes: readonly Box[] = whole, open: Uint8Array = grid.skin) => {
    for (const box of boxes) spread(grid, fields, flow, rate, box, open);
    for (const box of boxes)
      for (let row = box.top; row < box.bottom; row++) {
        const from = row * width + Math.max(runs[2 * row] as number, box.left);
        const to = row * width + Math.min(runs[2 * row + 1] as number, box.right);
        if (to > from) react(fields, flow, values, inputs, weeks, from, to);
      }
  };
  return { grid, fields, step };
}
