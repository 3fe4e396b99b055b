/** The passages of a text that arguments quote: where each is, how it was found, and the statements that use it. */
import type { Reading } from '../../evaluation/evaluation.ts';
import type { Argument, Quote, Statement } from '../../model/argument.ts';
import type { QuoteMatch } from '../../sources/match.ts';
import { coverage } from '../../sources/passage.ts';
import type { Interval, QuoteClause } from '../../syntax/tree.ts';
import type { Slices } from '../../text/slices.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isWeak } from '../display/semantic-tokens.ts';
import type { Numbers } from '../shared/numbers.ts';
import { isDerived } from '../shared/words.ts';

/** Why a statement does not carry what is built on it. */
export type Weakness = 'weak' | 'unsupported' | 'undecided' | 'circular' | 'defeated';

/** One `quote` clause of one statement. */
export interface PassageUse {
  /** The argument file. */
  readonly uri: string;
  readonly statement: Statement;
  readonly clause: QuoteClause;
  /** Of the file as a root; undefined as long as nothing is known. */
  readonly reading: Reading | undefined;
  /** The statement's own credence. */
  readonly credence: Interval | undefined;
  readonly weakness: Weakness | undefined;
}

/** A range of the text that one or more quotes were found at in the same way. Passages may overlap. */
export interface Passage {
  readonly span: Span;
  /** The words that are quoted: more than one range where a quote passes over words. */
  readonly parts: readonly Span[];
  readonly outcome: 'exact' | 'normalised' | 'near' | 'ambiguous';
  /** In [0, 1], 1 being the same; under 1 only for `near`. */
  readonly score: number;
  /** In the order of the files, then of the statements. */
  readonly uses: readonly PassageUse[];
}

export interface Annotations {
  /** By start, the longer of two first. */
  readonly passages: readonly Passage[];
  /** What is said to be quoted from the text and is not there. */
  readonly missing: readonly PassageUse[];
  /** The share of the text, in [0, 1], that is quoted as it is. Near and ambiguous passages do not count. */
  readonly coverage: number;
}

/**
 * What the arguments of the workspace quote of the text `uri`, whose text is `text`. `numbersOf` gives the numbers of
 * an argument file as a root. A quote that was found at several places is an ambiguous passage at each of them.
 */
export function annotationsOf(
  snapshot: Snapshot,
  uri: string,
  text: string,
  numbersOf: (argument: string) => Numbers,
): Annotations {
  const passages = new Map<string, Passage & { readonly uses: PassageUse[] }>();
  const missing: PassageUse[] = [];
  for (const { argument, statement, quote } of quotesOf(snapshot, uri)) {
    const file = argument.root.uri;
    const clause = argument.clause(quote);
    const match = snapshot.quote(file, clause);
    if (!match) continue;
    const reading = numbersOf(file).reading(statement);
    const credence = argument.credence(statement);
    const weakness = weaknessOf(argument, statement, reading);
    const use = { uri: file, statement, clause, reading, credence, weakness };
    if (match.outcome === 'missing') missing.push(use);
    for (const place of placesOf(match)) {
      const key = JSON.stringify([place.outcome, place.parts]);
      const known = passages.get(key);
      if (known) known.uses.push(use);
      else passages.set(key, { ...place, uses: [use] });
    }
  }
  const found = [...passages.values()].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.outcome < b.outcome ? -1 : 1),
  );
  const settled = found.filter(({ outcome }) => outcome === 'exact' || outcome === 'normalised');
  return {
    passages: found,
    missing,
    coverage: coverage(
      settled.flatMap(({ parts }) => parts),
      text,
    ),
  };
}

/** The passages whose quoted words the cursor is in or touches, the shortest first. */
export function passagesAt(passages: readonly Passage[], offset: number): Passage[] {
  return passages
    .filter(({ parts }) => parts.some((part) => touches(part, offset)))
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

/** Looks up in slices what `annotationsOf` asks for: to render a long text takes its time. */
export function* lookUpQuotesOf(snapshot: Snapshot, text: string): Slices<void> {
  for (const uri of reaching(snapshot, snapshot.naming(text))) yield* snapshot.builtInSlices(uri);
  for (const { argument, quote } of quotesOf(snapshot, text)) {
    yield* snapshot.quoteInSlices(argument.root.uri, argument.clause(quote));
    yield;
  }
}

function* quotesOf(
  snapshot: Snapshot,
  text: string,
): Generator<{ argument: Argument; statement: Statement; quote: Quote }> {
  for (const uri of reaching(snapshot, snapshot.naming(text))) {
    const argument = snapshot.argument(uri);
    for (const statement of argument.statements) {
      if (statement.uri !== uri) continue;
      for (const quote of statement.quotes) {
        const { source } = quote;
        if (source && snapshot.resolve(source.uri, argument.path(source)) === text)
          yield { argument, statement, quote };
      }
    }
  }
}

/** The files and all that import them, directly or by way of others, in the order of the files. */
function reaching(snapshot: Snapshot, files: readonly string[]): string[] {
  const reached = new Set(files);
  // A set goes on to what is added to it meanwhile.
  for (const uri of reached) for (const importer of snapshot.importers(uri)) reached.add(importer);
  return [...reached].sort();
}

function placesOf(match: QuoteMatch): Omit<Passage, 'uses'>[] {
  switch (match.outcome) {
    case 'missing':
      return [];
    case 'ambiguous':
      return match.spans.map((span) => ({ span, parts: [span], outcome: 'ambiguous', score: 1 }));
    case 'near':
      return [{ span: match.span, parts: [match.span], outcome: 'near', score: match.score }];
    default:
      return [{ span: match.span, parts: match.parts ?? [match.span], outcome: match.outcome, score: 1 }];
  }
}

/** A claim for which nobody has argued yet is not weak: it is open. */
function weaknessOf(
  argument: Argument,
  statement: Statement,
  reading: Reading | undefined,
): Weakness | undefined {
  if (!isDerived(statement) && reading?.status === 'unsupported') return undefined;
  const status = reading?.status;
  if (status && status !== 'supported' && status !== 'doubtful') return status;
  return status === 'doubtful' || isWeak(argument, statement, reading?.support) ? 'weak' : undefined;
}
