/** Reads the clauses of a declaration. */
import { fitted } from '../text/fitted.ts';
import type { Span } from '../text/span.ts';
import { atCredence, parseBareCredence, parseStrength, passEarlyStrength } from './credences.ts';
import type { Cursor } from './cursor.ts';
import { isReserved } from './keywords.ts';
import { TokenKind } from './tokens.ts';
import type { Clause, ClauseKind, Credence, Name, Ref, StepRef, Text, Unless } from './tree.ts';

/** Reads the clause whose keyword the cursor is on. Always gives a node, however little of it is there. */
export function parseClause(cursor: Cursor): Clause {
  const kind = cursor.word() as ClauseKind;
  const keyword = cursor.advance();
  cursor.dropColon(kind);
  const close = () => ({
    keyword,
    span: { start: keyword.start, end: Math.max(keyword.end, cursor.previousEnd) },
  });
  switch (kind) {
    case 'because': {
      const label = cursor.kind(1) === TokenKind.Colon ? cursor.acceptName() : undefined;
      if (label) cursor.advance();
      const refs = parseRefs(cursor, kind, 'the name of a premise');
      return { kind, label, refs, ...parseInference(cursor), ...close() };
    }
    case 'rebuts': {
      const targets = parseList(cursor, kind, () => parseStepRef(cursor, 'the name of what it rebuts'));
      const refs = fitted(withoutSteps(cursor, keyword, targets));
      return { kind, refs, ...parseInference(cursor), ...close() };
    }
    case 'undercuts': {
      const targets = parseList(cursor, kind, () =>
        parseStepRef(cursor, 'the claim whose step it undercuts'),
      );
      return { kind, targets, ...parseInference(cursor), ...close() };
    }
    case 'about':
      return { kind, refs: parseRefs(cursor, kind, 'the name of a model, persona or goal'), ...close() };
    case 'credence': {
      const credence = parseBareCredence(cursor);
      const given = cursor.acceptWord('given') ? parseRefs(cursor, 'given', 'the name of a condition') : [];
      return { kind, credence, given, ...close() };
    }
    case 'of':
    case 'serves':
    case 'until':
      return { kind, ref: parseRef(cursor, 'a name'), ...close() };
    case 'quote': {
      const ref = parseRef(cursor, 'the name of a source');
      const text = ref && parseText(cursor, 'the quoted passage between quotes');
      const context: { after?: Text; before?: Text } = {};
      for (const side of ['after', 'before', 'after'] as const) {
        if (cursor.acceptWord(side)) context[side] = parseText(cursor, 'a passage between quotes');
      }
      return { kind, ref, text, ...context, ...close() };
    }
    case 'tag': {
      const words = parseList(cursor, kind, () => parseTag(cursor));
      return { kind, words, ...close() };
    }
    case 'as': {
      const name = cursor.acceptName();
      if (!name) cursor.expected('a name');
      return { kind, name, ...close() };
    }
    default:
      return { kind, text: parseText(cursor, 'a text between quotes'), ...close() };
  }
}

function parseText(cursor: Cursor, what: string): Text | undefined {
  const text = cursor.acceptString();
  if (!text) cursor.expected(what);
  return text;
}

/** A strength, then `since` and `unless` in any order. */
function parseInference(cursor: Cursor): { strength?: Credence; since: Text[]; unless: Unless[] } {
  const strength = parseStrength(cursor);
  const since: Text[] = [];
  const unless: Unless[] = [];
  for (;;) {
    if (cursor.acceptWord('since')) {
      const text = parseText(cursor, 'the warrant between quotes');
      if (text) since.push(text);
    } else if (cursor.wordAt() === 'unless') {
      const keyword = cursor.advance();
      const refs = parseRefs(cursor, 'unless', 'the name of an exception');
      unless.push({ keyword, refs, span: { start: keyword.start, end: cursor.previousEnd } });
    } else {
      return { strength, since, unless };
    }
  }
}

function parseRefs(cursor: Cursor, keyword: string, what: string): Ref[] {
  return parseList(cursor, keyword, () => parseRef(cursor, what));
}

/** Lists behind which a strength may stand. */
const STRONG = new Set(['because', 'rebuts', 'undercuts']);

function parseList<T>(cursor: Cursor, keyword: string, item: () => T | undefined): T[] {
  const items: T[] = [];
  do {
    if (STRONG.has(keyword) && atCredence(cursor)) {
      // A comma before a strength is reported with it.
      if (items.length > 0) return fitted(items);
      passEarlyStrength(cursor);
      if (cursor.wordAt() === '' || isReserved(cursor.wordAt())) return [];
    }
    const read = item();
    if (read === undefined) return fitted(items);
    items.push(read);
  } while (acceptComma(cursor, keyword));
  cursor.endList();
  return fitted(items);
}

