/** The argument as a drawing: drawn anew at every change, with the box that was acted on where it was. */
import { renderLegend, renderSvg } from '../../core/graph/svg.ts';
import { Drawing, parse } from './drawing.ts';
import { post } from './host.ts';
import type { Model } from './model.ts';
import { type Direction, neighbour } from './navigate.ts';
import type { Stage } from './stage.ts';

/** What the legend has room for, in px. */
const LEGEND_WIDTH = 360;

export class MapView {
  drawing: Drawing | undefined;

  constructor(
    private readonly model: Model,
    private readonly stage: Stage,
    private readonly legend: HTMLElement,
  ) {
    stage.window.addEventListener('click', (event) => this.click(event));
    stage.window.addEventListener('dblclick', (event) => this.click(event, true));
  }

  /** @param anchor the box that stays where it is in the window */
  draw(anchor = this.model.state.selected): void {
    const { placed } = this.model;
    if (!placed) {
      this.drawing = undefined;
      this.stage.reset();
      this.legend.replaceChildren();
      return;
    }
    const hadFocus = document.activeElement?.closest('.node') !== null;
    try {
      this.drawing = new Drawing(renderSvg(placed, { theme: 'editor' }));
      const legend = renderLegend(placed, LEGEND_WIDTH);
      this.legend.replaceChildren(...(legend ? [parse(legend)] : []));
    } catch (error) {
      post({ type: 'trouble', message: String(error) });
      return;
    }
    this.stage.show(this.drawing, anchor);
    this.stage.window.style.backgroundColor = getComputedStyle(this.drawing.svg).backgroundColor;
    this.mark();
    if (hadFocus) this.focus();
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

  /** Goes to what lies in a direction from the selected node. */
  go(direction: Direction): void {
    const { drawing, model } = this;
    const placed = model.placed;
    if (!drawing || !placed) return;
    const from = model.state.selected ?? '';
    const first = placed.nodes.find((node) => node.kind === 'thesis') ?? placed.nodes[0];
    const next = drawing.has(from)
      ? neighbour(from, direction, drawing.boxes(this.stage.scale), placed.edges)
      : first?.id;
    if (next === undefined) return;
    model.choose(next, false);
    this.focus();
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
  anchor: string | undefined;
}
