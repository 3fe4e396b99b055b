/** How wide text is and where it breaks, estimated from a table because the core has no font to ask. */

/** Advance widths of U+0020…U+007E in a common sans-serif, in thousandths of the font size. */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** Fonts differ; a box made for a wide one holds them all. */
const MARGIN = 1.1;
const BOLD = 1.08;
const MARK = /^(?:\p{M}|\u200d|\ufe0e|\ufe0f)$/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uffef]$/u;

export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/** The estimated width of one line, in px, on the safe side. */
export function textWidth(text: string, font: Font): number {
  let units = 0;
  for (const char of text) units += charWidth(char);
  return (units / 1000) * font.size * MARGIN * (font.bold ? BOLD : 1);
}

function charWidth(char: string): number {
  const code = char.codePointAt(0)!;
  if (code >= 0x20 && code < 0x7f) return ASCII[code - 0x20];
  if (MARK.test(char)) return 0;
  return WIDE.test(char) ? 1100 : 620;
}

/** The text without line breaks, control characters and the marks of Markdown's emphasis, code and links. */
export function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(^|[^\p{L}\p{N}])([*_]{1,3})(?=\S)([^*_]*\S)\2(?![\p{L}\p{N}])/gu, '$1$3')
    .replace(/`+([^`]+)`+/g, '$1')
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
      line.push(...letters);
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

/** Splits a text where a cursor may stand: a letter stays with its marks. */
function graphemes(text: string): string[] {
  const out: string[] = [];
  for (const char of text) {
    if (out.length > 0 && (MARK.test(char) || out[out.length - 1].endsWith('\u200d')))
      out[out.length - 1] += char;
    else out.push(char);
  }
  return out;
}