/** Reads a comma between names; what stands there for one is reported, and read as one where it surely means that. */
function acceptComma(cursor: Cursor, keyword: string): boolean {
  const comma = cursor.accept(TokenKind.Comma);
  const joint = JOINTS.get(cursor.word().toLowerCase());
  const isJoint = joint !== undefined && cursor.kind(1) === TokenKind.Word && !isReserved(cursor.word(1));
  if (!isJoint) return comma !== undefined;
  const word = cursor.word();
  const other =
    joint === 'or' ? ALL_NEEDED.get(keyword) : joint === 'and' ? EACH_ALONE.get(keyword) : undefined;
  const problem = `Names in a list have commas between them, not \`${word}\`.`;
  if (other) cursor.report('syntax', cursor.span(), { problem, todo: other });
  else if (comma)
    cursor.report('syntax', cursor.span(), { problem, todo: 'The comma is enough.', suggestion: '' });
  else cursor.report('syntax', cursor.span(), { problem, todo: 'Write a comma.', suggestion: ',' });
  if (other) return false;
  cursor.advance();
  return true;
}

/** What is written for a comma, with what it means. */
const JOINTS = new Map([
  ['and', 'and'],
  ['&', 'and'],
  ['+', 'and'],
  ['or', 'or'],
  ['|', 'or'],
  [';', ''],
]);
/** Where a comma means "and", what to write for "or". */
const ALL_NEEDED = new Map([
  ['because', 'What is listed is needed together; write a second `because` for another way to get there.'],
  ['given', 'What is listed must all hold; declare a claim with a `because` for each, and name that.'],
]);
/** Where a comma means "or", what to write for "and". */
const EACH_ALONE = new Map([
  ['unless', 'Each of them alone is an exception; declare a claim that holds when both do, and name that.'],
]);

/** A reserved word is no name here: most likely it opens the next clause, and the name is missing. */
function parseRef(cursor: Cursor, what: string): Ref | undefined {
  const word = cursor.wordAt();
  if (word === '' || (isReserved(word) && (cursor.startsLine() || cursor.isString(1)))) {
    cursor.expected(what);
    return undefined;
  }
  if (isReserved(word) && cursor.kind(1) === TokenKind.Word && !isReserved(cursor.word(1))) {
    cursor.expected(what);
    return undefined;
  }
  const name = cursor.acceptName();
  if (!name) {
    cursor.expected(what);
    return undefined;
  }
  const dotted = cursor.kind() === TokenKind.Dot && cursor.span().start === name.span.end;
  if (!dotted) return { text: name.value, name, span: name.span };
  cursor.advance();
  const last = cursor.span().start === name.span.end + 1 ? cursor.acceptName() : undefined;
  if (!last) {
    cursor.expected(`a name behind \`${name.value}.\``);
    const span = { start: name.span.start, end: name.span.end + 1 };
    return {
      text: `${name.value}.`,
      prefix: name,
      name: { value: '', span: { start: span.end, end: span.end } },
      span,
    };
  }
  const span = { start: name.span.start, end: last.span.end };
  return { text: `${name.value}.${last.value}`, prefix: name, name: last, span };
}

function parseStepRef(cursor: Cursor, what: string): StepRef | undefined {
  const ref = parseRef(cursor, what);
  if (!ref || !cursor.accept(TokenKind.Hash)) return ref && { ref, span: ref.span };
  let step: Name | undefined;
  if (cursor.kind() === TokenKind.Number) step = { value: cursor.word(), span: cursor.advance() };
  else step = cursor.acceptName();
  if (!step) cursor.expected('the label or the number of a step');
  return { ref, step, span: { start: ref.span.start, end: cursor.previousEnd } };
}

/** The targets of a rebuttal that are no steps; the steps are reported, and the claims they belong to not rebutted. */
function withoutSteps(cursor: Cursor, keyword: Span, targets: readonly StepRef[]): Ref[] {
  for (const { ref, step, span } of targets) {
    if (!step) continue;
    const written = cursor.text.slice(span.start, span.end);
    const isOnly = targets.length === 1;
    cursor.report('syntax', isOnly ? { start: keyword.start, end: span.end } : span, {
      problem: `\`${written}\` is a step of \`${ref.text}\`, and a step is undercut, not rebutted.`,
      todo: isOnly
        ? `Write \`undercuts ${written}\`.`
        : `Write \`undercuts ${written}\` on a line of its own.`,
      ...(isOnly ? { suggestion: `undercuts ${written}` } : {}),
    });
  }
  return targets.filter((t) => t.span === t.ref.span).map((t) => t.ref);
}

/** A tag may be any word; only one that opens a declaration in the first column is not meant as one. */
function parseTag(cursor: Cursor): Name | undefined {
  if (cursor.kind() === TokenKind.Word && !(cursor.startsColumn() && isReserved(cursor.word()))) {
    return { value: cursor.word().normalize('NFC'), span: cursor.advance() };
  }
  cursor.expected('a tag');
  return undefined;
}
