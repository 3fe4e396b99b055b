/** Formatting: a whole file, the declarations of a range, or the line that was just finished. */
import type { TextEdit } from '../../rules/rule.ts';
import { formatEditsInSlices } from '../../syntax/format.ts';
import type { Slices } from '../../text/slices.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt } from '../navigation/names.ts';

/** The edits that bring a file, or the declarations that `range` touches, into the one layout; as small as can be. */
export function* formattingInSlices(snapshot: Snapshot, uri: string, range?: Span): Slices<TextEdit[]> {
  const tree = yield* snapshot.treeInSlices(uri);
  const pieces = yield* formatEditsInSlices(tree, range);
  return pieces.map(({ span, text }) => shrink(tree.text, uri, span, text));
}

/** After a line break: the declaration that ended above the cursor; none while it is being written. */
export function* formattingOnTypeInSlices(
  snapshot: Snapshot,
  uri: string,
  offset: number,
): Slices<TextEdit[]> {
  const { text } = yield* snapshot.treeInSlices(uri);
  // A blank line is what ends a declaration.
  const before = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(0, offset));
  if (!before) return [];
  const done = declarationAt(snapshot, uri, before.index);
  if (!done || done.damaged) return [];
  // What follows the declaration's last character is still being written.
  const edits = yield* formattingInSlices(snapshot, uri, done.span);
  return edits.filter((edit) => edit.span.end <= before.index);
}

/** Without the text that both share at their ends, so that cursors and marks stay where they are. */
function shrink(source: string, uri: string, span: Span, text: string): TextEdit {
  const old = source.slice(span.start, span.end);
  let head = 0;
  while (head < old.length && head < text.length && old[head] === text[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, text.length) - head;
  while (tail < most && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return {
    uri,
    span: { start: span.start + head, end: span.end - tail },
    text: text.slice(head, text.length - tail),
  };
}
