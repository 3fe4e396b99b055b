/** What is drawn: nodes and edges with all their text, before and after layout. */
import type { Status } from '../evaluation/evaluation.ts';
import type { EntityKind, Interval, StatementKind } from '../syntax/tree.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type EdgeKind =
  | 'premise'
  | 'conclusion'
  | 'rebut'
  | 'undercut'
  | 'unless'
  | 'given'
  | 'of'
  | 'serves'
  | 'until'
  | 'asks'
  | 'answers';

/** Where a node's declaration or clause is; lines and characters from 0, characters in UTF-16 units. */
export interface Location {
  readonly uri: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** One finding of a rule, as a badge on a box shows it. */
export interface NodeFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
}

/** A `together`, as one of its leaves sees it. */
export interface Tie {
  readonly name: string;
  /** What they have in common. */
  readonly label: string;
  readonly probability: Interval | null;
  /** Names of the other leaves. */
  readonly others: readonly string[];
}

/** One box, plate or dot. `id` is the declaration's or the step's id. */
export interface GraphNode {
  readonly id: string;
  readonly kind: StatementKind | EntityKind | 'step' | 'observation' | 'question' | 'missing';
  /** The name as one refers to it; the label of a step or observation, or '' without one. */
  readonly name: string;
  /** The full text; the warrant of a step or observation. */
  readonly label: string;
  readonly status: Status | null;
  readonly support: number | null;
  readonly range: Interval | null;
  /** A leaf's own credence, a step's strength; null where none is written. */
  readonly credence: Interval | null;
  /** Whether that credence is `given` other statements. */
  readonly conditional: boolean;
  /** How credible it is before any observation; null where no `prior` is written. */
  readonly prior: Interval | null;
  /** An observation's: by how much it multiplies the odds of the statement; null for all else. */
  readonly weight: number | null;
  /** Names of the settings in which it holds. */
  readonly settings: readonly string[];
  readonly tags: readonly string[];
  /** What ties it to other leaves. */
  readonly ties: readonly Tie[];
  /** Ids of the entities it is about, inherited personas included. */
  readonly about: readonly string[];
  /** The id of the persona, model or goal that it is of, and of the goal that it serves; null where it names none. */
  readonly of: string | null;
  readonly serves: string | null;
  /** The personas whose boundary a step crosses; see `boundary.ts`. */
  readonly crossings: readonly { readonly persona: string; readonly licensed: boolean }[];
  readonly quoted: boolean;
  /** Nothing holds it up yet: an unassessed leaf, a claim with no step, a name nothing declares. */
  readonly open: boolean;
  /** The author's own credence on a claim that has steps. */
  readonly stated: Interval | null;
  /** Names of the unassessed leaves that `support` takes for granted. */
  readonly conditions: readonly string[];
  /** Whether `support` is an upper bound: it has conditions, and none of them attacks. */
  readonly atMost: boolean;
  /** Whether a thesis (without one, a claim) rests on it: only there is a low number a weakness. */
  readonly carries: boolean;
  /** What the rules say of it, most severe first. */
  readonly findings: readonly NodeFinding[];
  /** Its importance to the thesis it matters most to, in [−1, 1]; null where nothing is known or nothing depends on it. */
  readonly importance: number | null;
  /** From 1: its rank among the few cruxes that are marked; null for all else. */
  readonly crux: number | null;
  /** How many statements below it are folded away; in text formats only. */
  readonly folded: number;
}

/**
 * `of`, `serves` and `until` go from the link, `asks` from the question; all others from what carries, attacks, conditions
 * or answers. The `to` of an `unless`, `undercut` or `asks` may be the id of an attack's edge.
 */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly strength: Interval | null;
  /** An attack's warrant. */
  readonly label: string;
  /** Whether it is a premise with a `not`. */
  readonly negated: boolean;
  /** Whether it counts for nothing because it crosses a boundary unlicensed. */
  readonly inert: boolean;
}

export interface Graph {
  readonly version: 1;
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many statements are out of focus. */
  readonly hidden: number;
}

/** Where each node's declaration or clause is, by its id. */
export type Locations = ReadonlyMap<string, Location>;

/** What is folded away below a box, counted. */
export interface Inside {
  /** All that have a box of their own. */
  readonly boxes: number;
  /** Of these, what is none of the next four. */
  readonly statements: number;
  /** What speaks against the folded box, references included; exceptions apart. */
  readonly objections: number;
  readonly exceptions: number;
  readonly questions: number;
  /** Names that nothing declares. */
  readonly missing: number;
  readonly references: number;
  readonly steps: number;
  readonly weak: number;
  readonly cruxes: number;
  readonly findings: number;
  /** Where the most severe of these findings is; null where there is none. */
  readonly worst: { readonly id: string; readonly severity: NodeFinding['severity'] } | null;
}

/** A node with its place; `position` is the upper left corner of its box, plate or dot, in px at 100 %. */
export interface PlacedNode extends GraphNode {
  readonly position: Point;
  readonly size: Size;
  /** Upper left corner of a step's label. */
  readonly labelPosition: Point | null;
  /** What is folded away below it; null where nothing is. */
  readonly inside: Inside | null;
  /** Whether something can be folded below it. */
  readonly foldable: boolean;
}

/** A reference to a statement that is drawn elsewhere. */
export interface PlacedChip {
  /** The edge's id. */
  readonly id: string;
  readonly node: GraphNode;
  readonly edge: GraphEdge | undefined;
  readonly position: Point;
  readonly size: Size;
}

/** A line that is drawn; `points` run from what bears on something to that. */
export interface PlacedEdge extends GraphEdge {
  readonly points: readonly Point[];
  /** Upper left corner of the label's box. */
  readonly labelPosition: Point | null;
  /** Where an attack that something bears on carries its dot. */
  readonly junction: Point | null;
}

export interface PlacedGraph {
  readonly version: 1;
  readonly title: string;
  readonly size: Size;
  /** Boxes, dots and plates. */
  readonly nodes: readonly PlacedNode[];
  readonly chips: readonly PlacedChip[];
  readonly edges: readonly PlacedEdge[];
  readonly hidden: number;
  /** How each list was arranged, by the key of its place: what the next picture keeps. */
  readonly arrangement: ReadonlyMap<string, Arrangement>;
}

/** Side by side, stacked, or in columns that begin with these places. */
export type Arrangement = 'side' | 'stack' | readonly string[];
