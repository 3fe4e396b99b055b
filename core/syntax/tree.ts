/** The tree a file is parsed to: declarations with a name, a text and clauses, every node with its span. */
import type { Span } from '../text/span.ts';
import type { GreenDeclaration, GreenSpan } from './green.ts';
import type { Tokens } from './tokens.ts';

export const PROPOSITION_KINDS = ['thesis', 'claim', 'assumption', 'evidence', 'objection'] as const;
export const LINK_KINDS = ['instrumental', 'sincere'] as const;
export const STATEMENT_KINDS = [...PROPOSITION_KINDS, ...LINK_KINDS] as const;
export const ENTITY_KINDS = ['model', 'persona', 'goal'] as const;
export const DECLARATION_KEYWORDS = [
  'argument',
  'import',
  'source',
  ...ENTITY_KINDS,
  ...STATEMENT_KINDS,
  'setting',
  'together',
  'question',
] as const;
/** Those of them that open a declaration only where one can begin, and are names everywhere else. */
export const CONTEXTUAL_DECLARATIONS = ['setting', 'together', 'question'] as const;
/** The words that open a clause, the most useful first; `clauses/table.ts` has a row for each. */
export const CLAUSE_KEYWORDS = [
  'about',
  'in',
  'of',
  'serves',
  'until',
  'prior',
  'seeing',
  'credence',
  'because',
  'supports',
  'rebuts',
  'undercuts',
  'asks',
  'answered',
  'quote',
  'cite',
  'tag',
  'as',
  'title',
  'author',
  'date',
  'note',
] as const;
/** Those of them that open a clause only where one can begin, and are names everywhere else. */
export const CONTEXTUAL_CLAUSES = ['in', 'prior', 'seeing', 'supports', 'asks', 'answered'] as const;
/** Words that are only inside a clause: `given` in credence, `since` and `unless` in steps and attacks, … */
export const INNER_KEYWORDS = ['given', 'since', 'unless', 'after', 'before'] as const;

export type PropositionKind = (typeof PROPOSITION_KINDS)[number];
export type LinkKind = (typeof LINK_KINDS)[number];
export type StatementKind = (typeof STATEMENT_KINDS)[number];
export type EntityKind = (typeof ENTITY_KINDS)[number];
export type DeclarationKeyword = (typeof DECLARATION_KEYWORDS)[number];
export type DeclarationKind = DeclarationKeyword | 'broken';
export type ClauseKind = (typeof CLAUSE_KEYWORDS)[number];
export type ContextualClause = (typeof CONTEXTUAL_CLAUSES)[number];
export type InnerKeyword = (typeof INNER_KEYWORDS)[number];

/**
 * One version of a parsed file, valid forever. Parsing never fails: what could not be read is in `errors`, the rest in
 * the declarations.
 */
export interface Tree {
  readonly text: string;
  readonly tokens: Tokens;
  readonly errors: readonly SyntaxProblem[];
  /** The declarations as they were parsed; an edit elsewhere in the file leaves them the same objects. */
  readonly greens: readonly GreenDeclaration[];
  /** How many UTF-16 units each of them has moved since it was parsed. */
  readonly shifts: Int32Array;
  /** The declarations with their places in `text`. The first call goes over the whole file. */
  readonly declarations: readonly Declaration[];
  /** The same for one of them. */
  declaration(index: number): Declaration;
  /** Where a span of `greens[index]` is in `text`. */
  span(index: number, span: GreenSpan): Span;
  /** Where `greens[index]` starts in `text`. */
  start(index: number): number;
  /** Whether the file was set aside: then nothing of it was read, and nothing in it may be changed. */
  readonly aside?: boolean;
}

/** What the parser itself has to say. `args` fill the message of the rule named by `code`. */
export interface SyntaxProblem {
  readonly code: 'syntax' | 'unterminated-string' | 'unknown-keyword' | 'missing-text' | 'invalid-credence';
  readonly span: Span;
  readonly args: Readonly<Record<string, string>>;
}

/**
 * One declaration. All kinds share one shape, so that a clause in the wrong place still has its node;
 * `broken` is one that opens with an unknown word and whose name still resolves.
 */
