/** The words of the language that someone probably meant by another one: a synonym, or a slip of the hand. */
import { nearest } from '../text/near.ts';
import { mayHave } from './places.ts';
import {
  CLAUSE_KEYWORDS,
  type Clause,
  type ClauseKind,
  DECLARATION_KEYWORDS,
  INNER_KEYWORDS,
} from './tree.ts';

/** What people write who do not know the language's words yet, in lower case. */
const CLAUSES: ReadonlyMap<string, string> = synonyms({
  credence: 'probability prob p confidence likelihood chance certainty belief',
  because: 'reason reasons premise premises from requires follows supported based',
  rebuts: 'attacks contradicts refutes opposes denies undermines disputes',
  of: 'for',
  about: 'regarding concerning',
  cite: 'ref reference citation url link',
  note: 'comment description remark',
  since: 'warrant why justification',
  unless: 'except excepting without',
  given: 'if when assuming provided',
});
const DECLARATIONS: ReadonlyMap<string, string> = synonyms({
  thesis: 'conclusion',
  claim: 'statement proposition lemma',
  assumption: 'premise hypothesis axiom',
  evidence: 'fact observation datum data',
  objection: 'counterargument rebuttal attack',
  model: 'agent system',
  persona: 'character role',
  goal: 'aim objective',
  import: 'include',
  source: 'document file',
});
/** Words that stand before what they support, where the language names what supports behind `because`. */
const SUPPORTS: ReadonlySet<string> = new Set('supports backs implies entails proves shows'.split(' '));
const CLAUSE_WORDS = [...CLAUSE_KEYWORDS, ...INNER_KEYWORDS];
/** What stands only inside clauses of some kinds. */
const HOSTS: ReadonlyMap<string, readonly ClauseKind[]> = new Map([
  ['given', ['credence']],
  ['since', ['because', 'rebuts', 'undercuts']],
  ['unless', ['because', 'rebuts', 'undercuts']],
  ['after', ['quote']],
  ['before', ['quote']],
]);

/** Whether the word is a known other word for a clause, or for supporting something. */
export function isClauseSynonym(word: string): boolean {
  return CLAUSES.has(word.toLowerCase()) || isSupporting(word);
}

export function isSupporting(word: string): boolean {
  return SUPPORTS.has(word.toLowerCase());
}

/** The clause word for which the word is a known other one, whether or not it may stand there. */
export function synonymFor(word: string): string | undefined {
  return CLAUSES.get(word.toLowerCase());
}

/** The clauses inside which a word such as `since` may stand; undefined for the word of a clause of its own. */
export function hostsOf(word: string): readonly ClauseKind[] | undefined {
  return HOSTS.get(word);
}

/** The clause word that was misspelt, those that the kind of declaration may have first. */
export function nearClause(word: string, kind: string): string | undefined {
  const fitting = CLAUSE_KEYWORDS.filter((clause) => mayHave(kind, clause));
  const near = nearest(word, [...fitting, ...INNER_KEYWORDS]);
  // Words as short as `is` and `on` are near to too much.
  return near ?? (word.length > 2 ? nearest(word, CLAUSE_WORDS) : undefined);
}

/** The clause word meant by an unknown one behind the clause `last` of a declaration of this kind. */
export function clauseFor(word: string, kind: string, last: Clause | undefined): string | undefined {
  if (!isClauseSynonym(word)) return nearClause(word, kind);
  const meant = CLAUSES.get(word.toLowerCase());
  const hosts = meant === undefined ? undefined : HOSTS.get(meant);
  const fits = hosts ? last && hosts.includes(last.kind) : mayHave(kind, meant as ClauseKind);
  return fits ? meant : undefined;
}

/** The declaration keyword meant by an unknown word. */
export function declarationFor(word: string): string | undefined {
  return DECLARATIONS.get(word.toLowerCase()) ?? nearest(word, DECLARATION_KEYWORDS);
}

function synonyms(table: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(table).flatMap(([word, others]) => others.split(' ').map((o) => [o, word])));
}
