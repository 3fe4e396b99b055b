/** One statement's box, one plate, one step's dot, as SVG. */
import { drawChipBands, drawPlateBands, PLATE_TEXT } from './draw-afar.ts';
import { drawBands, type Surroundings } from './draw-bands.ts';
import { drawCrux, drawFindings, drawLabel } from './draw-label.ts';
import { insideWords } from './fold.ts';
import type { GraphNode, PlacedChip, PlacedNode, Size } from './graph.ts';
import {
  BADGE_HEIGHT,
  BAR_PAD,
  type Badge,
  BOUNDARY,
  BOX_BADGE,
  type Box,
  boxOf,
  type Context,
  CRUX,
  chipText,
  DOT,
  edgeLabel,
  FOLD_WIDTH,
  isLink,
  isPlate,
  LINE_HEIGHT,
  LINK_SIGN,
  LOOP,
  NUMBER,
  plateOf,
  QUOTE_WIDTH,
  statusWord,
  stepLines,
} from './measure.ts';
import { GOAL_COLOURS, PERSONA_COLOURS } from './palette.ts';
import type { Room } from './room.ts';
import { fold, outline, QUOTE, sign } from './shapes.ts';
import { textWidth } from './text.ts';
import { isAttack } from './tree.ts';
import { barOf, describe, describeEdge, isDot, isWeak } from './words.ts';
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
  /** How much there is for labels where a page shows it, which can zoom and fold; without one, undefined. */
  readonly room: Room | undefined;
}

/** The words a node is marked with: its kind, its status, where it is weak. */
export function classesOf(node: PlacedNode, context: NodeContext): string[] {
  const classes = ['node', node.kind];
  if (isPlate(node)) return [...classes, 'plate', context.classes.get(node.id)!];
  if (node.status) classes.push(node.status);
  if (node.open) classes.push('open');
  if (isWeak(node)) classes.push('weak');
  if (node.inside) classes.push('folded');
  if (node.crux !== null) classes.push('crux');
  if (context.inert.has(node.id)) classes.push('inert');
  return classes;
}

/** A node as a group that carries its id and reads itself aloud. */
export function drawNode(node: PlacedNode, context: NodeContext): string {
  const folded = node.inside ? `; folded: ${insideWords(node.inside)}` : '';
  const words = escapeText(describe(node, context, context.names) + folded);
  const body = isDot(node)
    ? drawStep(node, context)
    : isPlate(node)
      ? drawPlate(node, context)
      : drawBox(node, context);
  const classes = [...classesOf(node, context), ...tintOf(node, context)].join(' ');
  return (
    `<g class="${classes}" data-id="${escapeText(node.id)}" role="img" aria-label="${words}" ` +
    `${at(node.position.x, node.position.y)}><title>${words}</title>${body}</g>`
  );
}

/** A box wears the tint of the persona it is about, else of the goal. */
function tintOf(node: GraphNode, { byId, classes }: NodeContext): string[] {
  if (node.kind === 'objection' || isDot(node)) return [];
  const about = node.about.map((id) => byId.get(id)).filter((e) => e !== undefined);
  const first = about.find((e) => e.kind === 'persona') ?? about.find((e) => e.kind === 'goal');
  return first ? [`about-${classes.get(first.id)}`] : [];
}

function aroundOf(node: PlacedNode, context: NodeContext): Surroundings {
  return { shared: context.shared(node.name), isAbout: tintOf(node, context).length > 0 };
}

