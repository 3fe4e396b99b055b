/** Reads lists of names with commas between them, and what people write in place of the commas. */
import { fitted } from '../../text/fitted.ts';
import { atCredence, passEarlyStrength } from '../credences.ts';
import type { Cursor } from '../cursor.ts';
import { isReserved } from '../keywords.ts';
import { TokenKind } from '../tokens.ts';

export interface ListOptions {
  /** Whether a strength may follow the list. */
  readonly strength?: boolean;
  /** What to do instead of writing `or`, where a comma means "and". */
  readonly or?: string;
  /** What to do instead of writing `and`, where a comma means "or". */
  readonly and?: string;
}

/** Reads items up to the first that is missing. `item` reports what is missing and gives undefined. */
export function readList<T>(cursor: Cursor, options: ListOptions, item: () => T | undefined): T[] {
  const items: T[] = [];
  do {
    if (options.strength && atCredence(cursor)) {
      // A comma before a strength is reported with it.
      if (items.length > 0) return fitted(items);
      passEarlyStrength(cursor);
      if (cursor.wordAt() === '' || isReserved(cursor.wordAt())) return [];
    }
    const read = item();
    if (read === undefined) return fitted(items);
    items.push(read);
  } while (acceptComma(cursor, options));
  cursor.endList();
  return fitted(items);
}

/** What is written in place of a comma, with what it means. */
const JOINTS = new Map([
  ['and', 'and'],
  ['&', 'and'],
  ['+', 'and'],
  ['or', 'or'],
  ['|', 'or'],
  [';', ''],
]);

/** Reads a comma between names; what is in its place is reported, and read as one where it surely means that. */
function acceptComma(cursor: Cursor, options: ListOptions): boolean {
  const comma = cursor.accept(TokenKind.Comma);
  const joint = JOINTS.get(cursor.word().toLowerCase());
  const isJoint = joint !== undefined && cursor.kind(1) === TokenKind.Word && !isReserved(cursor.word(1));
  if (!isJoint) return comma !== undefined;
  const word = cursor.word();
  const other = joint === 'or' ? options.or : joint === 'and' ? options.and : undefined;
  const problem = `Names in a list are separated by commas, not by \`${word}\`.`;
  if (other) cursor.report('syntax', cursor.span(), { problem, todo: other });
  else if (comma)
    cursor.report('syntax', cursor.span(), { problem, todo: 'The comma is enough.', suggestion: '' });
  else cursor.report('syntax', cursor.span(), { problem, todo: 'Write a comma.', suggestion: ',' });
  if (other) return false;
  cursor.advance();
  return true;
}
