/** How often property tests run: a quick size for every test run, a larger one for the night. */

/** `STEELMAN_RUNS` where it is set, else `usual`. */
export function runs(usual: number): number {
  return Number(process.env.STEELMAN_RUNS ?? usual);
}