function drawBox(node: PlacedNode, context: NodeContext): string {
  const box = boxOf(node, context, node.inside);
  const { width } = node.size;
  const path = outline(node.kind, node.size);
  const lines = box.lines.map(
    (line, i) =>
      `<tspan x="${px(box.left)}" y="${px(box.text + i * box.lineHeight)}">${escapeText(line)}</tspan>`,
  );
  const kindX = box.left + (node.quoted ? QUOTE_WIDTH : 0);
  const figureX = width - box.right;
  const kind = box.kind ? ` <tspan class="kind">${drawKind(box.kind, statusWord(node))}</tspan>` : '';
  return [
    node.inside ? `<path class="below" d="${stackedBelow(node)}"/>` : '',
    `<path class="fill" d="${path}"/><path class="outline" d="${path}"/>`,
    node.kind === 'thesis' ? `<path class="inner" d="${outline(node.kind, node.size, 4)}"/>` : '',
    node.kind === 'evidence' ? `<path class="inner" d="${fold(node.size)}"/>` : '',
    statusMark(node),
    '<g class="near">',
    `<text x="${px(kindX)}" y="${px(box.header)}" class="meta"><tspan class="called">${escapeText(box.name)}</tspan>${kind}</text>`,
    node.quoted ? `<path class="quote" ${at(box.left, box.header - 9)} d="${QUOTE}"/>` : '',
    box.figure ? textAt(figureX, box.header, 'number', box.figure, 'end') : '',
    node.crux === null ? '' : drawCrux(figureX - textWidth(box.figure, NUMBER) - 13.5, box.header - 4),
    lines.length > 0 ? `<text class="text">${lines.join('')}</text>` : '',
    ...box.notes.map((note, i) => textAt(box.left, box.notesAt + i * LINE_HEIGHT, 'meta', note)),
    node.inside ? drawInside(box) : '',
    '</g>',
    context.room ? drawBands(node, box, aroundOf(node, context)) : '',
    box.bar ? bar(node, box) : '',
    isLink(node) ? linkSign(node) : '',
    ...box.badges.map((badge) => drawBadge(badge, context)),
    box.findings.worst
      ? `<g class="box-badge">${drawFindings(box.findings, width + 5, -9, BOX_BADGE)}</g>`
      : '',
    node.foldable && context.room ? drawToggle(node) : '',
  ].join('');
}

/** The kind, and the status in a colour of its own. */
function drawKind(words: string, status: string): string {
  if (status === '') return escapeText(words);
  const kind = words.slice(0, words.length - status.length);
  return `${escapeText(kind)}<tspan class="status">${escapeText(status)}</tspan>`;
}

/** What is said of a fold, the sign of a crux in its own colour. */
function drawInside({ left, footer, inside }: Box): string {
  const lines = inside.map((line, i) => {
    const y = footer - (inside.length - 1 - i) * LINE_HEIGHT;
    const words = escapeText(line).replace(CRUX, (sign) => `<tspan class="crux-sign">${sign}</tspan>`);
    return `<tspan x="${px(left + FOLD_WIDTH)}" y="${px(y)}">${words}</tspan>`;
  });
  const top = footer - (inside.length - 1) * LINE_HEIGHT;
  return `<text class="meta inside"><tspan x="${px(left)}" y="${px(top)}">▸</tspan>${lines.join('')}</text>`;
}

/** A button that folds and unfolds, below the lower edge, where it covers no end of a bar or range. */
function drawToggle({ id, size, inside }: PlacedNode): string {
  const plus = inside ? 'M0 -3V3' : '';
  return (
    `<g class="toggle" data-fold="${escapeText(id)}" ${at(size.width - 22, size.height + 4.5)}>` +
    `<circle class="toggle-fill" r="6"/><path class="toggle-sign" d="M-3 0H3${plus}"/></g>`
  );
}

/** The edge of what lies under a folded box, as of a second sheet. */
function stackedBelow({ size: { width, height } }: PlacedNode): string {
  return `M6 ${px(height)}v3q0 2 2 2H${px(width - 8)}q2 0 2 -2v-3`;
}

