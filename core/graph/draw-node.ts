/** One statement's box, one plate, one step's dot, as SVG. */
import type { GraphEdge, GraphNode, PlacedNode, Size } from './graph.ts';
import {
  BADGE_HEIGHT,
  BAR,
  type Badge,
  BOUNDARY,
  type Box,
  boxOf,
  type Context,
  DOT,
  isLink,
  isPlate,
  LINE_HEIGHT,
  LINK_SIGN,
  LOOP,
  plateOf,
  QUOTE_WIDTH,
  stepLines,
  WARRANT_WIDTH,
} from './measure.ts';
import { GOAL_COLOURS, PERSONA_COLOURS } from './palette.ts';
import { FOLD, fold, outline, QUOTE, sign } from './shapes.ts';
import { describe, isFaint, isLow } from './words.ts';
import { at, escapeText, px, textAt } from './xml.ts';

/** The class of each entity's colours, by id: personas and goals take turns, in source order. */
export type EntityClasses = ReadonlyMap<string, string>;

export function entityClasses(nodes: readonly GraphNode[]): EntityClasses {
  const classes = new Map<string, string>();
  const count = { persona: 0, goal: 0 };
  for (const { id, kind } of nodes) {
    if (kind === 'model') classes.set(id, 'model');
    if (kind === 'persona') classes.set(id, `persona-${count.persona++ % PERSONA_COLOURS}`);
    if (kind === 'goal') classes.set(id, `goal-${count.goal++ % GOAL_COLOURS}`);
  }
  return classes;
}

export interface NodeContext extends Context {
  readonly nodes: readonly GraphNode[];
  readonly classes: EntityClasses;
  /** Steps that count for nothing. */
  readonly inert: ReadonlySet<string>;
  /** What a thesis rests on: only there is a low number a weakness. */
  readonly carrying: ReadonlySet<string>;
}

/** The statements and steps on a path of support to a thesis; without a thesis, to anything. */
export function carryingOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Set<string> {
  const below = new Map<string, string[]>(nodes.map((n) => [n.id, []]));
  for (const { kind, from, to } of edges) {
    if (kind === 'premise' || kind === 'conclusion' || kind === 'given') below.get(to)?.push(from);
  }
  const theses = nodes.filter((n) => n.kind === 'thesis');
  const stack = (theses.length > 0 ? theses : nodes.filter((n) => n.kind === 'claim')).map((n) => n.id);
  const carrying = new Set<string>();
  while (stack.length > 0) {
    const id = stack.pop()!;
    if (carrying.has(id)) continue;
    carrying.add(id);
    stack.push(...below.get(id)!);
  }
  return carrying;
}

export function isWeak(node: GraphNode, { carrying }: Pick<NodeContext, 'carrying'>): boolean {
  return isLow(node) && carrying.has(node.id);
}

/** The words a node is marked with: its kind, its status, where it is weak. */
export function classesOf(node: GraphNode, context: NodeContext): string[] {
  const classes = ['node', node.kind];
  if (isPlate(node)) return [...classes, 'plate', context.classes.get(node.id)!];
  if (node.status) classes.push(node.status);
  if (node.open) classes.push('open');
  if (isWeak(node, context)) classes.push('weak');
  if (isFaint(node)) classes.push('faint');
  if (node.folded > 0) classes.push('folded');
  if (context.inert.has(node.id)) classes.push('inert');
  return classes;
}

/** A node as a group that carries its id and reads itself aloud. */
export function drawNode(node: PlacedNode, context: NodeContext): string {
  const words = escapeText(describe(node, context, context.names));
  const body =
    node.kind === 'step' ? drawStep(node, context) : isPlate(node) ? drawPlate(node) : drawBox(node, context);
  const classes = [...classesOf(node, context), ...tintOf(node, context)].join(' ');
  return (
    `<g class="${classes}" data-id="${escapeText(node.id)}" role="img" aria-label="${words}" ` +
    `${at(node.position.x, node.position.y)}><title>${words}</title>${body}</g>`
  );
}

/** A box wears the tint of the persona it is about, else of the goal. */
function tintOf(node: GraphNode, { byId, classes }: NodeContext): string[] {
  if (node.kind === 'objection' || node.kind === 'step') return [];
  const about = node.about.map((id) => byId.get(id)).filter((e) => e !== undefined);
  const first = about.find((e) => e.kind === 'persona') ?? about.find((e) => e.kind === 'goal');
  return first ? [`about-${classes.get(first.id)}`] : [];
}

function drawBox(node: PlacedNode, context: NodeContext): string {
  const box = boxOf(node, context);
  const { width } = node.size;
  const path = outline(node.kind, node.size);
  const right = width - box.right - (node.kind === 'evidence' ? FOLD - 1 : 0);
  const lines = box.lines.map(
    (line, i) =>
      `<tspan x="${px(box.left)}" y="${px(box.text + i * box.lineHeight)}">${escapeText(line)}</tspan>`,
  );
  return [
    `<path class="fill" d="${path}"/><path class="outline" d="${path}"/>`,
    node.kind === 'thesis' ? `<path class="inner" d="${outline(node.kind, node.size, 4.5)}"/>` : '',
    node.kind === 'evidence' ? `<path class="inner" d="${fold(node.size)}"/>` : '',
    statusMark(node),
    textAt(box.left + (node.quoted ? QUOTE_WIDTH : 0), box.header, 'meta kind', box.kind),
    node.quoted ? `<path class="quote" ${at(box.left, box.header - 9)} d="${QUOTE}"/>` : '',
    textAt(right, box.header, 'meta name', box.name, 'end'),
    lines.length > 0 ? `<text class="text">${lines.join('')}</text>` : '',
    box.bar ? bar(node, box) : '',
    box.figure ? textAt(width - box.right, box.footer, 'number', box.figure, 'end') : '',
    isLink(node) ? linkSign(node) : '',
    ...box.badges.map((badge) => drawBadge(badge, context)),
  ].join('');
}

