/** A distribution's two tails; the smaller one keeps its relative precision. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

const halfLogTwoPi = 0.9189385332046727;
const oneMinusEuler = 0.42278433509846713;
/** zeta(k) - 1 for k = 2, 3, ...; with |e| <= 1/2 the 29 terms reach double precision. */
const zetaMinusOne = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993,
  0.01734306198444914, 0.008349277381922827, 0.00407735619794434, 0.0020083928260822143,
  0.0009945751278180853, 0.0004941886041194646, 0.0002460865533080483, 0.00012271334757848915,
  6.124813505870483e-5, 3.0588236307020493e-5, 1.528225940865187e-5, 7.637197637899763e-6,
  3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  0.000000238450502727733, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8,
  1.4901554828365043e-8, 7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
  9.313274324196682e-10,
];

/**
 * ln Gamma(z) for z > 0 (NaN otherwise). Formula: `stats.gamma`. Source: method 0.5; Taylor series around 2 (DLMF 5.7.3),
 * so the zeros at 1 and 2 keep their relative precision, and the Stirling series (DLMF 5.11.1) from 15 on.
 * Example: logGamma(5) = ln 24.
 */
export function logGamma(z: number): number {
  if (!(z > 0)) return Number.NaN;
  if (z < 0.5) return logGamma(z + 1) - Math.log(z);
  if (z < 1.5) return logGammaNearTwo(z - 1) - Math.log(z);
  if (z >= 15) return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + stirlingSeries(z);
  let rest = z;
  let product = 1;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return logGammaNearTwo(rest - 2) + Math.log(product);
}

/** ln Gamma(2 + e) for |e| <= 1/2. */
function logGammaNearTwo(e: number): number {
  let sum = e * oneMinusEuler;
  let power = -e;
  // Not for...of: quantiles come here thousands of times, and entries() makes two objects a term.
  for (let i = 0; i < zetaMinusOne.length; i++) {
    power *= -e;
    sum += ((zetaMinusOne[i] ?? 0) * power) / (i + 2);
  }
  return sum;
}

function stirlingSeries(z: number): number {
  const s = 1 / (z * z);
  return (
    (1 / 12 -
      s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) /
    z
  );
}

/** What Stirling's formula leaves out of ln Gamma(z). Used so that large parameters do not cancel. */
export function stirlingError(z: number): number {
  if (z >= 15) return stirlingSeries(z);
  return logGamma(z) - ((z - 0.5) * Math.log(z) - z + halfLogTwoPi);
}

/**
 * x ln(x / m) + m - x without cancellation near x = m. Source: Loader 2000, the deviance part of his saddle-point
 * expansion of binomial probabilities.
 */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let k = 3; ; k += 2) {
    term *= v * v;
    const next = sum + term / k;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x), x >= 0, a > 0.
 * Formula: `stats.gamma`. Source: method 0.5; series and continued fraction of DLMF 8.7.1 and 8.9.2.
 * Example: gammaTails(1, 1).upper = e^-1.
 */
export function gammaTails(x: number, a: number): Tails {
  if (!(x >= 0) || !(a > 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, x));
  if (x < a + 1) {
    const lower = (front / a) * gammaSeries(x, a);
    return { lower, upper: 1 - lower };
  }
  const upper = front * gammaFraction(x, a);
  return { lower: 1 - upper, upper };
}

/** 1 + x/(a+1) + x^2/((a+1)(a+2)) + ... */
function gammaSeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- ...))) by Lentz's method. */
function gammaFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Infinity;
  let value = d;
  for (let k = 1; k < 100_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 2 * Number.EPSILON) break;
  }
  return value;
}

/**
 * P(X > x) of a chi-square with `df` degrees of freedom. Formula: `stats.chiSquareTail`, Q(df/2, x/2). Source: method 0.5.
 * Example: chiSquareTail(9.21034037197618, 2) = .01.
 */
export function chiSquareTail(x: number, df: number): number {
  return gammaTails(x / 2, df / 2).upper;
}