export interface Declaration {
  readonly kind: DeclarationKind;
  /** From the keyword to the end of the last clause. */
  readonly span: Span;
  readonly keyword: Span;
  readonly name?: Name;
  /** A statement's text, an entity's description, an argument's title; the path of an import or a source. */
  readonly text?: Text;
  readonly clauses: readonly Clause[];
  /** Whether the parser passed over a part of it: then what is missing may only be unread. */
  readonly damaged: boolean;
}

/** A name where it is written; `value` is in NFC. */
export interface Name {
  readonly value: string;
  readonly span: Span;
}

/** A string literal: `span` holds the quotes, `value` is unescaped with its line breaks folded to spaces. */
export interface Text {
  readonly value: string;
  readonly span: Span;
}

/** `name` or `prefix.name`, the name of something declared; `text` is both parts in NFC, joined by a dot. */
export interface Ref {
  readonly text: string;
  readonly prefix?: Name;
  readonly name: Name;
  readonly span: Span;
}

/** `claim`, `claim#label` or `claim#2`: the step an attack undercuts. `step` has no `#`. */
export interface StepRef {
  readonly ref: Ref;
  readonly step?: Name;
  readonly span: Span;
}

/** An interval of probability, both ends in [0, 1], `lo` ≤ `hi`; equal for a single number. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** A credence as written; `value` is absent when it makes no sense (over 100 %, the ends swapped, …). */
export interface Credence {
  readonly span: Span;
  readonly value?: Interval;
}

/** Two likelihoods: P(observed | true) and P(observed | false), up to a common factor. Both are positive. */
export interface Likelihoods {
  readonly ifTrue: number;
  readonly ifFalse: number;
}

/** `(4 : 1)` or `(60% : 15%)` as written, without the parentheses; `value` is absent when it makes no sense. */
export interface Ratio {
  readonly span: Span;
  readonly value?: Likelihoods;
}

interface ClauseBase<K extends ClauseKind> {
  readonly kind: K;
  readonly keyword: Span;
  /** From the keyword to the end of the clause with its `since` and `unless`. */
  readonly span: Span;
}

export interface Unless {
  readonly keyword: Span;
  readonly refs: readonly Ref[];
  readonly span: Span;
}

/** What the clauses of steps and attacks have in common: a strength, a warrant and exceptions. */
interface InferenceBase<K extends ClauseKind> extends ClauseBase<K> {
  readonly strength?: Credence;
  /** All `since` texts in order; more than one is a `duplicate-clause`. */
  readonly since: readonly Text[];
  readonly unless: readonly Unless[];
}

export type Inference = BecauseClause | SupportsClause | RebutsClause | UndercutsClause;

/** A premise, or with `not` what must be false. `span` is that of the name alone. */
export interface Premise extends Ref {
  /** The `not` before it. */
  readonly not?: { readonly span: Span };
}

