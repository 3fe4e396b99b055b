/** The preview page: shows the picture the extension sends, and tells it what is chosen there. */
import { type FromPage, PageState, type Picture, ToPage } from '../src/preview/messages.ts';
import { element } from './dom.ts';
import { type Direction, neighbour } from './navigate.ts';
import { Drawing, parse } from './picture.ts';
import { Side } from './side.ts';
import { Stage } from './stage.ts';
import { Toolbar } from './toolbar.ts';

interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];

const ARROWS = new Map<string, Direction>([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);
const NOTHING = 'Nothing to draw yet. Write a thesis or a claim, and it appears here.';
/** How long an echo may take, in ms. */
const ECHO = 3000;
/** On a narrower page the side list would leave no room for the picture, and the legend little. */
const WIDE = 960;

let state: PageState = PageState.safeParse(host.getState()).data ?? {
  uri: '',
  locked: false,
  side: window.innerWidth >= WIDE,
  legend: window.innerWidth >= WIDE - 200,
};
let drawing: Drawing | undefined;
/** What was chosen here a moment ago, whose echo from the text's cursor may still be on its way. */
let chosen: { readonly id: string; readonly at: number }[] = [];
/** How many declarations came to be broken since the picture was drawn. */
let stale = 0;

const empty = element('p', { class: 'empty' });
const legend = element('div', { class: 'legend-box' });
const stage = new Stage(
  (view) => remember({ view }),
  (scale) => toolbar.showScale(scale),
);
const side = new Side(choose);
const toolbar = new Toolbar({
  zoomIn: () => stage.zoomIn(),
  zoomOut: () => stage.zoomOut(),
  actualSize: () => stage.actualSize(),
  fit: () => stage.fit(),
  focus: () => focusOn(state.selected ?? null),
  unfocus: () => focusOn(null),
  exportGraph: () => host.postMessage({ type: 'export', uri: state.uri }),
  toggleLegend: () => remember({ legend: !state.legend }),
  toggleSide: () => remember({ side: !state.side }),
});

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  host.setState(state);
  refresh();
}

/** Brings everything round the drawing in line with the state. */
function refresh(): void {
  side.root.hidden = !state.side || !drawing;
  legend.hidden = !state.legend || !drawing?.picture.legend;
  stage.window.classList.toggle('stale', stale > 0);
  toolbar.showState({
    canFocus: state.selected !== undefined && !!drawing,
    focused: state.focus !== undefined,
    hasLegend: !!drawing?.picture.legend,
    legend: state.legend,
    side: state.side,
  });
  toolbar.showNote(drawing ? noteOn(drawing.picture) : '');
}

/** The one thing most worth knowing of the picture, beside the picture. */
function noteOn({ broken, numbers, hidden }: Picture): string {
  const declarations = (n: number) => `${n} declaration${n === 1 ? '' : 's'}`;
  if (stale > 0) return `Last whole picture: ${declarations(stale)} cannot be read.`;
  if (broken > 0) return `${declarations(broken)} cannot be read.`;
  if (numbers === 'previous') return 'Computing; the numbers are those of an earlier version.';
  if (numbers === 'none') return 'Computing the numbers …';
  if (hidden > 0) return `${hidden} statement${hidden === 1 ? ' is' : 's are'} not drawn.`;
  return '';
}

function showPicture(picture: Picture): void {
  const first = !drawing;
  const focused = document.activeElement?.closest('.node') !== null;
  try {
    const next = new Drawing(picture);
    if (style.cssRules.length === 0 || drawing?.picture.css !== picture.css) style.replaceSync(picture.css);
    drawing = next;
    legend.replaceChildren(...(picture.legend ? [parse(picture.legend)] : []));
  } catch (error) {
    host.postMessage({ type: 'trouble', message: String(error) });
    return;
  }
  stale = 0;
  empty.textContent = NOTHING;
  empty.hidden = picture.nodes.length > 0;
  stage.show(drawing, state.selected);
  stage.window.style.backgroundColor = getComputedStyle(drawing.svg).backgroundColor;
  side.show(picture);
  drawing.select(state.selected);
  side.select(state.selected);
  if (first && state.selected !== undefined && !state.view) stage.reveal(state.selected);
  if (focused && state.selected !== undefined)
    drawing.element(state.selected)?.focus({ preventScroll: true });
  refresh();
}

