import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['test/say-what-is-missing.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
