/** Text that was laid out in lines, as what is taken out of a PDF: words broken at line ends, and numbered lines. */
import type { Span } from '../../text/span.ts';
import { type Rendered, Rendering } from './rendered.ts';

/** A hyphen, plain or soft, between letters at the end of a line, with the break after it. */
const BROKEN_WORD =
  /(?<=\p{L})[-\u00ad\u2010][ \t]*(?:\r\n?|\n)[ \t]*(?:\d{1,5}(?:[ \t]{2,}|\t))?(?=\p{L})/gu;
const SOFT_HYPHEN = '\u00ad';
/** A number at the start of a line, apart from what follows. */
const LINE_NUMBER = /^[ \t]*(\d{1,5})(?:[ \t]{2,}|\t)/;
const LONGEST_WORD = 60;

/**
 * The text with words that are broken at line ends joined, and without the numbers of numbered lines; undefined where
 * it has neither. A word of `hyphenated` keeps the hyphen at which it is broken: `self-` at the end of a line may be the
 * first half of `self-report` as well as of `selfish`.
 */
export function renderLines(source: string, hyphenated: ReadonlySet<string>): Rendered | undefined {
  const cuts = [...numbers(source), ...broken(source, hyphenated)].sort((a, b) => a.start - b.start);
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

const HYPHENATED = /\p{L}+(?:[-\u2010\u2011]\p{L}+)+/gu;

/** The words of a quote that are written with a hyphen, in lower case. */
export function hyphenatedWords(quote: string): Set<string> {
  return new Set(
    (quote.match(HYPHENATED) ?? []).map((word) => word.replace(/[\u2010\u2011]/g, '-').toLowerCase()),
  );
}

function* broken(source: string, hyphenated: ReadonlySet<string>): Generator<Span> {
  for (const { 0: found, index } of source.matchAll(BROKEN_WORD)) {
    const end = index + found.length;
    const isKept =
      hyphenated.size > 0 &&
      found[0] !== SOFT_HYPHEN &&
      hyphenated.has(`${wordBefore(source, index)}-${wordAfter(source, end)}`);
    yield { start: isKept ? index + 1 : index, end };
  }
}

function wordBefore(source: string, at: number): string {
  return /[\p{L}-]*$/u.exec(source.slice(Math.max(0, at - LONGEST_WORD), at))![0].toLowerCase();
}

function wordAfter(source: string, at: number): string {
  return /^(?:\p{L}|-(?=\p{L}))*/u.exec(source.slice(at, at + LONGEST_WORD))![0].toLowerCase();
}

/** The numbers of lines that count on from the numbered line before, or to the one after. */
function* numbers(source: string): Generator<Span> {
  const lines: (Span & { readonly number: number })[] = [];
  let at = 0;
  for (const line of source.split('\n')) {
    const found = LINE_NUMBER.exec(line);
    if (found) lines.push({ start: at, end: at + found[0].length, number: Number(found[1]) });
    at += line.length + 1;
  }
  for (const [i, { start, end, number }] of lines.entries())
    if (lines[i - 1]?.number === number - 1 || lines[i + 1]?.number === number + 1) yield { start, end };
}
