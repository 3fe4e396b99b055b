/** How large every box, chip, plate and label is: what the layout has to make room for. */

import { contrast, percentRange } from '../text/percent.ts';
import { LETTERS } from './bands.ts';
import { findingsOf, insideParts } from './fold.ts';
import type { GraphEdge, GraphNode, Inside, NodeFinding, Size, Tie } from './graph.ts';
import { sharedBeginnings } from './names.ts';
import { type Font, plain, shorten, textWidth, wrap } from './text.ts';
import {
  belongingOf,
  dotFigure,
  figure,
  isDerived,
  kindWord,
  nameOf,
  shortFigure,
  tiedWith,
} from './words.ts';

export const META: Font = { size: 11 };
export const TEXT: Font = { size: 13 };
export const THESIS: Font = { size: 15, bold: true };
export const NUMBER: Font = { size: 12, bold: true };
/** From the end of a reference or a plate to such a text, and how wide that may always be: some seven letters. */
export const AFAR_PAD = 8;
const AFAR = 100;
/** The same for a plate: there are few, and whose word it is should be read from far. */
const PLATE_AFAR = 130;
export const DOT = 5;
/** Half the length of the boundary drawn through a dot. */
export const BOUNDARY = 15;
export const BADGE_HEIGHT = 16;
export const LINE_HEIGHT = 14;
export const WARRANT_WIDTH = 14;
/** The sign of a crux before words. */
export const CRUX_WIDTH = 12;
export const CRUX = '◆';
/** The sign before what is said of a fold. */
export const FOLD_WIDTH = 13;
export const QUOTE_WIDTH = 14;
/** From a line that comes from above to its label. */
export const LABEL_GAP = 7;
/** Every box is as wide, so that bars can be compared and typing moves nothing. */
export const WIDTH = 232;
export const THESIS_WIDTH = 324;
/** From the sides of a box to its bar. */
export const BAR_PAD = 10;
const PAD = 10;
/** From the text in a box to the notes below it. */
const NOTES = 15;
const CORNER = 13;
/** How much room the loop of what is circular, and tags and the badge of findings, have above a box. */
export const LOOP = 11;
const BADGES = 7;
/** How high the badge of findings is on a box, and on a step. */
export const BOX_BADGE = 16;
export const STEP_BADGE = 13;
/** The radius of the sign in front of a link's box. */
export const LINK_SIGN = 12;
export const CHIP_HEIGHT = 22;
const LABEL_WIDTH = 150;
/** What is written in a badge at most; with a number after it. */
const BADGE_WIDTH = 90;
const TIE_WIDTH = 130;
/** The room that is left free for the badge of findings, or for how many badges there are more. */
const MORE = 26;

