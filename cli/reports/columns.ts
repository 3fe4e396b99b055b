/** Rows of cells as text in columns; colours take no room. */

/** The width of a terminal that nothing printed exceeds, except by a single word longer than that. */
export const TERMINAL = 80;

const GAP = 2;

/** How many characters a cell takes on the screen. */
export function width(cell: string): number {
  return [...cell.replace(/\u001b\[\d+m/g, '')].length;
}

/** Pads cells to columns, two spaces apart. Every row has as many cells as the first one. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => width(row[i]))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i] - width(cell)))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** How many characters the columns take together. */
export function totalWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => width(row[i]))));
  return widths.reduce((sum, each) => sum + each, GAP * (widths.length - 1));
}

/** The text on one line of at most `most` characters, cut between words where it is longer. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, Math.max(1, most - 1)).join('');
  return `${cut.slice(0, cut.lastIndexOf(' ') > most / 2 ? cut.lastIndexOf(' ') : undefined).replace(/(?<![\s,;:])[\s,;:]+$/, '')}…`;
}
