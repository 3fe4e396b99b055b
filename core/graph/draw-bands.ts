/** What a box shows of itself when a page has zoomed out: less and less of its text, then name and number, from afar. */
import type { PlacedNode, Size } from './graph.ts';
import { type Box, CLOSE } from './measure.ts';
import { plain, shorten, textWidth, wrap } from './text.ts';
import { px, textAt } from './xml.ts';

/**
 * The least scale of each band, and how large its text is: 9 px on the screen at the least. Below the last one, boxes are
 * bars without text.
 */
export const BANDS = { near: 0.82, close: 0.61, middle: 0.42, far: 0.26 } as const;
/** The sizes of text and of a line between near and far. */
const BETWEEN = { close: { size: CLOSE, line: 16.5 }, middle: { size: 21.5, line: 24 } } as const;
const FAR = { size: 35, bold: true };
const FAR_LINE = 33;
/** The least height of a box with room for two lines from afar. */
const TWO_LINES = 72;
const PAD = 8;
const BETWEENS = Object.keys(BETWEEN) as (keyof typeof BETWEEN)[];

/** The band of a scale. */
export function bandOf(scale: number): keyof typeof BANDS | 'bars' {
  const bands = Object.keys(BANDS) as (keyof typeof BANDS)[];
  return bands.find((band) => scale >= BANDS[band]) ?? 'bars';
}

/** Each as a group; the page's sheet shows one of them, or all that is `near`. */
export function drawBands(node: PlacedNode, box: Box): string {
  const between = BETWEENS.map((band) => `<g class="${band}">${short(node, box, band)}</g>`);
  return `${between.join('')}<g class="far">${far(node, box)}</g>`;
}

/** The name in a reference or a plate, from `x` on, where it is read from some way off; the sign before it at least. */
export function drawBandName(name: string, { width, height }: Size, x: number, before = ''): string {
  const named = BETWEENS.map((band) => {
    const { size } = BETWEEN[band];
    const whole = before + name;
    const fitting = shorten(whole, width - x - PAD / 2, { size, bold: true });
    // Two letters of it tell nothing.
    const shown = fitting === whole || fitting.length >= 6 ? fitting : before.trim();
    if (!shown) return '';
    return `<g class="${band}">${textAt(x, height / 2 + size / 3, 'band-name', shown)}</g>`;
  });
  return named.join('');
}

function short({ size, label, name }: PlacedNode, box: Box, band: keyof typeof BETWEEN): string {
  const { size: font, line: high } = BETWEEN[band];
  const room = size.width - 2 * PAD;
  const numberWidth = textWidth(box.figure, { size: font, bold: true });
  const lines = Math.max(1, Math.floor((size.height - 8) / high));
  const first = shorten(name, room - numberWidth - 10, { size: font, bold: true });
  const text = lines > 1 ? wrap(plain(label), room, { size: font }, 60, lines - 1) : [];
  return [
    textAt(PAD, high - 2, 'band-name', first),
    textAt(size.width - PAD, high - 2, 'band-name', box.figure, 'end'),
    ...text.map((line, i) => textAt(PAD, (i + 2) * high - 2, 'band-text', line)),
  ].join('');
}

function far({ size, name, support }: PlacedNode, box: Box): string {
  const room = size.width - 2 * PAD;
  const number = box.figure.replace(/^[⊢≤]\u00a0/, '');
  const numberWidth = number ? textWidth(number, FAR) + 12 : 0;
  const share =
    support === null
      ? ''
      : `<rect class="far-bar" width="${px(size.width * support)}" height="${px(size.height)}" rx="8"/>`;
  const parts = size.height < TWO_LINES ? [name] : inTwo(name, room);
  const last = parts[parts.length - 1];
  // Two letters of a name tell nothing; how large the number is, the bar tells as well.
  const hasBoth = textWidth(last, FAR) <= room - numberWidth;
  const top = size.height / 2 + 12 - ((parts.length - 1) * FAR_LINE) / 2;
  const bottom = top + (parts.length - 1) * FAR_LINE;
  return [
    share,
    ...parts.map((part, i) => textAt(PAD, top + i * FAR_LINE, 'far-text', shorten(part, room, FAR))),
    number && hasBoth ? textAt(size.width - PAD, bottom, 'far-text', number, 'end') : '',
  ].join('');
}

/** A name that is too long for a line, divided after a hyphen: names that belong together begin alike, and end differently. */
function inTwo(name: string, room: number): string[] {
  if (textWidth(name, FAR) <= room) return [name];
  const ends = [...name.matchAll(/-(?=.)/g)].map(({ index }) => index + 1);
  const end = ends.findLast((at) => textWidth(name.slice(0, at), FAR) <= room) ?? ends[0];
  return end === undefined ? [name] : [name.slice(0, end), name.slice(end)];
}
