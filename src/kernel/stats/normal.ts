import { gammaTails } from './gamma.ts';

/**
 * P(Z <= z) of the standard normal. Formula: `stats.normCdf`, both tails through the incomplete gamma function,
 * Phi(-z) = Q(1/2, z^2 / 2) / 2, so the small tail keeps its relative precision.
 * Source: method 0.5. Example: normCdf(1.6448536269514722) = 0.95.
 */
export function normCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const tail = gammaTails((z * z) / 2, 0.5).upper / 2;
  return z < 0 ? tail : 1 - tail;
}

/**
 * The z below which a share p of the standard normal lies; -Infinity and Infinity at p = 0 and 1.
 * Formula: `stats.normQuantile`. Source: Wichura 1988, AS 241 (PPND16), relative error about 1e-16; method 0.4, 0.5.
 * Example: normQuantile(.95) = 1.6448536269514722.
 */
export function normQuantile(p: number): number {
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(centreTop, r)) / polynomial(centreBottom, r);
  }
  const tail = centred < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? Math.sign(centred) * Infinity : Number.NaN;
  const r = Math.sqrt(-Math.log(tail));
  const z =
    r <= 5
      ? polynomial(middleTop, r - 1.6) / polynomial(middleBottom, r - 1.6)
      : polynomial(farTop, r - 5) / polynomial(farBottom, r - 5);
  return centred < 0 ? -z : z;
}

/** Horner's rule, coefficients from the constant upwards. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + (coefficients[i] ?? 0);
  return sum;
}

const centreTop = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const centreBottom = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const middleTop = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const middleBottom = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
  0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
];
const farTop = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
  0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const farBottom = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];
