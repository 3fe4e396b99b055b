/** Property tests at their nightly size: from one seed, each for a limited time; what they did is added to a file. */
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';

const { STEELMAN_SEED, STEELMAN_SECONDS, STEELMAN_COUNTS } = process.env;

if (STEELMAN_SEED !== undefined)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(STEELMAN_SEED) });
if (STEELMAN_SECONDS !== undefined)
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    interruptAfterTimeLimit: Number(STEELMAN_SECONDS) * 1000,
  });
if (STEELMAN_COUNTS !== undefined) {
  const file = STEELMAN_COUNTS;
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    reporter: (details) => {
      const { testPath, currentTestName } = expect.getState();
      const { numRuns, seed, failed } = details;
      appendFileSync(file, `${JSON.stringify({ testPath, test: currentTestName, numRuns, seed, failed })}\n`);
      if (failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    },
  });
}
