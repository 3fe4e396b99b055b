/** Reads the clauses of a declaration. */
import { fitted } from '../text/fitted.ts';
import { nearest } from '../text/near.ts';
import type { Span } from '../text/span.ts';
import type { Cursor } from './cursor.ts';
import { CREDENCE_WORDS, isReserved } from './keywords.ts';
import { TokenKind } from './tokens.ts';
import type { Clause, ClauseKind, Credence, Interval, Name, Ref, StepRef, Text, Unless } from './tree.ts';

/** Reads the clause whose keyword the cursor is on. Always gives a node, however little of it is there. */
export function parseClause(cursor: Cursor): Clause {
  const kind = cursor.word() as ClauseKind;
  const keyword = cursor.advance();
  const close = () => ({
    keyword,
    span: { start: keyword.start, end: Math.max(keyword.end, cursor.previousEnd) },
  });
  switch (kind) {
    case 'because': {
      const label = cursor.kind(1) === TokenKind.Colon ? cursor.acceptName() : undefined;
      if (label) cursor.advance();
      const refs = parseRefs(cursor, 'the name of a premise');
      return { kind, label, refs, ...parseInference(cursor), ...close() };
    }
    case 'rebuts': {
      const refs = parseRefs(cursor, 'the name of what it rebuts');
      return { kind, refs, ...parseInference(cursor), ...close() };
    }
    case 'undercuts': {
      const targets = parseList(cursor, () => parseStepRef(cursor));
      return { kind, targets, ...parseInference(cursor), ...close() };
    }
    case 'about':
      return { kind, refs: parseRefs(cursor, 'the name of a model, persona or goal'), ...close() };
    case 'credence': {
      const credence = parseCredence(cursor);
      const given = cursor.acceptWord('given') ? parseRefs(cursor, 'the name of a condition') : [];
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
      const words = parseList(cursor, () => parseTag(cursor));
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
  let strength: Credence | undefined;
  if (cursor.accept(TokenKind.Open)) {
    strength = parseCredence(cursor);
    if (strength && !cursor.accept(TokenKind.Close)) cursor.expected('a closing `)`');
  }
  const since: Text[] = [];
  const unless: Unless[] = [];
  for (;;) {
    if (cursor.acceptWord('since')) {
      const text = parseText(cursor, 'the warrant between quotes');
      if (text) since.push(text);
    } else if (cursor.wordAt() === 'unless') {
      const keyword = cursor.advance();
      const refs = parseRefs(cursor, 'the name of an exception');
      unless.push({ keyword, refs, span: { start: keyword.start, end: cursor.previousEnd } });
    } else {
      return { strength, since, unless };
    }
  }
}

function parseRefs(cursor: Cursor, what: string): Ref[] {
  return parseList(cursor, () => parseRef(cursor, what));
}

function parseList<T>(cursor: Cursor, item: () => T | undefined): T[] {
  const items: T[] = [];
  do {
    const read = item();
    if (read === undefined) break;
    items.push(read);
  } while (cursor.accept(TokenKind.Comma));
  return fitted(items);
}

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
  const name = cursor.acceptName()!;
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

function parseStepRef(cursor: Cursor): StepRef | undefined {
  const ref = parseRef(cursor, 'the claim whose step it undercuts');
  if (!ref || !cursor.accept(TokenKind.Hash)) return ref && { ref, span: ref.span };
  let step: Name | undefined;
  if (cursor.kind() === TokenKind.Number) step = { value: cursor.word(), span: cursor.advance() };
  else step = cursor.acceptName();
  if (!step) cursor.expected('the label or the number of a step');
  return { ref, step, span: { start: ref.span.start, end: cursor.previousEnd } };
}

/** A tag may be any word; only one that opens a declaration in the first column is not meant as one. */
function parseTag(cursor: Cursor): Name | undefined {
  if (cursor.kind() === TokenKind.Word && !(cursor.startsLine(0) && isReserved(cursor.word()))) {
    return { value: cursor.word().normalize('NFC'), span: cursor.advance() };
  }
  cursor.expected('a tag');
  return undefined;
}

/** `VALUE` or `VALUE..VALUE`. A senseless one is reported and has a span but no value. */
function parseCredence(cursor: Cursor): Credence | undefined {
  const garbled = parseGarbled(cursor);
  if (garbled) return garbled;
  const first = parseValue(cursor);
  if (!first) return undefined;
  const last = cursor.accept(TokenKind.Range) ? parseValue(cursor) : first;
  const span: Span = { start: first.span.start, end: cursor.previousEnd };
  if (!last) return { span };
  if (!first.value || !last.value) return { span };
  const value = { lo: first.value.lo, hi: last.value.hi };
  if (value.lo <= value.hi) return { span, value };
  cursor.report('invalid-credence', span, {
    problem: `The interval \`${cursor.text.slice(span.start, span.end)}\` runs from the larger to the smaller end.`,
    todo: 'Write the smaller one first.',
  });
  return { span };
}

/** What may be written without a space, and begins with a digit. */
const NUMBERS = /^\d+(\.\d+)?%?(\.\.(\d+(\.\d+)?%?|[\p{L}-]+)?)?$/u;

/** Digits with something else stuck to them, such as `0,5` or `60–90%`: read as a whole, lest half of it be counted. */
function parseGarbled(cursor: Cursor): Credence | undefined {
  if (cursor.kind() !== TokenKind.Number) return undefined;
  let count = 1;
  while (cursor.isStuck(count)) count++;
  const span = { start: cursor.span().start, end: cursor.span(count - 1).end };
  const written = cursor.text.slice(span.start, span.end);
  if (NUMBERS.test(written)) return undefined;
  const ends = /^([\d.]+%?)[-–—−]([\d.]+%?)$/.exec(written);
  const comma = /^\d+,\d+%?$/.test(written) ? written.replace(',', '.') : undefined;
  const percent = ends?.[2].endsWith('%') && !ends[1].endsWith('%') ? '%' : '';
  const suggestion = ends ? `${ends[1]}${percent}..${ends[2]}` : comma;
  cursor.report('invalid-credence', span, {
    problem: `\`${written}\` is no credence.`,
    todo: suggestion
      ? `Write \`${suggestion}\`.`
      : 'Write a number such as `70%` or `0.7`, or an interval such as `60%..90%`.',
    ...(suggestion ? { suggestion } : {}),
  });
  for (let i = 0; i < count; i++) cursor.advance();
  return { span };
}

function parseValue(cursor: Cursor): { span: Span; value?: Interval } | undefined {
  if (cursor.kind() === TokenKind.Number) {
    const written = cursor.word();
    const span = cursor.advance();
    const percent = cursor.accept(TokenKind.Percent);
    // Shifted in the decimal text, not by a division: 55 % must be the 0.55 that one would write.
    const number = percent ? Number(`${written}e-2`) : Number(written);
    if (number <= 1) return { span, value: { lo: number, hi: number } };
    cursor.report(
      'invalid-credence',
      { start: span.start, end: (percent ?? span).end },
      {
        problem: `\`${written}${percent ? '%' : ''}\` is more than certain: a credence lies between 0 and 100 %.`,
        todo:
          percent || Number(written) > 100
            ? 'Write a smaller number.'
            : `Write \`${written}%\` if per cent is meant.`,
      },
    );
    return { span };
  }
  const word = cursor.wordAt();
  if (word === '' || isReserved(word)) {
    cursor.expected('a credence, such as `70%`, `60%..90%` or `likely`,');
    return undefined;
  }
  const value = CREDENCE_WORDS.get(word);
  const span = cursor.advance();
  if (value) return { span, value };
  const near = nearest(word, CREDENCE_WORDS.keys());
  cursor.report('invalid-credence', span, {
    problem: `\`${word}\` is no credence.`,
    todo: near
      ? `Did you mean \`${near}\`?`
      : 'Write a number such as `70%`, or a word such as `likely` or `very-unlikely`.',
    ...(near ? { suggestion: near } : {}),
  });
  return { span };
}
