/** `merge-conflict`: both sides of a change are in the file. */
import { finding } from '../catalog.ts';
import { conflictsIn } from '../helpers/conflicts.ts';
import { replace } from '../helpers/edits.ts';
import type { Fix, Rule } from '../rule.ts';

export const mergeConflict: Rule = {
  code: 'merge-conflict',
  *check({ scope }) {
    for (const { markers } of conflictsIn(scope.file.tree.text))
      for (const span of markers) yield finding('merge-conflict', span, {});
  },
  fixes({ span }, { scope }) {
    const { text } = scope.file.tree;
    const conflict = conflictsIn(text).find(({ start, end }) => start <= span.start && span.end <= end);
    if (!conflict) return [];
    const lines = conflict.markers.map(({ start, end }) => ({ start, end: afterLine(text, end) }));
    const [first, second] = [lines[0], lines[1]];
    const [middle, last] = lines.slice(-2);
    const whole = { start: first.start, end: last.end };
    const keep = (title: string, start: number, end: number): Fix => ({
      title,
      edits: [replace(scope.file, whole, text.slice(start, end))],
    });
    return lines.length < 3
      ? []
      : [
          keep('Keep the first side', first.end, second.start),
          keep('Keep the second side', middle.end, last.start),
        ];
  },
};

/** The start of the next line. */
function afterLine(text: string, at: number): number {
  return at + (/^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
}
