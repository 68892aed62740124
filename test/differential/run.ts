import { parseArgs } from 'node:util';

import { instantText } from '#kernel/civil';

import { calendarText } from './generated-case.ts';
import { count, emptyTally, summary } from './tally.ts';
import { generatedCases, openPeers, type Trial, tryCase } from './trial.ts';

/** `npm run differential -- --n 20000 [--seed S]`: generated series through our engine and both peers. */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '5545' },
  },
});
const cases = Number(values.n);
const seed = Number(values.seed);
if (!Number.isSafeInteger(cases) || cases < 1 || !Number.isSafeInteger(seed)) {
  console.error('Usage: npm run differential -- [--n CASES] [--seed SEED], both whole numbers');
  process.exit(2);
}

/** More would only repeat the first ones. */
const maxShown = 20;

console.log(`Differential test of ${cases} series, seed ${seed}.`);
const peers = openPeers();
const tally = emptyTally();
for (const item of generatedCases(cases, seed)) {
  const trial = await tryCase(item, peers);
  count(tally, trial);
  if (!trial.verdict.isPassed && tally.failed <= maxShown) show(trial);
}
await Promise.all(peers.map((peer) => peer.close()));
console.log(`\n${summary(tally)}\n`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;

function show({ item, ours, replies, verdict }: Trial): void {
  console.log(`\nFAILED: ${verdict.why}\n${calendarText(item)}`);
  console.log(`Window: ${instantText(item.from)} to ${instantText(item.to)}`);
  for (const [name, reply] of replies) {
    if (reply.kind !== 'answer') console.log(`${name}: ${reply.kind}`);
    else {
      const missing = ours.filter((row) => !reply.answer.includes(row));
      const extra = reply.answer.filter((row) => !ours.includes(row));
      console.log(`only ours, not ${name}: ${missing.length}: ${missing.slice(0, 6).join(' ')}`);
      console.log(`only ${name}: ${extra.length}: ${extra.slice(0, 6).join(' ')}`);
    }
  }
}
