import { deviance, stirlingError, type Tails } from './gamma.ts';

/**
 * Regularised incomplete beta I_x(a, b) and its complement, a, b > 0. `y` is 1 - x, given apart so that it keeps
 * its precision when x is near 1.
 * Formula: `stats.beta`. Source: method 0.5; continued fraction of DLMF 8.17.22.
 * Example: betaTails(.5, .5, 2, 2).lower = .5; I_x(1, b) = 1 - (1 - x)^b.
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (Number.isNaN(x) || !(a > 0) || !(b > 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  return tailsWithin(x, y, { a, b, error: errorOf(a, b) });
}

/** The parameters of one distribution, with the part of its power term that does not depend on x. */
interface Shape {
  readonly a: number;
  readonly b: number;
  readonly error: number;
}

function errorOf(a: number, b: number): number {
  return stirlingError(a + b) - stirlingError(a) - stirlingError(b);
}

/** 0 < x < 1. */
function tailsWithin(x: number, y: number, { a, b, error }: Shape): Tails {
  // The fraction converges fast only below the mean; above it the mirrored distribution is asked.
  if (x > (a + 1) / (a + b + 2)) {
    const upper = lowerTail(y, x, { a: b, b: a, error });
    return { lower: 1 - upper, upper };
  }
  const lower = lowerTail(x, y, { a, b, error });
  return { lower, upper: 1 - lower };
}

function lowerTail(x: number, y: number, shape: Shape): number {
  const { a, b } = shape;
  return Math.min(1, (powerTerm(x, y, shape) * betaFraction(x, a, b)) / a);
}

/** x^a y^b / B(a, b), by Stirling errors and deviances so that large parameters do not cancel. */
function powerTerm(x: number, y: number, { a, b, error }: Shape): number {
  const n = a + b;
  const distance = deviance(a, n * x) + deviance(b, n * y);
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(error - distance);
}

const tiny = 1e-300;

/** Lentz's method; needs about sqrt(max(a, b)) steps. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = guarded(1 - ((a + b) * x) / (a + 1));
  let value = 1 / d;
  d = 1 / d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 2 * Number.EPSILON) break;
  }
  return value;
}

/** Lentz's method divides by these; none of them may be zero. */
function guarded(denominator: number): number {
  return Math.abs(denominator) < tiny ? tiny : denominator;
}

/**
 * The x with I_x(a, b) = p; 0 and 1 at p = 0 and 1. Formula: `stats.beta`. Source: method 0.5.
 * Example: betaQuantile(.5, 2, 2) = .5.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  return 1 / (1 + Math.exp(-betaLogitQuantile(p, 1 - p, a, b)));
}

/**
 * ln(x / (1 - x)) at the x with I_x(a, b) = p, where q = 1 - p: on this scale neither end of [0, 1] loses digits.
 * Newton on ln I, which is concave there, kept inside a bracket that only shrinks.
 */
export function betaLogitQuantile(p: number, q: number, a: number, b: number): number {
  if (!(a > 0) || !(b > 0)) return Number.NaN;
  if (p > q) return -betaLogitQuantile(q, p, b, a);
  // Beyond e^745 a double is 0 or infinite: the bracket holds every representable x.
  let low = -745;
  let high = 745;
  const shape = { a, b, error: errorOf(a, b) };
  let u = Math.log(a / b);
  for (let step = 0; step < 200; step++) {
    const x = 1 / (1 + Math.exp(-u));
    const y = 1 / (1 + Math.exp(u));
    const lower = x > 0 && y > 0 ? tailsWithin(x, y, shape).lower : Number(x > 0);
    const excess = Math.log(lower / p);
    if (excess > 0) high = u;
    else low = u;
    const newton = u - (excess * lower) / powerTerm(x, y, shape);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - u) <= 1e-15 * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}