export interface BecauseClause extends InferenceBase<'because'> {
  readonly label?: Name;
  readonly refs: readonly Premise[];
}
/** Another line of support for an imported statement, as `rebuts` is an attack on one. */
export interface SupportsClause extends InferenceBase<'supports'> {
  readonly label?: Name;
  readonly refs: readonly Ref[];
}
/** An observation, and how likely it is if its statement is true and if it is false. */
export interface SeeingClause extends ClauseBase<'seeing'> {
  readonly label?: Name;
  readonly ref?: Ref;
  readonly ratio?: Ratio;
  readonly given: readonly Ref[];
  readonly since: readonly Text[];
  readonly unless: readonly Unless[];
}
export interface RebutsClause extends InferenceBase<'rebuts'> {
  readonly label?: Name;
  readonly refs: readonly Ref[];
}
export interface UndercutsClause extends InferenceBase<'undercuts'> {
  readonly label?: Name;
  readonly targets: readonly StepRef[];
}
export interface AboutClause extends ClauseBase<'about'> {
  readonly refs: readonly Ref[];
}
export interface CredenceClause extends ClauseBase<'credence'> {
  readonly credence?: Credence;
  readonly given: readonly Ref[];
}
/** How credible a statement is before its observations. */
export interface PriorClause extends ClauseBase<'prior'> {
  readonly credence?: Credence;
  readonly given: readonly Ref[];
}
/** The settings that a statement holds in. */
export interface InClause extends ClauseBase<'in'> {
  readonly refs: readonly Ref[];
}
/** What a question is about. */
export interface AsksClause extends ClauseBase<'asks'> {
  readonly targets: readonly StepRef[];
}
/** What answers a question. */
export interface AnsweredClause extends ClauseBase<'answered'> {
  readonly refs: readonly Ref[];
}
/** One reference; of a `together` several, and the probability that they stand or fall together. */
export interface OfClause extends ClauseBase<'of'> {
  readonly refs: readonly Ref[];
  readonly strength?: Credence;
}
/** `serves` and `until`: one reference each. */
export interface RefClause extends ClauseBase<'serves' | 'until'> {
  readonly ref?: Ref;
}
export interface QuoteClause extends ClauseBase<'quote'> {
  readonly ref?: Ref;
  readonly text?: Text;
  readonly after?: Text;
  readonly before?: Text;
}
/** Clauses that hold one string. */
export interface TextClause extends ClauseBase<'cite' | 'note' | 'author' | 'date' | 'title'> {
  readonly text?: Text;
}
export interface TagClause extends ClauseBase<'tag'> {
  readonly words: readonly Name[];
}
export interface AsClause extends ClauseBase<'as'> {
  readonly name?: Name;
}

export type Clause =
  | BecauseClause
  | RebutsClause
  | UndercutsClause
  | AboutClause
  | InClause
  | PriorClause
  | SeeingClause
  | CredenceClause
  | SupportsClause
  | AsksClause
  | AnsweredClause
  | OfClause
  | RefClause
  | QuoteClause
  | TextClause
  | TagClause
  | AsClause;

const LINKS = new Set<string>(LINK_KINDS);
const STATEMENTS = new Set<string>(STATEMENT_KINDS);
const ENTITIES = new Set<string>(ENTITY_KINDS);

export function isLinkKind(kind: string): kind is LinkKind {
  return LINKS.has(kind);
}
/** Whether the kind is a proposition or a link: what can be true or false. */
export function isStatementKind(kind: string): kind is StatementKind {
  return STATEMENTS.has(kind);
}
/** Whether the kind is a statement but no link. */
export function isPropositionKind(kind: string): kind is PropositionKind {
  return STATEMENTS.has(kind) && !LINKS.has(kind);
}
export function isEntityKind(kind: string): kind is EntityKind {
  return ENTITIES.has(kind);
}
/** The clause with the given `kind`. */
export type ClauseOf<
  K extends ClauseKind,
  C extends { readonly kind: ClauseKind } = Clause,
> = C extends unknown ? (K extends C['kind'] ? C : never) : never;

/** The clauses of one kind, in the order they are written. */
export function clausesOf<K extends ClauseKind, C extends { readonly kind: ClauseKind }>(
  { clauses }: { readonly clauses: readonly C[] },
  kind: K,
): ClauseOf<K, C>[] {
  return clauses.filter((c): c is ClauseOf<K, C> & C => c.kind === kind);
}

/** What has a text, whichever its spans are. */
interface Texted {
  readonly text?: { readonly value: string };
}

/** The first quote, whose words stand for the text of a claim, an assumption, evidence or an objection without one. */
export function quotedText(clauses: readonly { readonly kind: ClauseKind }[]): Texted['text'] {
  const quote = clauses.find(({ kind }) => kind === 'quote') as Texted | undefined;
  return quote?.text;
}

/** What the declaration says: its text, or the quote that stands for it. */
export function textOf({
  kind,
  text,
  clauses,
}: Texted &
  Pick<Declaration, 'kind'> & { readonly clauses: readonly { readonly kind: ClauseKind }[] }): string {
  return (text ?? (isPropositionKind(kind) ? quotedText(clauses) : undefined))?.value ?? '';
}
