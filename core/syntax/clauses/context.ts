/** Whether a clause begins at a word: wherever a reserved word is, but only in its context a word that may be a name. */
import type { Cursor } from '../cursor.ts';
import { CREDENCE_WORDS, isClauseKeyword, isContextualClause, isReserved } from '../keywords.ts';
import { TokenKind } from '../tokens.ts';
import type { ClauseKind } from '../tree.ts';
import { beginningOf } from './table.ts';

/**
 * Whether the word that the cursor is on, after what was read of a declaration, opens a clause. `recovering` tells that the
 * words before it were passed over: then one inside a line is more of the same.
 */
export function atClause(cursor: Cursor, recovering: boolean): boolean {
  const word = cursor.wordAt();
  if (isClauseKeyword(word)) return true;
  if (!isContextualClause(word)) return false;
  if (cursor.startsLine()) return true;
  // After a list of names it may be one more, with its comma missing.
  return !recovering && (!cursor.isAfterList || goesOn(cursor, word));
}

/** Whether what the clause needs follows on the same line. */
function goesOn(cursor: Cursor, word: ClauseKind): boolean {
  if (cursor.kind(1) === undefined || cursor.startsLine(1)) return false;
  const next = cursor.wordAt(1);
  switch (beginningOf(word)) {
    case 'name':
      return next !== '' && !isReserved(next);
    case 'number':
      return cursor.kind(1) === TokenKind.Number || cursor.word(1) === '(' || CREDENCE_WORDS.has(next);
    case 'text':
      return cursor.kind(1) === TokenKind.String;
  }
}
