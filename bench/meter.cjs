'use strict';
// Loaded before a measured program: writes at exit what the whole process used. CommonJS, because a module loaded by
// --import would start the ES module loader even for `node -e 0` and add to what is measured.
process.on('exit', () => {
  const usage = process.resourceUsage();
  require('node:fs').writeFileSync(
    process.env.TRIMTAB_BENCH_REPORT,
    JSON.stringify({
      cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000,
      peakMb: usage.maxRSS / 1024,
      sections: globalThis.trimtabBenchSections ?? {},
    }),
  );
});
