/** Blanks (spaces and tabs) at the edges of lines, in time linear in the text: a pattern such as `[ \\t]+$` takes quadratic. */

/** The text with each line break and the blanks around it as one space. */
export function foldLines(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length === 1) return text;
  const last = lines.length - 1;
  return lines
    .map((line, i) => line.slice(i === 0 ? 0 : blanksBefore(line), i === last ? line.length : endOf(line)))
    .join(' ');
}

/** The text without the blanks at the ends of its lines; `\r` counts as one, as part of a line break. */
export function trimLineEnds(text: string): string {
  return text
    .split('\n')
    .map((line, i, { length }) => {
      const broken = i < length - 1 && line.endsWith('\r');
      const body = broken ? line.slice(0, -1) : line;
      return body.slice(0, endOf(body)) + (broken ? '\r' : '');
    })
    .join('\n');
}

/** How many blanks a line begins with. */
function blanksBefore(line: string): number {
  let at = 0;
  while (line[at] === ' ' || line[at] === '\t') at++;
  return at;
}

/** Where a line ends when the blanks at its end are left out. */
function endOf(line: string): number {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return end;
}
