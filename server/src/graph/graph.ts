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

export type EdgeKind = 'premise' | 'conclusion' | 'rebut' | 'undercut' | 'unless' | 'given' | 'of' | 'serves' | 'until';

/** Where a node's declaration or clause stands; lines and characters from 0, characters in UTF-16 units. */
export interface Location {
  readonly uri: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** One box, plate or dot. `id` is the declaration's or the step's id. */
export interface GraphNode {
  readonly id: string;
  readonly kind: StatementKind | EntityKind | 'step' | 'missing';
  /** The name as one refers to it; a step's label, or '' without one. */
  readonly name: string;
  /** The full text; a step's warrant. */
  readonly label: string;
  readonly status: Status | null;
  readonly support: number | null;
  readonly range: Interval | null;
  /** A leaf's own credence, a step's strength; null where none is written. */
  readonly credence: Interval | null;
  /** Ids of the entities it is about, inherited personas included. */
  readonly about: readonly string[];
  /** The personas whose boundary a step crosses; see `boundary.ts`. */
  readonly crossings: readonly { readonly persona: string; readonly licensed: boolean }[];
  readonly quoted: boolean;
  readonly location: Location;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: EdgeKind;
  readonly strength: Interval | null;
  readonly label: string;
  /** Whether it counts for nothing because it crosses a boundary unlicensed. */
  readonly inert: boolean;
}

export interface Graph {
  readonly version: 1;
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** A node with its place; `position` is the upper left corner, in px at 100 %. */
export interface PlacedNode extends GraphNode {
  readonly position: Point;
  readonly size: Size;
}
export interface PlacedEdge extends GraphEdge {
  /** Start, bend points and end; a polyline unless `curved` control points are used by the layout. */
  readonly points: readonly Point[];
  /** Upper left corner of the label's box. */
  readonly labelPosition: Point | null;
}
export interface PlacedGraph {
  readonly version: 1;
  readonly title: string;
  readonly size: Size;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