function showNothing(reason: string): void {
  drawing = undefined;
  stale = 0;
  stage.reset();
  legend.replaceChildren();
  empty.textContent = reason;
  empty.hidden = false;
  refresh();
}

function select(id: string): void {
  drawing?.select(id);
  side.select(id);
  stage.reveal(id);
  remember({ selected: id });
}

/** What a click, a key or the list chooses: marked here, shown in the text. */
function choose(id: string, open: boolean): void {
  select(id);
  chosen.push({ id, at: performance.now() });
  host.postMessage({ type: 'reveal', uri: state.uri, id, open });
}

/** Whether a selection only repeats what was chosen here: a late echo must not undo the choice after it. */
function isEcho(id: string): boolean {
  chosen = chosen.filter(({ at }) => at > performance.now() - ECHO);
  const index = chosen.findIndex((choice) => choice.id === id);
  chosen = index < 0 ? [] : chosen.slice(index + 1);
  return index >= 0;
}

function focusOn(id: string | null): void {
  host.postMessage({ type: 'focus', uri: state.uri, id });
}

function go(direction: Direction): void {
  if (!drawing) return;
  const boxes = drawing.boxes(stage.scale);
  const from = state.selected ?? '';
  const next = drawing.has(from) ? neighbour(from, direction, boxes, drawing.picture.edges) : firstNode();
  if (next === undefined) return;
  choose(next, false);
  drawing.element(next)?.focus({ preventScroll: true });
}

/** A thesis, else whatever comes first in the text. */
function firstNode(): string | undefined {
  const nodes = drawing?.picture.nodes ?? [];
  return (nodes.find((node) => node.kind === 'thesis') ?? nodes[0])?.id;
}

function onKey(event: KeyboardEvent): void {
  // A page that has just been given the focus has it nowhere in particular.
  const onDrawing =
    event.target instanceof Element &&
    (event.target === document.body || stage.window.contains(event.target));
  const { key } = event;
  if (key === 'Enter' && onDrawing && state.selected !== undefined) choose(state.selected, true);
  else if (event.ctrlKey || event.metaKey || event.altKey) return;
  else if (ARROWS.has(key) && onDrawing) go(ARROWS.get(key)!);
  else if (key === ' ' && onDrawing && state.selected !== undefined) choose(state.selected, false);
  else if (key === '+' || key === '=') stage.zoomIn();
  else if (key === '-') stage.zoomOut();
  else if (key === '0') stage.fit();
  else if (key === '1') stage.actualSize();
  else if (key === 'f' && state.selected !== undefined) focusOn(state.selected);
  else if (key === 'Escape' && state.focus !== undefined) focusOn(null);
  else if (key === 'l') remember({ legend: !state.legend });
  else if (key === 's') remember({ side: !state.side });
  else return;
  event.preventDefault();
}

function receive(data: unknown): void {
  const parsed = ToPage.safeParse(data);
  if (!parsed.success) {
    host.postMessage({ type: 'trouble', message: `The page cannot read a message: ${parsed.error.message}` });
    return;
  }
  const message = parsed.data;
  if (message.type === 'show') {
    const { uri, locked, focus } = message;
    const other = uri !== state.uri;
    if (other) showNothing('');
    remember({ uri, locked, focus: focus ?? undefined, ...(other && { selected: undefined }) });
  } else if (message.uri !== state.uri) {
    return;
  } else if (message.type === 'picture') {
    showPicture(message);
  } else if (message.type === 'stale') {
    stale = message.broken;
    refresh();
  } else if (message.type === 'unavailable') {
    showNothing(message.reason);
  } else if (!isEcho(message.id) && message.id !== state.selected) {
    select(message.id);
  }
}

document.body.append(
  element(
    'div',
    { class: 'app' },
    toolbar.root,
    element('main', {}, element('div', { class: 'stage' }, stage.window, legend, empty), side.root),
  ),
);
stage.window.tabIndex = 0;
if (state.view) stage.restore(state.view);
stage.window.addEventListener('click', (event) => {
  const id = drawing?.idAt(event.target);
  if (id !== undefined) choose(id, event.ctrlKey || event.metaKey);
});
stage.window.addEventListener('dblclick', (event) => {
  const id = drawing?.idAt(event.target);
  if (id !== undefined) choose(id, true);
});
window.addEventListener('keydown', onKey);
window.addEventListener('message', (event) => receive(event.data));
refresh();
host.postMessage({ type: 'ready' });
