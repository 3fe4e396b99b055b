/** Words with a meaning of their own: reserved ones, and the credence words with their bands. */
import { LIKELIHOODS } from '../text/percent.ts';
import {
  CLAUSE_KEYWORDS,
  type ClauseKind,
  CONTEXTUAL_CLAUSES,
  CONTEXTUAL_DECLARATIONS,
  DECLARATION_KEYWORDS,
  INNER_KEYWORDS,
  type Interval,
} from './tree.ts';

const CONTEXTUAL: ReadonlySet<string> = new Set([...CONTEXTUAL_DECLARATIONS, ...CONTEXTUAL_CLAUSES]);
const DECLARATIONS = reserved(DECLARATION_KEYWORDS);
const CLAUSES = reserved(CLAUSE_KEYWORDS);
const RESERVED = reserved([...DECLARATION_KEYWORDS, ...CLAUSE_KEYWORDS, ...INNER_KEYWORDS]);
const DECLARATIONS_IN_CONTEXT: ReadonlySet<string> = new Set(CONTEXTUAL_DECLARATIONS);
const CLAUSES_IN_CONTEXT: ReadonlySet<string> = new Set(CONTEXTUAL_CLAUSES);

function reserved(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => !CONTEXTUAL.has(word)));
}

/** Whether the word opens a declaration wherever it is. */
export function isDeclarationKeyword(word: string): boolean {
  return DECLARATIONS.has(word);
}
/** Whether the word opens a declaration where one can begin, and is a name elsewhere. */
export function isContextualDeclaration(word: string): boolean {
  return DECLARATIONS_IN_CONTEXT.has(word);
}
/** Whether the word opens a clause wherever it is. */
export function isClauseKeyword(word: string): word is ClauseKind {
  return CLAUSES.has(word);
}
/** Whether the word opens a clause where one can begin, and is a name elsewhere. */
export function isContextualClause(word: string): word is ClauseKind {
  return CLAUSES_IN_CONTEXT.has(word);
}
/** Whether the word can be no name. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/** The bands in which likelihoods are told, and `certain`. */
export const CREDENCE_WORDS: ReadonlyMap<string, Interval> = new Map<string, Interval>([
  ...LIKELIHOODS.map(({ word, lo, hi }) => [word, { lo, hi }] as const),
  ['certain', { lo: 1, hi: 1 }],
]);

const NAME = /^[\p{XID_Start}_][\p{XID_Continue}-]*$/u;

/** Whether the word can be given to something as its name. */
export function isName(word: string): boolean {
  return NAME.test(word) && !isReserved(word);
}
