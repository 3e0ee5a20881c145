/** The standard normal distribution, as far as sample sizes need it. */

/** Coefficients of Acklam's rational approximation: tails and middle, numerator and denominator. */
const middleTop = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const middleBottom = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const tailTop = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const tailBottom = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
/** Below this probability, and above its mirror, the tails' coefficients hold. */
const tail = 0.02425;

const polynomial = (coefficients: readonly number[], x: number) =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/**
 * The value below which a share `p` of the standard normal distribution lies; `p` strictly between 0 and 1, else RangeError.
 * Relative error below 1.2e-9 (P. J. Acklam's algorithm).
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no normal quantile of ${p}`);
  if (p > 1 - tail) return -normalQuantile(1 - p);
  if (p < tail) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(tailTop, q) / polynomial(tailBottom, q);
  }
  const q = p - 0.5;
  return (polynomial(middleTop, q * q) * q) / polynomial(middleBottom, q * q);
}
