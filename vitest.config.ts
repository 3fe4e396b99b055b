import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // The tests share nothing but modules without state, and loading the core anew for each file takes longer than they do.
    isolate: false,
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    // The nightly sizes of the property tests take their time.
    testTimeout: process.env.STEELMAN_RUNS ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
  },
});
