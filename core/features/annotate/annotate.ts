/** Annotating: a passage becomes a statement with its quote, in its place in the argument and related to what is there. */
import type { Argument, SourceFile, Statement } from '../../model/argument.ts';
import {
  afterComment,
  indentation,
  insert,
  insertDeclaration,
  lineBreak,
  replace,
} from '../../rules/helpers/edits.ts';
import type { TextEdit } from '../../rules/rule.ts';
import type { SoughtQuote } from '../../sources/context.ts';
import { quoteFor } from '../../sources/propose.ts';
import { format } from '../../syntax/format.ts';
import { parse } from '../../syntax/parser.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import type { ClauseKind, Declaration, DeclarationKind, PropositionKind } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { annotationsOf } from '../passages/passages.ts';
import { numbersOf } from '../shared/numbers.ts';
import { nameTrouble } from './name.ts';
import { selectedPassage, shortenedText, titleOf } from './passage.ts';
import { newArgument, relatable, sourceLine, sourceName } from './target.ts';

/** What the new statement does to one that is there. */
export interface Relation {
  readonly kind: 'premise' | 'objection';
  /** Id of the statement. */
  readonly of: string;
  /**
   * Of a step (by its number, from 1): the passage joins its premises, or undercuts it. Without one it opens a line of
   * support of its own, or rebuts the statement.
   */
  readonly step?: number;
}

export interface AnnotationRequest {
  /** The text file and what of it is selected. */
  readonly uri: string;
  readonly text: string;
  readonly span: Span;
  readonly kind: PropositionKind;
  readonly name: string;
  /** The argument file it goes to; a new one, without. */
  readonly argument?: string;
  readonly relation?: Relation;
}

/** Edits of the argument file, or the whole of a new one; or in one sentence why there is neither. */
export type AnnotationResult =
  | { readonly argument: string; readonly edits: readonly TextEdit[]; readonly creates?: string }
  | { readonly trouble: string };

/** What annotating takes. No two of the edits are at the same place. */
export function annotate(snapshot: Snapshot, request: AnnotationRequest): AnnotationResult {
  const { uri, text, kind, name } = request;
  const selected = quotablePassage(snapshot, uri, text, request.span);
  if (!selected) return { trouble: NO_WORDS };
  const { span, quote } = selected;
  const argument = request.argument === undefined ? undefined : snapshot.argument(request.argument);
  const taken = new Set(argument?.root.names.keys());
  const trouble =
    nameTrouble(name, taken) ?? (kind === 'objection' && !request.relation ? AIMLESS : undefined);
  if (trouble) return { trouble };
  if (!argument) {
    const made = newArgument(snapshot, uri, text);
    const body = declarationText({ kind, name, quote, source: made.source, relation: [] });
    return { argument: made.uri, edits: [], creates: `${made.text}\n${body}\n` };
  }
  const { file, names } = argument.root;
  const edits: TextEdit[] = [];
  const declared = [...names].find(
    ([, thing]) => thing.type === 'source' && snapshot.resolve(thing.uri, argument.path(thing)) === uri,
  );
  const source = declared?.[0] ?? sourceName(uri, new Set([...taken, name]));
  if (!declared) {
    const path = snapshot.relative(file.uri, uri);
    if (snapshot.resolve(file.uri, path) !== uri)
      return {
        trouble: `This text cannot be a source of ${fileName(file.uri)}: it lies outside the folder that argument reads from.`,
      };
    edits.push(insertSource(file, sourceLine(source, path, titleOf(uri, text))));
  }
  const clauses: string[] = [];
  if (request.relation) {
    const { of, step, kind: relation } = request.relation;
    const target = relatable(snapshot, file.uri).find((s) => s.id === of);
    if (!target) return { trouble: 'The statement that the passage is to bear on is no longer there.' };
    if (relation === 'objection') clauses.push(attackClause(target, step));
    else for (const each of premiseEdits(argument, target, name, step)) edits.push(each);
  }
  const body = declarationText({ kind, name, quote, source, relation: clauses });
  edits.push(insertBeside(file, placeFor(snapshot, request, file.uri, span), body));
  return { argument: file.uri, edits: merged(edits) };
}

export const NO_WORDS = 'There are no words here to quote. Select a passage first.';

/** The passage that a selection in a text means, and its quote; undefined where it holds no words that a reader sees. */
export function quotablePassage(
  snapshot: Snapshot,
  uri: string,
  text: string,
  selection: Span,
): { readonly span: Span; readonly quote: SoughtQuote } | undefined {
  const span = selectedPassage(text, selection);
  const quote = span && quoteFor(snapshot.textIndex(uri, text), span);
  return quote && { span, quote };
}

const AIMLESS = 'An objection objects to something: say to which claim.';

function declarationText(what: {
  kind: PropositionKind;
  name: string;
  quote: SoughtQuote;
  source: string;
  relation: readonly string[];
}): string {
  const { after, before } = what.quote;
  const context = [
    ...(after === undefined ? [] : [`after ${stringLiteral(after)}`]),
    ...(before === undefined ? [] : [`before ${stringLiteral(before)}`]),
  ];
  const text = shortenedText(what.quote.text);
  const lines = [
    // A quote stands for the text, unless it is too long for one.
    [what.kind, what.name, ...(text === undefined ? [] : [stringLiteral(text)])].join(' '),
    ...what.relation,
    ['quote', what.source, stringLiteral(what.quote.text), ...context].join(' '),
  ];
  // Editors wrap the lines of an argument: no string is broken by hand.
  return lines.join('\n  ');
}

