/** What a box shows of itself when a page has zoomed out: less and less of its text, then name and number, from afar. */
import type { GraphNode, PlacedNode } from './graph.ts';
import { type Box, CLOSE, isLink, MIDDLE } from './measure.ts';
import { FOLD, NOTCH } from './shapes.ts';
import { type Font, plain, shorten, textWidth, wrap } from './text.ts';
import { px, textAt } from './xml.ts';

/**
 * The least scale of each band, and how large its text is: 9 px on the screen at the least. Below the last one, boxes are
 * bars without text.
 */
export const BANDS = { near: 0.82, close: 0.61, middle: 0.42, far: 0.26 } as const;
/** Between near and far, the size of text, how far apart lines are, and how far down the first one is. */
export const BETWEEN = {
  close: { size: CLOSE, line: 16, first: 13 },
  middle: { size: MIDDLE, line: 21.6, first: 18 },
} as const;
type Between = keyof typeof BETWEEN;
export const BETWEENS = Object.keys(BETWEEN) as Between[];
const FAR = { size: 35, bold: true };
const FAR_LINE = 33;
/** The least height of a box with room for two lines from afar. */
const TWO_LINES = 72;
const PAD = 8;
/** Parts of the size of a text: what reaches below its line, and half of what is above it. */
const BELOW = 0.22;
export const HALF = 0.365;
/** Fewer letters of a name tell nothing. */
const TELLING = 4;

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

/** From the edges of a box to its text: past a notch, a mask, a frame or strokes. */
function sidesOf(node: GraphNode): { readonly left: number; readonly right: number } {
  const struck = node.status === 'defeated' ? PAD + 4 : PAD;
  if (node.kind === 'objection') return { left: PAD + NOTCH - 2, right: struck };
  if (isLink(node)) return { left: PAD + 7, right: struck };
  const frame = node.kind === 'thesis' ? PAD + 4 : struck;
  return { left: frame, right: frame };
}

function short(node: PlacedNode, box: Box, band: Between): string {
  const { size, line } = BETWEEN[band];
  const bold = { size, bold: true };
  const thesis = node.kind === 'thesis';
  const { left, right } = sidesOf(node);
  const room = node.size.width - left - right;
  // A folded corner and the badge of findings are beside the first line only.
  const corner = Math.max(
    node.kind === 'evidence' ? FOLD + 4 : 0,
    box.findings.count > 0 ? size + (band === 'close' ? 3 : 0) : 0,
    right,
  );
  const first = BETWEEN[band].first + (thesis ? 4 : 0);
  const bottom = box.bar ? box.barTop - 1 : node.size.height - 3;
  const most = 1 + Math.max(0, Math.floor((bottom - size * BELOW - first) / line));
  const sign = node.crux === null ? 0 : size * 0.8;
  const tail = (box.figure ? textWidth(box.figure, bold) + PAD : 0) + sign;
  const head = headOf(node.name, node.size.width - left - corner, tail, room, most, bold);
  const rest = head.number === head.lines.length ? room - tail : room;
  const rooms = Array.from({ length: most - head.lines.length }, (_, i) => (i === 0 ? rest : room));
  const text = flow(plain(node.label), rooms, { size, bold: thesis });
  const top = most === 1 ? bottom / 2 + size * HALF : first;
  const lineAt = (i: number) => top + i * line;
  const end = node.size.width - (head.number === 0 ? corner : right);
  const shown = head.number !== undefined;
  return [
    ...head.lines.map((words, i) => textAt(left, lineAt(i), 'band-name', words)),
    ...text.map((words, i) => (words ? textAt(left, lineAt(head.lines.length + i), 'band-text', words) : '')),
    shown && box.figure ? textAt(end, lineAt(head.number!), 'band-name', box.figure, 'end') : '',
    shown && sign
      ? diamond(end - tail + PAD / 2 + sign / 2, lineAt(head.number!) - size * HALF, size * HALF)
      : '',
  ].join('');
}

