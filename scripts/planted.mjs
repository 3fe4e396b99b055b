/**
 * `node scripts/planted.mjs [PART]`: plants faults in a copy of the project, one at a time, and sees that a test catches each.
 * A fault is a piece of source, what it is changed to, and the test that has to fail then.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec, main, PlainError, root, run } from './lib/run.mjs';

const FAULTS = [
  {
    name: 'the parser throws on one pair of characters',
    file: 'core/syntax/parser.ts',
    change: [
      'export function parse(text: string): Tree {',
      "$&\n  if (text.includes('((')) throw new Error('planted');",
    ],
    test: 'test/syntax/properties.test.ts',
  },
  {
    name: 'a reparse forgets to move the errors behind an edit',
    file: 'core/syntax/reparse.ts',
    change: ['movedProblem(e, by)', 'movedProblem(e, 0)'],
    test: 'test/syntax/properties.test.ts',
  },
  {
    name: 'formatting drops a range',
    file: 'core/syntax/format.ts',
    change: [
      'export function format(tree: Tree): string {',
      "$&\n  if (tree.text.includes('..')) return tree.text.replace('..', ' ');",
    ],
    test: 'test/syntax/properties.test.ts',
  },
  {
    name: 'an attack on what is on both sides is answered',
    file: 'core/rules/objections/unanswered-objection.ts',
    change: ['if (!con.has(attacker) || pro.has(attacker)) return [];', ''],
    test: 'test/rules/fixes.test.ts',
  },
  {
    name: 'fixes break lines in their own way',
    file: 'core/rules/helpers/edits.ts',
    change: ["/\\r\\n|\\n|\\r/.exec(tree.text)?.[0] ?? '\\n'", "tree.text.length >= 0 ? '\\n' : ''"],
    test: 'test/rules/fixes.test.ts',
  },
  {
    name: 'a fix declares names that are keywords',
    file: 'core/rules/language/unresolved-name.ts',
    change: ['if (!user || !isName(name)) return fixes;', 'if (!user) return fixes;'],
    test: 'test/rules/unresolved-name.test.ts',
  },
  {
    name: 'support is a little too small',
    file: 'core/evaluation/evaluation.ts',
    change: [
      'return { p: literal & 1 ? q[v] : p[v], error: 0 };',
      'return { p: 0.99 * (literal & 1 ? q[v] : p[v]), error: 0 };',
    ],
    test: 'test/evaluation/brute-force.test.ts',
  },
  {
    name: 'an edit of a name leaves the argument as it was',
    file: 'core/syntax/alike.ts',
    change: [
      /(export function difference\([^)]*\): Difference \{)/,
      "$1\n  if (old.kind === now.kind) return 'places';",
    ],
    test: 'test/protocol/incremental.test.ts',
  },
  {
    name: 'a file that cannot be parsed is not set aside',
    file: 'core/workspace/parsed.ts',
    change: ['return failedOn(text, error);', 'throw error;'],
    test: 'test/workspace/aside.test.ts',
  },
  {
    name: 'the framer waits for the rest of a body although another message has begun',
    file: 'server/transport/framer.ts',
    change: ['if (hasMark(seen))', 'if (seen.length < 0)'],
    test: 'test/protocol/framer.test.ts',
  },
  {
    name: 'JSON is parsed however deep it is nested',
    file: 'server/transport/framer.ts',
    change: ['if (isDeep(buffer, at, at + length))', 'if (length < 0)'],
    test: 'test/protocol/framer.test.ts',
  },
  {
    name: 'what a request asks for is not checked',
    file: 'server/transport/gate.ts',
    change: ['const problem = REQUESTS.get(method)?.(params);', 'const problem = undefined;'],
    test: 'test/protocol/gate.test.ts',
  },
  {
    name: 'any number of requests may wait',
    file: 'server/transport/gate.ts',
    change: ['if (this.waiting.size <= MOST_WAITING) return;', 'if (this.waiting.size > 0) return;'],
    test: 'test/protocol/gate.test.ts',
  },
  {
    name: 'findings are computed in one piece',
    file: 'server/state/diagnosing.ts',
    change: ['const TURN = 10;', 'const TURN = 1_000_000;'],
    test: 'test/protocol/gives-way.test.ts',
  },
  {
    name: 'quotes are looked up in one piece',
    file: 'core/rules/helpers/quotes.ts',
    change: [
      'yield quote && look(quote, context);',
      '{\n      const one = quote && look(quote, context);\n      if (one) yield one;\n    }',
    ],
    test: 'test/workspace/slices.test.ts',
  },
  {
    name: 'a regular expression takes the square of its input',
    file: 'core/syntax/format.ts',
    change: [
      'const SLICE = 32;',
      "$&\nexport const trailing = (text: string) => text.replace(/[ \\t]+$/gm, '');",
    ],
    test: 'test/regular-expressions.test.ts',
  },
  {
    name: 'an edit reaches into the line break',
    file: 'core/text/edited.ts',
    change: ['Math.min(start + left, end)', 'Math.min(start + left, end + 1)'],
    test: 'test/text/edited.test.ts',
  },
  {
    name: 'links of documents go anywhere',
    file: 'core/text/markdown.ts',
    change: ['/^https?:\\/\\//i.test(node.url)', 'node.url.length > 0'],
    test: 'test/text/markdown.test.ts',
  },
  {
    name: 'markup is not escaped in pictures',
    file: 'core/graph/xml.ts',
    change: [".replace(/</g, '&lt;')", ''],
    test: 'test/graph/svg.test.ts',
  },
  {
    name: 'escape sequences reach the terminal',
    file: 'cli/escape.ts',
    change: ['(?!\\n)[\\p{Cc}', '(?!\\n)['],
    test: 'test/cli/escape.test.ts',
  },
  {
    name: 'files are written in place',
    file: 'host/write.ts',
    change: ['if (before && !before.isFile()) {', 'if (before) {'],
    test: 'test/host/write.test.ts',
  },
  {
    name: 'hidden files are read',
    file: 'host/disk.ts',
    change: ['if (ways.every(isHidden))', 'if (ways.length < 0)'],
    test: 'test/host/outside.test.ts',
  },
  {
    name: 'links out of the folder are followed',
    file: 'host/disk.ts',
    change: ['if (ways.length === 0)', 'if (ways.length < 0)'],
    test: 'test/host/outside.test.ts',
  },
  {
    name: 'links are taken for what they lead to',
    file: 'host/disk.ts',
    change: ['const target = realpathSync(path);', 'const target = path;'],
    test: 'test/host/outside.test.ts',
  },
  {
    name: 'a line break that an edit completes stays two',
    file: 'core/text/edited.ts',
    change: ["return before + after === '\\r\\n' ||", 'return'],
    test: 'test/text/edited.test.ts',
  },
];

await main(async () => {
  const [part = ''] = process.argv.slice(2);
  const copy = mkdtempSync(join(tmpdir(), 'steelman-planted-'));
  let missed = 0;
  try {
    await run('git', ['worktree', 'add', '--detach', '--quiet', copy], { quiet: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const fault of FAULTS.filter(({ name }) => name.includes(part))) {
      const isCaught = await caught(fault, copy);
      if (!isCaught) missed++;
      console.log(`${isCaught ? 'caught' : 'MISSED'} | ${fault.name} | ${fault.test}`);
    }
  } finally {
    await exec('git', ['worktree', 'remove', '--force', copy], { quiet: true });
    rmSync(copy, { recursive: true, force: true });
  }
  if (missed > 0) throw new PlainError(`${missed} faults were not caught.`);
});

async function caught({ name, file, change: [from, to], test }, copy) {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new PlainError(`${file} has nothing to plant "${name}" in.`);
  writeFileSync(path, after);
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const results = join(copy, 'planted.json');
  rmSync(results, { force: true });
  const reporter = ['--reporter=json', `--outputFile.json=${results}`];
  await exec(process.execPath, [vitest, 'run', '--bail=1', ...reporter, test], { cwd: copy, quiet: true });
  writeFileSync(path, before);
  // A build or a test file that cannot be read any more catches nothing.
  return existsSync(results) && JSON.parse(readFileSync(results, 'utf8')).numFailedTests > 0;
}
