/** The argument as a drawing: drawn anew at every change, with the box that was acted on where it was. */
import type { PlacedGraph, Point } from '../../core/graph/graph.ts';
import { renderLegend } from '../../core/graph/svg.ts';
import { animate } from './animate.ts';
import { Drawing, parse } from './drawing.ts';
import { post } from './host.ts';
import type { Model } from './model.ts';
import type { Stage } from './stage.ts';
import type { View } from './views.ts';

/** What the legend has room for, in px. */
const LEGEND_WIDTH = 360;

export class MapView implements View {
  drawing: Drawing | undefined;

  constructor(
    private readonly model: Model,
    private readonly stage: Stage,
    private readonly legend: HTMLElement,
  ) {
    stage.window.addEventListener('click', (event) => this.click(event));
    stage.window.addEventListener('dblclick', (event) => this.click(event, true));
  }

  get root(): HTMLElement {
    return this.stage.window;
  }

  /** What is being folded stays where it is in the window, or else what is selected. */
  draw(): void {
    const { placed, main } = this.model;
    const anchor = this.anchor ?? this.model.state.selected;
    if (!placed) {
      this.drawing = undefined;
      this.stage.reset(this.model.state.view);
      this.legend.replaceChildren();
      return;
    }
    const hadFocus = document.activeElement?.closest('.node') !== null;
    let before: PlacedGraph | undefined;
    try {
      before = this.drawing?.placed;
      this.drawing = new Drawing(placed, main);
      this.drawLegend(placed);
    } catch (error) {
      post({ type: 'trouble', message: String(error) });
      return;
    }
    const scale = this.stage.scale;
    this.stage.show(this.drawing, anchor);
    if (before && scale === this.stage.scale)
      animate(this.drawing, before, placed, shiftOf(anchor, before, placed));
    this.mark();
    if (hadFocus) this.focus();
  }

  /** Draws anew what has other numbers, and nothing else. */
  renumber(): void {
    const { placed } = this.model;
    if (!placed) return;
    this.drawing?.renumber(placed);
    this.drawLegend(placed);
  }

  /** Lists what is in the picture; what the page added to that stays. */
  private drawLegend(placed: PlacedGraph): void {
    const legend = renderLegend(placed, LEGEND_WIDTH);
    const added = this.legend.querySelector(':scope > p');
    this.legend.replaceChildren(...(legend ? [parse(legend)] : []), ...(added ? [added] : []));
  }

  /** Puts something of the page's own below the legend; undefined takes it away. */
  explain(more: HTMLElement | undefined): void {
    this.legend.querySelector(':scope > p')?.remove();
    if (more) this.legend.append(more);
  }

  /** Marks the selected node. */
  mark(): void {
    this.drawing?.select(this.model.state.selected);
  }

  /** Brings the selected node into the window. */
  reveal(): void {
    const { selected } = this.model.state;
    if (selected !== undefined) this.stage.reveal(selected);
  }

  /** Gives the keyboard to the selected node. */
  focus(): void {
    const { selected } = this.model.state;
    if (selected !== undefined) this.drawing?.element(selected)?.focus({ preventScroll: true });
  }

  idAt(target: EventTarget | null): string | undefined {
    return this.drawing?.idAt(target);
  }

  element(id: string): SVGGraphicsElement | undefined {
    return this.drawing?.element(id);
  }

  dim(isFaint: ((id: string) => boolean) | undefined): void {
    this.drawing?.dim(isFaint ?? (() => false));
  }

  private click(event: MouseEvent, open = false): void {
    const target = event.target instanceof Element ? event.target : null;
    const toggle = target?.closest<SVGElement>('[data-fold]');
    if (toggle) {
      if (!open) this.fold(toggle.dataset.fold!, event.altKey);
      return;
    }
    const id = this.drawing?.idAt(target);
    if (id === undefined) return;
    if (event.altKey) this.fold(id, true);
    else this.model.choose(id, open || event.ctrlKey || event.metaKey);
  }

  private fold(id: string, all: boolean): void {
    this.anchor = id;
    this.stage.keep();
    this.model.toggle(id, all);
    this.anchor = undefined;
  }

  /** The box that is being folded or unfolded. */
  private anchor: string | undefined;
}

/** How far the box that stays in its place in the window has moved in the drawing. */
function shiftOf(anchor: string | undefined, before: PlacedGraph, after: PlacedGraph): Point {
  const place = (placed: PlacedGraph) => placed.nodes.find((node) => node.id === anchor)?.position;
  const [from, to] = [place(before), place(after)];
  return from && to ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 };
}
