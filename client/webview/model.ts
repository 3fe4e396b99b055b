/** What the page shows: the argument, how it is folded, and what is selected. Views and behaviours listen to it. */
import { above, type Folded, foldable, isFoldable, revealed } from '../../core/graph/fold.ts';
import type { Arrangement, PlacedGraph, Size } from '../../core/graph/graph.ts';
import {
  type Renumbering,
  renumberedGraph,
  renumberedPicture,
  renumberedTree,
} from '../../core/graph/numbers.ts';
import { mainThesis } from '../../core/graph/theses.ts';
import { type Place, placeOf, type Tree, treeOf } from '../../core/graph/tree.ts';
import { Fronts } from '../../core/layout/fronts.ts';
import { layout, NARROW, WINDOW } from '../../core/layout/layout.ts';
import { opening } from '../../core/layout/opening.ts';
import type { PageState, Picture } from '../src/preview/messages.ts';
import { History } from './history.ts';
import { keep, post } from './host.ts';

/**
 * `argument`: another argument or version of it, not yet laid out; `picture`: the same, laid out; `layout`: something
 * moved; `numbers`: other numbers are tried, and nothing moved; `selection` and `state`: the rest.
 */
export type Change = 'argument' | 'picture' | 'layout' | 'numbers' | 'selection' | 'state';

export type Mode = NonNullable<PageState['mode']>;

/** How long an echo may take, in ms. */
const ECHO = 3000;

export class Model {
  private readonly listeners: ((change: Change) => void)[] = [];
  private readonly fronts = new Fronts();
  readonly history = new History();
  private arrangement: ReadonlyMap<string, Arrangement> = new Map();
  /** Of what was placed last. */
  private laid: Tree | undefined;
  private current:
    | { readonly picture: Picture; readonly tree: Tree; placed?: PlacedGraph; main?: string }
    | undefined;
  /** What was chosen here a moment ago, whose echo from the text's cursor may still be on its way. */
  private chosen: { readonly id: string; readonly at: number }[] = [];
  /** How the files that were shown before were left, by their uris. */
  private readonly left = new Map<string, Partial<PageState>>();
  /** Whether it is folded as it was when it was first shown. */
  private isAsOpened = false;
  /** Which numbers the file had when it was shown last. */
  private numbers: Picture['numbers'] | undefined;
  /** How many declarations came to be broken since the picture was drawn. */
  stale = 0;

  /** @param room how large the window on the map is, in px */
  constructor(
    public state: PageState,
    private readonly room: () => Size,
  ) {}

  get picture(): Picture | undefined {
    return this.current?.picture;
  }
  get tree(): Tree | undefined {
    return this.current?.tree;
  }
  /** The picture of the map; laid out when the map is first asked for, as lists need none. */
  get placed(): PlacedGraph | undefined {
    if (this.current) this.current.placed ??= this.place(this.current);
    return this.current?.placed;
  }
  /** The thesis that the argument is about first of all; found when it is first asked for. */
  get main(): string | undefined {
    if (this.current) this.current.main ??= mainThesis(this.current.picture.graph);
    return this.current?.main;
  }
  get mode(): Mode {
    return this.state.mode ?? (window.innerWidth < NARROW ? 'outline' : 'map');
  }
  /** The place that is selected: a statement's box, a step's dot, or a reference to a statement. */
  get selected(): Place | undefined {
    const { selected } = this.state;
    return selected === undefined || !this.tree ? undefined : placeOf(this.tree, selected);
  }
  /** The statement or step that is selected, or referred to by what is. */
  get subject(): string | undefined {
    return this.selected?.node?.id ?? this.state.selected;
  }
  get folded(): Folded {
    return new Set(this.state.folded);
  }

  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  update(part: Partial<PageState>, change: Change = 'state'): void {
    this.state = { ...this.state, ...part };
    keep(this.state);
    this.tell(change);
  }

