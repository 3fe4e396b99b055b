/** What the editor does of itself: words, indentation on Enter, outdenting a declaration as it is typed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));
type Pattern = string | { pattern: string; flags?: string };
const regExp = (p: Pattern, extra = '') =>
  typeof p === 'string' ? new RegExp(p, extra) : new RegExp(p.pattern, (p.flags ?? '') + extra);

/** What Enter does to the indentation when the cursor is at `|`. */
function enter(line: string): string {
  const [before, after] = line.split('|');
  for (const rule of configuration.onEnterRules) {
    if (!regExp(rule.beforeText).test(before)) continue;
    if (rule.afterText && !regExp(rule.afterText).test(after)) continue;
    return rule.action.indent;
  }
  return 'keep';
}

test.each([
  ['because from-rl: größer, a_b', ['because', 'from-rl', 'größer', 'a_b']],
  ['lib.rain#2 (30%..0.5)', ['lib', 'rain', '2', '30', '0.5']],
])('the words of %s', (text, words) => {
  expect(text.match(regExp(configuration.wordPattern, 'g'))).toEqual(words);
});

describe('Enter', () => {
  test.each([
    ['// half of a | comment', 'none'],
    ['// a comment|', 'keep'],
    ['claim rain "It rains"|', 'indent'],
    ['claim rain "It rains|', 'indent'],
    ['objection x|', 'indent'],
    ['question x "Why?"|', 'indent'],
    ['question everything|', 'keep'],
    ['setting x "X"|', 'keep'],
    ['source post "a long|', 'indent'],
    ['source post "post.txt"|', 'keep'],
    ['model AI "A model" |', 'keep'],
    ['  credence 40%|', 'keep'],
    ['claims about something|', 'keep'],
    ['  |', 'outdent'],
    ['  |because a', 'keep'],
    ['|', 'keep'],
  ])('%s → %s', (line, indent) => expect(enter(line)).toBe(indent));
});

describe('while typing', () => {
  const decrease = regExp(configuration.indentationRules.decreaseIndentPattern);
  test.each(['  claim rain "', '  argument "', '  model größe "', '  setting x "'])(
    '%s moves to the first column',
    (line) => expect(decrease.test(line)).toBe(true),
  );
  test.each([
    '  claim',
    '  claim that it rains',
    '  goal of the model',
    '  credence 40%',
    '  because claim-x',
  ])('%s stays', (line) => expect(decrease.test(line)).toBe(false));
});