/** An outline of its own for what does not simply hold. */
function statusMark(node: PlacedNode): string {
  const { width, height } = node.size;
  const marks: string[] = [];
  if ((node.open || node.status === 'unsupported') && node.kind !== 'missing') {
    marks.push(`<path class="gap" d="M${px(width * 0.16)} ${px(height)}H${px(width * 0.84)}"/>`);
  }
  if (node.status === 'defeated') {
    // The notch of an objection is in the middle.
    const y = node.kind === 'objection' ? height - 18 : height / 2;
    const slash = (x: number) => `M${px(x - 6)} ${px(y + 8)}l8 -16M${px(x - 1)} ${px(y + 8)}l8 -16`;
    marks.push(`<path class="strike" d="${slash(0)}${slash(width)}"/>`);
  }
  if (node.status === 'undecided')
    marks.push(`<path class="inner" d="${outline(node.kind, node.size, 4)}"/>`);
  if (node.status === 'circular') marks.push(`<path class="loop" d="${loop(node.size)}"/>`);
  return marks.join('');
}

/** A small loop on the upper edge, out of the way of badges and lines. */
function loop({ width }: Size): string {
  return `M${px(width - 46)} 0a7 ${LOOP / 2} 0 1 1 12 0`;
}

/** The mask or the face in front of a link's box. */
function linkSign(node: PlacedNode): string {
  const name = node.kind === 'sincere' ? 'sincere' : 'persona';
  return `<g class="link-sign"><circle class="ground" cx="0" cy="20" r="${LINK_SIGN}"/>${sign(name, -11, 9, 1.8)}</g>`;
}

/** As long as the support, over the paler stretch of its range; each pixel is a percent. */
function bar(node: GraphNode, box: Box): string {
  const y = box.footer - 9;
  const part = (className: string, from: number, to: number, top: number, height: number) =>
    `<rect class="${className}" x="${px(box.left + from * BAR)}" y="${px(top)}" width="${px((to - from) * BAR)}" height="${height}" rx="${Math.min(height / 2, 1.5)}"/>`;
  const { lo, hi } = node.range!;
  return [
    part('track', 0, 1, y + 3, 3),
    hi > lo ? part('range', lo, hi, y, 9) : '',
    node.support !== null && node.support > 0 && !node.open
      ? part('bar', 0, Math.max(node.support, 0.012), y + 2.5, 4)
      : '',
  ].join('');
}

function drawBadge({ entity, text, x, width }: Badge, { classes }: NodeContext): string {
  return (
    `<g class="badge ${classes.get(entity.id)}" ${at(x, -BADGE_HEIGHT / 2)}>` +
    `<rect class="plate-fill" width="${px(width)}" height="${BADGE_HEIGHT}" rx="8"/>` +
    sign(entity.kind as 'model' | 'persona' | 'goal', 5, 2) +
    textAt(20, 12, 'meta', text) +
    '</g>'
  );
}

function drawPlate(node: PlacedNode): string {
  const { width, height } = node.size;
  return (
    `<rect class="plate-fill" width="${px(width)}" height="${px(height)}" rx="${px(height / 2)}"/>` +
    sign(node.kind as 'model' | 'persona' | 'goal', 10, height / 2 - 7, 1.15) +
    textAt(28, height / 2 + 4, 'meta', plateOf(node).name)
  );
}

function drawStep(node: PlacedNode, context: NodeContext): string {
  const lines = stepLines(node, context.names);
  const parts = node.crossings.map(({ persona, licensed }) =>
    boundary(licensed, context.classes.get(persona) ?? ''),
  );
  parts.push(`<circle class="dot" cx="${DOT}" cy="${DOT}" r="${DOT}"/>`);
  if (node.labelPosition) {
    const x = node.labelPosition.x - node.position.x;
    const y = node.labelPosition.y - node.position.y;
    parts.push(drawLabel(lines, x, y, node.label !== ''));
  }
  return parts.join('');
}

/** The boundary that a step crosses, through its dot: bridged, or broken off on both sides. */
function boundary(licensed: boolean, className: string): string {
  const [left, right, y] = [DOT - BOUNDARY + 1, DOT + BOUNDARY - 1, DOT];
  const line = licensed
    ? `M${left} ${y + 4}H${right}M${left + 3} ${y + 4}a10 10.5 0 0 1 20 0`
    : `M${left} ${y - 4}v8M${left} ${y}H${DOT - 7}M${DOT + 7} ${y}H${right}M${right} ${y - 4}v8`;
  return `<path class="boundary ${className}" d="${line}"/>`;
}

/** A label's lines, the first behind three dots where there is a warrant to read. */
export function drawLabel(lines: readonly string[], x: number, y: number, warrant: boolean): string {
  const left = (i: number) => x + (i === 0 && warrant ? WARRANT_WIDTH : 0);
  const text = lines.map((line, i) => textAt(left(i), y + 11 + i * LINE_HEIGHT, 'label', line)).join('');
  return warrant ? because(x + 1, y + 4) + text : text;
}

/** The sign for "because": there is a warrant, in the title. */
export function because(x: number, y: number): string {
  return `<path class="warrant" ${at(x, y)} d="M3.5 0h2v2h-2zM0 5h2v2h-2zM7 5h2v2h-2z"/>`;
}
