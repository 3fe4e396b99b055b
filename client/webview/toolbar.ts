/** The row of buttons over the picture, and what is to be known of it: that it is old, in part, or not there. */
import { element, iconButton } from './dom.ts';
import type { Mode } from './model.ts';

const MAP =
  'M5.5 2.5H10.5V5.5H5.5ZM1.5 10.5H6V13.5H1.5ZM10 10.5H14.5V13.5H10ZM8 5.5V8M3.75 10.5V8H12.25V10.5';
const OUTLINE = 'M2 3.5H14M5 8H14M8 12.5H14M2 8H2.01M5 12.5H5.01';
const TABLE = 'M2 3H14V13H2ZM2 6.3H14M2 9.6H14M6.5 3V13';

const MINUS = 'M4 8H12';
const PLUS = 'M4 8H12M8 4V12';
const FIT = 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10';
const FOLD = 'M2.5 3H13.5M2.5 8H13.5M2.5 13H13.5M6 5.5L8 6.5L10 5.5';
const UNFOLD = 'M2.5 2.5H8M5 5.5H13.5M5 8.5H13.5M5 11.5H13.5';
const TARGET = 'M8 1.5V4M8 12V14.5M1.5 8H4M12 8H14.5M12 8A4 4 0 1 1 4 8A4 4 0 1 1 12 8M8 8H8.01';
const BACK = 'M10 3L5 8L10 13';
const FORWARD = 'M6 3L11 8L6 13';
const LEGEND = 'M2 4H5M7.5 4H14M2 8H5M7.5 8H14M2 12H5M7.5 12H14';
const SHARE = 'M8 10V2M5 4.5L8 1.5L11 4.5M3 8.5V14H13V8.5';
const MORE = 'M3 8H3.01M8 8H8.01M13 8H13.01';
const LIST = 'M9.5 2.5V13.5M2 2.5H14V13.5H2ZM11.5 5.5H12.5M11.5 8H12.5';

/** How long an announcement is shown, in ms. */
const ANNOUNCED = 4000;

export interface Actions {
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
  fold(): void;
  unfold(): void;
  showAs(mode: Mode): void;
  focus(): void;
  back(): void;
  forward(): void;
  toggleLegend(): void;
  toggleSide(): void;
}

export interface ToolbarState {
  readonly mode: Mode;
  readonly canFocus: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly hasLegend: boolean;
  readonly legend: boolean;
  readonly side: boolean;
}

export class Toolbar {
  private readonly scale: HTMLButtonElement;
  private readonly modes: Readonly<Record<Mode, HTMLButtonElement>>;
  private readonly focusing: HTMLButtonElement;
  private readonly back: HTMLButtonElement;
  private readonly forward: HTMLButtonElement;
  private readonly legend: HTMLButtonElement;
  private readonly side: HTMLButtonElement;
  private readonly onMap: HTMLElement;
  /** What a narrow page has no room for in one row: there it lies over the picture, and `more` shows it. */
  private readonly rest: HTMLElement;
  private readonly more = iconButton(MORE, 'Fold, go back, zoom', () => this.open(!this.isOpen));
  private readonly note = element('div', { class: 'note', role: 'status' });
  readonly share = iconButton(SHARE, 'Export and copy', () => {});
  readonly root: HTMLElement;
  private lasting = '';

  constructor(actions: Actions) {
    this.scale = textButton('Show at 100 % (1)', actions.actualSize);
    this.modes = {
      map: iconButton(MAP, 'Show as a map (V: the next view)', () => actions.showAs('map')),
      outline: iconButton(OUTLINE, 'Show as an outline (O)', () => actions.showAs('outline')),
      table: iconButton(TABLE, 'Show as a table (T)', () => actions.showAs('table')),
    };
    this.focusing = iconButton(
      TARGET,
      'Show only the selected statement and what is below it (F)',
      actions.focus,
    );
    this.back = iconButton(BACK, 'Back (Alt+←)', actions.back);
    this.forward = iconButton(FORWARD, 'Forward (Alt+→)', actions.forward);
    this.legend = iconButton(LEGEND, 'Legend (L)', actions.toggleLegend);
    this.side = iconButton(LIST, 'Theses and cruxes (S)', actions.toggleSide);
    const smaller = iconButton(MINUS, 'Zoom out (−)', actions.zoomOut);
    const larger = iconButton(PLUS, 'Zoom in (+)', actions.zoomIn);
    for (const button of [smaller, larger]) button.classList.add('zoom');
    this.onMap = element(
      'div',
      { class: 'tools' },
      smaller,
      this.scale,
      larger,
      iconButton(FIT, 'Fit into the window (0)', actions.fit),
    );
    this.rest = element(
      'div',
      { class: 'tools rest' },
      this.onMap,
      iconButton(FOLD, 'Fold everything (C)', actions.fold),
      iconButton(UNFOLD, 'Unfold everything (E)', actions.unfold),
      this.back,
      this.forward,
      this.focusing,
    );
    this.more.classList.add('show-rest');
    this.open(false);
    this.rest.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== this.more && !this.rest.contains(relatedTarget as Node | null)) this.open(false);
    });
    this.rest.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.isOpen) return;
      event.stopPropagation();
      this.open(false);
      this.more.focus();
    });
    this.root = element(
      'div',
      { class: 'toolbar', role: 'toolbar', 'aria-label': 'Preview' },
      element(
        'div',
        { class: 'tools modes', role: 'group', 'aria-label': 'View' },
        ...Object.values(this.modes),
      ),
      this.more,
      this.rest,
      this.note,
      this.share,
      this.legend,
      this.side,
    );
  }

  private get isOpen(): boolean {
    return this.rest.classList.contains('open');
  }

  private open(isOpen: boolean): void {
    this.rest.classList.toggle('open', isOpen);
    this.more.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.rest.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
  }

  showScale(scale: number): void {
    this.scale.textContent = `${Math.round(scale * 100)}\u00a0%`;
  }

  /** What stands between the buttons; '' for nothing. */
  showNote(text: string): void {
    this.lasting = text;
    this.write(text);
  }

  /** Says in the same place, for some seconds, what was just done. */
  announce(text: string): void {
    this.write(text);
    setTimeout(() => this.write(this.lasting), ANNOUNCED);
  }

  private write(text: string): void {
    if (this.note.textContent === text) return;
    this.note.textContent = text;
    this.note.title = text;
  }

  showState(state: ToolbarState): void {
    for (const [mode, button] of Object.entries(this.modes))
      button.setAttribute('aria-pressed', String(mode === state.mode));
    this.onMap.hidden = state.mode !== 'map';
    this.focusing.disabled = !state.canFocus;
    this.back.disabled = !state.canGoBack;
    this.forward.disabled = !state.canGoForward;
    this.legend.hidden = !state.hasLegend;
    this.legend.setAttribute('aria-pressed', String(state.legend));
    this.side.setAttribute('aria-pressed', String(state.side));
  }
}

function textButton(title: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'text-button', title });
  button.addEventListener('click', onClick);
  return button;
}
