/** The picture as SVG: title, lines, boxes, legend. The same graph gives the same bytes. */
import { drained, mapInSlices, type Slices } from '../text/slices.ts';
import { drawEdge } from './draw-edge.ts';
import { drawChip, drawNode, entityClasses, type NodeContext } from './draw-node.ts';
import type { PlacedGraph } from './graph.ts';
import { drawLegend } from './legend.ts';
import { contextOf } from './measure.ts';
import type { Theme } from './palette.ts';
import { roomIn } from './room.ts';
import { exportStyle } from './style.ts';
import { plain, shorten, wrap } from './text.ts';
import { hiddenNote, isDot } from './words.ts';
import { at, escapeText, px, textAt } from './xml.ts';

export interface SvgOptions {
  /** `editor` leaves colours to the page's stylesheet; the others carry their own. */
  readonly theme: Theme;
  /** Whether a page shows it, which can zoom and fold; not by default. */
  readonly page?: boolean;
}

const MARGIN = 16;
/** The least width of a picture that stands alone: narrower ones still get a legend one can read. */
const NARROWEST = 460;
const HEADING = { size: 18, bold: true };
const EMPTY = 'Nothing to draw yet. Write a thesis or a claim, and it appears here.';

/** Draws a placed graph. Every node is a group with its declaration's id as `data-id`. */
export function renderSvg(placed: PlacedGraph, options: SvgOptions): string {
  return drained(svgInSlices(placed, options));
}

/** The same in slices. */
export function* svgInSlices(placed: PlacedGraph, { theme, page }: SvgOptions): Slices<string> {
  const context = drawingContext(placed, page);
  const alone = theme !== 'editor';
  const width = alone ? Math.max(placed.size.width, NARROWEST) : Math.max(placed.size.width, 2 * MARGIN);
  const inner = width - 2 * MARGIN;
  const title = plain(placed.title);
  const heading = alone && title ? wrap(title, inner, HEADING, 200, 3) : [];
  const top = heading.length > 0 ? heading.length * 24 + 12 : 0;
  const left = Math.max(0, (width - placed.size.width) / 2);
  const note = alone ? (placed.nodes.length === 0 ? EMPTY : hiddenNote(placed)) : '';
  const legend = alone ? drawLegend(placed, context, inner) : { width: 0, height: 0, svg: '' };
  const legendTop = top + placed.size.height + (note ? 30 : 0);
  const height = legendTop + (legend.height > 0 ? legend.height + 22 : MARGIN);
  const nodes = [...placed.nodes.filter((n) => !isDot(n)), ...placed.nodes.filter(isDot)];
  const edges = [...placed.edges].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  yield;
  const lines = yield* mapInSlices(edges, (edge) => drawEdge(edge, context.names, context.room));
  const shapes = yield* mapInSlices(nodes, (node) => drawNode(node, context));
  const chips = yield* mapInSlices(placed.chips, (chip) => drawChip(chip, context));
  yield;
  return document(
    width,
    height,
    `role="group" aria-roledescription="argument graph" aria-label="${escapeText(title || 'Argument')}"`,
    [
      theme === 'editor'
        ? ''
        : `<title>${escapeText(title || 'Argument')}</title><style>${exportStyle(theme)}</style>`,
      `<rect class="ground" width="${px(width)}" height="${px(height)}"/>`,
      ...heading.map((line, i) => textAt(MARGIN, 30 + i * 24, 'heading', line)),
      `<g class="picture" ${at(left, top)}>`,
      '<g class="edges">',
      ...lines,
      '</g>',
      '<g class="nodes">',
      ...shapes,
      ...chips,
      '</g>',
      '</g>',
      note
        ? textAt(MARGIN, top + placed.size.height + 14, 'meta note', shorten(note, inner, { size: 11 }))
        : '',
      legend.svg
        ? `<g class="legend" aria-hidden="true" ${at(MARGIN, legendTop)}><path class="rule" d="M0 0.5H${px(inner)}"/><g ${at(0, 12)}>${legend.svg}</g></g>`
        : '',
    ],
  );
}

/** Some nodes, chips and lines of a picture as they are drawn in it, for a page that replaces them. */
export function renderParts(
  placed: PlacedGraph,
  { nodes, chips, edges }: Pick<PlacedGraph, 'nodes' | 'chips' | 'edges'>,
): string {
  const context = drawingContext(placed, true);
  return document(1, 1, '', [
    ...edges.map((edge) => drawEdge(edge, context.names, context.room)),
    ...nodes.map((node) => drawNode(node, context)),
    ...chips.map((chip) => drawChip(chip, context)),
  ]);
}

/** The legend by itself, for the editor's page; null when there is nothing to explain. */
export function renderLegend(placed: PlacedGraph, width = 640): string | null {
  const legend = drawLegend(placed, drawingContext(placed), width);
  if (!legend.svg) return null;
  return document(legend.width, legend.height, 'role="img" aria-label="Legend"', [
    `<g class="legend">${legend.svg}</g>`,
  ]);
}

function drawingContext(placed: PlacedGraph, page = false): NodeContext {
  return {
    ...contextOf(placed),
    nodes: placed.nodes,
    room: page ? roomIn(placed) : undefined,
    classes: entityClasses(placed.nodes),
    inert: new Set(placed.edges.filter((e) => e.kind === 'conclusion' && e.inert).map((e) => e.from)),
  };
}

function document(width: number, height: number, attributes: string, parts: readonly string[]): string {
  const size = `width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" class="steelman" ${size} ${attributes}>`;
  return [open, ...parts.filter(Boolean), '</svg>', ''].join('\n');
}

/** Attacks last, and so on top. */
const ORDER = ['asks', 'answers', 'until', 'given', 'premise', 'conclusion', 'unless', 'undercut', 'rebut'];
