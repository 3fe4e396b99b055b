/** How wide text is and where it breaks, estimated from a table because the core has no font to ask. */
import { isDunder } from '../text/dunder.ts';

/**
 * Advance widths of U+0020…U+007E in thousandths of the font size: the wider of DejaVu Sans and Arial, between which the
 * fonts of editors and browsers lie (DejaVu's are those of Verdana).
 */
const ASCII = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
  636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295,
  500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390, 337, 390, 838,
  556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521,
  392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
/** How much wider than the regular the widest bold is, on average over a line. */
const BOLD = 1.14;
const MARK = /^(?:\p{M}|\u200d|\ufe0e|\ufe0f)$/u;
const SQUARE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef\u2014\u2026\u2190-\u22ff]$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;

export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/** The estimated width of one line, in px, on the safe side. */
export function textWidth(text: string, font: Font): number {
  let units = 0;
  for (const char of text) units += charWidth(char);
  return (units / 1000) * font.size * (font.bold ? BOLD : 1);
}

function charWidth(char: string): number {
  const code = char.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return ASCII[code - 0x20];
  if (char === '\u00a0') return ASCII[0];
  if (MARK.test(char)) return 0;
  return PICTURE.test(char) ? 1300 : SQUARE.test(char) ? 1030 : 680;
}

const EMPHASIS = /(^|[^\p{L}\p{N}])([*_]{1,3})(?=\S)([^*_]*\S)\2(?![\p{L}\p{N}])/gu;

/**
 * What may be a link, and its words where it is one. What is none is passed over up to where the next may begin, lest each
 * bracket in it be tried to the same end.
 */
const LINK = /!?\[([^\]]*)(?:\]\([^)\s]*(\))|\](?:\((?:[^)\s]*\])?)?)?/g;

/** The text without line breaks, control characters and the marks of Markdown's emphasis, code and links. */
export function plain(text: string): string {
  return text
    .replace(LINK, (all, words, end) => (end ? words : all))
    .replace(EMPHASIS, (all, before, mark, words) => (isDunder(mark + words + mark) ? all : before + words))
    .replace(/(?<!`)`+([^`]+)`+/g, '$1')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Cuts a line to `width` px, with an ellipsis where something is left out. */
export function shorten(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const chars = graphemes(text);
  let used = textWidth('…', font);
  let kept = '';
  for (const char of chars) {
    used += textWidth(char, font);
    if (used > width) break;
    kept += char;
  }
  return kept.trimEnd() + '…';
}

/**
 * Breaks a text into at most `maxLines` lines of at most `maxChars` characters and `width` px; the last one
 * ends in an ellipsis when there is more. Words too long for a line are broken.
 */
export function wrap(text: string, width: number, font: Font, maxChars = 32, maxLines = 6): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  let pending = '';
  const room = (chars: number, px: number) => chars <= maxChars && px <= width;
  const flush = () => {
    lines.push(line.join(''));
    line = [];
    used = 0;
    pending = '';
  };
  for (const word of text.split(' ')) {
    if (lines.length > maxLines) break;
    const letters = graphemes(word);
    const wide = textWidth(pending + word, font);
    if (room(line.length + pending.length + letters.length, used + wide)) {
      if (pending) line.push(pending);
      for (const each of letters) line.push(each);
      used += wide;
    } else {
      // A word longer than any line starts on its own, unless this line still has nothing on it.
      if (line.length > 0) flush();
      for (const letter of letters) {
        const px = textWidth(letter, font);
        if (line.length > 0 && !room(line.length + 1, used + px)) flush();
        if (lines.length > maxLines) break;
        line.push(letter);
        used += px;
      }
    }
    pending = ' ';
  }
  if (line.length > 0) flush();
  if (lines.length <= maxLines) return lines.length > 0 ? lines : [''];
  const last = lines[maxLines - 1];
  const cut = shorten(last + '……', width, font);
  return [...lines.slice(0, maxLines - 1), cut.endsWith('……') ? last + '…' : cut];
}

/** Like `wrap`, in as many lines and as narrow as that allows, so that no word is left alone on the last one. */
export function wrapEvenly(text: string, width: number, font: Font): string[] {
  let lines = wrap(text, width, font);
  const longest = text.split(' ').reduce((most, word) => Math.max(most, textWidth(word, font)), 0);
  for (let narrower = width - STEP; narrower >= longest; narrower -= STEP) {
    const tried = wrap(text, narrower, font);
    if (tried.length > lines.length || lettersOf(tried) !== lettersOf(lines)) break;
    lines = tried;
  }
  return lines;
}

const STEP = 8;

function lettersOf(lines: readonly string[]): string {
  return lines.join('').replaceAll(' ', '');
}

/** Splits a text where a cursor may be: a letter stays with its marks. */
function graphemes(text: string): string[] {
  const out: string[] = [];
  for (const char of text) {
    if (out.length > 0 && (MARK.test(char) || out[out.length - 1].endsWith('\u200d')))
      out[out.length - 1] += char;
    else out.push(char);
  }
  return out;
}