  /** Takes a picture in; the first one of a file is folded as it should open. */
  show(picture: Picture): void {
    const tree = treeOf(picture.graph);
    this.stale = 0;
    // Without numbers nothing is known of what matters: it is opened anew when they come.
    if (this.numbers === 'none' && this.isAsOpened) this.state = { ...this.state, folded: undefined };
    if (!this.state.folded) this.isAsOpened = true;
    this.numbers = picture.numbers;
    // What stands round the picture comes first: it decides on the room.
    this.current = { picture, tree };
    this.tell('argument');
    const folded = this.state.folded ?? [...this.opened(picture, tree)];
    this.visit(true);
    this.update({ folded }, 'picture');
  }

  /** Shows the argument of `base` with other numbers: in place, or placed anew where one of them needs more room. */
  renumber(base: Picture, numbers: Renumbering): void {
    if (!this.current) return;
    const graph = renumberedGraph(base.graph, numbers) as Picture['graph'];
    const tree = renumberedTree(this.current.tree, graph);
    const before = this.current.placed;
    const placed = before && renumberedPicture(before, graph, tree);
    this.current = { picture: { ...base, graph }, tree, placed };
    if (placed || !before) this.tell('numbers');
    else this.relay({});
  }

  /** Shows nothing for now. The same file comes back as it is left. */
  clear(): void {
    this.current = undefined;
    this.stale = 0;
    this.update({}, 'picture');
  }

  /** Turns to a file, which is shown as it was left. */
  turnTo(uri: string): void {
    const { folded, focus, view, selected } = this.state;
    if (folded) this.left.set(this.state.uri, { folded, focus, view, selected });
    const left = this.left.get(uri);
    if (left) this.isAsOpened = false;
    this.numbers = undefined;
    this.arrangement = new Map();
    this.laid = undefined;
    this.history.clear();
    const nothing = { selected: undefined, focus: undefined, folded: undefined, view: undefined };
    this.state = { ...this.state, ...nothing, uri, ...left };
    this.clear();
  }

  private place({ picture, tree }: { readonly picture: Picture; readonly tree: Tree }): PlacedGraph {
    const { focus } = this.state;
    const placed = layout(picture.graph, {
      tree,
      window: this.room(),
      folded: this.folded,
      fronts: this.fronts,
      previous: this.arrangement,
      before: this.laid,
      focus: focus !== undefined && tree.boxes.has(focus) ? focus : undefined,
    });
    this.arrangement = placed.arrangement;
    this.laid = tree;
    return placed;
  }

  private relay(part: Partial<PageState>): void {
    if (!this.current) return;
    if (part.folded) this.isAsOpened = false;
    this.state = { ...this.state, ...part };
    this.current.placed = undefined;
    this.update({}, 'layout');
  }

  /** Folds or unfolds a statement; with `all`, everything below it as well. */
  toggle(id: string, all = false): void {
    const place = this.tree?.boxes.get(id);
    if (!place) return;
    const folded = new Set(this.state.folded);
    const below = all ? within(place) : [place];
    const isFolded = folded.has(id);
    for (const box of below.filter(isFoldable)) {
      if (isFolded) folded.delete(box.key);
      else folded.add(box.key);
    }
    this.relay({ folded: [...folded] });
  }

  foldAll(): void {
    const roots = new Set(this.tree?.roots.map((root) => root.key));
    if (this.tree) this.foldAnew(foldable(this.tree).filter((key) => !roots.has(key)));
  }

  unfoldAll(): void {
    this.foldAnew([]);
  }

  /** As it was when it was first shown. */
  foldAsOpened(): void {
    if (!this.current) return;
    const { picture, tree } = this.current;
    this.foldAnew([...this.opened(picture, tree)]);
    this.isAsOpened = true;
  }

  /** Folds as a whole; what stood where before binds nothing then. */
  private foldAnew(folded: string[]): void {
    this.arrangement = new Map();
    this.relay({ folded });
  }

