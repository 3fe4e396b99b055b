/** Every rule has a page, and the page's examples do what it says. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOG, isFixed, type RuleCode } from '../../core/rules/catalog.ts';
import { RULES } from '../../core/rules/registry.ts';
import { codesFound, leftAfterFixes } from '../support/check.ts';

const WORDS = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  hint: 'Hint',
  off: 'Off by default',
};

describe.each(RULES.map((rule) => rule.code))('%s', (code) => {
  const path = `docs/rules/${code}.md`;
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const { examples, files } = fencesOf(page);

  test('the page says what the rule is, why it matters, what to do and how to silence it', () => {
    const { severity, group } = CATALOG.get(code)!;
    expect(page.startsWith(`# ${code}\n\n${WORDS[severity]} · ${group}\n\n`), page.slice(0, 100)).toBe(true);
    expect([...page.matchAll(/^## (.*)$/gm)].map((m) => m[1])).toEqual(
      expect.arrayContaining(['Why it matters', 'What to do', 'How to silence it']),
    );
    expect(page.includes(`steelman-ignore ${code}: `)).toBe(!isFixed(code));
    expect(examples.length).toBeGreaterThan(1);
  });

  test('the first example triggers it, and nothing else at warning or above', () => {
    expect(codesOf(examples[0], code)).toEqual([code]);
  });

  test('the later ones are clean of it', () => {
    for (const example of examples.slice(1))
      expect({ example, codes: codesOf(example, code) }).not.toMatchObject({
        codes: expect.arrayContaining([code]),
      });
  });

  test('each fix offered for the first example fixes it', () => {
    for (const { title, left } of leftAfterFixes(examples[0] + files, code))
      expect({ title, left }).toEqual({ title, left: 0 });
  });

  function codesOf(example: string, also: RuleCode): string[] {
    return [...codesFound(example + files, also)];
  }
});

/**
 * The examples of a page: its `steelman` fences. A fence of any language with `file=path` after it is a file that
 * the examples may import or quote.
 */
function fencesOf(page: string): { examples: string[]; files: string } {
  const examples: string[] = [];
  let files = '';
  for (const [, language, path, body] of page.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)) {
    if (path) files += `--- ${path}\n${body}`;
    else if (language === 'steelman') examples.push(body);
  }
  return { examples, files };
}
