/** The drawing in the page: parsed as data, put in as nodes, with one of its nodes marked as selected. */
import type { PlacedChip, PlacedGraph, PlacedNode } from '../../core/graph/graph.ts';
import { renderParts, renderSvg } from '../../core/graph/svg.ts';
import type { Point, Size } from './viewport.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** All that has an id of its own. */
const PARTS = '.node[data-id], .edge[data-id], .chip[data-id]';
/** Classes that the page adds to parts. */
const OURS = ['selected', 'lit', 'faint'];

export class Drawing {
  private readonly byId = new Map<string, SVGGraphicsElement>();
  private readonly parts = new Map<string, SVGElement>();
  private nodes: ReadonlyMap<string, PlacedNode | PlacedChip>;
  private readonly edges: SVGElement[];
  private readonly ring = document.createElementNS(SVG, 'rect');
  readonly svg: SVGSVGElement;
  readonly size: Size;

  /** `first` is the thesis that one sees first. */
  constructor(
    public placed: PlacedGraph,
    readonly first: string | undefined,
  ) {
    this.nodes = placesOf(placed);
    this.svg = parse(renderSvg(placed, { theme: 'editor', page: true }));
    this.size = { width: this.svg.width.baseVal.value || 1, height: this.svg.height.baseVal.value || 1 };
    for (const node of this.svg.querySelectorAll<SVGGraphicsElement>('.node[data-id], .chip[data-id]')) {
      this.byId.set(node.dataset.id!, node);
      node.setAttribute('role', 'button');
      node.setAttribute('tabindex', '-1');
    }
    for (const part of this.svg.querySelectorAll<SVGElement>(PARTS)) this.parts.set(keyOf(part), part);
    this.edges = [...this.svg.querySelectorAll<SVGElement>('.edge[data-from]')];
    this.ring.setAttribute('class', 'ring');
    this.ring.setAttribute('rx', '6');
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  element(id: string): SVGGraphicsElement | undefined {
    return this.byId.get(id);
  }

  /** Draws anew what is another object than before, in the place that it has. */
  renumber(placed: PlacedGraph): void {
    const { nodes, chips, edges } = this.placed;
    const parts = parse(
      renderParts(placed, {
        nodes: placed.nodes.filter((node, i) => node !== nodes[i]),
        chips: placed.chips.filter((chip, i) => chip !== chips[i]),
        edges: placed.edges.filter((edge, i) => edge !== edges[i]),
      }),
    );
    this.placed = placed;
    this.nodes = placesOf(placed);
    for (const part of parts.querySelectorAll<SVGElement>(PARTS)) {
      // The element stays, with the focus and whatever else it has come to have.
      const drawn = this.parts.get(keyOf(part));
      if (!drawn) continue;
      const ours = OURS.filter((name) => drawn.classList.contains(name));
      drawn.setAttribute('class', [part.getAttribute('class'), ...ours].join(' '));
      const label = part.getAttribute('aria-label');
      if (label !== null) drawn.setAttribute('aria-label', label);
      drawn.replaceChildren(...part.childNodes);
    }
  }

  /** The node that an element belongs to; for a chip the one it refers to. */
  idAt(target: EventTarget | null): string | undefined {
    const found =
      target instanceof Element ? target.closest<SVGElement>('.node[data-id], .chip[data-target]') : null;
    return found?.dataset.target ?? found?.dataset.id;
  }

  /** Marks a node and the lines that touch it; undefined marks none. */
  select(id: string | undefined): void {
    const node = id === undefined ? undefined : this.byId.get(id);
    for (const [each, other] of this.byId) {
      other.classList.toggle('selected', each === id);
      other.setAttribute('tabindex', each === id ? '0' : '-1');
    }
    for (const edge of this.edges) {
      edge.classList.toggle('lit', !!node && (edge.dataset.from === id || edge.dataset.to === id));
    }
    this.ring.remove();
    if (!node) return;
    // Evenly around a box, whatever stands out of it; around a dot with its label.
    const size = this.nodes.get(id!)!.size;
    const { x, y, width, height } = node.matches('.step, .observation')
      ? node.getBBox()
      : { x: 0, y: 0, ...size };
    const box = { x: x - 5, y: y - 5, width: width + 10, height: height + 10 };
    for (const [name, value] of Object.entries(box)) this.ring.setAttribute(name, String(value));
    // Before the node and not in it: the node keeps its size, and its badges and tags are not crossed out.
    this.ring.setAttribute('transform', node.getAttribute('transform') ?? '');
    node.before(this.ring);
  }

  /** Dims the nodes, lines and chips whose id is said to be faint. */
  dim(isFaint: (id: string) => boolean): void {
    // Kept in a map, since looking for them takes longer than all else in a large picture.
    for (const part of this.parts.values()) part.classList.toggle('faint', isFaint(part.dataset.id!));
  }

  /** A box or chip, in px of the drawing at 100 %; where it is to be, while it still moves there. */
  box(id: string): (Point & Size) | undefined {
    const node = this.nodes.get(id);
    return node && { ...node.position, ...node.size };
  }
}

/** A line and the chip at its end have the same id. */
function keyOf({ classList, dataset }: SVGElement): string {
  return `${classList[0]} ${dataset.id}`;
}

function placesOf({ nodes, chips }: PlacedGraph): Map<string, PlacedNode | PlacedChip> {
  return new Map([...nodes, ...chips].map((each) => [each.id, each]));
}

/** The root of an SVG document, ready to be put into the page. Throws when the text is none. */
export function parse(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (!(root instanceof SVGSVGElement)) throw new Error('The picture is not valid SVG.');
  return document.adoptNode(root);
}