  /** What is folded when a view opens. A list is scrolled: it opens at least as far as a map in a window of usual size. */
  private opened({ graph }: Picture, tree: Tree): Set<string> {
    const room = this.room();
    const width = Math.max(room.width, WINDOW.width);
    const height = Math.max(room.height, WINDOW.height);
    return opening(graph, { window: this.mode === 'map' ? room : { width, height }, tree });
  }

  /**
   * Shows a view; without one, that which the width of the window asks for. What nobody has folded is folded as that view
   * opens, but for what is selected.
   */
  showAs(mode = this.state.mode): void {
    this.state = { ...this.state, mode };
    const { current } = this;
    if (current && this.isAsOpened) {
      const folded = this.opened(current.picture, current.tree);
      const { selected } = this.state;
      const left = selected === undefined ? folded : revealed(current.tree, folded, selected);
      this.state = { ...this.state, folded: [...left] };
      current.placed = undefined;
    }
    this.update({}, 'layout');
  }

  /** Shows a statement with what is below it alone; undefined shows everything again. */
  focusOn(id: string | undefined): void {
    const folded = new Set(this.state.folded);
    if (id !== undefined) folded.delete(id);
    this.visit(false, { ...this.state, focus: id });
    this.relay({ focus: id, folded: [...folded] });
  }

  /** The statements above the one in focus, from its thesis down, that one last; empty without a focus. */
  get breadcrumb(): readonly Place[] {
    const place = this.state.focus === undefined ? undefined : this.tree?.boxes.get(this.state.focus);
    return place ? [...above(place), place] : [];
  }

  /** Marks a statement or step, and unfolds what hides it. */
  select(id: string): void {
    const tree = this.tree;
    const place = tree && placeOf(tree, id);
    if (tree && place) {
      const folded = revealed(tree, this.folded, id);
      const boxes = above(place);
      const focus = this.state.focus;
      const isOutside = focus !== undefined && place.key !== focus && !boxes.some((box) => box.key === focus);
      if (folded.size < this.folded.size || isOutside)
        this.relay({ folded: [...folded], ...(isOutside && { focus: undefined }) });
    }
    this.update({ selected: id }, 'selection');
  }

  /**
   * What a click, a key or a list chooses: marked here, shown in the text; with `open` gone to.
   * @param isStep whether a key goes on from what was selected: of several such only the last is gone back to
   */
  choose(key: string, open: boolean, isStep = false): void {
    this.select(key);
    this.visit(isStep);
    this.tellText(key, open);
  }

  private tellText(key: string, open: boolean): void {
    const id = this.subject ?? key;
    this.chosen.push({ id, at: performance.now() });
    post({ type: 'reveal', uri: this.state.uri, id, open });
  }

  private visit(isStep: boolean, { selected, focus } = this.state): void {
    this.history.visit({ selected, focus }, isStep);
  }

  /** Goes back (−1) to what was selected and in focus before, or forward (1) again. */
  revisit(by: -1 | 1): void {
    const visit = this.history.go(by);
    if (!visit) return;
    if (visit.focus !== this.state.focus) this.relay({ focus: visit.focus });
    if (visit.selected === undefined) this.update({ selected: undefined }, 'selection');
    else {
      this.select(visit.selected);
      this.tellText(visit.selected, false);
    }
  }

  /** The cursor stands in a node: it is marked, unless this only repeats what was chosen here. */
  follow(id: string): void {
    this.chosen = this.chosen.filter(({ at }) => at > performance.now() - ECHO);
    const index = this.chosen.findIndex((choice) => choice.id === id);
    // A late echo must not undo the choice after it.
    this.chosen = index < 0 ? [] : this.chosen.slice(index + 1);
    if (index >= 0 || id === this.subject) return;
    this.select(id);
    this.visit(true);
  }
}

function within(place: Place): Place[] {
  const all: Place[] = [];
  const stack = [place];
  while (stack.length > 0) {
    const next = stack.pop()!;
    all.push(next);
    stack.push(...next.children);
  }
  return all;
}
