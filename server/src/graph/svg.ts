/** The picture as SVG: title, lines, boxes, legend. The same graph gives the same bytes. */
import { drawBundle } from './draw-edge.ts';
import { drawNode, entityClasses, type NodeContext } from './draw-node.ts';
import type { PlacedEdge, PlacedGraph } from './graph.ts';
import { drawLegend } from './legend.ts';
import { contextOf } from './measure.ts';
import type { Theme } from './palette.ts';
import { exportStyle } from './style.ts';
import { shorten, plain, wrap } from './text.ts';
import { hiddenNote } from './words.ts';
import { at, escapeText, px, textAt } from './xml.ts';

export interface SvgOptions {
  /** `editor` leaves colours to the page's stylesheet; the others carry their own. */
  readonly theme: Theme;
}

const MARGIN = 16;
/** Narrower pictures still get a legend one can read. */
const NARROWEST = 460;
const HEADING = { size: 18, bold: true };
const EMPTY = 'Nothing to draw yet. Write a thesis or a claim, and it appears here.';

/** Draws a placed graph. Every node is a group with its declaration's id as `data-id`. */
export function renderSvg(placed: PlacedGraph, { theme }: SvgOptions): string {
  const context: NodeContext = {
    ...contextOf(placed),
    nodes: placed.nodes,
    classes: entityClasses(placed.nodes),
    inert: new Set(placed.edges.filter((e) => e.kind === 'conclusion' && e.inert).map((e) => e.from)),
  };
  const width = Math.max(placed.size.width, NARROWEST);
  const inner = width - 2 * MARGIN;
  const title = plain(placed.title);
  const heading = theme === 'editor' || !title ? [] : wrap(title, inner, HEADING, 200, 3);
  const top = heading.length > 0 ? heading.length * 24 + 12 : 0;
  const left = Math.max(0, (width - placed.size.width) / 2);
  const note = placed.nodes.length === 0 ? EMPTY : hiddenNote(placed);
  const noteHeight = note ? 30 : 0;
  const legend = drawLegend(placed, context, inner);
  const legendTop = top + placed.size.height + noteHeight;
  const height = legendTop + (legend.size.height > 0 ? legend.size.height + 22 : MARGIN);
  const name = escapeText(title || 'Argument');

  const nodes = [
    ...placed.nodes.filter((n) => n.kind !== 'step'),
    ...placed.nodes.filter((n) => n.kind === 'step'),
  ];
  const names = context.names;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="steelman" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" role="group" aria-roledescription="argument graph" aria-label="${name}">`,
    theme === 'editor'
      ? ''
      : `<title>${name}</title><style>${escapeText(exportStyle(theme)).replace(/&quot;/g, '"')}</style>`,
    `<rect class="ground" width="${px(width)}" height="${px(height)}"/>`,
    ...heading.map((line, i) => textAt(MARGIN, 30 + i * 24, 'heading', line)),
    `<g class="picture" ${at(left, top)}>`,
    '<g class="edges">',
    ...bundles(placed.edges).map((bundle) => drawBundle(bundle, names)),
    '</g>',
    '<g class="nodes">',
    ...nodes.map((node) => drawNode(node, context)),
    '</g>',
    '</g>',
    note ? textAt(MARGIN, top + placed.size.height + 14, 'meta note', shorten(note, inner, { size: 11 })) : '',
    legend.svg
      ? `<g class="legend" aria-hidden="true" ${at(MARGIN, legendTop)}><path class="rule" d="M0 0.5H${px(inner)}"/><g ${at(0, 12)}>${legend.svg}</g></g>`
      : '',
    '</svg>',
    '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Lines drawn together: the premises of one step; everything else by itself, attacks last and so on top. */
function bundles(edges: readonly PlacedEdge[]): PlacedEdge[][] {
  const out = new Map<string, PlacedEdge[]>();
  for (const edge of edges) {
    const key = edge.kind === 'premise' ? `premises of ${edge.to}` : edge.id;
    const bundle = out.get(key);
    if (bundle) bundle.push(edge);
    else out.set(key, [edge]);
  }
  const rank = ([first]: PlacedEdge[]) => ORDER.indexOf(first.kind);
  return [...out.values()].sort((a, b) => rank(a) - rank(b));
}

const ORDER = ['of', 'serves', 'until', 'given', 'premise', 'conclusion', 'unless', 'undercut', 'rebut'];
