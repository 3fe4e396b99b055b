/** The entry that VS Code calls in its extension host: runs the suite and writes down how it went. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Resolves when every test has passed or was skipped; STEELMAN_RESULTS names the file for the outcome of each. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 300_000,
    color: false,
    // A key that is pressed from outside may be lost on a busy machine, as a user's would not: what fails does so thrice.
    retries: 2,
    grep: process.env.STEELMAN_GREP || undefined,
  });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  if (process.env.STEELMAN_FAULTS) await import('./faults.ts');
  else await importAll();
  const outcome = { passed: [] as string[], failed: [] as string[], skipped: [] as string[] };
  await new Promise<void>((done) => {
    mocha
      .run(() => done())
      .on('pass', (test) => outcome.passed.push(test.fullTitle()))
      .on('fail', (test) => outcome.failed.push(test.fullTitle()))
      .on('pending', (test) => outcome.skipped.push(test.fullTitle()));
  });
  const results = process.env.STEELMAN_RESULTS;
  if (results) writeFileSync(results, JSON.stringify(outcome));
  if (outcome.failed.length > 0) throw new Error(`${outcome.failed.length} tests failed in VS Code`);
}

/** All tests but those of a night. */
async function importAll(): Promise<void> {
  await import('./language.ts');
  await import('./preview.ts');
  await import('./overview.ts');
  await import('./annotate.ts');
  if (process.env.STEELMAN_TYPING) await import('./typing.ts');
  await import('./markdown.ts');
}
