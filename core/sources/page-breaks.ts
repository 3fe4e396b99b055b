/** What stands between two pages of a text that was taken out of a PDF: numbers and running heads that part a sentence. */

/** The end of a line in the midst of a sentence, with the margin of what follows. */
const LINE_END = /(?<=[\p{L}\p{N},;])[ \t]*(?:\r?\n[ \t\f]*)+/gu;
/** A line without its margin, and its end. */
const LINE = /([^\r\n]*)(?:\r?\n[ \t\f]*)+/y;
const LOWER_CASE = /\p{Ll}/uy;
const MOST_LINES = 3;

/** The text with ` … ` for each page break in a sentence: up to three lines, each a number or set in columns. */
export function withoutPageBreaks(text: string): string {
  let kept = '';
  let from = 0;
  for (const { index: start, 0: gap } of text.matchAll(LINE_END)) {
    const end = start < from ? undefined : pageBreakEnd(text, gap, start + gap.length);
    if (end === undefined) continue;
    kept += `${text.slice(from, start)} … `;
    from = end;
  }
  return kept + text.slice(from);
}

/** Where the sentence goes on after a page break that begins with the gap up to `at`; undefined where there is none. */
function pageBreakEnd(text: string, gap: string, at: number): number | undefined {
  const end = endAfter(text, at, 0);
  if (end !== undefined || !goesOn(text, at)) return end;
  // Blanks on a line of their own may be columns, too.
  return gap.split(/\r?\n/).slice(1, -1).some(isSetApart) ? at : undefined;
}

/**
 * The same once `count` lines of the page break are passed. What goes on with the sentence is no line of it for being
 * indented.
 */
function endAfter(text: string, at: number, count: number): number | undefined {
  LINE.lastIndex = at;
  const line = count < MOST_LINES ? LINE.exec(text) : null;
  const next = LINE.lastIndex;
  if (line && isSetApart(line[1])) {
    const end = endAfter(text, next, count + 1);
    if (end !== undefined) return end;
  }
  if (count > 0 && goesOn(text, at)) return at;
  const margin = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return line && isSetApart(margin + line[1]) ? endAfter(text, next, count + 1) : undefined;
}

function goesOn(text: string, at: number): boolean {
  LOWER_CASE.lastIndex = at;
  return LOWER_CASE.test(text);
}

/** Whether a line is a number or in columns: with three blanks within it, and no more than 120 characters on either side. */
function isSetApart(line: string): boolean {
  if (/^[ \t\f]*\d{1,4}$/.test(line)) return true;
  for (const { index, 0: blanks } of line.matchAll(/[ \t]{3,}/g)) {
    const start = Math.max(index, 1);
    const end = Math.min(index + blanks.length, line.length - 1);
    if (end - start < 3) continue;
    const before = line.slice(0, start).replace(/^[ \t\f]+/, '');
    if (isShort(before) && isShort(line.slice(end))) return true;
  }
  return false;
}

function isShort(words: string): boolean {
  return /^.{0,120}$/su.test(words);
}
