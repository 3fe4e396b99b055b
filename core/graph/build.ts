/** From an argument to what is drawn of it: boxes, plates, dots and lines, still without a place. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Argument, Attack, Entity, Statement, Step } from '../model/argument.ts';
import type { Boundaries } from '../model/boundary.ts';
import type { Graph, GraphEdge, GraphNode, NodeFinding } from './graph.ts';
import { carryingOf, marksOf } from './marks.ts';
import { type SelectOptions, select } from './select.ts';

/** What is drawn of an evaluation. */
export type Numbers = Pick<Evaluation, 'readings' | 'cruxes'>;

export interface GraphOptions extends SelectOptions {
  /** What the rules say of each statement and step, by its id. */
  readonly findings?: ReadonlyMap<string, readonly NodeFinding[]>;
}

/**
 * The graph of an argument. Nodes stand in source order, each step behind its conclusion, undeclared names
 * last. Without an evaluation there are no numbers but the author's own.
 */
export function buildGraph(
  argument: Argument,
  boundaries: Boundaries,
  evaluation: Numbers | undefined,
  options: GraphOptions = {},
): Graph {
  const drawn = select(argument, options);
  const statements = argument.statements.filter((s) => drawn.has(s));
  const placeholders = argument.placeholders.filter((s) => drawn.has(s));
  const aboutOf = (s: Statement) => [...new Set([...s.about, ...boundaries.voices(s)])];
  const entities = drawnEntities(argument, statements, aboutOf);

  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const item of inSourceOrder(argument, [...statements, ...entities]).concat(placeholders)) {
    if (item.type === 'entity') {
      nodes.push(entityNode(argument, item));
      if (item.model && item.model !== item) edges.push(edge('of', item.id, item.model.id));
      continue;
    }
    const about = aboutOf(item).map((e) => e.id);
    nodes.push(statementNode(argument, item, about, evaluation));
    for (const step of item.steps) {
      const premises = [...new Set(step.premises)];
      const shown = premises.filter((p) => drawn.has(p));
      if (shown.length === 0 && premises.length > 0) continue;
      nodes.push(stepNode(argument, step, boundaries, premises.length - shown.length));
      edges.push(...stepEdges(argument, step, shown, boundaries, drawn));
    }
    edges.push(...otherEdges(argument, item, boundaries, drawn));
  }
  const marks = marksOf(argument, evaluation, drawn);
  const carrying = carryingOf(nodes, edges);
  const findings = options.findings ?? new Map<string, readonly NodeFinding[]>();
  const marked = nodes.map((node) => ({
    ...node,
    ...marks.get(node.id),
    carries: carrying.has(node.id),
    findings: findings.get(node.id) ?? [],
  }));
  return {
    version: 1,
    title: argument.root.file.tree.greens.find((d) => d.kind === 'argument')?.text?.value ?? '',
    nodes: marked,
    edges: onlyDrawn(nodes, edges),
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

function inSourceOrder(argument: Argument, items: (Statement | Entity)[]): (Statement | Entity)[] {
  const order = new Map([...argument.scopes.keys()].map((uri, i) => [uri, i]));
  const file = (item: Statement | Entity) => order.get(item.uri) ?? order.size;
  return items.sort((a, b) => file(a) - file(b) || a.position - b.position);
}

const BARE = {
  status: null,
  support: null,
  range: null,
  credence: null,
  conditional: false,
  about: [],
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
  const { id, kind, name } = entity;
  return { ...BARE, id, kind, name, label: argument.text(entity) };
}

function statementNode(
  argument: Argument,
  s: Statement,
  about: readonly string[],
  evaluation: Numbers | undefined,
): GraphNode {
  const reading = evaluation?.readings[s.index];
  const derived = s.steps.length > 0;
  const credence = argument.credence(s);
  return {
    ...BARE,
    id: s.id,
    kind: s.placeholder ? 'missing' : s.kind,
    name: s.name,
    label: argument.text(s),
    status: reading?.status ?? null,
    support: reading?.support ?? null,
    range: reading?.range ?? null,
    credence: (derived ? undefined : credence) ?? null,
    conditional: !derived && s.given.length > 0,
    about,
    quoted: s.quotes.length > 0,
    open: s.placeholder || (!derived && !credence),
    stated: (derived ? credence : undefined) ?? null,
    conditions: reading?.unassessed.map((u) => u.name) ?? [],
    atMost: reading !== undefined && reading.unassessed.length > 0 && !reading.unassessedAttacks,
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

function edge(kind: GraphEdge['kind'], from: string, to: string, more: Partial<GraphEdge> = {}): GraphEdge {
  return { id: `${kind}:${from}>${to}`, from, to, kind, strength: null, label: '', inert: false, ...more };
}

function stepEdges(
  argument: Argument,
  step: Step,
  premises: readonly Statement[],
  boundaries: Boundaries,
  drawn: ReadonlySet<Statement>,
): GraphEdge[] {
  const inert = !boundaries.stepCounts(step);
  return [
    ...premises.map((p) => edge('premise', p.id, step.id, { inert })),
    edge('conclusion', step.id, step.conclusion.id, { strength: argument.strength(step) ?? null, inert }),
    ...exceptions(step, boundaries),
    ...step.undercuts.flatMap((attack) => attackEdges(argument, attack, boundaries, drawn)),
  ];
}

function exceptions(holder: Step | Attack, boundaries: Boundaries): GraphEdge[] {
  return [...new Set(holder.unless)].map((s) =>
    edge('unless', s.id, holder.id, { inert: !boundaries.exceptionCounts(holder, s) }),
  );
}

function attackEdges(
  argument: Argument,
  attack: Attack,
  boundaries: Boundaries,
  drawn: ReadonlySet<Statement>,
): GraphEdge[] {
  if (!drawn.has(attack.attacker)) return [];
  const drawnAs = edge(
    attack.target.type === 'statement' ? 'rebut' : 'undercut',
    attack.attacker.id,
    attack.target.id,
    {
      id: attack.id,
      strength: argument.strength(attack) ?? null,
      label: argument.warrant(attack) ?? '',
      inert: !boundaries.attackCounts(attack),
    },
  );
  return [drawnAs, ...exceptions(attack, boundaries)];
}

/** Rebuttals on it, its conditions, and what a link is of, serves and lasts until. */
function otherEdges(
  argument: Argument,
  s: Statement,
  boundaries: Boundaries,
  drawn: ReadonlySet<Statement>,
): GraphEdge[] {
  const out = s.rebuttals.flatMap((attack) => attackEdges(argument, attack, boundaries, drawn));
  for (const condition of nearestConditions(s)) out.push(edge('given', condition.id, s.id));
  if (s.of) out.push(edge('of', s.id, s.of.id));
  if (s.serves) out.push(edge('serves', s.id, s.serves.id));
  if (s.until) out.push(edge('until', s.id, s.until.id));
  if (s.kind !== 'sincere') return out;
  for (const other of drawn) {
    if (other.kind !== 'instrumental' || !s.of || other.of !== s.of) continue;
    // Written out as well, it is one attack all the same.
    if (!s.rebuttals.some((a) => a.attacker === other)) out.push(edge('rebut', other.id, s.id));
  }
  return out;
}

/** The conditions that no other of its conditions has already: "given all before it" is drawn as a chain. */
function nearestConditions(s: Statement): Statement[] {
  const given = [...new Set(s.given)];
  if (given.length < 2) return given;
  const implied = new Set<Statement>();
  const stack = given.flatMap((g) => g.given);
  while (stack.length > 0) {
    const g = stack.pop()!;
    if (implied.has(g)) continue;
    implied.add(g);
    stack.push(...g.given);
  }
  const nearest = given.filter((g) => !implied.has(g));
  return nearest.length > 0 ? nearest : given;
}

/** Leaves out the lines whose other end is not in the picture. */
function onlyDrawn(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphEdge[] {
  const ends = new Set(nodes.map((n) => n.id));
  const kept = edges.filter((e) => ends.has(e.from) && (ends.has(e.to) || e.kind === 'unless'));
  for (const e of kept) ends.add(e.id);
  return kept.filter((e) => ends.has(e.to));
}
