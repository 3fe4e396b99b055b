/** The window on the drawing: moved by dragging and scrolling, zoomed by wheel, pinch and keys. */
import { bandOf } from '../../core/graph/bands.ts';
import type { View } from '../src/preview/messages.ts';
import { element } from './dom.ts';
import type { Drawing } from './drawing.ts';
import { fitted, keepInside, opening, type Point, reveal, type Size, whole, zoom } from './viewport.ts';

/** The pointer may move by less than this, in px, and it is still a click. */
const CLICK = 4;
const KEY_ZOOM = 1.25;
/** What a wheel counts as one line or one page, in px. */
const LINE = 32;

export class Stage {
  private readonly world = element('div', { class: 'world' });
  readonly window = element(
    'div',
    {
      class: 'window behind-steelman',
      role: 'group',
      'aria-label':
        'Argument map. Arrow keys go to what is beside, with Shift up and down the argument, Enter to the text.',
    },
    this.world,
  );
  private drawing: Drawing | undefined;
  private view: View = { x: 0, y: 0, scale: 1 };
  /** What becomes of the view when the drawing or the window changes: it is kept once the user has moved it. */
  private aim: 'opening' | 'fitted' | 'whole' | 'kept' = 'opening';
  private dragged = false;
  /** How much of the window's lower end lies under each card that may be there, in px. */
  readonly covers: (() => number)[] = [];

  /** `onView` hears every view the user chooses, `onScale` every scale. */
  constructor(
    private readonly onView: (view: View | undefined) => void,
    private readonly onScale: (scale: number) => void,
  ) {
    this.window.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.window.addEventListener('pointerdown', (event) => this.drag(event));
    // A drag ends with a click on whatever lies under the pointer: it must not count as one.
    this.window.addEventListener('click', (event) => this.dragged && event.stopPropagation(), {
      capture: true,
    });
    matchMedia('print').addEventListener('change', () => this.apply(this.view));
    new ResizeObserver(() => this.resized()).observe(this.window);
  }

  get scale(): number {
    return this.view.scale;
  }

  /** Takes the drawing away; the next one is shown in the view that was chosen for it, if one was. */
  reset(view: View | undefined): void {
    this.aim = view ? 'kept' : 'opening';
    this.drawing = undefined;
    this.world.replaceChildren();
    if (view) this.apply(view);
  }

  /** From now on the view stays as it is, whatever changes in the drawing. */
  keep(): void {
    this.choose(this.view);
  }

  /** Replaces the drawing. A node `anchor` that is in both stays where it is in the window. */
  show(drawing: Drawing, anchor?: string): void {
    const before = anchor === undefined ? undefined : this.drawing?.box(anchor);
    this.drawing = drawing;
    this.world.replaceChildren(drawing.svg);
    if (this.aim !== 'kept') {
      this.fitIn();
      return;
    }
    const after = anchor === undefined ? undefined : drawing.box(anchor);
    if (before && after) {
      const { x, y, scale } = this.view;
      this.apply({ scale, x: x + (before.x - after.x) * scale, y: y + (before.y - after.y) * scale });
    } else {
      this.apply(this.view);
    }
  }

  /**
   * As much of the drawing as can be read, or when it has been fitted so, the whole of it; again after every change until the
   * user moves it.
   */
  fit(): void {
    if (!this.drawing) return;
    this.aim = this.aim === 'fitted' ? 'whole' : 'fitted';
    this.onView(undefined);
    this.fitIn();
  }

  /** As when it was opened; again after every change until the user moves it. */
  open(): void {
    this.aim = 'opening';
    this.onView(undefined);
    this.fitIn();
  }

  zoomIn(): void {
    this.zoomBy(KEY_ZOOM, this.middle);
  }
  zoomOut(): void {
    this.zoomBy(1 / KEY_ZOOM, this.middle);
  }
  /** 100 %. */
  actualSize(): void {
    this.zoomBy(1 / this.view.scale, this.middle);
  }

  /** Brings a node into the window if it is not there; from then on that is the view to keep. */
  reveal(id: string): void {
    const box = this.drawing?.box(id);
    if (!box) return;
    const { width, height } = this.room;
    const covered = Math.max(0, ...this.covers.map((cover) => cover()));
    const view = reveal(this.view, box, { width, height: height - covered });
    if (view.x !== this.view.x || view.y !== this.view.y) this.choose(view);
  }

  /** How large the window is, in px. */
  get room(): Size {
    return { width: this.window.clientWidth, height: this.window.clientHeight };
  }
  private get middle(): Point {
    return { x: this.room.width / 2, y: this.room.height / 2 };
  }

  private fitIn(): void {
    if (!this.drawing || this.room.width === 0) return;
    if (this.aim === 'whole') {
      this.apply(whole(this.drawing.size, this.room));
      return;
    }
    const { first } = this.drawing;
    const box = first === undefined ? undefined : this.drawing.box(first);
    const show = this.aim === 'fitted' ? fitted : opening;
    this.apply(show(this.drawing.size, this.room, box && { ...box, x: box.x + box.width / 2 }));
  }

  private resized(): void {
    if (this.aim === 'kept') this.apply(this.view);
    else this.fitIn();
  }

  private zoomBy(factor: number, at: Point): void {
    this.choose(zoom(this.view, factor, at));
  }

  private choose(view: View): void {
    this.aim = 'kept';
    this.apply(view);
    this.onView(this.view);
  }

  private apply(view: View): void {
    this.view = this.drawing ? keepInside(view, this.drawing.size, this.room) : view;
    const { x, y, scale } = this.view;
    this.world.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    // On paper nothing is zoomed out.
    this.window.dataset.band = matchMedia('print').matches ? 'near' : bandOf(scale);
    this.onScale(scale);
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    // A pinch on a touchpad arrives as a wheel with ctrl, in finer steps.
    if (event.ctrlKey || event.metaKey) {
      const { left, top } = this.window.getBoundingClientRect();
      this.zoomBy(Math.exp(-clamp(dy, 60) * 0.008), { x: event.clientX - left, y: event.clientY - top });
    } else {
      const sideways = event.shiftKey && dx === 0;
      const { x, y, scale } = this.view;
      this.choose({ scale, x: x - (sideways ? dy : dx), y: y - (sideways ? 0 : dy) });
    }
  }

  private drag(down: PointerEvent): void {
    this.dragged = false;
    if (down.button > 1) return;
    const from = this.view;
    const move = (event: PointerEvent) => {
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      if (!this.dragged && Math.hypot(dx, dy) < CLICK) return;
      if (!this.dragged) this.window.setPointerCapture(down.pointerId);
      this.dragged = true;
      this.window.classList.add('dragging');
      this.choose({ ...from, x: from.x + dx, y: from.y + dy });
    };
    const stop = () => {
      this.window.classList.remove('dragging');
      this.window.removeEventListener('pointermove', move);
    };
    this.window.addEventListener('pointermove', move);
    this.window.addEventListener('pointerup', stop, { once: true });
    this.window.addEventListener('pointercancel', stop, { once: true });
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(-most, value));
}
