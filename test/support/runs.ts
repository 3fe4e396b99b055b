/** How often property tests run: a quick size for `npm run test:unit`, a usual one, a larger one for the night; and from which seed. */

/** `STEELMAN_RUNS` where it is set; else `usual`, of which the quick tests (`vitest.config.ts`) take a quarter, 50 at least. */
export function runs(usual: number): number {
  if (process.env.STEELMAN_RUNS) return Number(process.env.STEELMAN_RUNS);
  return process.env.STEELMAN_QUICK ? Math.min(usual, Math.max(50, Math.ceil(usual / 4))) : usual;
}

/** The seed of a property that is the same in every run, so that no run fails by bad luck: `STEELMAN_SEED` where it is set. */
export function seed(usual: number): number {
  return Number(process.env.STEELMAN_SEED ?? usual);
}
