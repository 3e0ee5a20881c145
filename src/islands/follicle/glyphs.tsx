import type { GlyphName } from '../../domain/follicle/story.ts';

/** Shapes of cells and signals, round 0 0; the same in the drawing and in its key. */
export const glyphs = {
  killer: (
    <>
      <circle class="f-killer" r="11" />
      <circle class="f-nucleus" cx="1.500" cy="-1" r="6.200" />
    </>
  ),
  naturalKiller: (
    <>
      <path class="f-natural" d="M-9-3.500C-9-9-3-11 1-9.500S10-6 9.500-.5 7 9 1 9.500-9 4-9-3.500Z" />
      <path class="f-dots" d="M-3.500-3.500h0M3-4h0M4.500 2.500h0M-1 4.500h0M-4.500 1.500h0" />
    </>
  ),
  pigment: (
    <path
      class="f-pigment"
      d="M-4 2C-4-3-1.500-4 0-13C1.500-4 4-3 4 2C7 4 9 7 10 11C6 9 3 8 0 8C-3 8-6 9-10 11C-9 7-7 4-4 2Z"
    />
  ),
  guardian: (
    <path
      class="f-guardian"
      d="M-6.500-7C-3-7-1.500-8 0-9.500 1.500-8 3-7 6.500-7 7 1 4.500 6 0 9-4.500 6-7 1-6.500-7Z"
    />
  ),
  danger: <path class="f-danger" d="M-5.500-6.500L7.500 0L-5.500 6.500Z" />,
  mhc: <path class="f-mhc" d="M0 0H6.500M11-4.500L6.500 0L11 4.500" />,
  ifn: <path class="f-ifn" d="M0-7L6.500 0L0 7L-6.500 0Z" />,
  il15: <path class="f-il15" d="M0-6.800L6.500-2.100L4 5.500H-4L-6.500-2.100Z" />,
} as const satisfies Record<GlyphName, unknown>;

/** A shape by itself, for keys and tables. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg
      class="follicle-drawing follicle-glyph"
      // This one is drawn from its foot; in a key it stands in the middle like the others.
      viewBox={name === 'mhc' ? '-8.5 -14 28 28' : '-14 -14 28 28'}
      width="28"
      height="28"
      aria-hidden="true"
    >
      {glyphs[name]}
    </svg>
  );
}
