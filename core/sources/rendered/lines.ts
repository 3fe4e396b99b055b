/** Text that was laid out in lines, as what is taken out of a PDF: words broken at line ends, and numbered lines. */
import type { Span } from '../../text/span.ts';
import { type Rendered, Rendering } from './rendered.ts';

/** A hyphen, plain or soft, after a letter or digit at the end of a line, with the break after it. */
const BROKEN_WORD = /(?<=[\p{L}\p{N}])[-\u00ad\u2010][ \t]*(?:\r\n?|\n)(?<margin>[ \t]*)/gu;
const SOFT_HYPHEN = '\u00ad';
/** A number at the start of a line. */
const LINE_NUMBER = /^[ \t]*(\d{1,5})([ \t]+)(?=\S)/;
/** So many lines in a row count on, where nothing but one space sets their numbers apart. */
const LEAST_RUN = 3;
const LONGEST_WORD = 60;

/**
 * The text with words that are broken at line ends joined, and without the numbers of numbered lines; undefined where
 * it has neither. A word of `hyphenated` keeps the hyphen at which it is broken: `self-` at the end of a line may be the
 * first half of `self-report` as well as of `selfish`. `self-` in it stands for all words that begin so.
 */
export function renderLines(source: string, hyphenated: ReadonlySet<string>): Rendered | undefined {
  const numbered = numbers(source);
  const cuts = [...numbered, ...broken(source, numbered, hyphenated)].sort((a, b) => a.start - b.start);
  if (cuts.length === 0) return undefined;
  const out = new Rendering();
  let from = 0;
  for (const { start, end } of cuts) {
    if (start < from) continue;
    out.copy(source, from, start);
    from = end;
  }
  out.copy(source, from, source.length);
  return out.done();
}

const HYPHENATED = /(?<!\p{L})\p{L}+(?:[-\u2010\u2011]\p{L}+)+/gu;

/** The words of a quote that are written with a hyphen, in lower case. */
export function hyphenatedWords(quote: string): Set<string> {
  return new Set(
    (quote.match(HYPHENATED) ?? []).map((word) => word.replace(/[\u2010\u2011]/g, '-').toLowerCase()),
  );
}

/** How the hyphenated words of a text begin: `self-`, `long-`. */
export function hyphenatedStarts(text: string): Set<string> {
  return new Set([...hyphenatedWords(text)].map((word) => word.slice(0, word.indexOf('-') + 1)));
}

function* broken(
  source: string,
  numbered: readonly Span[],
  hyphenated: ReadonlySet<string>,
): Generator<Span> {
  const isHyphenated = (first: string, second: string) =>
    hyphenated.has(`${first}-${second}`) || hyphenated.has(`${first}-`);
  const numbers = new Map(numbered.map(({ start, end }) => [start, end]));
  for (const { 0: found, index, groups } of source.matchAll(BROKEN_WORD)) {
    const line = index + found.length - groups!.margin.length;
    const end = numbers.get(line) ?? index + found.length;
    if (!/[\p{L}\p{N}]/u.test(source.charAt(end))) continue;
    const isSoft = found[0] === SOFT_HYPHEN;
    // In `GPT-4` the hyphen is part of the name.
    const isNumber = /\p{N}/u.test(source.charAt(index - 1) + source.charAt(end));
    const isKept =
      !isSoft &&
      (isNumber || (hyphenated.size > 0 && isHyphenated(wordBefore(source, index), wordAfter(source, end))));
    yield { start: isKept ? index + 1 : index, end };
  }
}

function wordBefore(source: string, at: number): string {
  return /(?<![\p{L}-])[\p{L}-]*$/u.exec(source.slice(Math.max(0, at - LONGEST_WORD), at))![0].toLowerCase();
}

function wordAfter(source: string, at: number): string {
  return /^(?:\p{L}|-(?=\p{L}))*/u.exec(source.slice(at, at + LONGEST_WORD))![0].toLowerCase();
}

/**
 * The numbers of lines that count on from the numbered line before, or to the one after. Where one space sets a number
 * apart, at least three lines that follow each other count on.
 */
function numbers(source: string): Span[] {
  const lines: (Span & { readonly number: number; readonly line: number; readonly isApart: boolean })[] = [];
  let at = 0;
  for (const [i, line] of source.split('\n').entries()) {
    const found = LINE_NUMBER.exec(line);
    if (found) {
      const isApart = found[2].length > 1 || found[2] === '\t';
      lines.push({ start: at, end: at + found[0].length, number: Number(found[1]), line: i, isApart });
    }
    at += line.length + 1;
  }
  const apart = lines.filter(({ isApart }) => isApart);
  const found = apart.filter(
    ({ number }, i) => apart[i - 1]?.number === number - 1 || apart[i + 1]?.number === number + 1,
  );
  for (let from = 0, to = 1; from < lines.length; from = to++) {
    while (
      to < lines.length &&
      lines[to].number - lines[from].number === to - from &&
      lines[to].line - lines[from].line === to - from
    )
      to++;
    if (to - from >= LEAST_RUN) found.push(...lines.slice(from, to).filter(({ isApart }) => !isApart));
  }
  return found;
}
