/** Eigenvalues of small real matrices (up to about eight rows), for the stability of resting states. */
import { SimulatorError } from './fault.ts';

export interface Complex {
  readonly re: number;
  readonly im: number;
}

type Matrix = readonly (readonly number[])[];

/**
 * All eigenvalues, largest real part first: the characteristic polynomial after Faddeev and LeVerrier, its roots after
 * Aberth. Good to about 1e-12 for matrices whose eigenvalues do not crowd together, as all of ours.
 * @throws SimulatorError `not-finite`
 */
export function eigenvalues(matrix: Matrix): readonly Complex[] {
  if (!matrix.flat().every(Number.isFinite)) throw new SimulatorError('not-finite', 'a matrix');
  return [...roots(characteristic(matrix))].sort((a, b) => b.re - a.re);
}

/** The largest real part: below 0, small disturbances die away. */
export function leadingReal(matrix: Matrix): number {
  return eigenvalues(matrix)[0]?.re ?? Number.NaN;
}

const at = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? 0;

function times(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    a.map((_, column) => row.reduce((sum, value, k) => sum + value * at(b, k, column), 0)),
  );
}

/** Coefficients of det(λ - matrix), highest power first. */
function characteristic(matrix: Matrix): readonly number[] {
  const coefficients = [1];
  let power: Matrix = matrix.map((row) => row.map(() => 0));
  for (let k = 1; k <= matrix.length; k++) {
    const last = coefficients[k - 1] ?? 0;
    power = times(matrix, power).map((row, i) => row.map((value, j) => value + last * (i === j ? 1 : 0)));
    const product = times(matrix, power);
    coefficients.push(-product.reduce((sum, _, i) => sum + at(product, i, i), 0) / k);
  }
  return coefficients;
}

/** Value and slope of a polynomial at a complex point, by Horner. */
function evaluate(coefficients: readonly number[], { re, im }: Complex) {
  let value = { re: 0, im: 0 };
  let slope = { re: 0, im: 0 };
  for (const c of coefficients) {
    slope = { re: slope.re * re - slope.im * im + value.re, im: slope.re * im + slope.im * re + value.im };
    value = { re: value.re * re - value.im * im + c, im: value.re * im + value.im * re };
  }
  return { value, slope };
}

function divide(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
}

/** All roots at once: Newton's step for each, held off from the others. */
function roots(coefficients: readonly number[]): readonly Complex[] {
  const degree = coefficients.length - 1;
  // No root is farther out than this (Fujiwara).
  const reach = 2 * Math.max(...coefficients.slice(1).map((c, i) => Math.abs(c) ** (1 / (i + 1))), 1e-300);
  const found: Complex[] = Array.from({ length: degree }, (_, k) => ({
    re: reach * Math.cos((2 * Math.PI * k) / degree + 0.4),
    im: reach * Math.sin((2 * Math.PI * k) / degree + 0.4),
  }));
  for (let round = 0; round < 200; round++) {
    let moved = 0;
    for (const [k, z] of found.entries()) {
      const { value, slope } = evaluate(coefficients, z);
      if (value.re === 0 && value.im === 0) continue;
      const newton = divide(value, slope);
      let push = { re: 0, im: 0 };
      for (const [j, other] of found.entries()) {
        if (j === k) continue;
        const off = divide({ re: 1, im: 0 }, { re: z.re - other.re, im: z.im - other.im });
        push = { re: push.re + off.re, im: push.im + off.im };
      }
      const brake = {
        re: 1 - (newton.re * push.re - newton.im * push.im),
        im: -(newton.re * push.im + newton.im * push.re),
      };
      const step = divide(newton, brake);
      if (!Number.isFinite(step.re + step.im)) continue;
      found[k] = { re: z.re - step.re, im: z.im - step.im };
      moved = Math.max(moved, Math.hypot(step.re, step.im) / (Math.hypot(z.re, z.im) + 1e-12 * reach));
    }
    if (moved < 1e-15) break;
  }
  return found;
}
