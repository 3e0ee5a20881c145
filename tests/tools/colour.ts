/** Colour as eyes meet it: contrast, distance, and sight that lacks one kind of cone. For the test of the tokens. */

export type Rgb = readonly [red: number, green: number, blue: number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * Machado, Oliveira and Fernandes 2009 (doi:10.1109/TVCG.2009.113), severity 1, on linear RGB: what a person without
 * one kind of cone sees.
 */
export const sights: Readonly<Record<'normal' | 'protan' | 'deutan' | 'tritan', Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export type Sight = keyof typeof sights;

const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Rgb;

/** Linear RGB, 0 to 1, of a colour like "#1d2430" (IEC 61966-2-1). */
export function linear(hex: string): Rgb {
  const long = hex.length === 4 ? hex.replaceAll(/[\da-f]/gi, '$&$&') : hex;
  if (!/^#[\da-f]{6}$/i.test(long)) throw new RangeError(`not a colour: ${hex}`);
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast of WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/** CIELAB under D65 of a colour as one kind of sight has it. */
export function lab(hex: string, sight: Sight): Rgb {
  const seen = times(sights[sight], linear(hex)).map((value) => Math.min(1, Math.max(0, value)));
  const [x, y, z] = times(toXyz, seen as unknown as Rgb);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIE76 difference: about 2 is the least that can be seen. */
export function difference(one: string, other: string, sight: Sight): number {
  const [a, b] = [lab(one, sight), lab(other, sight)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Tokens written `light-dark(#…, #…)` or `#…` in the style file, for one of the two modes. */
export function tokensOf(css: string, mode: 'light' | 'dark'): Readonly<Record<string, string>> {
  const found = css.matchAll(/--([\w-]+):\s*(?:light-dark\((#[\da-f]+),\s*(#[\da-f]+)\)|(#[\da-f]+));/gi);
  return Object.fromEntries(
    [...found].map(([, name, light, dark, both]) => [name, both ?? (mode === 'light' ? light : dark)]),
  );
}
