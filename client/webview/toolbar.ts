/** The row of buttons over the drawing, and what is to be known of it: that it is old, in part, or not there. */
import { element, iconButton } from './dom.ts';

const MINUS = 'M4 8H12';
const PLUS = 'M4 8H12M8 4V12';
const FIT = 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10';
const TARGET = 'M8 1.5V4M8 12V14.5M1.5 8H4M12 8H14.5M12 8A4 4 0 1 1 4 8A4 4 0 1 1 12 8M8 8H8.01';
const LEGEND = 'M2 4H5M7.5 4H14M2 8H5M7.5 8H14M2 12H5M7.5 12H14';
const SHARE = 'M8 10V2M5 4.5L8 1.5L11 4.5M3 8.5V14H13V8.5';
const LIST = 'M9.5 2.5V13.5M2 2.5H14V13.5H2ZM11.5 5.5H12.5M11.5 8H12.5';

export interface Actions {
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
  focus(): void;
  unfocus(): void;
  exportGraph(): void;
  toggleLegend(): void;
  toggleSide(): void;
}

export class Toolbar {
  private readonly scale: HTMLButtonElement;
  private readonly focusing: HTMLButtonElement;
  private readonly unfocusing: HTMLButtonElement;
  private readonly legend: HTMLButtonElement;
  private readonly side: HTMLButtonElement;
  private readonly note = element('div', { class: 'note', role: 'status' });
  readonly root: HTMLElement;

  constructor(actions: Actions) {
    const text = (title: string, onClick: () => void) => {
      const button = element('button', { type: 'button', class: 'text-button', title });
      button.addEventListener('click', onClick);
      return button;
    };
    this.scale = text('Show at 100 % (1)', actions.actualSize);
    this.focusing = iconButton(TARGET, 'Show only what is near the selected node (F)', actions.focus);
    this.unfocusing = text('Show the whole argument again (Escape)', actions.unfocus);
    this.unfocusing.append('Show all');
    this.legend = iconButton(LEGEND, 'Legend (L)', actions.toggleLegend);
    this.side = iconButton(LIST, 'Theses and cruxes (S)', actions.toggleSide);
    this.root = element(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': 'Preview' },
      iconButton(MINUS, 'Zoom out (−)', actions.zoomOut),
      this.scale,
      iconButton(PLUS, 'Zoom in (+)', actions.zoomIn),
      iconButton(FIT, 'Fit into the window (0)', actions.fit),
      this.focusing,
      this.unfocusing,
      this.note,
      iconButton(SHARE, 'Export…', actions.exportGraph),
      this.legend,
      this.side,
    );
  }

  showScale(scale: number): void {
    this.scale.textContent = `${Math.round(scale * 100)}\u00a0%`;
  }

  /** What stands between the buttons; '' for nothing. */
  showNote(text: string): void {
    if (this.note.textContent === text) return;
    this.note.textContent = text;
    this.note.title = text;
  }

  showState(state: {
    canFocus: boolean;
    focused: boolean;
    hasLegend: boolean;
    legend: boolean;
    side: boolean;
  }): void {
    this.focusing.disabled = !state.canFocus;
    this.unfocusing.hidden = !state.focused;
    this.legend.hidden = !state.hasLegend;
    this.legend.setAttribute('aria-pressed', String(state.legend));
    this.side.setAttribute('aria-pressed', String(state.side));
  }
}
