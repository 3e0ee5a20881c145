/** What a bench file (`tests/bench/<name>.bench.ts`) gives to `npm run bench`. */

export interface BenchLine {
  readonly what: string;
  /** Median of the timed runs, ms. */
  readonly medianMs: number;
  /** 10th and 90th percentile of them, ms. */
  readonly spreadMs: readonly [number, number];
  readonly runs: number;
  /** The bar, ms; null for a peer or a line that only informs. */
  readonly atMostMs: number | null;
  readonly note: string;
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] ?? Number.NaN;

export interface Timed {
  readonly what: string;
  readonly runs: number;
  readonly atMostMs?: number;
  readonly note?: string;
  readonly run: () => unknown;
}

/** Times things turn by turn, so that a busy moment of the machine hits all alike. Warms up with a fifth as many runs. */
export function timed(things: readonly Timed[]): readonly BenchLine[] {
  const samples = things.map(() => [] as number[]);
  const rounds = Math.max(...things.map(({ runs }) => runs));
  let kept: unknown;
  for (const { run, runs } of things) for (let i = 0; i < Math.ceil(runs / 5); i++) kept = run();
  for (let round = 0; round < rounds; round++) {
    for (const [i, { run, runs }] of things.entries()) {
      if (round >= runs) continue;
      const start = performance.now();
      kept = run();
      samples[i]?.push(performance.now() - start);
    }
  }
  if (kept === Symbol.iterator) throw new Error('unreachable: keeps the results alive');
  return things.map(({ what, runs, atMostMs, note }, i) => {
    const sorted = (samples[i] ?? []).sort((a, b) => a - b);
    return {
      what,
      medianMs: percentile(sorted, 0.5),
      spreadMs: [percentile(sorted, 0.1), percentile(sorted, 0.9)],
      runs,
      atMostMs: atMostMs ?? null,
      note: note ?? '',
    };
  });
}
