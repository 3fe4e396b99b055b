/** docs/language.md has every clause in its table and in its grammar, with how often the clause may be. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLAUSES } from '../core/syntax/clauses/table.ts';
import {
  CLAUSE_KEYWORDS,
  DECLARATION_KEYWORDS,
  INNER_KEYWORDS,
  isStatementKind,
} from '../core/syntax/tree.ts';

const PAGE = readFileSync('docs/language.md', 'utf8');
const GRAMMAR = PAGE.slice(PAGE.indexOf('### Grammar'));
/** How often each clause of the table may be, by its keyword. */
const ROWS = new Map(
  [...PAGE.matchAll(/^\| `([a-z]+) [^|]*\|.*\| ([a-z ]+) \|$/gm)].map((m) => [m[1], m[2]]),
);

/** Clauses of statements and questions; the others are told with their declarations. `of` is in the heads of links. */
const described = CLAUSE_KEYWORDS.filter((word) =>
  CLAUSES[word].on.some((kind) => word !== 'of' && (isStatementKind(kind) || kind === 'question')),
);

test.each(described)('%s is in the table of clauses', (word) => {
  expect(ROWS.get(word)).toBe(CLAUSES[word].times === 'once' ? 'once' : 'any number');
});

test.each([...DECLARATION_KEYWORDS, ...CLAUSE_KEYWORDS, ...INNER_KEYWORDS])(
  '%s is in the grammar',
  (word) => {
    expect(GRAMMAR).toContain(`"${word}"`);
  },
);
