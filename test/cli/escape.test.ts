/** What documents and file names cannot do to a terminal, or to the log of a CI run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asJson, forTerminal, inPlace, onOneLine, withoutCommands } from '../../cli/escape.ts';
import { inFolder, steelman } from '../support/cli.ts';
import { runs } from '../support/runs.ts';

/** What a terminal acts on: all control characters but the line feed, and what turns the direction of reading. */
const ACTS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

test.each([
  ['\u001b[31mred', '\\u{1b}[31mred'],
  ['\u001b]0;title\u0007', '\\u{1b}]0;title\\u{7}'],
  ['\u009b2J', '\\u{9b}2J'],
  ['a\u202eb', 'a\\u{202e}b'],
  ['one\r\ntwo\rthree', 'one\ntwo\\u{d}three'],
  ['naïve 日本語 🙂', 'naïve 日本語 🙂'],
])('%j → %j at a terminal', (given, shown) => expect(forTerminal(given)).toBe(shown));

test('a name stays on one line', () => expect(onOneLine('a\nb')).toBe('a\\nb'));

test.each([
  ['::error::x', '\\:\\:error::x'],
  ['  ::set-output name=x::y', '  \\::set-output name=x::y'],
  ['fine\n\t::add-mask::x', 'fine\n\t\\::add-mask::x'],
  ['a ##[group]x', 'a ##\\[group]x'],
  ['std::vector', 'std::vector'],
])('%j is no command in a log', (given) => {
  const shown = withoutCommands(given);
  expect(shown).not.toMatch(/^\s*::|##\[/m);
});

test('whatever the text, nothing is left that a terminal acts on', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ab \n\r\t\u001b\u0007\u009b\u202e\u2066\u200f:#[日'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, (given) => {
      expect(forTerminal(given)).not.toMatch(ACTS);
      expect(inPlace(given.replaceAll('\n', ''))).not.toMatch(ACTS);
      expect(inPlace(given)).toHaveLength(given.length);
      expect(asJson(given)).not.toMatch(ACTS);
      expect(JSON.parse(asJson(given))).toBe(given);
    }),
    { numRuns: runs(1000) },
  );
});

describe('in every report', () => {
  const hostile = 'x\u001b]0;pwned\u0007 \u202e ::error::hostile ::error::hostile ##[error]y';
  const files = `--- a.steelman
argument "${hostile}"

source s "gone ${hostile}.md"

thesis t "${hostile}"
  because b
  quote s "${hostile}"

claim c "${hostile}"
  quote s "${hostile}"
`;
  test.each([
    ['check', '--format', 'pretty'],
    ['check', '--format', 'json'],
    ['check', '--format', 'sarif'],
    ['check', '--format', 'github'],
    ['analyze', '--format', 'pretty'],
    ['analyze', '--format', 'json'],
  ])('%s %s %s', (...args) => {
    inFolder(files, (folder) => {
      const { out, err } = steelman([...args, 'a.steelman'], folder);
      expect(out).not.toBe('');
      expect(out + err).not.toMatch(ACTS);
      // The report for GitHub is made of commands of its own; what they hold is escaped by its rules.
      const own = args[2] === 'github' ? /^::(?:error|warning|notice) file=/ : /(?!)/;
      expect(out.split('\n').filter((line) => /^\s*::|##\[/.test(line) && !own.test(line))).toEqual([]);
    });
  });

  test('and in what goes wrong', () => {
    const { err } = steelman(['check', 'no\u001b[2Jsuch\u202efile.steelman']);
    expect(err).toMatch(/^steelman: /);
    expect(err).not.toMatch(ACTS);
  });
});
