/** `npm run simulate [-- --worlds N] [--seed S]`: measures the method's claims about its own intervals. */
import { parseArgs } from 'node:util';

import { holds, measuredClaims } from './claims.ts';

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
  },
});
const claims = measuredClaims(Number(values.worlds), Number(values.seed));
console.log(`${values.worlds} worlds a claim, seed ${values.seed}`);
for (const claim of claims) {
  const verdict = holds(claim) ? 'holds ' : 'FAILED';
  const asked = `${claim.atLeast} to ${claim.atMost}`;
  console.log(`${verdict} ${claim.measured.toFixed(3)} (asked: ${asked})  ${claim.name}`);
}
const passed = claims.filter(holds).length;
console.log(`${passed} passed, ${claims.length - passed} failed`);
process.exitCode = passed === claims.length ? 0 : 1;
