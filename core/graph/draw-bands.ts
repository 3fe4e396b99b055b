/** What a box shows of itself when a page has zoomed out: less and less of its text, then name and number, at last a bar. */
import { ABOVE, BADGE_SCALE, BELOW, HALF, LETTERED, LETTERS, type Lettered } from './bands.ts';
import type { GraphNode, PlacedNode } from './graph.ts';
import { BOX_BADGE, type Box, badgeWidth, isLink } from './measure.ts';
import { cutName, inTwo, lettersOf } from './names.ts';
import { FOLD, NOTCH } from './shapes.ts';
import { type Font, plain, shorten, textWidth, wrap } from './text.ts';
import { barOf, isWeak } from './words.ts';
import { px, textAt } from './xml.ts';

const PAD = 8;
/** From a name to the number beside it. */
const BEFORE = 6;
/** The strip of whom a box is about, and the room it takes. */
const STRIP = { x: 6.5, width: 5, room: 6 };
/** How wide the sign of a crux and the room around it are, as parts of the size of the text. */
const CRUX = { room: 0.7, half: 0.3 };
/** Fewer letters of a name tell nothing beside a number. */
const TELLING = 4;
/** So few letters of a sentence, or a single word where it goes on, tell nothing. */
const STUB = 8;

/** What there is to say of a box from some way off besides what it is. */
export interface Surroundings {
  /** With how many letters another name begins, too. */
  readonly shared: number;
  /** Whether it is in the colour of an entity that it is about. */
  readonly isAbout: boolean;
}

/** Each as a group; the page's sheet shows one of them, or all that is `near`. */
export function drawBands(node: PlacedNode, box: Box, around: Surroundings): string {
  const { width, height } = node.size;
  const share =
    barOf(node) === 0
      ? ''
      : `<rect class="far-bar" width="${px(width * barOf(node))}" height="${px(height)}" rx="8"/>`;
  const strip = around.isAbout ? `<path class="whose" d="M${STRIP.x} 11V${px(height - 11)}"/>` : '';
  const crux = node.crux === null ? '' : `<g class="bars">${diamond(22, height / 2, 16)}</g>`;
  const texts = LETTERED.map((band) => `<g class="${band}">${textIn(node, box, band, around)}</g>`);
  return `<g class="afar">${share}</g>${strip}${texts.join('')}${crux}`;
}

/** From the edges of a box to its text: past a notch, a mask, a frame, a strip or strokes. */
function sidesOf(node: GraphNode, isAbout: boolean): { readonly left: number; readonly right: number } {
  const struck = node.status === 'defeated' ? PAD + 4 : PAD;
  const strip = isAbout ? STRIP.room : 0;
  if (node.kind === 'objection') return { left: PAD + NOTCH - 2, right: struck };
  if (isLink(node)) return { left: PAD + 7 + strip, right: struck };
  const frame = node.kind === 'thesis' ? PAD + 4 : struck;
  return { left: frame + strip, right: frame };
}

/** Between which heights there may be text. */
function heightsOf(node: PlacedNode, box: Box, band: Lettered): { top: number; bottom: number } {
  const { kind, size } = node;
  const frame = kind === 'thesis' ? 4 : isWeak(node) ? 1.5 : 0;
  const hasBar = box.bar && (band === 'close' || band === 'middle');
  return { top: frame + 1, bottom: hasBar ? box.barTop + 0.5 : size.height - frame - 1.5 };
}

function textIn(node: PlacedNode, box: Box, band: Lettered, { shared, isAbout }: Surroundings): string {
  const { size, line, least } = LETTERS[band];
  const bold = { size, bold: true };
  const { left, right } = sidesOf(node, isAbout);
  const room = node.size.width - left - right;
  const { top, bottom } = heightsOf(node, box, band);
  const spare = bottom - top - size * (ABOVE + BELOW);
  const most = 1 + Math.max(0, Math.floor((spare + 1) / least));
  const corner = Math.max(cornerOf(node, box, band), right);
  const isFar = band === 'far' || band === 'farther';
  const beside = node.size.width - left - corner;
  const sign = node.crux === null ? 0 : size * CRUX.room;
  const fits = (words: string) => textWidth(`${node.name}${words}`, bold) + BEFORE + sign <= beside;
  // What the number is comes after what it is of.
  const whole = most > 1 || fits(box.figure) ? box.figure : box.figure.replace('⊢\u00a0', '');
  const figure = isFar ? briefly(box.figure) : whole;
  const tail = (figure ? textWidth(figure, bold) + BEFORE : 0) + sign;
  const head = headOf({
    ...{ name: node.name, shared, tail, room, most, font: bold },
    beside,
    standsOut: node.kind === 'thesis' || node.crux !== null || isWeak(node),
  });
  const rest = head.number === head.lines.length ? room - tail : room;
  const rooms = Array.from({ length: most - head.lines.length }, (_, i) => (i === 0 ? rest : room));
  const text = isFar ? [] : flow(plain(node.label), rooms, { size, bold: node.kind === 'thesis' });
  const used = Math.max(head.lines.length + text.length, (head.number ?? 0) + 1);
  const apart = used > 1 ? Math.min(line, spare / (used - 1)) : 0;
  const first = top + (spare - apart * (used - 1)) / 2 + size * ABOVE;
  const lineAt = (i: number) => first + i * apart;
  const end = node.size.width - (head.number === 0 ? corner : right);
  const shown = head.number !== undefined;
  return [
    ...head.lines.map((words, i) => textAt(left, lineAt(i), 'band-name', words)),
    ...text.map((words, i) => (words ? textAt(left, lineAt(head.lines.length + i), 'band-text', words) : '')),
    shown && figure ? textAt(end, lineAt(head.number!), 'band-name', figure, 'end') : '',
    shown && sign
      ? diamond(end - tail + BEFORE / 2 + sign / 2, lineAt(head.number!) - size * HALF, size * CRUX.half)
      : '',
  ].join('');
}

