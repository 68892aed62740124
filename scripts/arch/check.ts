import { architecture } from './rules.ts';
import { cruiseHouse } from './cruise.ts';

/** `npm run arch`: exit 1 on a violation, and also when the check saw fewer files than there are. */
const report = await cruiseHouse(process.cwd());

for (const { rule, from, to } of report.violations) {
  const comment = architecture.find(({ name }) => name === rule)?.comment ?? '';
  console.error(`${rule}: ${from} -> ${to}\n  ${comment}`);
}
for (const file of report.unseen) {
  console.error(
    `not seen: ${file}\n  The check is worth nothing for files it does not read. With TypeScript 7 dependency-cruiser sees none: keep typescript at 6.`,
  );
}
console.log(
  `arch: ${report.modulesSeen} modules, ${architecture.length} rules, ${report.violations.length} violations`,
);
if (report.violations.length > 0 || report.unseen.length > 0 || report.modulesSeen === 0) {
  process.exitCode = 1;
}
