/** Reads the names in clauses: references with their prefixes, steps, and tags. */
import type { Cursor } from '../cursor.ts';
import { isReserved } from '../keywords.ts';
import { TokenKind } from '../tokens.ts';
import type { Name, Premise, Ref, StepRef } from '../tree.ts';

/** A reserved word is not read as the name: most likely it opens the next clause, and the name is missing. */
export function readRef(cursor: Cursor, what: string): Ref | undefined {
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
    cursor.expected(`a name after \`${name.value}.\``);
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

/** A reference, with `not` before it if the name is on the same line; else `not` is the name. */
export function readPremise(cursor: Cursor, what: string): Premise | undefined {
  const follows = cursor.wordAt(1);
  const negated =
    cursor.wordAt() === 'not' && follows !== '' && !isReserved(follows) && !cursor.startsLine(1);
  const not = negated ? { span: cursor.advance() } : undefined;
  const ref = readRef(cursor, what);
  return ref && not ? { ...ref, not } : ref;
}

export function readStepRef(cursor: Cursor, what: string): StepRef | undefined {
  const ref = readRef(cursor, what);
  if (!ref || !cursor.accept(TokenKind.Hash)) return ref && { ref, span: ref.span };
  let step: Name | undefined;
  if (cursor.kind() === TokenKind.Number) step = { value: cursor.word(), span: cursor.advance() };
  else step = cursor.acceptName();
  if (!step) cursor.expected('the label or the number of a step');
  return { ref, step, span: { start: ref.span.start, end: cursor.previousEnd } };
}

/** A tag may be any word; only one that opens a declaration in the first column is not meant as one. */
export function readTag(cursor: Cursor): Name | undefined {
  if (cursor.kind() === TokenKind.Word && !(cursor.startsColumn() && isReserved(cursor.word()))) {
    return { value: cursor.word().normalize('NFC'), span: cursor.advance() };
  }
  cursor.expected('a tag');
  return undefined;
}
