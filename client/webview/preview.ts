/** The preview page: puts its parts together, and turns messages and keys into what they do. */
import { type PageState, type Picture, ToPage } from '../src/preview/messages.ts';
import { Answer } from './answer.ts';
import { explaining } from './behaviours/explaining.ts';
import { finding } from './behaviours/finding.ts';
import { findings } from './behaviours/findings.ts';
import { folding } from './behaviours/folding.ts';
import { lensing } from './behaviours/lensing.ts';
import { moving } from './behaviours/moving.ts';
import { sharing } from './behaviours/sharing.ts';
import { tracing } from './behaviours/tracing.ts';
import { Trials } from './behaviours/trials.ts';
import { trying } from './behaviours/trying.ts';
import { walking } from './behaviours/walking.ts';
import { Breadcrumb } from './breadcrumb.ts';
import { Dimmer } from './dimmer.ts';
import { element } from './dom.ts';
import { answered, keptState, post } from './host.ts';
import { Keys } from './keys.ts';
import { listLegend } from './list-legend.ts';
import { MapView } from './map.ts';
import { type Mode, Model } from './model.ts';
import { Outline } from './outline.ts';
import type { Behaviour, Page } from './page.ts';
import { Side } from './side.ts';
import { Stage } from './stage.ts';
import { Table } from './table.ts';
import { Toolbar } from './toolbar.ts';
import { Views } from './views.ts';

const NOTHING = 'Nothing to draw yet. Write a thesis or a claim, and it appears here.';
/** On a narrower page the side list would leave no room for the picture, and the legend little. */
const WIDE = 1100;
const MODES: readonly Mode[] = ['map', 'outline', 'table'];

const kept = keptState();
const initial: PageState = kept ?? {
  uri: '',
  locked: false,
  side: window.innerWidth >= WIDE,
  legend: false,
};

const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];
const empty = element('p', { class: 'empty' });
const legend = element('div', { class: 'legend-box' });
const overlay = element('div', { class: 'overlay' });
const stage = new Stage(
  (view) => model.update({ view }),
  (scale) => toolbar.showScale(scale),
);
const model = new Model(initial, () => ({ width: area.clientWidth, height: area.clientHeight }));
const map = new MapView(model, stage, legend);
const outline = new Outline(model);
const table = new Table(model);
const area = element('div', { class: 'stage' });
const views = new Views(model, area, { map, outline, table });
const breadcrumb = new Breadcrumb(model);
const answer = new Answer(model);
const side = new Side((id, open) => model.choose(id, open));
const toolbar = new Toolbar({
  zoomIn: () => stage.zoomIn(),
  zoomOut: () => stage.zoomOut(),
  actualSize: () => stage.actualSize(),
  fit: () => stage.fit(),
  fold: () => model.foldAll(),
  unfold: () => model.unfoldAll(),
  showAs,
  focus: () => model.focusOn(model.subject),
  back: () => model.revisit(-1),
  forward: () => model.revisit(1),
  toggleLegend,
  toggleSide,
});
const keys = new Keys((target) => (views.has(target) ? model.mode : undefined));

function showAs(mode: Mode): void {
  if (mode === model.mode) return;
  model.showAs(mode);
  views.current.reveal();
}
/** Goes from one of the views to the next. */
function showNext(): void {
  showAs(MODES[(MODES.indexOf(model.mode) + 1) % MODES.length]);
}
/** Shows a view, or the map where it is shown already. */
function toggle(mode: Mode): void {
  showAs(model.mode === mode ? 'map' : mode);
}
function toggleLegend(): void {
  model.update({ legend: !model.state.legend });
}
function toggleSide(): void {
  model.update({ side: !model.state.side });
}

// An argument is shown as a map or an outline by the width of the window, until somebody chooses: what comes into sight
// then has not been drawn.
let shownAs = model.mode;
window.addEventListener('resize', () => {
  if (shownAs !== model.mode) model.showAs();
});

/** Draws the view that is shown; the map draws its own legend, which is of drawn signs. */
function draw(): void {
  views.current.draw();
  if (model.mode === 'map') return;
  const list = listLegend(model, outline);
  legend.replaceChildren(...(list ? [list] : []));
}

