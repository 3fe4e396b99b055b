/** What a box shows of itself when a page has zoomed out: short text in the middle, name and number from afar. */
import type { PlacedNode, Size } from './graph.ts';
import type { Box } from './measure.ts';
import { plain, shorten, textWidth, wrap } from './text.ts';
import { px, textAt } from './xml.ts';

/**
 * The least scale of each band, and how large its text is: 9 px on the screen at the least. Below the last one, boxes are
 * bars without text.
 */
export const BANDS = { near: 0.82, middle: 0.42, far: 0.26 } as const;
const MIDDLE = { size: 21.5, bold: false };
const MIDDLE_NAME = { size: 21.5, bold: true };
const MIDDLE_LINE = 24;
const FAR = { size: 35, bold: true };
const PAD = 8;

/** The band of a scale. */
export function bandOf(scale: number): 'near' | 'middle' | 'far' | 'bars' {
  return scale >= BANDS.near
    ? 'near'
    : scale >= BANDS.middle
      ? 'middle'
      : scale >= BANDS.far
        ? 'far'
        : 'bars';
}

/** Both as groups; the page's sheet shows one of them, or all that is `near`. */
export function drawBands(node: PlacedNode, box: Box): string {
  return `<g class="middle">${middle(node, box)}</g><g class="far">${far(node, box)}</g>`;
}

/** The name in a reference or a plate, from `x` on, where it is read from some way off. */
export function drawBandName(name: string, { width, height }: Size, x: number): string {
  const shown = shorten(name, width - x - PAD, MIDDLE_NAME);
  // Two letters of it tell nothing.
  if (shown !== name && shown.length < 6) return '';
  return `<g class="middle">${textAt(x, height / 2 + 7, 'band-name', shown)}</g>`;
}

function middle({ size, label, name }: PlacedNode, box: Box): string {
  const room = size.width - 2 * PAD;
  const numberWidth = textWidth(box.figure, MIDDLE_NAME);
  const lines = Math.max(1, Math.floor((size.height - 8) / MIDDLE_LINE));
  const first = shorten(name, room - numberWidth - 10, MIDDLE_NAME);
  const text = lines > 1 ? wrap(plain(label), room, MIDDLE, 60, lines - 1) : [];
  return [
    textAt(PAD, MIDDLE_LINE - 2, 'band-name', first),
    textAt(size.width - PAD, MIDDLE_LINE - 2, 'band-name', box.figure, 'end'),
    ...text.map((line, i) => textAt(PAD, (i + 2) * MIDDLE_LINE - 2, 'band-text', line)),
  ].join('');
}

function far({ size, name, support }: PlacedNode, box: Box): string {
  const room = size.width - 2 * PAD;
  const number = box.figure.replace(/^[⊢≤]\u00a0/, '');
  const numberWidth = number ? textWidth(number, FAR) + 12 : 0;
  const y = size.height / 2 + 12;
  const share =
    support === null
      ? ''
      : `<rect class="far-bar" width="${px(size.width * support)}" height="${px(size.height)}" rx="8"/>`;
  // Two letters of a name tell nothing; how large the number is, the bar tells as well.
  const hasBoth = textWidth(name, FAR) <= room - numberWidth;
  return [
    share,
    textAt(PAD, y, 'far-text', shorten(name, hasBoth ? room - numberWidth : room, FAR)),
    number && hasBoth ? textAt(size.width - PAD, y, 'far-text', number, 'end') : '',
  ].join('');
}