/**
 * A name on one or two lines, and on which line the number is: beside the name where both fit, else below. Where there is
 * but one line, a name that can be told comes before the number.
 */
function headOf(
  name: string,
  beside: number,
  tail: number,
  room: number,
  most: number,
  font: Font,
): { readonly lines: readonly string[]; readonly number: number | undefined } {
  if (textWidth(name, font) <= beside - tail) return { lines: [name], number: 0 };
  if (most === 1) {
    const cut = shorten(name, beside - tail, font);
    return cut.length > TELLING + 1
      ? { lines: [cut], number: 0 }
      : { lines: [shorten(name, beside, font)], number: undefined };
  }
  const parts = inTwo(name, beside, font);
  if (parts.length === 1) return { lines: [shorten(name, beside, font)], number: 1 };
  return { lines: [shorten(parts[0], beside, font), shorten(parts[1], room - tail, font)], number: 1 };
}

/** A text on lines of different lengths, with an ellipsis where it goes on; a line without room for a word is left empty. */
function flow(text: string, rooms: readonly number[], font: Font): string[] {
  const lines: string[] = [];
  let rest = text;
  for (const [i, room] of rooms.entries()) {
    if (rest === '') break;
    const isLast = i + 1 === rooms.length;
    const [line] = wrap(rest, room, font, 60, isLast ? 1 : 2);
    const isBroken = !isLast && !/^(\s|$)/.test(rest.slice(line.length));
    const isStub = isLast && line.endsWith('…') && line.length < STUB;
    lines.push(isBroken || isStub ? '' : line);
    if (!isBroken) rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** So few letters of a sentence tell nothing. */
const STUB = 8;

function diamond(x: number, y: number, half: number): string {
  return `<path class="crux-sign" d="M${px(x - half)} ${px(y)}l${px(half)} ${px(-half)}l${px(half)} ${px(half)}l${px(-half)} ${px(half)}z"/>`;
}

function far(node: PlacedNode, box: Box): string {
  const { size, name, support } = node;
  const { left, right } = sidesOf(node);
  const room = size.width - left - right;
  const number = box.figure.replace(/^[⊢≤]\u00a0/, '');
  const numberWidth = number ? textWidth(number, FAR) + 12 : 0;
  const share =
    support === null
      ? ''
      : `<rect class="far-bar" width="${px(size.width * support)}" height="${px(size.height)}" rx="8"/>`;
  const parts = size.height < TWO_LINES ? [name] : inTwo(name, room, FAR);
  const last = parts[parts.length - 1];
  // Two letters of a name tell nothing; how large the number is, the bar tells as well.
  const hasBoth = textWidth(last, FAR) <= room - numberWidth;
  const isBelow = !hasBoth && parts.length === 1 && size.height >= TWO_LINES;
  const lines = isBelow ? 2 : parts.length;
  const top = (size.height - (lines - 1) * FAR_LINE) / 2 + FAR.size * HALF - (lines > 1 ? 3 : 0);
  const bottom = top + (lines - 1) * FAR_LINE;
  return [
    share,
    ...parts.map((part, i) => textAt(left, top + i * FAR_LINE, 'far-text', shorten(part, room, FAR))),
    number && (hasBoth || isBelow) ? textAt(size.width - right, bottom, 'far-text', number, 'end') : '',
    node.crux === null ? '' : diamond(18, 0, 13),
  ].join('');
}

/** A name that is too long for a line, divided after a hyphen: names that belong together begin alike, and end differently. */
function inTwo(name: string, room: number, font: Font): string[] {
  if (textWidth(name, font) <= room) return [name];
  const ends = [...name.matchAll(/-(?=.)/g)].map(({ index }) => index + 1);
  const end = ends.findLast((at) => textWidth(name.slice(0, at), font) <= room) ?? ends[0];
  return end === undefined ? [name] : [name.slice(0, end), name.slice(end)];
}
