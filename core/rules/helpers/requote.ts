/** Edits that write a quote anew. */

import type { SourceFile } from '../../model/argument.ts';
import type { Context } from '../../sources/context.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import type { TextEdit } from '../rule.ts';
import { replace } from './edits.ts';
import type { LookedUp } from './quotes.ts';

/** Puts this `after` and `before` after the text of a quote, for those that are there. */
export function recontext(file: SourceFile, { text, span }: LookedUp['clause'], context: Context): TextEdit {
  return replace(file, { start: text.span.end, end: span.end }, contextClauses(context));
}

/** Puts other words, and what tells their place from others, for those of a quote. */
export function requote(
  file: SourceFile,
  { text, span }: LookedUp['clause'],
  words: string,
  context: Context,
): TextEdit {
  return replace(
    file,
    { start: text.span.start, end: span.end },
    stringLiteral(words) + contextClauses(context),
  );
}

function contextClauses({ after, before }: Context): string {
  return [after && ` after ${stringLiteral(after)}`, before && ` before ${stringLiteral(before)}`]
    .filter(Boolean)
    .join('');
}
