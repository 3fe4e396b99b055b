/** Text to tree. Never throws; a mistake costs the clause or the declaration it is in and nothing else. */
import { fitted } from '../text/fitted.ts';
import { drained, type Slices } from '../text/slices.ts';
import type { Span } from '../text/span.ts';
import { atClause } from './clauses/context.ts';
import { readClause } from './clauses/table.ts';
import { Cursor } from './cursor.ts';
import { rulesFor } from './declarations.ts';
import { passForgottenText } from './forgotten.ts';
import { type GreenDeclaration, greenOf } from './green.ts';
import { isContextualClause, isReserved } from './keywords.ts';
import { lexInSlices } from './lexer.ts';
import { passOver } from './passed.ts';
import { declarationFor, isClauseSynonym, nearClause } from './synonyms.ts';
import { TokenKind } from './tokens.ts';
import {
  type Clause,
  type Declaration,
  type DeclarationKind,
  isPropositionKind,
  type Name,
  quotedText,
  type Tree,
} from './tree.ts';
import { Version } from './version.ts';

/** So many declarations, and what is between them, are one slice of the work. */
const DECLARATIONS_IN_A_SLICE = 50;

/** And so many clauses of one declaration. */
const CLAUSES_IN_A_SLICE = 100;

/** Parses a file. Offsets in the tree are UTF-16 units from the start of `text`. */
export function parse(text: string): Tree {
  return drained(parseInSlices(text));
}

/** The same, in slices. */
export function* parseInSlices(text: string): Slices<Tree> {
  const tokens = yield* lexInSlices(text);
  yield;
  const cursor = new Cursor(text, tokens);
  const greens: GreenDeclaration[] = [];
  for (let n = 0; !cursor.done; n++) {
    if (n > 0 && n % DECLARATIONS_IN_A_SLICE === 0) yield;
    cursor.passComments();
    if (cursor.atDeclaration())
      greens.push(greenOf(yield* parseDeclaration(cursor, cursor.word() as DeclarationKind)));
    else if (atBrokenDeclaration(cursor)) greens.push(greenOf(yield* parseDeclaration(cursor, 'broken')));
    else skipStray(cursor);
  }
  cursor.passComments();
  return new Version(text, tokens, cursor.problems, greens, new Int32Array(greens.length));
}

function* parseDeclaration(cursor: Cursor, kind: DeclarationKind): Slices<Declaration> {
  cursor.damaged = false;
  const written = cursor.word();
  const keyword = cursor.advance();
  if (kind === 'broken') {
    const near = declarationFor(written);
    cursor.report('unknown-keyword', keyword, { word: written, ...(near ? { suggestion: near } : {}) });
  }
  cursor.dropColon(written);
  const { textOptional, ...rules } = rulesFor(kind);
  const named = rules.named && (kind !== 'broken' || cursor.kind() === TokenKind.Word);
  const missing = named && (cursor.isString() || (isReserved(cursor.wordAt()) && !cursor.isString(1)));
  const name = named && !missing ? cursor.acceptName() : undefined;
  if (name) cursor.dropColon(name.value);
  else if (named && cursor.isString()) reportNameless(cursor, keyword, kind);
  else if (named) cursor.expected(`a name for this ${kind}`);
  const before = cursor.problems.length;
  const text = cursor.acceptString();
  const textless = !text && !textOptional && (name !== undefined || !named);
  // A quote that follows may stand for the text.
  const mayBeQuoted =
    textless && isPropositionKind(kind) && (cursor.startsLine() || isReserved(cursor.wordAt()));
  if (textless && !mayBeQuoted) reportTextless(cursor, kind, name, keyword);
  else if (text?.value.trim() === '' && isPropositionKind(kind) && before === cursor.problems.length) {
    // All of it was read, so that it is not damaged.
    const args = { kind, what: 'text', name: name?.value ?? kind };
    cursor.problems.push({ code: 'missing-text', span: text.span, args });
  }
  const clauses: Clause[] = [];
  const ends = () => cursor.done || cursor.atDeclaration() || atBrokenDeclaration(cursor);
  let hasCredence = false;
  // Where the text is missing, the words that follow may be meant as it.
  let again = textless;
  while (!ends()) {
    const isClause = atClause(cursor, again);
    if (isClause) {
      hasCredence ||= cursor.word() === 'credence';
      clauses.push(readClause(cursor, kind));
      if (clauses.length % CLAUSES_IN_A_SLICE === 0) yield;
    } else passOver(cursor, { kind, last: clauses.at(-1), hasCredence, again }, ends);
    again = !isClause;
  }
  if (mayBeQuoted && !quotedText(clauses)) reportMissing(cursor, kind, name, keyword);
  const end = Math.max(keyword.end, cursor.previousEnd);
  return {
    kind,
    span: { start: keyword.start, end },
    keyword,
    name,
    text,
    clauses: fitted(clauses),
    damaged: cursor.damaged,
  };
}

