/** Folding: which boxes hide what is below them, what a fold says of its inside, and what is left to draw. */
import { drained, type Slices } from '../text/slices.ts';
import type { Graph, GraphNode, Inside } from './graph.ts';
import { SEVERITIES } from './severity.ts';
import { isAgainst, isAttack, isContrary, type Place, placeOf, type Tree } from './tree.ts';
import { isWeak } from './words.ts';

/** Ids of the statements that hide everything drawn below them. */
export type Folded = ReadonlySet<string>;

const known = new WeakMap<Tree, ReadonlyMap<string, Inside>>();
/** Places that are gone through in a slice. */
const PLACES = 512;

/** What is inside each box of a tree, by id. */
export function insides(tree: Tree): ReadonlyMap<string, Inside> {
  return drained(insidesInSlices(tree));
}

/** The same in slices. */
export function* insidesInSlices(tree: Tree): Slices<ReadonlyMap<string, Inside>> {
  const found = known.get(tree) ?? (yield* countInsides(tree));
  known.set(tree, found);
  return found;
}

/** What attacks something below a place or is an exception to it. */
interface Attackers {
  objections: number;
  exceptions: number;
  boxes: number;
  chips: number;
}

/** What is below a place, counted. Which attackers are objections to a fold, only the whole way up to it tells. */
interface Tally {
  boxes: number;
  missing: number;
  questions: number;
  chips: number;
  steps: number;
  weak: number;
  cruxes: number;
  findings: number;
  worst: Inside['worst'];
  /** What speaks against the place, and what speaks against that. */
  against: Attackers;
  answering: Attackers;
}

function* countInsides(tree: Tree): Slices<ReadonlyMap<string, Inside>> {
  const tallies = new Map<Place, Tally>();
  const found = new Map<string, Inside>();
  for (let i = tree.places.length - 1; i >= 0; i--) {
    if (i % PLACES === 0) yield;
    const place = tree.places[i];
    const below = tallies.get(place) ?? newTally();
    if (place.type === 'box') found.set(place.key, insideOf(below));
    if (!place.parent) continue;
    const above = tallies.get(place.parent) ?? newTally();
    tallies.set(place.parent, above);
    addTo(above, below, isContrary(place));
    count(place, above);
  }
  return found;
}

function newTally(): Tally {
  const none = { objections: 0, exceptions: 0, boxes: 0, chips: 0 };
  return {
    ...{
      boxes: 0,
      missing: 0,
      questions: 0,
      chips: 0,
      steps: 0,
      weak: 0,
      cruxes: 0,
      findings: 0,
      worst: null,
    },
    ...{ against: { ...none }, answering: { ...none } },
  };
}

function addTo(sum: Tally, other: Tally, isTurned: boolean): void {
  sum.boxes += other.boxes;
  sum.missing += other.missing;
  sum.questions += other.questions;
  sum.chips += other.chips;
  sum.steps += other.steps;
  sum.weak += other.weak;
  sum.cruxes += other.cruxes;
  sum.findings += other.findings;
  sum.worst = worse(other.worst, sum.worst);
  const [against, answering] = isTurned ? [other.answering, other.against] : [other.against, other.answering];
  addAttackers(sum.against, against);
  addAttackers(sum.answering, answering);
}

function addAttackers(sum: Attackers, other: Attackers): void {
  sum.objections += other.objections;
  sum.exceptions += other.exceptions;
  sum.boxes += other.boxes;
  sum.chips += other.chips;
}

/** Counts a place itself for its parent. What attacks at a dot of its own speaks against what that dot is below. */
function count(place: Place, sum: Tally): void {
  const { node, type } = place;
  const edge = place.edge ?? place.parent!.edge!;
  if (type === 'chip') sum.chips++;
  else if (node) {
    if (type === 'dot') sum.steps++;
    else if (node.kind === 'question') sum.questions++;
    else if (node.kind === 'missing' && !isAgainst(edge)) sum.missing++;
    else sum.boxes++;
    if (type === 'box' && isWeak(node)) sum.weak++;
    if (node.crux !== null) sum.cruxes++;
    sum.findings += node.findings.length;
    sum.worst = worse(worstOf(node), sum.worst);
  }
  if (type === 'dot' || !isAgainst(edge)) return;
  const attackers = place.edge ? sum.against : sum.answering;
  if (isAttack(edge)) attackers.objections++;
  else attackers.exceptions++;
  if (type === 'box') attackers.boxes++;
  else attackers.chips++;
}

function insideOf({ boxes, missing, chips, questions, against, ...marks }: Tally): Inside {
  const { steps, weak, cruxes, findings, worst } = marks;
  return {
    boxes: boxes + missing + questions,
    statements: boxes - against.boxes,
    objections: against.objections,
    exceptions: against.exceptions,
    ...{ questions, missing },
    references: chips - against.chips,
    ...{ steps, weak, cruxes, findings, worst },
  };
}

/** The findings that a badge on a box counts, and where the most severe is: its own, and those folded away below it. */
export function findingsOf(
  node: Pick<GraphNode, 'id' | 'findings'>,
  inside: Inside | null,
): { readonly count: number; readonly worst: Inside['worst'] } {
  return {
    count: node.findings.length + (inside?.findings ?? 0),
    worst: worse(worstOf(node), inside?.worst ?? null),
  };
}

