import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    // The nightly sizes of the property tests take their time.
    testTimeout: process.env.STEELMAN_RUNS ? 3_600_000 : 60_000,
    hookTimeout: 120_000,
  },
});
