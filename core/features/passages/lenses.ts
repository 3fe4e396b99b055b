/** The lenses above the paragraphs of a text: one for each statement that uses a passage beginning there. */
import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Passage, PassageUse } from './passages.ts';
import { useTitle } from './words.ts';

/** So many statements are named above one paragraph, which can hold dozens. */
const MOST_LENSES = 3;
/** A longer line is a paragraph by itself; shorter ones are wrapped by hand. */
const LONGEST_WRAPPED = 120;

export interface PassageLens {
  /** The first line of the paragraph: lenses between its lines would tear its sentences apart. */
  readonly span: Span;
  readonly title: string;
  /** The statement to go to; undefined for the lens that counts those that have no lens of their own. */
  readonly use?: PassageUse;
}

/** The lenses of a text with these passages, by paragraph; `lines` are those of `text`. */
export function passageLenses(text: string, lines: LineIndex, passages: readonly Passage[]): PassageLens[] {
  const byLine = new Map<number, { passage: Passage; use: PassageUse }[]>();
  for (const passage of passages) {
    const line = paragraphStart(text, lines, lines.lineOf(passage.span.start));
    let here = byLine.get(line);
    if (!here) byLine.set(line, (here = []));
    for (const use of passage.uses) here.push({ passage, use });
  }
  return [...byLine].flatMap(([line, here]) => {
    const span = { start: lines.start(line), end: lines.end(line) };
    const named = here.slice(0, here.length > MOST_LENSES ? MOST_LENSES - 1 : MOST_LENSES);
    const lenses: PassageLens[] = named.map(({ passage, use }) => ({
      span,
      title: useTitle(use, passage),
      use,
    }));
    const more = here.length - named.length;
    if (more > 0) lenses.push({ span, title: `${more} more in this paragraph` });
    return lenses;
  });
}

/** What opens a paragraph of a page, or holds some. */
const OPENS_BLOCK =
  /^[ \t]*<(?:p|li|h[1-6]|div|blockquote|td|tr|section|article|ul|ol|dd|dt|figure|main|body)\b/i;

/** The first line of the paragraph that a line is in. */
function paragraphStart(text: string, lines: LineIndex, line: number): number {
  const opensBlock = (n: number) => OPENS_BLOCK.test(text.slice(lines.start(n), lines.end(n)));
  const length = (n: number) => lines.end(n) - lines.start(n);
  let first = line;
  while (
    first > 0 &&
    !opensBlock(first) &&
    length(first) <= LONGEST_WRAPPED &&
    length(first - 1) <= LONGEST_WRAPPED &&
    length(first - 1) > 0
  )
    first--;
  return first;
}
