/** The words of the language that someone probably meant by another one: a synonym, or a slip of the hand. */
import { nearest } from '../text/near.ts';
import { INNER_WORDS } from './clauses/inner.ts';
import type { WordRow } from './clauses/row.ts';
import { CLAUSES, hostsOf, mayHave } from './clauses/table.ts';
import { DECLARATIONS } from './declarations.ts';
import { isContextualClause } from './keywords.ts';
import {
  CLAUSE_KEYWORDS,
  type Clause,
  type ClauseKind,
  DECLARATION_KEYWORDS,
  INNER_KEYWORDS,
} from './tree.ts';

const CLAUSE_SYNONYMS = synonyms({ ...CLAUSES, ...INNER_WORDS });
const DECLARATION_SYNONYMS = synonyms(DECLARATIONS);
/** Words that are before what they support, where the language names what supports after `because`. */
const SUPPORTS: ReadonlySet<string> = new Set('backs implies entails proves shows'.split(' '));
/** Those that may be names and are as short as `in` are near to too much. */
const LONG_CLAUSES = CLAUSE_KEYWORDS.filter((word) => !isContextualClause(word) || word.length > 4);
const CLAUSE_WORDS = [...LONG_CLAUSES, ...INNER_KEYWORDS];
/** Whether the word is a known other word for a clause, or for supporting something. */
export function isClauseSynonym(word: string): boolean {
  return CLAUSE_SYNONYMS.has(word.toLowerCase()) || isSupporting(word);
}

export function isSupporting(word: string): boolean {
  return SUPPORTS.has(word.toLowerCase());
}

/** The clause word for which the word is a known other one, whether or not it may be there. */
export function synonymFor(word: string): string | undefined {
  return CLAUSE_SYNONYMS.get(word.toLowerCase());
}

/** The clause word that was misspelt, those that the kind of declaration may have first. */
export function nearClause(word: string, kind: string): string | undefined {
  const fitting = LONG_CLAUSES.filter((clause) => mayHave(kind, clause));
  const near = nearest(word, [...fitting, ...INNER_KEYWORDS]);
  // Words as short as `is` and `on` are near to too much.
  return near ?? (word.length > 2 ? nearest(word, CLAUSE_WORDS) : undefined);
}

/** The clause word meant by an unknown one after the clause `last` of a declaration of this kind. */
export function clauseFor(word: string, kind: string, last: Clause | undefined): string | undefined {
  if (!isClauseSynonym(word)) return nearClause(word, kind);
  const meant = CLAUSE_SYNONYMS.get(word.toLowerCase());
  if (meant === undefined) return undefined;
  const hosts = hostsOf(meant);
  const fits = hosts ? last && hosts.includes(last.kind) : mayHave(kind, meant as ClauseKind);
  return fits ? meant : undefined;
}

/** The declaration keyword meant by an unknown word. */
export function declarationFor(word: string): string | undefined {
  return DECLARATION_SYNONYMS.get(word.toLowerCase()) ?? nearest(word, DECLARATION_KEYWORDS);
}

function synonyms(table: Readonly<Record<string, WordRow>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([word, row]) => row.synonyms.map((other) => [other, word])));
}
