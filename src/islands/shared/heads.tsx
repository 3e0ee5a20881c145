/** 100 drawn heads: how many of them have hair, or have lost it. The same picture as in the explainers. */
const cell = { width: 22, height: 25 } as const;
const face = 'M5.2 10c0-4.6 2.4-7 5.8-7s5.8 2.4 5.8 7c0 5.5-2.4 12-5.8 12S5.2 15.5 5.2 10z';
const faceUnderHair = 'M5.2 10c0-4 2.4-6 5.8-6s5.8 2 5.8 6c0 5.5-2.4 12-5.8 12S5.2 15.5 5.2 10z';
const hair =
  'M4.3 12.2C3 5.6 6 2.4 11 2.4s8 3.2 6.7 9.8c-.5-2.3-1.3-3.9-2.5-5-2.3 1-6.1 1-8.4 0-1.2 1.1-2 2.7-2.5 5z';

/** Rows of ten: whole rows as one rectangle, the rest as another. */
function area(count: number): string {
  const rows = Math.floor(count / 10);
  const rest = count % 10;
  const { width, height } = cell;
  return `M0 0H${10 * width}V${rows * height}H${rest * width}V${(rows + (rest ? 1 : 0)) * height}H0Z`;
}

export interface HundredProps {
  /** Unique on the page: names the patterns. */
  readonly id: string;
  /** How many of the 100 are marked, whole. */
  readonly count: number;
  /** True where the marked ones are those who lost hair. */
  readonly loss: boolean;
  /** What the picture says, for those who can't see it. */
  readonly label: string;
}

/** One array of 100 heads. */
export function Hundred({ id, count, loss, label }: HundredProps) {
  const withHair = (
    <>
      <path class="head-face" d={faceUnderHair} />
      <path class="head-hair" d={hair} />
    </>
  );
  const without = <path class="head-face" d={face} />;
  const [marked, others] = loss ? [without, withHair] : [withHair, without];
  const size = { width: 10 * cell.width, height: 10 * cell.height };
  return (
    <svg
      class="hundred"
      viewBox={`-2 -2 ${size.width + 4} ${size.height + 4}`}
      role="img"
      aria-label={label}
      data-count={count}
    >
      <defs>
        {[marked, others].map((shape, index) => (
          <pattern
            key={index === 0 ? 'marked' : 'others'}
            id={`${id}-${index}`}
            width={cell.width}
            height={cell.height}
            patternUnits="userSpaceOnUse"
          >
            {shape}
          </pattern>
        ))}
      </defs>
      <rect width={size.width} height={size.height} fill={`url(#${id}-1)`} />
      {count > 0 && <path class="head-ground" d={area(count)} />}
      {count > 0 && <path d={area(count)} fill={`url(#${id}-0)`} />}
      {count > 0 && <path class="head-edge" d={area(count)} />}
    </svg>
  );
}
