/**
 * No regular expression of the program takes time in more than proportion to its input: a text may be megabytes of blanks,
 * brackets or dashes, and the square of that is minutes. `recheck` looks for input that makes it so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { check, type Parameters } from 'recheck';
import { expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

/** Those that may take longer, as what they read is short or our own. */
const BOUNDED = new Map([
  [
    'client/src/docs/pages.ts: ^(`{3,})steelman\\r?\\n([\\s\\S]*?)^\\1$',
    'pages that come with the extension',
  ],
  [
    'core/sources/rendered/html.ts: (?:^|[^\\p{L}\\p{N}]|\\p{L}{3})(?:<[^<>]*>)*<sup\\b[^>]*>(?:<a\\b[^>]*>)?$',
    'the 300 characters before a raised sign',
  ],
]);

/** The files that put expressions together from parts, which are not looked at here, and why none of those takes long. */
const COMPOSED = new Map([
  [
    'core/features/completion/texts.ts',
    'begins with a letter or sign that was typed, and white space is in it once',
  ],
  ['core/sources/borders.ts', 'the 80 characters around a place'],
  ['core/sources/propose.ts', 'from one character a run of white space, whose first line break is the first'],
  ['core/syntax/forgotten.ts', 'the rest of a line up to 2000 characters'],
  ['core/syntax/lexer.ts', 'from one place to the end of the line, no two parts of which begin alike'],
]);

const isNight = process.env.STEELMAN_RUNS !== undefined;
/** Measured in steps, not in time, so that the outcome is the same on every machine. */
const PARAMETERS: Parameters = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  ...(isNight
    ? { attackLimit: 100_000_000 }
    : { attackLimit: 10_000_000, maxAttackStringSize: 20_000, maxIteration: 5, maxNFASize: 200 }),
};
/** Without one of these an expression passes over each place a fixed number of times at most. */
const UNBOUNDED = /[*+]|\{\d+,\}/;

interface Found {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const literals: Found[] = [];
const composed = new Set<string>();
for (const folder of ['core', 'server', 'host', 'cli', 'client', 'protocol']) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.ts$/.test(name)) collect(`${folder}/${name.replaceAll('\\', '/')}`);
  }
}

function collect(file: string): void {
  const text = readFileSync(file, 'utf8');
  const nodes: unknown[] = [parseAst(text, { lang: 'ts' })];
  while (nodes.length > 0) {
    const node = nodes.pop();
    if (typeof node !== 'object' || node === null) continue;
    nodes.push(...Object.values(node));
    const { type, regex, start, callee } = node as Record<string, never> & {
      readonly regex?: { readonly pattern: string; readonly flags: string };
      readonly callee?: { readonly name?: string };
    };
    if (type === 'Literal' && regex) {
      const line = text.slice(0, start).split('\n').length;
      literals.push({ file, line, source: regex.pattern, flags: regex.flags });
    }
    if (callee?.name === 'RegExp') composed.add(file);
  }
}

test('every regular expression is linear in its input', async () => {
  expect(literals.length).toBeGreaterThan(300);
  const statuses = new Map<string, Promise<string>>();
  const slow: string[] = [];
  for (const { file, line, source, flags } of literals) {
    if (!UNBOUNDED.test(source) || BOUNDED.has(`${file}: ${source}`)) continue;
    const key = `/${source}/${flags}`;
    if (!statuses.has(key)) statuses.set(key, statusOf(source, flags));
    const status = await statuses.get(key)!;
    if (status !== 'safe') slow.push(`${file}:${line} ${key} is ${status}`);
  }
  expect(slow).toEqual([]);
});

/** `safe`, or how the time grows and with which input. */
async function statusOf(source: string, flags: string): Promise<string> {
  const found = await check(source, flags, PARAMETERS);
  if (found.status === 'safe') return found.status;
  if (found.status === 'unknown') return `not understood: ${found.error.kind}`;
  return `${found.complexity.summary}, as on ${found.attack.pattern.slice(0, 200)}`;
}

test('the exceptions are there', () => {
  const keys = new Set(literals.map(({ file, source }) => `${file}: ${source}`));
  expect([...BOUNDED.keys()].filter((key) => !keys.has(key))).toEqual([]);
});

test('no other file puts a regular expression together', () => {
  expect([...composed].sort()).toEqual([...COMPOSED.keys()]);
});
