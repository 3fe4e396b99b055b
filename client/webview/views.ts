/** The ways to see one argument, of which one is shown: as a map, as an outline, as a table. */
import type { Mode, Model } from './model.ts';

export interface View {
  readonly root: HTMLElement;
  /** Draws the argument anew, as it is folded and in focus. */
  draw(): void;
  /** Marks what is selected. */
  mark(): void;
  /** Brings what is selected into sight. */
  reveal(): void;
  /** Gives the keyboard to what is selected. */
  focus(): void;
  /** The node that an element of the view belongs to. */
  idAt(target: EventTarget | null): string | undefined;
  /** What stands for a node in the view, if it is drawn. */
  element(id: string): Element | undefined;
  /** Dims what is said to be faint; undefined dims nothing. */
  dim(isFaint: ((id: string) => boolean) | undefined): void;
}

export class Views {
  constructor(
    private readonly model: Model,
    /** What all of them lie in, with what lies over them. */
    readonly area: HTMLElement,
    private readonly all: Readonly<Record<Mode, View>>,
  ) {}

  get current(): View {
    return this.all[this.model.mode];
  }

  /** Shows the view that was chosen, and no other. */
  show(): void {
    for (const [mode, view] of Object.entries(this.all)) view.root.hidden = mode !== this.model.mode;
  }

  /** Whether keys pressed there are meant for the view that is shown: in it, or nowhere in particular. */
  has(target: EventTarget | null): boolean {
    if (!(target instanceof Element)) return false;
    // A page that has just been given the focus has it nowhere in particular.
    if (target === document.body) return true;
    return this.current.root.contains(target) && !target.closest('.own-keys');
  }
}