/** A mark of what a statement is about, on its upper edge. */
export interface Badge {
  /** Absent for a setting, a tie, whose it is and what it serves, which are drawn as plain tags. */
  readonly entity: GraphNode | undefined;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** All that is written in one box, and where, from its upper left corner. */
export interface Box {
  readonly size: Size;
  readonly left: number;
  readonly right: number;
  readonly kind: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly font: Font;
  readonly lineHeight: number;
  /** Baselines of the head, of the first lines of text and of notes, and of the last one on a fold; the bar's upper edge. */
  readonly header: number;
  readonly text: number;
  readonly notesAt: number;
  readonly footer: number;
  readonly barTop: number;
  readonly figure: string;
  /** What is said below the text: the conditional credence, where it is not part of the figure; its ties. */
  readonly notes: readonly string[];
  readonly bar: boolean;
  /** The lines of what is said of a fold; none where nothing is folded away. */
  readonly inside: readonly string[];
  readonly findings: ReturnType<typeof findingsOf>;
  readonly badges: readonly Badge[];
}

/** What the text in a box depends on besides its own node. */
export interface Context {
  readonly names: (id: string) => string;
  readonly byId: ReadonlyMap<string, GraphNode>;
  /** With one model only, everything is about it, and a badge would tell nothing. */
  readonly manyModels: boolean;
  /** With how many letters another statement's name begins, too. */
  readonly shared: (name: string) => number;
}

const known = new WeakMap<readonly GraphNode[], Context>();

/** The context of all nodes of a graph. */
export function contextOf({ nodes }: { readonly nodes: readonly GraphNode[] }): Context {
  const context = known.get(nodes) ?? newContext(nodes);
  known.set(nodes, context);
  return context;
}

function newContext(nodes: readonly GraphNode[]): Context {
  let shared: ReadonlyMap<string, number> | undefined;
  return {
    shared: (name) => {
      shared ??= sharedBeginnings(nodes.filter((n) => !isPlate(n)).map((n) => n.name));
      return shared.get(name) ?? 0;
    },
    names: nameOf({ nodes }),
    byId: new Map(nodes.map((n) => [n.id, n])),
    manyModels: nodes.filter((n) => n.kind === 'model').length > 1,
  };
}

export function isPlate(node: GraphNode): boolean {
  return node.kind === 'model' || node.kind === 'persona' || node.kind === 'goal';
}

export function isLink(node: GraphNode): boolean {
  return node.kind === 'instrumental' || node.kind === 'sincere';
}

/** The plate of a model, persona or goal: its name after its sign. */
export function plateOf(node: GraphNode): { readonly size: Size; readonly name: string } {
  const name = shorten(node.name, 150, { ...META, bold: true });
  // Somewhat zoomed out, the name is larger.
  const width = Math.max(
    textWidth(name, { ...META, bold: true }) + 38,
    textWidth(name, { size: LETTERS.close.size, bold: true }) + 33,
    Math.min(PLATE_AFAR, textWidth(name, { size: LETTERS.far.size, bold: true })) + 2 * AFAR_PAD,
  );
  return { name, size: { width: stepped(width), height: 26 } };
}

/**
 * Breaks and places a statement's text.
 * @param inside what is folded away below it; null where nothing is
 */
export function boxOf(node: GraphNode, context: Context, inside: Inside | null = null): Box {
  const thesis = node.kind === 'thesis';
  const font = thesis ? THESIS : TEXT;
  const lineHeight = thesis ? 19 : 15;
  const width = thesis ? THESIS_WIDTH : WIDTH;
  const left = node.kind === 'objection' || isLink(node) ? PAD + 6 : PAD + (thesis ? 3 : 0);
  const right = PAD + (thesis ? 3 : 0) + (node.kind === 'evidence' ? 7 : 0);
  const room = width - left - right;
  const lines = linesOf(node.label, room, font);
  const quote = quoteOf(node);
  const whole = figure(node);
  // Where both do not fit beside the name, the conditional credence has a line of its own.
  const isSplit =
    node.conditional && textWidth(whole, NUMBER) + textWidth(node.name, META) > room - quoteOf(node) - 32;
  const number = isSplit ? shortFigure(node) : whole;
  const own = isSplit && node.credence ? `${percentRange(node.credence)} given its conditions` : '';
  const crux = node.crux === null ? 0 : 14;
  const free = room - quote - crux - textWidth(number, NUMBER) - (number ? 8 : 0);
  const name = shorten(node.name, free, META);
  // The kind is left out first, which the shape says as well; it alone would be taken for "nothing wrong with it".
  const status = statusWord(node);
  const words = [[kindWord(node), status].filter(Boolean).join(' · '), status];
  const kind = words.find((each) => textWidth(`${name} ${each}`, META) <= free) ?? '';
  const badges = badgesOf(node, context, width);
  const header = (thesis ? 20 : 16) + (badges.length > 0 ? 3 : 0);
  const first = header + (lines.length > 0 ? lineHeight + 1 : 0);
  const last = first + Math.max(lines.length - 1, 0) * lineHeight;
  const notes = [own, ...node.ties.flatMap((tie) => wrap(tiedWith(tie), room, META, 60))].filter(Boolean);
  const notesAt = last + NOTES;
  const lastNote = last + (notes.length > 0 ? NOTES + (notes.length - 1) * LINE_HEIGHT : 0);
  const folded = inside ? insideLines(inside, node.findings.length, room - FOLD_WIDTH) : [];
  const footer = lastNote + (inside ? 2 + folded.length * LINE_HEIGHT : 0);
  const bar = node.range !== null && node.kind !== 'missing';
  const height = footer + (bar ? 12 : 8) + (thesis ? 5 : 0);
  return {
    size: { width, height },
    left,
    right,
    kind,
    name,
    lines,
    font,
    lineHeight,
    header,
    text: first,
    notes,
    notesAt,
    footer,
    barTop: height - (thesis ? 11 : 7),
    figure: number,
    bar,
    inside: folded,
    findings: findingsOf(node, inside),
    badges,
  };
}

/** What is said of a fold, broken between its parts. */
function insideLines(inside: Inside, own: number, room: number): string[] {
  const lines: string[] = [];
  const parts = insideParts(inside, own);
  for (const [i, { of, words }] of parts.entries()) {
    const part = of === 'cruxes' ? `${CRUX} ${words}` : words;
    const end = i + 1 < parts.length ? `${part},` : part;
    const longer = `${lines.at(-1)} ${end}`;
    if (i > 0 && textWidth(longer, META) <= room) lines[lines.length - 1] = longer;
    else lines.push(end);
  }
  return lines;
}

const broken = new Map<string, readonly string[]>();
/** So many texts are remembered, broken into lines: those of the largest arguments anybody writes. */
const REMEMBERED = 5000;

/** The lines of a statement; most are the same from one edit to the next. */
function linesOf(label: string, room: number, font: Font): readonly string[] {
  const key = `${room} ${font.size} ${label}`;
  const known = broken.get(key);
  if (known) return known;
  const text = plain(label);
  const lines = text ? wrap(text, room, font, 60) : [];
  if (broken.size >= REMEMBERED) broken.clear();
  broken.set(key, lines);
  return lines;
}

function quoteOf(node: GraphNode): number {
  return node.quoted ? QUOTE_WIDTH : 0;
}

/** How far things stand out of a box: above it, and on its left. */
export function overhang(node: GraphNode, box: Box): { readonly above: number; readonly before: number } {
  const above =
    node.status === 'circular' ? LOOP : box.badges.length > 0 || box.findings.count > 0 ? BADGES : 0;
  return { above, before: isLink(node) ? LINK_SIGN : 0 };
}

/** Few widths, so that edges line up, and even ones, so that middles fall on whole pixels. */
function stepped(value: number): number {
  return Math.ceil(value / 12) * 12;
}

/** The status where it is worth a word in the box: what holds needs none, nor does a leaf whose own number says it. */
export function statusWord(node: GraphNode): string {
  if (node.kind === 'missing' || node.status === null || node.status === 'supported') return '';
  // A word that the number beside it speaks against would need a sentence, which the description of the node has.
  if (node.status === 'doubtful' && node.support !== null && contrast(node.status, node.support)) return '';
  return node.status === 'doubtful' && !isDerived(node) ? '' : node.status;
}

/** From the left corner, as many as there is room for beside the badge of findings; then how many more there are. */
function badgesOf(node: GraphNode, { byId, manyModels, names }: Context, width: number): Badge[] {
  const entities = node.about
    .map((id) => byId.get(id))
    .filter((entity) => entity !== undefined && (entity.kind !== 'model' || manyModels));
  const wanted = [
    ...entities.map((entity) => ({ entity, text: shorten(entity!.name, BADGE_WIDTH, META) })),
    ...node.settings.map((name) => ({ entity: undefined, text: shorten(`in ${name}`, BADGE_WIDTH, META) })),
    ...belongingOf(node, names).map((words) => ({
      entity: undefined,
      text: shorten(words, BADGE_WIDTH, META),
    })),
    ...node.ties.map((tie) => ({ entity: undefined, text: tieText(tie) })),
  ];
  const badges: Badge[] = [];
  const room = width - 2 * CORNER - MORE;
  let used = 0;
  const add = (entity: GraphNode | undefined, text: string, wide: number) => {
    badges.push({ entity, text, width: wide, x: CORNER + used });
    used += wide + 4;
  };
  for (const [i, { entity, text }] of wanted.entries()) {
    const wide = Math.ceil(textWidth(text, META) + (entity ? 26 : 14));
    if (used + wide > room) {
      add(undefined, `+${wanted.length - i}`, MORE);
      break;
    }
    add(entity, text, wide);
  }
  return badges;
}

/** `= name 60 %`: the name is shortened, and never the number after it. */
function tieText({ name, probability }: Tie): string {
  const rest = probability ? ` ${percentRange(probability)}` : '';
  return `= ${shorten(name, TIE_WIDTH - textWidth(rest, META), META)}${rest}`;
}

/** What is beside a step's dot. */
export function stepLines(node: GraphNode, names: (id: string) => string): string[] {
  const number = dotFigure(node);
  // Shortened is the name, and never the number after it.
  const rest = node.name && number ? ` · ${number}` : number;
  const lines = [shorten(node.name, LABEL_WIDTH - textWidth(rest, META), META) + rest];
  for (const { persona, licensed } of node.crossings) {
    lines.push(`${names(persona)}: ${licensed ? 'licensed' : 'unlicensed'}`);
  }
  if (node.folded > 0) lines.push(`+${node.folded} more`);
  return lines.filter(Boolean).map((line) => shorten(line, LABEL_WIDTH, META));
}

/** What is over a box, or at an attack's dot, on how it bears on what it is drawn below; '' where the line says it all. */
const WORDED: ReadonlySet<string> = new Set(['unless', 'given', 'until', 'asks', 'answers']);

export function edgeLabel(edge: GraphEdge): string {
  const words: string[] = WORDED.has(edge.kind) ? [edge.kind] : [];
  if (edge.negated) words.push('not');
  if (edge.strength && edge.kind !== 'conclusion') words.push(percentRange(edge.strength));
  if (edge.inert && edge.kind !== 'premise' && edge.kind !== 'conclusion') words.push('unlicensed');
  return words.join(' · ');
}

/** What a chip says: how it bears on its claim, the name it refers to, and that one's number. */
export function chipText(node: GraphNode, edge: GraphEdge | undefined): string {
  const word = edge && edgeLabel(edge);
  return [word, `↗ ${shorten(node.name, 120, META)}`, shortFigure(node)].filter(Boolean).join('  ');
}

export function chipSize(node: GraphNode, edge: GraphEdge | undefined): Size {
  const near = textWidth(chipText(node, edge), META) + 20;
  const name = `${edge?.negated ? 'not ' : ''}${node.name}`;
  return {
    width: stepped(Math.max(near, widthAfar(name, { size: LETTERS.middle.size }))),
    height: CHIP_HEIGHT,
  };
}

/** How wide something has to be so that its name is read from some way off. */
function widthAfar(name: string, font: Font): number {
  return Math.min(AFAR, textWidth(name, font)) + 2 * AFAR_PAD;
}

/** What has a label: a step, or a line. */
export interface Labelled {
  readonly id: string;
  /** Its warrant. */
  readonly label: string;
  readonly crux?: number | null;
  readonly findings?: readonly NodeFinding[];
}

/** How wide the signs before the first line of a label are: of a warrant, and what is marked. */
export function signsWidth(labelled: Labelled): number {
  return (labelled.label === '' ? 0 : WARRANT_WIDTH) + marksWidth(labelled);
}

/** How wide the marks of a crux and of findings in a label are. */
export function marksWidth({ crux = null, findings = [] }: Labelled): number {
  const badge = findings.length === 0 ? 0 : badgeWidth(findings.length, STEP_BADGE) + 4;
  return (crux === null ? 0 : CRUX_WIDTH) + badge;
}

/** How wide the badge of so many findings is. */
export function badgeWidth(count: number, height: number): number {
  return height - 6 + 6 * (count === 1 ? 1 : String(count).length);
}

/** The room that the lines of a label take, the signs before them included. */
export function labelSize(lines: readonly string[], labelled: Labelled): Size {
  const signs = signsWidth(labelled);
  if (lines.length === 0) return { width: signs, height: signs > 0 ? LINE_HEIGHT : 0 };
  const width = Math.max(...lines.map((line, i) => textWidth(line, META) + (i === 0 ? signs : 0)));
  return { width: Math.ceil(width), height: lines.length * LINE_HEIGHT };
}
