/** What is said of words and signs inside a declaration that no clause begins with, and how far they are passed over. */

import { atClause } from './clauses/context.ts';
import { hostsOf, mayHave } from './clauses/table.ts';
import { atCredence, passBareNumber } from './credences.ts';
import type { Cursor } from './cursor.ts';
import { isReserved } from './keywords.ts';
import { clauseFor, isClauseSynonym, nearClause } from './synonyms.ts';
import { TokenKind } from './tokens.ts';
import type { Clause } from './tree.ts';

/** What of its declaration comes before the place. */
export interface Place {
  readonly kind: string;
  readonly last: Clause | undefined;
  readonly hasCredence: boolean;
  /** Whether what comes just before was passed over too: then a line that does not look like a clause is the rest of it. */
  readonly again: boolean;
}

/**
 * Reports what is there instead of a clause, and passes over it to the next clause, to where `ends` holds, or to the next
 * line that a clause was meant to open.
 */
export function passOver(cursor: Cursor, place: Place, ends: () => boolean): void {
  const { kind, last, again } = place;
  const isRest = cursor.startsLine() ? again && !opensClause(cursor, kind) : cursor.isQuiet;
  if (!isRest) {
    if (isUnknown(cursor.wordAt())) reportWord(cursor, kind, last);
    else if (reportOther(cursor, place)) return;
  }
  do cursor.advance();
  while (!ends() && !atClause(cursor, true) && !(cursor.startsLine() && opensClause(cursor, kind)));
}

function isUnknown(word: string): boolean {
  return word !== '' && !isReserved(word);
}

function reportWord(cursor: Cursor, kind: string, last: Clause | undefined): void {
  const { start, end } = cursor.span();
  const word = cursor.word();
  // With nothing after it, a word in a list is one more name.
  const isName = isAlone(cursor) || (!cursor.startsLine() && !isClauseSynonym(word));
  const isClause = nearClause(word, kind) || (cursor.startsLine() && isClauseSynonym(word));
  // In a list a `not` is another premise; where a clause should begin it is one without its `because`.
  const isDenial = word === 'not' && cursor.kind(1) === TokenKind.Word && !endsLine(cursor, 1);
  if (cursor.isAfterList && ((isName && !isClause) || (isDenial && !cursor.startsLine()))) {
    reportComma(cursor);
    return;
  }
  // "supported by u", "follows from u" are for one word of the language.
  const isPair = isClauseSynonym(word) && ['by', 'from', 'on'].includes(cursor.wordAt(1));
  const written = isPair ? cursor.text.slice(start, cursor.span(1).end) : word;
  const step = /^[^\S\r\n]+[^\s,#]+#/.test(cursor.text.slice(end, end + 200));
  const meant = clauseFor(word, kind, last);
  const suggestion = isDenial ? 'because not' : meant === 'rebuts' && step ? 'undercuts' : meant;
  cursor.report(
    'unknown-keyword',
    { start, end: isPair ? cursor.span(1).end : end },
    { word: written, kind, ...(suggestion ? { suggestion } : {}) },
  );
}

function reportComma(cursor: Cursor): void {
  const word = cursor.word();
  cursor.report('syntax', cursor.span(), {
    problem: `Expected a comma between \`${cursor.word(-1)}\` and \`${word}\`.`,
    todo: cursor.startsLine()
      ? 'Add one if both belong to the list; a clause begins with a keyword such as `credence`.'
      : 'Add one if both belong to the list.',
    suggestion: `, ${word}`,
  });
}

/** Reports what is no unknown word. Whether it was read to its end as well. */
function reportOther(cursor: Cursor, { kind, last, hasCredence }: Place): boolean {
  const inference = last && 'strength' in last ? last : undefined;
  if (atCredence(cursor) && !inference && !hasCredence && mayHave(kind, 'credence')) {
    passBareNumber(cursor);
    return true;
  }
  const word = cursor.wordAt();
  const hosts = hostsOf(word);
  if (atCredence(cursor) && inference && !inference.strength) {
    cursor.report('syntax', cursor.span(), {
      problem: 'A strength comes in parentheses right after the last name, before `since` and `unless`.',
      todo: 'Move it there.',
    });
  } else if (hosts) {
    const owners = hosts.map((host) => `\`${host}\``).join(', ');
    cursor.report('syntax', cursor.span(), {
      problem: `\`${word}\` belongs after ${owners.replace(/, (?=[^,]*$)/, ' or ')}, and there is none before it here.`,
      todo: 'Move it there; until then it is ignored.',
    });
  } else {
    const found = cursor.isString() ? 'a text' : `\`${cursor.word()}\``;
    cursor.report('syntax', cursor.span(), {
      problem: `Expected ${cursor.isAfterList ? 'a comma or a clause' : 'a clause'}, found ${found}.`,
      todo: 'Everything up to the next clause is ignored.',
    });
  }
  return false;
}

/** Whether the word that starts the line was meant to open a clause: as far as what follows tells. */
function opensClause(cursor: Cursor, kind: string): boolean {
  const word = cursor.wordAt();
  if (!isUnknown(word)) return false;
  if (isClauseSynonym(word) || nearClause(word, kind)) return true;
  if (endsLine(cursor, 1)) return false;
  if (cursor.kind(1) === TokenKind.Number || cursor.isString(1)) return true;
  let ahead = 1;
  for (;;) {
    if (!isUnknown(cursor.wordAt(ahead++))) return false;
    while (
      !endsLine(cursor, ahead) &&
      (cursor.kind(ahead) === TokenKind.Dot || cursor.kind(ahead) === TokenKind.Hash)
    )
      ahead += 2;
    if (endsLine(cursor, ahead) || cursor.kind(ahead) === TokenKind.Open) return true;
    if (cursor.kind(ahead++) !== TokenKind.Comma) return false;
  }
}

/** Whether the word is all there is on its line but what a list goes on with. */
function isAlone(cursor: Cursor): boolean {
  return endsLine(cursor, 1) || cursor.kind(1) === TokenKind.Comma || cursor.kind(1) === TokenKind.Open;
}

function endsLine(cursor: Cursor, ahead: number): boolean {
  return cursor.kind(ahead) === undefined || cursor.startsLine(ahead);
}
