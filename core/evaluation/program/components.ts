/** What depends on what, and the circles in it: strongly connected components, dependencies first. */
import type { Rule } from './rules.ts';

/** A graph in compressed rows: the successors of `v` are `target[start[v] … start[v + 1])`. */
export interface Digraph {
  readonly start: Int32Array;
  readonly target: Int32Array;
}

export interface Components {
  readonly count: number;
  /** The component of each vertex; a component's number is higher than those of all it depends on. */
  readonly of: Int32Array;
  /** The members of component `c` are `member[start[c] … start[c + 1])`. */
  readonly start: Int32Array;
  readonly member: Int32Array;
  /** 1 for a circle: more than one member, or an edge to itself. */
  readonly circular: Uint8Array;
}

/** Every statement that a rule reads, repeats included: what it rests on and what attacks it. */
export function dependencies(rules: readonly Rule[]): Digraph {
  return digraph(rules, (rule, add) => {
    eachCondition(rule, add);
    // Even where the numbers are such that an observation could change nothing.
    for (const { speaks } of rule.weighing?.weights ?? []) add(speaks);
    for (const step of rule.steps) {
      step.negated.forEach(add);
      step.exceptions.forEach(add);
      for (const bite of step.undercuts) add(bite.attacker);
    }
    for (const bite of rule.rebuttals) add(bite.attacker);
  });
}

/** Premises and `given` only. */
export function supports(rules: readonly Rule[]): Digraph {
  return digraph(rules, eachSupport);
}

/** What a rule gains from: premises, `given`, and exceptions to the attacks on it. */
export function conditions(rules: readonly Rule[]): Digraph {
  return digraph(rules, eachCondition);
}

export function eachCondition(rule: Rule, add: (statement: number) => void): void {
  eachSupport(rule, add);
  for (const step of rule.steps) for (const bite of step.undercuts) bite.exceptions.forEach(add);
  for (const bite of rule.rebuttals) bite.exceptions.forEach(add);
}

function eachSupport(rule: Rule, add: (statement: number) => void): void {
  if (rule.own !== undefined) add(rule.own);
  rule.given.forEach(add);
  for (const step of rule.steps) step.premises.forEach(add);
}

/** The graph in which each vertex, by its place, has the successors that `each` adds. */
export function digraph<T>(
  vertices: readonly T[],
  each: (vertex: T, add: (to: number) => void) => void,
): Digraph {
  const start = new Int32Array(vertices.length + 1);
  const target: number[] = [];
  const add = (to: number) => {
    target.push(to);
  };
  vertices.forEach((vertex, i) => {
    each(vertex, add);
    start[i + 1] = target.length;
  });
  return { start, target: Int32Array.from(target) };
}

/** The graph with the edges that `each` tells of, in whatever order; it is asked for them twice, and tells the same. */
export function digraphOf(
  vertices: number,
  each: (edge: (from: number, to: number) => void) => void,
): Digraph {
  const start = new Int32Array(vertices + 1);
  each((from) => {
    start[from + 1]++;
  });
  for (let v = 0; v < vertices; v++) start[v + 1] += start[v];
  const free = start.slice();
  const target = new Int32Array(start[vertices]);
  each((from, to) => {
    target[free[from]++] = to;
  });
  return { start, target };
}

/** Tarjan's algorithm on an explicit stack; linear. */
export function components({ start, target }: Digraph): Components {
  const n = start.length - 1;
  const of = new Int32Array(n).fill(-1);
  const order = new Int32Array(n);
  const low = new Int32Array(n);
  const next = start.slice(0, n);
  const path: number[] = [];
  const open: number[] = [];
  const member = new Int32Array(n);
  const starts: number[] = [0];
  const circular: number[] = [];
  let visited = 0;
  let placed = 0;
  for (let root = 0; root < n; root++) {
    if (order[root] !== 0) continue;
    path.push(root);
    while (path.length > 0) {
      const v = path[path.length - 1];
      if (order[v] === 0) {
        order[v] = low[v] = ++visited;
        open.push(v);
      }
      if (next[v] < start[v + 1]) {
        const w = target[next[v]++];
        if (order[w] === 0) path.push(w);
        else if (of[w] < 0) low[v] = Math.min(low[v], order[w]);
        continue;
      }
      path.pop();
      if (path.length > 0) {
        const parent = path[path.length - 1];
        low[parent] = Math.min(low[parent], low[v]);
      }
      if (low[v] !== order[v]) continue;
      const first = placed;
      let w: number;
      do {
        w = open.pop()!;
        of[w] = circular.length;
        member[placed++] = w;
      } while (w !== v);
      circular.push(placed - first > 1 || hasLoop(v, start, target) ? 1 : 0);
      starts.push(placed);
    }
  }
  return {
    count: circular.length,
    of,
    start: Int32Array.from(starts),
    member,
    circular: Uint8Array.from(circular),
  };
}

/** By component 1 where it is a circle or depends on one, so that what is in it may be undecided. */
export function onCircles(
  { start, target }: Digraph,
  { count, of, start: first, member, circular }: Components,
): Uint8Array {
  const marked = circular.slice();
  for (let c = 0; c < count; c++)
    for (let m = first[c]; m < first[c + 1]; m++)
      for (let i = start[member[m]]; i < start[member[m] + 1]; i++)
        if (marked[of[target[i]]] === 1) marked[c] = 1;
  return marked;
}

function hasLoop(v: number, start: Int32Array, target: Int32Array): boolean {
  for (let i = start[v]; i < start[v + 1]; i++) if (target[i] === v) return true;
  return false;
}