function worstOf({ id, findings }: Pick<GraphNode, 'id' | 'findings'>): Inside['worst'] {
  return findings.length > 0 ? { id, severity: findings[0].severity } : null;
}

/** The more severe of two, the first where both are alike. */
function worse(one: Inside['worst'], other: Inside['worst']): Inside['worst'] {
  if (!one || !other) return one ?? other;
  return SEVERITIES.indexOf(other.severity) < SEVERITIES.indexOf(one.severity) ? other : one;
}

/** One part of what a fold says: what is counted, and how many. */
export interface InsidePart {
  readonly of: keyof Inside;
  readonly words: string;
}

/**
 * What a fold says of its inside. Objections are what speaks against the folded box, here or drawn elsewhere; what answers
 * them is among the statements.
 * @param own how many findings the folded box has itself, where its badge counts these as well
 */
export function insideParts(inside: Inside, own = 0): InsidePart[] {
  const count = (of: keyof typeof PARTS) => {
    const [one, many] = PARTS[of];
    const n = inside[of];
    return n === 0 ? [] : [{ of, words: `${n} ${n === 1 ? one : many}` }];
  };
  const drawn = (
    ['statements', 'objections', 'exceptions', 'questions', 'missing', 'references'] as const
  ).flatMap(count);
  const marked = (['weak', 'cruxes', 'findings'] as const).flatMap(count).map((part): InsidePart => {
    if (part.of !== 'findings' || own === 0) return part;
    return { of: 'findings', words: `${inside.findings} of ${inside.findings + own} findings` };
  });
  return [...(drawn.length > 0 ? drawn : count('steps')), ...marked];
}

const PARTS = {
  statements: ['statement', 'statements'],
  objections: ['objection', 'objections'],
  exceptions: ['exception', 'exceptions'],
  questions: ['question', 'questions'],
  missing: ['undeclared name', 'undeclared names'],
  references: ['reference', 'references'],
  steps: ['step', 'steps'],
  weak: ['weak', 'weak'],
  cruxes: ['crux', 'cruxes'],
  findings: ['finding', 'findings'],
} as const;

/** The same as a line: `14 statements, 2 objections, 1 weak`. */
export function insideWords(inside: Inside): string {
  return insideParts(inside)
    .map(({ words }) => words)
    .join(', ');
}

/** Whether a box can be folded: something is drawn below it. */
export function isFoldable(place: Place): boolean {
  return place.type === 'box' && place.children.length > 0;
}

/**
 * The places that are left to draw, each after its parent.
 * @param focus a statement that is drawn with what is below it, and nothing else
 */
export function visible(tree: Tree, folded: Folded, focus?: string): Place[] {
  const top = focus === undefined ? undefined : tree.boxes.get(focus);
  const places: Place[] = [];
  const stack = top ? [top] : [...tree.roots].reverse();
  while (stack.length > 0) {
    const place = stack.pop()!;
    places.push(place);
    if (place.type === 'box' && folded.has(place.key)) continue;
    for (let i = place.children.length - 1; i >= 0; i--) stack.push(place.children[i]);
  }
  return places;
}

/** Ids of every box that can be folded. */
export function foldable(tree: Tree): string[] {
  return tree.places.filter(isFoldable).map((place) => place.key);
}

/** The boxes above a place, from its root down. */
export function above(place: Place): Place[] {
  const boxes: Place[] = [];
  for (let up = place.parent; up; up = up.parent) if (up.type === 'box') boxes.unshift(up);
  return boxes;
}

/** With everything unfolded that hides a statement. */
export function revealed(tree: Tree, folded: Folded, id: string): Set<string> {
  const place = placeOf(tree, id);
  const rest = new Set(folded);
  for (const box of place ? above(place) : []) rest.delete(box.key);
  return rest;
}

/** Folded so that `depth` levels of statements are shown below each root. */
export function foldedBelow(tree: Tree, depth: number): Set<string> {
  const depths = new Map<Place, number>();
  const folded = new Set<string>();
  for (const place of tree.places) {
    const over = place.parent ? depths.get(place.parent)! : -1;
    const own = place.type === 'dot' ? over : over + 1;
    depths.set(place, own);
    if (isFoldable(place) && own >= depth) folded.add(place.key);
  }
  return folded;
}

/** A graph as text formats write it: what is visible, with the number of statements that each fold hides. */
export function foldedGraph(graph: Graph, tree: Tree, folded: Folded): Graph {
  const places = visible(tree, folded);
  const inside = insides(tree);
  const shown = new Set(places.map((place) => place.key));
  for (const { type, node } of places) if (type === 'chip') shown.add(node!.id);
  const isShown = (node: GraphNode) =>
    shown.has(node.id) || node.kind === 'model' || node.kind === 'persona' || node.kind === 'goal';
  const nodes = graph.nodes.filter(isShown).map((node) => {
    const count = tree.boxes.has(node.id) && folded.has(node.id) ? inside.get(node.id)!.boxes : 0;
    return count > 0 ? { ...node, folded: count } : node;
  });
  const kept = new Set([...nodes.map((node) => node.id), ...shown]);
  const edges = graph.edges.filter((edge) => {
    const holder = edge.kind === 'until' ? edge.from : edge.to;
    return kept.has(edge.from) && kept.has(edge.to) && !folded.has(holder);
  });
  return { ...graph, nodes, edges };
}
