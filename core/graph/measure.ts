/** How large every box, plate and label is: what the layout has to make room for. */

import { percentRange } from '../text/percent.ts';
import type { Graph, GraphEdge, GraphNode, Size } from './graph.ts';
import { type Font, plain, shorten, textWidth, wrapEvenly } from './text.ts';
import { figure, isDerived, kindWord, nameOf, stepLabel } from './words.ts';

export const META: Font = { size: 11 };
export const TEXT: Font = { size: 13 };
export const THESIS: Font = { size: 15, bold: true };
export const NUMBER: Font = { size: 12, bold: true };
export const DOT = 5;
/** Half the length of the boundary drawn through a dot. */
export const BOUNDARY = 15;
/** The bar is as long in every box, so that one can compare them. */
export const BAR = 100;
export const BADGE_HEIGHT = 16;
export const LINE_HEIGHT = 14;
export const QUOTE_WIDTH = 14;
export const WARRANT_WIDTH = 14;
const MAX_TEXT = 248;
const MIN_WIDTH = 168;
const PAD = 11;
const CORNER = 13;
/** How far the loop of what is circular stands out. */
export const LOOP = 11;
/** The radius of the sign in front of a link's box. */
export const LINK_SIGN = 14;

/** A mark of what a statement is about, on its upper edge. */
export interface Badge {
  readonly entity: GraphNode;
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
  /** Baselines; the footer's is that of the number. */
  readonly header: number;
  readonly text: number;
  readonly footer: number;
  readonly figure: string;
  readonly bar: boolean;
  readonly badges: readonly Badge[];
}

/** The room a node takes; `label` is a step's, beside its dot. */
export interface NodeSizes {
  readonly box: Size;
  /** How far a dot with its mark reaches to either side of its middle. */
  readonly reach: number;
  /** How far badges stand out above it, and a link's sign to its left. */
  readonly above: number;
  readonly before: number;
  readonly label: Size;
}

export interface Sizes {
  readonly nodes: ReadonlyMap<string, NodeSizes>;
  /** Labels of edges, by edge. */
  readonly labels: ReadonlyMap<string, Size>;
}

const NONE: Size = { width: 0, height: 0 };

/** Measures everything that is drawn of a graph, in px at 100 %. */
export function measure(graph: Graph): Sizes {
  const context = contextOf(graph);
  const nodes = new Map<string, NodeSizes>();
  for (const node of graph.nodes) {
    if (node.kind === 'step') {
      const label = labelSize(stepLines(node, context.names), node.label !== '');
      const reach = node.crossings.length > 0 ? BOUNDARY : DOT;
      nodes.set(node.id, { box: { width: DOT * 2, height: DOT * 2 }, reach, above: 0, before: 0, label });
    } else if (isPlate(node)) {
      nodes.set(node.id, { box: plateOf(node).size, reach: 0, above: 0, before: 0, label: NONE });
    } else {
      const box = boxOf(node, context);
      const above = node.status === 'circular' ? LOOP : box.badges.length > 0 ? BADGE_HEIGHT / 2 : 0;
      nodes.set(node.id, {
        box: box.size,
        reach: 0,
        above,
        before: isLink(node) ? LINK_SIGN : 0,
        label: NONE,
      });
    }
  }
  const labels = new Map(graph.edges.map((e) => [e.id, labelSize(edgeLines(e), e.label !== '')] as const));
  return { nodes, labels };
}

/** What the text in a box depends on besides its own node. */
export interface Context {
  readonly names: (id: string) => string;
  readonly byId: ReadonlyMap<string, GraphNode>;
  /** With one model only, everything is about it, and a badge would tell nothing. */
  readonly manyModels: boolean;
}

export function contextOf(graph: { readonly nodes: readonly GraphNode[] }): Context {
  return {
    names: nameOf(graph),
    byId: new Map(graph.nodes.map((n) => [n.id, n])),
    manyModels: graph.nodes.filter((n) => n.kind === 'model').length > 1,
  };
}

export function isPlate(node: GraphNode): boolean {
  return node.kind === 'model' || node.kind === 'persona' || node.kind === 'goal';
}

/** The plate of a model, persona or goal: its name behind its sign. */
export function plateOf(node: GraphNode): { readonly size: Size; readonly name: string } {
  const name = shorten(node.name, 150, { ...META, bold: true });
  return { name, size: { width: stepped(textWidth(name, { ...META, bold: true }) + 38), height: 26 } };
}

