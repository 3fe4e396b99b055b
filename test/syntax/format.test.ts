/** Where the formatter breaks lines. */
import { describe, expect, test } from 'vitest';
import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parser.ts';

const LONG =
  'It goes on and on and on, word after word, for longer than a line of the printed page would ever be wide';
const NAMES = Array.from({ length: 20 }, (_, i) => `premise-${i}`);

describe('a string', () => {
  test.each([
    `claim long "${LONG}, ${LONG}"\n`,
    `claim long "C"\n  because a (80%)\n    since "${LONG}, ${LONG}"\n`,
    `claim long\n  quote post "${LONG}, ${LONG}"\n`,
  ])('on one line stays there: %s', (text) => {
    expect(format(parse(text))).toBe(text);
  });

  test('that is broken is filled to the width', () => {
    const broken = `claim long "It goes on\n  ${LONG},\n  ${LONG}"\n`;
    const [first, ...rest] = format(parse(broken)).trimEnd().split('\n');
    expect(first).toMatch(/^claim long "It goes on It goes on and on/);
    expect(first.length).toBeLessThanOrEqual(110);
    expect(first.length).toBeGreaterThan(100);
    expect(rest[0]).toMatch(/^ {4}\S/);
  });

  test('that is broken and fits is one line', () => {
    expect(format(parse('claim short "It is\n  short"\n'))).toBe('claim short "It is short"\n');
  });
});

test('names are broken at the width, also after a long string', () => {
  for (const head of ['claim long "C"', `claim long "${LONG}, ${LONG}"`]) {
    const lines = format(parse(`${head}\n  because ${NAMES.join(', ')}\n`))
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe(head);
    expect(lines.slice(1).every((line) => line.length <= 110)).toBe(true);
    expect(lines.length).toBe(4);
  }
});

test('nothing is aligned with a line that is left as it is', () => {
  const text = 'model Heron "A model"\npersona Ada\n "The voice that customer"s know" of Heron\n';
  const formatted = text.replace('\npersona', '\n\npersona');
  expect(format(parse(text))).toBe(formatted);
  expect(format(parse(formatted))).toBe(formatted);
});
