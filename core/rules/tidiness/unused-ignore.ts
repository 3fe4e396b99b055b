/** `unused-ignore`: a `steelman-ignore` that ignores nothing. */
import { nearest } from '../../text/near.ts';
import { CATALOG, finding, isFixed, isRuleCode } from '../catalog.ts';
import { remove, replace } from '../helpers/edits.ts';
import { type Ignore, type IgnoreUse, ignoresOf } from '../ignores.ts';
import type { Rule } from '../rule.ts';

export const unusedIgnore: Rule = {
  code: 'unused-ignore',
  // Only once the rules that need numbers have run is it known what is used.
  numbers: true,
  *check(_, ignoreUse) {
    const { ignores } = ignoreUse;
    // Those that ask not to be told of this very rule come last: what they ignore is found before them.
    const own = (ignore: Ignore) => ignore.code === 'unused-ignore';
    for (const ignore of [...ignores.filter((i) => !own(i)), ...ignores.filter(own)]) {
      const problem = problemOf(ignore, ignoreUse);
      if (problem) yield finding('unused-ignore', ignore.span, { problem }, { faded: true });
    }
  },
  fixes({ span }, { scope: { file } }) {
    const ignores = ignoresOf(file.tree);
    const ignore = ignores.find((i) => i.span.start === span.start);
    if (!ignore) return [];
    const fellows = ignores.filter((i) => i.comment.start === ignore.comment.start);
    const at = fellows.indexOf(ignore);
    const edit =
      fellows.length === 1
        ? remove(file, ignore.comment)
        : at > 0
          ? replace(file, { start: fellows[at - 1].span.end, end: span.end }, '')
          : replace(file, { start: span.start, end: fellows[1].span.start }, '');
    return [
      {
        title: fellows.length === 1 ? 'Remove this comment' : `Remove \`${ignore.code}\``,
        edits: [edit],
        preferred: true,
        safe: true,
      },
    ];
  },
};

function problemOf(ignore: Ignore, { checked, used }: IgnoreUse): string | undefined {
  const { code } = ignore;
  if (!isRuleCode(code)) {
    const near = nearest(code, CATALOG.keys());
    return `There is no rule \`${code}\`, so this ignores nothing.${near ? ` Did you mean \`${near}\`?` : ''}`;
  }
  if (isFixed(code)) return `\`${code}\` is a language error, which no comment can silence.`;
  return checked.has(code) && !used.has(ignore)
    ? `\`${code}\` reports nothing in what follows, so this ignores nothing.`
    : undefined;
}
