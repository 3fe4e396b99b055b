/** From an argument to what is drawn of it: boxes, plates, dots and lines, still without a place. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Argument, Entity, Observation, Question, Statement, Step } from '../model/argument.ts';
import type { Boundaries } from '../model/boundary.ts';
import { attackedStatement } from '../model/targets.ts';
import { clausesOf } from '../syntax/tree.ts';
import { drained, FEW, forEachInSlices, mapInSlices, type Slices } from '../text/slices.ts';
import { entityEdge, observationEdges, onlyDrawn, otherEdges, questionEdges, stepEdges } from './edges.ts';
import type { Graph, GraphEdge, GraphNode, NodeFinding, Tie } from './graph.ts';
import { carryingOf, marksOf } from './marks.ts';
import { statementNumbers } from './numbers.ts';
import { type SelectOptions, select } from './select.ts';

/** What is drawn of an evaluation. */
export type Numbers = Pick<Evaluation, 'readings' | 'cruxes'>;

export interface GraphOptions extends SelectOptions {
  /** What the rules say of each statement and step, by its id. */
  readonly findings?: ReadonlyMap<string, readonly NodeFinding[]>;
}

/**
 * The graph of an argument. Nodes are in source order, each step after its conclusion, undeclared names
 * last. Without an evaluation there are no numbers but the author's own.
 */
export function buildGraph(
  argument: Argument,
  boundaries: Boundaries,
  evaluation: Numbers | undefined,
  options: GraphOptions = {},
): Graph {
  return drained(graphInSlices(argument, boundaries, evaluation, options));
}

/** The same in slices. */
export function* graphInSlices(
  argument: Argument,
  boundaries: Boundaries,
  evaluation: Numbers | undefined,
  options: GraphOptions = {},
): Slices<Graph> {
  const drawn = select(argument, options);
  const statements = argument.statements.filter((s) => drawn.has(s));
  const placeholders = argument.placeholders.filter((s) => drawn.has(s));
  const aboutOf = (s: Statement) => [...new Set([...s.about, ...boundaries.voices(s)])];
  yield;
  const entities = drawnEntities(argument, statements, aboutOf);
  yield;

  const ties = tiesOf(argument);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const declared = [...statements, ...entities, ...argument.questions.filter((q) => asksOfDrawn(q, drawn))];
  const add = (item: Statement | Entity | Question) => {
    if (item.type === 'question') {
      nodes.push(questionNode(argument, item));
      for (const each of questionEdges(item)) edges.push(each);
      return;
    }
    if (item.type === 'entity') {
      nodes.push(entityNode(argument, item));
      if (item.model && item.model !== item) edges.push(entityEdge(item.id, item.model.id));
      return;
    }
    const about = aboutOf(item).map((e) => e.id);
    nodes.push(statementNode(argument, item, about, ties.get(item) ?? [], evaluation));
    for (const step of item.steps) {
      const premises = [...new Set([...step.premises, ...step.negated])];
      const shown = premises.filter((p) => drawn.has(p));
      if (shown.length === 0 && premises.length > 0) continue;
      nodes.push(stepNode(argument, step, boundaries, premises.length - shown.length));
      for (const each of stepEdges(argument, step, shown, boundaries)) edges.push(each);
    }
    for (const observation of item.observations) {
      nodes.push(observationNode(argument, observation));
      for (const each of observationEdges(argument, observation, boundaries)) edges.push(each);
    }
    for (const each of otherEdges(argument, item, boundaries)) edges.push(each);
  };
  yield* forEachInSlices([...inSourceOrder(argument, declared), ...placeholders], add, FEW);
  yield;
  const marks = marksOf(argument, evaluation, drawn);
  yield;
  const carrying = carryingOf(nodes, edges);
  const findings = options.findings ?? new Map<string, readonly NodeFinding[]>();
  const marked = yield* mapInSlices(nodes, (node) => ({
    ...node,
    ...marks.get(node.id),
    carries: carrying.has(node.id),
    findings: findings.get(node.id) ?? [],
  }));
  yield;
  return {
    version: 1,
    title: argument.root.file.tree.greens.find((d) => d.kind === 'argument')?.text?.value ?? '',
    nodes: marked,
    edges: onlyDrawn(
      nodes.map((node) => node.id),
      edges,
    ),
    hidden: argument.statements.length + argument.placeholders.length - drawn.size,
  };
}

