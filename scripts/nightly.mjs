/**
 * `npm run test:nightly [-- --minutes N --seed N --only PART]`: the tests of reliability at the size of a night. Each property
 * runs from one seed until its share of the time is over; what was done is written to docs/reliability.md.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exec, main, root } from './lib/run.mjs';

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const page = join(root, 'docs/reliability.md');
const [BEGIN, END] = ['<!-- what the last night did -->\n', '<!-- end -->\n'];

/**
 * What is run, and its share of the time; `most` is enough of a property's inputs. What has no property takes the time that
 * it takes.
 */
const PARTS = [
  { name: 'Parser and formatter', tests: ['test/syntax', 'test/text'], share: 6, most: 1_000_000 },
  {
    name: 'Pipeline: every feature, format and export',
    tests: ['test/reliability/pipeline'],
    share: 5,
    most: 100_000,
  },
  {
    name: 'Fixes and refactorings',
    tests: ['test/rules/fixes', 'test/rules/robust', 'test/features'],
    share: 8,
    most: 100_000,
  },
  { name: 'Numbers against all worlds', tests: ['test/evaluation'], share: 8, most: 100_000 },
  { name: 'Edits against fresh starts', tests: ['test/protocol/incremental'], share: 5, most: 100_000 },
  { name: 'Pictures', tests: ['test/graph'], share: 3, most: 100_000 },
  { name: 'Quotes', tests: ['test/sources'], share: 3, most: 100_000 },
  {
    name: 'Framer and gate',
    tests: ['test/protocol/framer', 'test/protocol/gate'],
    share: 2,
    most: 1_000_000,
  },
  {
    name: 'Hostile text in every sink',
    tests: ['test/cli/escape', 'test/formats', 'test/markdown'],
    share: 2,
    most: 100_000,
  },
  { name: 'Writing: killed, disk full', tests: ['test/host/write'], share: 2, most: 200 },
  { name: 'Ways out of the folder', tests: ['test/host/outside', 'test/host/sources'], share: 1 },
  { name: 'Set aside', tests: ['test/workspace'], share: 1, most: 100_000 },
  { name: 'Every shape, 2,000 statements', tests: ['test/reliability/scale'], share: 4 },
  { name: 'Growth to 64,000 statements', tests: ['test/reliability/slope'], share: 4 },
  { name: 'Hostile conversations, both kinds of client', tests: ['test/reliability/wire'], share: 6 },
];

await main(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string' },
    },
  });
  const parts = PARTS.filter(({ name }) => name.includes(values.only ?? ''));
  const end = performance.now() + Number(values.minutes) * 60_000;
  const rows = [];
  for (const [i, part] of parts.entries()) {
    // Of what is left, as tests without a property take the time that they take.
    const shares = parts.slice(i).reduce((sum, { share }) => sum + share, 0);
    const seconds = (Math.max(0, end - performance.now()) / 1000) * (part.share / shares);
    rows.push(await night(part, seconds, values.seed));
    console.log(rows.at(-1).join(' | '));
  }
  const failed = rows.filter(([, , , failures]) => failures !== 0);
  if (values.only === undefined) report(rows, values.seed);
  console.log(
    failed.length === 0
      ? 'The night is over, and nothing has failed.'
      : `${failed.length} parts have failed.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
});

/** Runs one part; its row of the table. */
async function night({ name, tests, most = 1 }, seconds, seed) {
  const folder = join(root, '.vscode-test');
  mkdirSync(folder, { recursive: true });
  const [counts, results] = [join(folder, 'nightly-counts.jsonl'), join(folder, 'nightly.json')];
  for (const file of [counts, results]) rmSync(file, { force: true });
  const properties = await countOf(tests);
  const env = {
    ...process.env,
    STEELMAN_RUNS: String(most),
    STEELMAN_SEED: seed,
    STEELMAN_SECONDS: String(Math.max(2, seconds / Math.max(1, properties))),
    STEELMAN_COUNTS: counts,
  };
  const start = performance.now();
  const args = [
    vitest,
    'run',
    '--maxWorkers=1',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...tests,
  ];
  const { code } = await exec(process.execPath, args, { env });
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const runs = existsSync(counts)
    ? readFileSync(counts, 'utf8')
        .trim()
        .split('\n')
        .reduce((sum, line) => sum + JSON.parse(line).numRuns, 0)
    : 0;
  const {
    numTotalTests = 0,
    numFailedTests = code === 0 ? 0 : 1,
    numPendingTests = 0,
  } = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
  return [name, numTotalTests - numPendingTests, runs.toLocaleString('en'), numFailedTests, minutes];
}

/** How many properties the tests have, among which their time is shared. */
async function countOf(tests) {
  const { output } = await exec(
    'git',
    ['grep', '-c', 'fc.assert(', '--', ...tests.map((test) => `${test}*`)],
    { quiet: true },
  );
  return output.split('\n').reduce((sum, line) => sum + Number(line.split(':')[1] ?? 0), 0);
}

function report(rows, seed) {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const [, after] = rest.split(END);
  const table = [
    `Seed ${seed}, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model.trim()}:`,
    '',
    '| part | tests | inputs drawn | failed | minutes |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
  writeFileSync(page, `${before}${BEGIN}\n${table.join('\n')}\n\n${END}${after}`);
}