/** Brings everything round the picture in line with the state. */
function refresh(): void {
  const { picture, state } = model;
  shownAs = model.mode;
  const hasLegend = legend.childElementCount > 0;
  side.root.hidden = !state.side || !picture;
  legend.hidden = !state.legend || !hasLegend;
  stage.window.classList.toggle('stale', model.stale > 0);
  breadcrumb.show();
  toolbar.showState({
    mode: model.mode,
    canFocus: model.subject !== undefined && model.tree?.boxes.has(model.subject) === true,
    canGoBack: model.history.can(-1),
    canGoForward: model.history.can(1),
    hasLegend,
    legend: state.legend,
    side: state.side,
  });
  toolbar.showNote(picture ? noteOn(picture) : '');
}

/** The one thing most worth knowing of the picture, beside the picture. */
function noteOn({ broken, numbers }: Picture): string {
  const declarations = (n: number) => `${n} declaration${n === 1 ? '' : 's'}`;
  if (model.stale > 0) return `Last complete picture: ${declarations(model.stale)} cannot be read.`;
  if (broken > 0) return `${declarations(broken)} cannot be read.`;
  if (numbers === 'previous') return 'Computing; the numbers are those of an earlier version.';
  if (numbers === 'none') return 'Computing the numbers …';
  return '';
}

model.onChange((change) => {
  // What is hidden has no size, which drawing and the mark around what is selected need.
  views.show();
  if (change === 'numbers' && model.mode === 'map') map.renumber();
  else if (change === 'picture' || change === 'layout' || change === 'numbers') draw();
  if (change === 'argument' || change === 'numbers' || change === 'selection' || !model.picture)
    answer.show();
  if (change === 'argument') {
    refresh();
    return;
  }
  if (change === 'picture' && model.picture) {
    side.show(model.picture);
    side.select(model.subject);
  }
  if (change === 'selection') {
    side.select(model.subject);
    views.current.mark();
    views.current.reveal();
  }
  refresh();
});

function showPicture(picture: Picture): void {
  const isFirst = !model.picture;
  if (style.cssRules.length === 0 || model.picture?.css !== picture.css) style.replaceSync(picture.css);
  empty.textContent = NOTHING;
  empty.hidden = picture.graph.nodes.length > 0;
  model.show(picture);
  if (isFirst && !model.state.view) views.current.reveal();
}

function showNothing(reason: string): void {
  model.clear();
  say(reason);
}

/** Says in place of a picture why there is none. */
function say(reason: string): void {
  empty.textContent = reason;
  empty.hidden = false;
}

function receive(data: unknown): void {
  const parsed = ToPage.safeParse(data);
  if (!parsed.success) {
    post({ type: 'trouble', message: `The page cannot read a message: ${parsed.error.message}` });
    return;
  }
  const message = parsed.data;
  if (message.type === 'show') {
    const { uri, locked } = message;
    if (uri !== model.state.uri) {
      model.turnTo(uri);
      say('');
    }
    model.update({ locked });
  } else if (message.uri !== model.state.uri) return;
  else if (message.type === 'picture') showPicture(message);
  else if (message.type === 'answer') answered(message);
  else if (message.type === 'stale') {
    model.stale = message.broken;
    refresh();
  } else if (message.type === 'unavailable') showNothing(message.reason);
  else model.follow(message.id);
}

keys.add(
  { key: 'o', run: () => toggle('outline') },
  { key: 't', run: () => toggle('table') },
  { key: 'v', run: showNext },
  { key: 'l', run: toggleLegend },
  { key: 's', run: toggleSide },
  { key: 'a', run: () => answer.step(1) },
  { key: 'A', run: () => answer.step(-1) },
);

area.append(stage.window, outline.root, table.root, legend, empty, overlay);
document.body.append(
  element(
    'div',
    { class: 'app' },
    toolbar.root,
    breadcrumb.root,
    answer.root,
    element('main', {}, area, side.root),
  ),
);
const BEHAVIOURS: readonly Behaviour[] = [
  moving,
  folding,
  sharing,
  tracing,
  findings,
  finding,
  explaining,
  trying,
  walking,
  lensing,
];
const dimmer = new Dimmer(views);
const page: Page = {
  ...{ model, stage, map, outline, table, views, answer, side, keys, toolbar, overlay, dimmer },
  trials: new Trials(),
};
for (const behave of BEHAVIOURS) behave(page);

stage.window.tabIndex = 0;
if (kept?.view) stage.reset(kept.view);
views.show();
window.addEventListener('message', (event) => receive(event.data));
refresh();
post({ type: 'ready' });
