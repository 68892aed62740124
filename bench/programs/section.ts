declare global {
  // Read by bench/meter.cjs at exit.
  var trimtabBenchSections: Record<string, number> | undefined;
}

/** Measures the CPU of a part of a program under a name the report shows. */
export async function section<Value>(
  name: string,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  const started = process.cpuUsage();
  const value = await work();
  const used = process.cpuUsage(started);
  globalThis.trimtabBenchSections = {
    ...globalThis.trimtabBenchSections,
    [name]: (used.user + used.system) / 1_000,
  };
  return value;
}
