/** Words with a meaning of their own: reserved ones, and the credence words with their bands. */
import { CLAUSE_KEYWORDS, DECLARATION_KEYWORDS, INNER_KEYWORDS, type Interval } from './tree.ts';

const DECLARATIONS: ReadonlySet<string> = new Set(DECLARATION_KEYWORDS);
const CLAUSES: ReadonlySet<string> = new Set(CLAUSE_KEYWORDS);
const RESERVED: ReadonlySet<string> = new Set([
  ...DECLARATION_KEYWORDS,
  ...CLAUSE_KEYWORDS,
  ...INNER_KEYWORDS,
]);

export function isDeclarationKeyword(word: string): boolean {
  return DECLARATIONS.has(word);
}
export function isClauseKeyword(word: string): boolean {
  return CLAUSES.has(word);
}
/** Whether the word can be no name. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/** ICD-203's bands (Office of the Director of National Intelligence, 2015), and `certain`. */
export const CREDENCE_WORDS: ReadonlyMap<string, Interval> = new Map([
  ['almost-no-chance', { lo: 0.01, hi: 0.05 }],
  ['very-unlikely', { lo: 0.05, hi: 0.2 }],
  ['unlikely', { lo: 0.2, hi: 0.45 }],
  ['roughly-even', { lo: 0.45, hi: 0.55 }],
  ['likely', { lo: 0.55, hi: 0.8 }],
  ['very-likely', { lo: 0.8, hi: 0.95 }],
  ['almost-certain', { lo: 0.95, hi: 0.99 }],
  ['certain', { lo: 1, hi: 1 }],
]);

const NAME = /^[\p{XID_Start}_][\p{XID_Continue}-]*$/u;

/** Whether the word can be given to something as its name. */
export function isName(word: string): boolean {
  return NAME.test(word) && !isReserved(word);
}