/** Breaks and places a statement's text. */
export function boxOf(node: GraphNode, context: Context): Box {
  const thesis = node.kind === 'thesis';
  const font = thesis ? THESIS : TEXT;
  const lineHeight = thesis ? 20 : 17;
  const left = node.kind === 'objection' || isLink(node) ? PAD + 9 : PAD + (thesis ? 3 : 0);
  const right = PAD + (thesis ? 3 : 0);
  const text = plain(node.label);
  const lines = text ? wrapEvenly(text, MAX_TEXT * (thesis ? 1.25 : 1), font) : [];
  const kind = kindWord(node) + (statusWord(node) ? ` · ${statusWord(node)}` : '');
  const fold = node.kind === 'evidence' ? 12 : 0;
  const quote = node.quoted ? QUOTE_WIDTH : 0;
  const kindWidth = textWidth(kind, META) + quote;
  const name = shorten(node.name, Math.max(MAX_TEXT - kindWidth - 14 - fold, 60), META);
  const number = [figure(node), node.folded > 0 ? `+${node.folded}` : ''].filter(Boolean).join('  ');
  const bar = node.range !== null && node.kind !== 'missing';
  const footerWidth = (bar ? BAR + 10 : 0) + textWidth(number, NUMBER);
  const widest = Math.max(
    kindWidth + 14 + textWidth(name, META) + fold,
    footerWidth,
    ...lines.map((line) => textWidth(line, font)),
  );
  const width = stepped(Math.max(widest + left + right, MIN_WIDTH));
  const badges = badgesOf(node, context, width);
  const top = (thesis ? 12 : 9) + (badges.length > 0 ? 4 : 0);
  const header = top + 10;
  const first = header + (lines.length > 0 ? lineHeight + 1 : 0);
  const last = first + Math.max(lines.length - 1, 0) * lineHeight;
  const hasFooter = bar || number !== '';
  const footer = hasFooter ? last + 20 : last;
  return {
    size: { width, height: footer + (thesis ? 14 : 11) },
    left,
    right,
    kind,
    name,
    lines,
    font,
    lineHeight,
    header,
    text: first,
    footer,
    figure: number,
    bar,
    badges,
  };
}

/** Few widths, so that edges line up, and even ones, so that middles fall on whole pixels. */
function stepped(value: number): number {
  return Math.ceil(value / 12) * 12;
}

/** The status where it is worth a word in the box: what holds needs none, nor does a leaf whose own number says it. */
export function statusWord(node: GraphNode): string {
  if (node.kind === 'missing' || node.status === null || node.status === 'supported') return '';
  return node.status === 'doubtful' && !isDerived(node) ? '' : node.status;
}

export function isLink(node: GraphNode): boolean {
  return node.kind === 'instrumental' || node.kind === 'sincere';
}

/** From the left corner, then from the right one; the middle is left to the lines. */
function badgesOf(node: GraphNode, { byId, manyModels }: Context, width: number): Badge[] {
  const badges: Badge[] = [];
  const room = width / 2 - 18;
  let used = 0;
  let side = 0;
  for (const id of node.about) {
    const entity = byId.get(id);
    if (!entity || (entity.kind === 'model' && !manyModels)) continue;
    const text = shorten(entity.name, room - 30, META);
    const wide = Math.ceil(textWidth(text, META) + 26);
    if (used + wide > room) {
      if (side === 1) break;
      side = 1;
      used = 0;
    }
    badges.push({ entity, text, width: wide, x: side === 0 ? CORNER + used : width - CORNER - used - wide });
    used += wide + 4;
  }
  return badges;
}

/** What stands beside a step's dot. */
export function stepLines(node: GraphNode, names: (id: string) => string): string[] {
  const lines = [stepLabel(node)];
  for (const { persona, licensed } of node.crossings) {
    lines.push(`${names(persona)}: ${licensed ? 'licensed' : 'unlicensed'}`);
  }
  if (node.folded > 0) lines.push(`+${node.folded} more`);
  return lines.filter(Boolean).map((line) => shorten(line, 150, META));
}

/** What stands beside the end of an edge. */
export function edgeLines(edge: GraphEdge): string[] {
  if (edge.kind === 'rebut' || edge.kind === 'undercut') {
    const lines = edge.strength ? [percentRange(edge.strength)] : [];
    return edge.inert ? [...lines, 'unlicensed'] : lines;
  }
  return edge.kind === 'given' || edge.kind === 'until' ? [edge.kind] : [];
}

function labelSize(lines: readonly string[], warrant: boolean): Size {
  if (lines.length === 0) return warrant ? { width: WARRANT_WIDTH, height: LINE_HEIGHT } : NONE;
  const width = Math.max(
    ...lines.map((line, i) => textWidth(line, META) + (i === 0 && warrant ? WARRANT_WIDTH : 0)),
  );
  return { width: Math.ceil(width), height: lines.length * LINE_HEIGHT };
}