/** A folded corner and the badge of findings are beside the first line only. */
function cornerOf(node: GraphNode, { findings: { count } }: Box, band: Lettered): number {
  const badge = count > 0 ? badgeWidth(count, BOX_BADGE) * BADGE_SCALE[band] - 2 : 0;
  return Math.max(badge, node.kind === 'evidence' ? FOLD + 4 : 0);
}

/** A number without the sign of what it is and what it was before. */
function briefly(figure: string): string {
  return figure.replace(/^.*→ /, '').replace(/^.*[⊢≤]\u00a0/, '');
}

interface Head {
  readonly name: string;
  readonly shared: number;
  /** The room for the name and number beside each other, and on any other line. */
  readonly beside: number;
  readonly room: number;
  /** How wide the number is, and the sign of a crux. */
  readonly tail: number;
  /** How many lines there may be. */
  readonly most: number;
  readonly font: Font;
  /** Whether its number is said in any case. */
  readonly standsOut: boolean;
}

/**
 * A name on one or two lines, and on which line the number is: beside the name where both fit, else below. Where there is
 * not room for both, a name that can be told comes before the number of what does not stand out.
 */
function headOf(head: Head): { readonly lines: readonly string[]; readonly number: number | undefined } {
  const { name, shared, beside, room, tail, most, font, standsOut } = head;
  if (textWidth(name, font) <= beside - tail) return { lines: [name], number: 0 };
  if (most === 1) {
    const cut = cutName(name, shared, beside - tail, font);
    return lettersOf(cut) >= TELLING || standsOut
      ? { lines: [cut], number: 0 }
      : { lines: [cutName(name, shared, beside, font)], number: undefined };
  }
  const parts = inTwo(name, beside, font);
  if (parts.length === 1) return { lines: [cutName(name, shared, beside, font)], number: 1 };
  const second = shorten(parts[1], room - tail, font);
  const isTold = second === parts[1] || lettersOf(second) >= TELLING || standsOut;
  return {
    lines: [shorten(parts[0], beside, font), isTold ? second : shorten(parts[1], room, font)],
    number: isTold ? 1 : undefined,
  };
}

/** A text on lines of different lengths, with an ellipsis where it goes on; a line with room for a stub only is left empty. */
function flow(text: string, rooms: readonly number[], font: Font): string[] {
  const lines: string[] = [];
  let rest = text;
  for (const [i, room] of rooms.entries()) {
    if (rest === '') break;
    const isLast = i + 1 === rooms.length;
    const [line] = wrap(rest, room, font, 60, isLast ? 1 : 2);
    const isWhole = line === rest;
    const isBroken = !isLast && !/^(\s|$)/.test(rest.slice(line.length));
    const words = isLast && !isWhole ? atWord(line, rest) : line;
    const isStub = !isWhole && (words.length < STUB || (isLast && !words.includes(' ')));
    lines.push(isBroken || isStub ? '' : words);
    if (!isBroken && !isStub) rest = rest.slice(line.length).trimStart();
  }
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A line that was cut within a word, cut before that word. */
function atWord(line: string, text: string): string {
  const kept = line.replace(/…$/, '');
  const isAtEnd = /^(\s|$)/.test(text.slice(kept.length));
  return isAtEnd ? line : `${kept.replace(/(?:^|(?<!\s)\s+)\S*$/, '')}…`;
}

function diamond(x: number, y: number, half: number): string {
  return `<path class="crux-sign" d="M${px(x - half)} ${px(y)}l${px(half)} ${px(-half)}l${px(half)} ${px(half)}l${px(-half)} ${px(half)}z"/>`;
}