/** What a drawn statement is about, of or serves, and the models these belong to. */
function drawnEntities(
  argument: Argument,
  statements: readonly Statement[],
  aboutOf: (s: Statement) => readonly Entity[],
): Entity[] {
  const wanted = new Set<Entity>();
  for (const s of statements) {
    for (const entity of [...aboutOf(s), s.of, s.serves]) {
      if (!entity) continue;
      wanted.add(entity);
      if (entity.model) wanted.add(entity.model);
    }
  }
  return argument.entities.filter((e) => wanted.has(e));
}

function tiesOf(argument: Argument): Map<Statement, Tie[]> {
  const ties = new Map<Statement, Tie[]>();
  for (const together of argument.together) {
    const { name, leaves } = together;
    const tie = { name, label: argument.text(together), probability: argument.probability(together) ?? null };
    for (const leaf of leaves) {
      const others = leaves.filter((other) => other !== leaf).map((other) => other.name);
      const known = ties.get(leaf);
      if (known) known.push({ ...tie, others });
      else ties.set(leaf, [{ ...tie, others }]);
    }
  }
  return ties;
}

function asksOfDrawn({ asks }: Question, drawn: ReadonlySet<Statement>): boolean {
  return asks.some((target) => drawn.has(attackedStatement(target)));
}

function inSourceOrder<T extends Statement | Entity | Question>(argument: Argument, items: T[]): T[] {
  const order = new Map([...argument.scopes.keys()].map((uri, i) => [uri, i]));
  const file = (item: T) => order.get(item.uri) ?? order.size;
  return items.sort((a, b) => file(a) - file(b) || a.position - b.position);
}

const BARE = {
  status: null,
  support: null,
  range: null,
  credence: null,
  conditional: false,
  prior: null,
  weight: null,
  settings: [],
  tags: [],
  ties: [],
  about: [],
  of: null,
  serves: null,
  crossings: [],
  quoted: false,
  open: false,
  stated: null,
  conditions: [],
  atMost: false,
  carries: false,
  findings: [],
  importance: null,
  crux: null,
  folded: 0,
} as const;

function entityNode(argument: Argument, entity: Entity): GraphNode {
  const { id, kind, name, model } = entity;
  const of = model && model !== entity ? model.id : null;
  return { ...BARE, id, kind, name, label: argument.text(entity), of };
}

function statementNode(
  argument: Argument,
  s: Statement,
  about: readonly string[],
  ties: readonly Tie[],
  evaluation: Numbers | undefined,
): GraphNode {
  return {
    ...BARE,
    ...statementNumbers(argument, s, evaluation?.readings[s.index]),
    kind: s.placeholder ? 'missing' : s.kind,
    name: s.name,
    label: argument.text(s),
    conditional: s.steps.length === 0 && s.given.length > 0,
    settings: s.settings.map((setting) => setting.name),
    tags: s.placeholder ? [] : tagsOf(argument, s),
    ties,
    about,
    of: s.of?.id ?? null,
    serves: s.serves?.id ?? null,
    quoted: s.quotes.length > 0,
  };
}

function stepNode(argument: Argument, step: Step, boundaries: Boundaries, folded: number): GraphNode {
  const crossings = new Map<string, boolean>();
  for (const { persona, licence } of boundaries.ofStep(step)) {
    crossings.set(persona.id, (crossings.get(persona.id) ?? true) && licence !== undefined);
  }
  return {
    ...BARE,
    id: step.id,
    kind: 'step',
    name: step.label ?? '',
    label: argument.warrant(step) ?? '',
    credence: argument.strength(step) ?? null,
    crossings: [...crossings].map(([persona, licensed]) => ({ persona, licensed })),
    folded,
  };
}

function observationNode(argument: Argument, observation: Observation): GraphNode {
  const { id, label } = observation;
  const { ifTrue, ifFalse } = argument.ratio(observation);
  return {
    ...BARE,
    id,
    kind: 'observation',
    name: label ?? '',
    label: argument.warrant(observation) ?? '',
    weight: ifTrue / ifFalse,
  };
}

/** The words that its author tagged it with. */
function tagsOf(argument: Argument, thing: Statement | Question): string[] {
  return clausesOf(argument.declaration(thing), 'tag').flatMap(({ words }) =>
    words.map(({ value }) => value),
  );
}

function questionNode(argument: Argument, question: Question): GraphNode {
  const { id, name, quotes, answered } = question;
  const quoted = quotes.length > 0;
  return {
    ...BARE,
    id,
    kind: 'question',
    name,
    label: argument.text(question),
    quoted,
    tags: tagsOf(argument, question),
    open: answered.length === 0,
  };
}