/** The declaration it goes after: that of the passage before it in the text, else the last of the file's head. */
function placeFor(
  snapshot: Snapshot,
  { uri, text }: AnnotationRequest,
  argument: string,
  span: Span,
): Declaration | undefined {
  const { passages } = annotationsOf(snapshot, uri, text, (file) => numbersOf(snapshot, file));
  let before: Declaration | undefined;
  let start = -1;
  for (const passage of passages) {
    if (passage.outcome === 'ambiguous' || passage.span.start > span.start) continue;
    for (const { uri: file, statement } of passage.uses) {
      if (file !== argument) continue;
      const declaration = snapshot.argument(file).declaration(statement);
      const later = passage.span.start > start || declaration.span.start > before!.span.start;
      if (!later) continue;
      before = declaration;
      start = passage.span.start;
    }
  }
  if (before) return before;
  const { declarations } = snapshot.tree(argument);
  const rest = declarations.findIndex(({ kind }) => !HEAD.has(kind));
  // Where something is annotated already, what comes before it in the text comes before it in the argument.
  const isFirst = passages.some(({ uses }) => uses.some((use) => use.uri === argument));
  return isFirst && rest > 0 ? declarations[rest - 1] : declarations.at(-1);
}

const HEAD: ReadonlySet<DeclarationKind> = new Set([
  'argument',
  'import',
  'source',
  'model',
  'persona',
  'goal',
] as const);

function insertBeside(file: SourceFile, after: Declaration | undefined, body: string): TextEdit {
  const eol = lineBreak(file);
  const lines = body.replace(/\n/g, eol);
  const { text } = file.tree;
  if (!after)
    return insert(file, text.length, `${text === '' || text.endsWith('\n') ? '' : eol}${lines}${eol}`);
  const edit = insertDeclaration(file, after, [lines]);
  return { ...edit, text: edit.text + gapBehind(text.slice(edit.span.start), eol) };
}

/** What keeps an inserted declaration apart from what follows: a blank line, or at the end of the file a line's end. */
function gapBehind(rest: string, eol: string): string {
  if (rest.trim() === '') return /[\r\n]/.test(rest) ? '' : eol;
  if (/^[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(rest)) return '';
  return /^[ \t]*[\r\n]/.test(rest) ? eol : eol + eol;
}

/** After the last source, else after the imports and the title, else at the top. */
function insertSource(file: SourceFile, line: string): TextEdit {
  const eol = lineBreak(file);
  const { declarations, text } = file.tree;
  const laid = format(parse(`${line}\n`))
    .trimEnd()
    .replace(/\n/g, eol);
  const last = (kind: DeclarationKind) => declarations.findLast((d) => d.kind === kind);
  const before = last('source') ?? last('import') ?? last('argument');
  if (!before) return insert(file, text.charCodeAt(0) === 0xfeff ? 1 : 0, `${laid}${eol}${eol}`);
  const at = afterComment(text, before.span.end);
  const gap = before.kind === 'source' ? eol : eol + eol;
  return insert(file, at, gap + laid + gapBehind(text.slice(at), eol));
}

function attackClause(target: Statement, step: number | undefined): string {
  const attacked = step === undefined ? undefined : target.steps[step - 1];
  if (!attacked) return `rebuts ${target.name}`;
  const which = attacked.label ?? (target.steps.length > 1 ? attacked.number : undefined);
  return `undercuts ${target.name}${which === undefined ? '' : `#${which}`}`;
}

/** What comes before a `because` in the order that the docs use. */
const BEFORE_BECAUSE: ReadonlySet<ClauseKind> = new Set([
  'of',
  'about',
  'serves',
  'until',
  'credence',
  'because',
] as const);

function premiseEdits(
  argument: Argument,
  target: Statement,
  name: string,
  step: number | undefined,
): TextEdit[] {
  const { kind } = target;
  const { file } = argument.root;
  const declaration = argument.declaration(target);
  const existing = step === undefined ? undefined : target.steps[step - 1];
  const joined = existing && argument.clause(existing).refs.at(-1);
  if (joined) return [insert(file, joined.span.end, `, ${name}`)];
  const before = declaration.clauses.findLast((clause) => BEFORE_BECAUSE.has(clause.kind));
  const end = before?.span.end ?? declaration.text?.span.end ?? declaration.name!.span.end;
  const clause = `${lineBreak(file)}${indentation(file, declaration)}because ${name}`;
  const edits = [insert(file, afterComment(file.tree.text, end), clause)];
  // What is argued for is no assumption any more, nor evidence: it is a claim.
  if (kind === 'assumption' || kind === 'evidence') edits.push(replace(file, declaration.keyword, 'claim'));
  return edits;
}

/** Insertions at one place as one, in their order: clients differ in how they order them. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const byPlace = new Map<string, TextEdit>();
  for (const edit of edits) {
    const key = `${edit.span.start} ${edit.span.end}`;
    const known = byPlace.get(key);
    // The later one brings the line breaks between the two.
    byPlace.set(key, known ? { ...known, text: known.text.trimEnd() + edit.text } : edit);
  }
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