/**
 * Whether an unknown word opens a declaration: one before a name and a string, or before a string in the first column,
 * unless it is plainly a misspelt clause.
 */
function atBrokenDeclaration(cursor: Cursor): boolean {
  const word = cursor.wordAt();
  if (word === '' || isReserved(word) || isContextualClause(word)) return false;
  const first = cursor.startsColumn();
  if (first && cursor.isString(1)) return declarationFor(word) !== undefined;
  if (cursor.kind(1) !== TokenKind.Word || isReserved(cursor.word(1)) || !cursor.isString(2)) return false;
  // A quotation mark that nothing follows ends a text whose first one was forgotten.
  if (cursor.word(2).length < 2) return false;
  return first || !(cursor.startsLine(1) || isClauseSynonym(word) || nearClause(word, 'broken'));
}

/** Reports a declaration that has a text but no name. */
function reportNameless(cursor: Cursor, keyword: Span, kind: DeclarationKind): void {
  cursor.report('syntax', keyword, {
    problem: `This ${kind} has no name, so nothing can refer to it.`,
    todo: `Put a short one before its text, as in \`${kind} short-name "…"\`.`,
  });
}

/** Reports a declaration without the text that it needs. */
function reportTextless(cursor: Cursor, kind: DeclarationKind, name: Name | undefined, keyword: Span): void {
  const at = cursor.span();
  const isSingle = cursor.word() === "'";
  const words = passForgottenText(cursor) ? { words: 'yes' } : undefined;
  if (isSingle) {
    cursor.report('syntax', at, {
      problem: 'Expected double quotes `"…"` around the text, found single ones.',
      todo: 'Write double quotes; until then this declaration has no text.',
      ...words,
    });
    return;
  }
  reportMissing(cursor, kind, name, keyword, words);
}

function reportMissing(
  cursor: Cursor,
  kind: DeclarationKind,
  name: Name | undefined,
  keyword: Span,
  words?: { readonly words: string },
): void {
  const what = rulesFor(kind).text;
  cursor.report('missing-text', name?.span ?? keyword, { kind, what, name: name?.value ?? kind, ...words });
}

/** Between declarations: reports the first stray token, and passes over all up to the next declaration. */
function skipStray(cursor: Cursor): void {
  const word = cursor.wordAt();
  const near = word !== '' && !isReserved(word) ? declarationFor(word) : undefined;
  if (near) cursor.report('unknown-keyword', cursor.span(), { word, suggestion: near });
  else
    cursor.report('syntax', cursor.span(), {
      problem: `Expected a declaration such as \`claim name "text"\`, found \`${cursor.word()}\`.`,
      todo: 'Everything up to the next declaration is ignored.',
    });
  do cursor.advance();
  while (!cursor.done && !cursor.atDeclaration() && !atBrokenDeclaration(cursor));
}