/** An outline of its own for what does not simply hold. */
function statusMark(node: PlacedNode): string {
  const { width, height } = node.size;
  const marks: string[] = [];
  if ((node.open || node.status === 'unsupported') && node.kind !== 'missing' && node.kind !== 'question') {
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
  return `<g class="link-sign"><circle class="ground" cx="0" cy="20" r="${LINK_SIGN}"/>${sign(name, -9, 11, 1.5)}</g>`;
}

/** At the lower edge, as long as the support, over the paler bar of its range. */
function bar(node: GraphNode, box: Box): string {
  const length = box.size.width - 2 * BAR_PAD;
  const x = (share: number) => BAR_PAD + share * length;
  const part = (className: string, from: number, to: number, top: number, height: number) =>
    `<rect class="${className}" x="${px(x(from))}" y="${px(box.barTop + top)}" width="${px((to - from) * length)}" height="${height}" rx="1.5"/>`;
  const { lo, hi } = node.range!;
  return [
    part('track', 0, 1, 1, 3),
    hi > lo ? part('range', lo, hi, 0, 5) : '',
    barOf(node) > 0 ? part('bar', 0, Math.max(barOf(node), 0.012), 1, 3) : '',
  ].join('');
}

function drawBadge({ entity, text, x, width }: Badge, { classes }: NodeContext): string {
  if (!entity) {
    return (
      `<g class="badge tag" ${at(x, -BADGE_HEIGHT / 2)}><rect class="plate-fill" width="${px(width)}" height="${BADGE_HEIGHT}" rx="3"/>` +
      `${textAt(7, 12, 'meta', text)}</g>`
    );
  }
  return (
    `<g class="badge ${classes.get(entity.id)}" ${at(x, -BADGE_HEIGHT / 2)}>` +
    `<rect class="plate-fill" width="${px(width)}" height="${BADGE_HEIGHT}" rx="8"/>` +
    sign(entity.kind as 'model' | 'persona' | 'goal', 5, 2) +
    textAt(20, 12, 'meta', text) +
    '</g>'
  );
}

function drawPlate(node: PlacedNode, context: NodeContext): string {
  const { width, height } = node.size;
  const { name } = plateOf(node);
  // In the middle: from far, larger letters need the width.
  const left = (width - PLATE_TEXT - textWidth(name, { size: 11, bold: true })) / 2;
  const signAt = (x: number, y: number, scale: number) =>
    sign(node.kind as 'model' | 'persona' | 'goal', x, y, scale);
  return (
    `<rect class="plate-fill" width="${px(width)}" height="${px(height)}" rx="${px(height / 2)}"/>` +
    `<g class="near">${signAt(left, height / 2 - 7, 1.15)}${textAt(left + PLATE_TEXT, height / 2 + 4, 'meta', name)}</g>` +
    (context.room ? drawPlateBands(node.name, node.size, signAt) : '')
  );
}

/** A reference to a statement that is drawn elsewhere. */
export function drawChip({ id, node, edge, position, size }: PlacedChip, context: NodeContext): string {
  const words = escapeText(
    `reference to ${node.kind} ${node.name}, drawn elsewhere: ${node.label}${edge ? `; ${describeEdge(edge, context.names)}` : ''}`,
  );
  const against = isAttack(edge) ? ' chip-against' : '';
  const { room } = context;
  return (
    `<g class="chip${against}" data-id="${escapeText(id)}" data-target="${escapeText(node.id)}" role="img" aria-label="${words}" ${at(position.x, position.y)}>` +
    `<title>${words}</title><rect class="chip-fill" width="${px(size.width)}" height="${px(size.height)}" rx="${px(size.height / 2)}"/>` +
    textAt(10, size.height / 2 + 4, 'meta', chipText(node, edge)) +
    (room ? drawChipBands(size, chipWords(node, edge), (most) => room(position, most)) : '') +
    '</g>'
  );
}

/** What a chip says, in fewer and fewer words; a `not` goes last. */
function chipWords(node: GraphNode, edge: PlacedChip['edge']): string[] {
  const called = edge ? edgeLabel(edge) : '';
  const not = edge?.negated ? 'not ' : '';
  const named = `↗ ${node.name}`;
  return [chipText(node, edge), `${called} ${named}`.trim(), not + named, not + node.name];
}

function drawStep(node: PlacedNode, context: NodeContext): string {
  const lines = stepLines(node, context.names);
  const parts = node.crossings.map(({ persona, licensed }) =>
    boundary(licensed, context.classes.get(persona) ?? ''),
  );
  parts.push(
    node.kind === 'observation'
      ? `<path class="dot" d="M${DOT} -1l6 6l-6 6l-6 -6z"/>`
      : `<circle class="dot" cx="${DOT}" cy="${DOT}" r="${DOT}"/>`,
  );
  if (node.labelPosition) {
    const x = node.labelPosition.x - node.position.x;
    const y = node.labelPosition.y - node.position.y;
    const { room } = context;
    parts.push(drawLabel(lines, x, y, node, room && ((most) => room(node.labelPosition!, most))));
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
