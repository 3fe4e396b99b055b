/** Adds up what the parts of the test run report, and says in the end what failed and what was skipped. */
export class Tally {
  passed = 0;
  failures = [];
  skips = [];

  /** Takes over the outcome of a suite: the titles of what passed, failed and was skipped `where`. */
  add({ passed, failed, skipped }, where) {
    this.passed += passed.length;
    this.failures.push(...failed.map((title) => `${title} — ${where}`));
    this.skips.push(...skipped.map((title) => `${title} — ${where}`));
  }

  /** Takes over another tally. */
  join({ passed, failures, skips }) {
    this.passed += passed;
    this.failures.push(...failures);
    this.skips.push(...skips);
  }

  pass() {
    this.passed++;
  }

  fail(title, reason = '') {
    this.failures.push(reason ? `${title}: ${reason}` : title);
  }

  /** `title` says what was missing. */
  skip(title) {
    this.skips.push(title);
  }

  /** Runs one test of its own, and tells how it went. */
  async test(title, body) {
    try {
      await body();
      this.pass();
      console.log(`  ✔ ${title}`);
    } catch (error) {
      this.fail(title);
      console.error(`  ✘ ${title}\n`, error);
    }
  }
}

/** Prints the closing lines, the last of them `N passed, N failed, N skipped`, and sets the exit code. */
export function closing({ passed, failures, skips }) {
  console.log();
  for (const title of skips) console.log(`skipped: ${title}`);
  for (const title of failures) console.log(`failed: ${title}`);
  console.log(`${passed} passed, ${failures.length} failed, ${skips.length} skipped`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
