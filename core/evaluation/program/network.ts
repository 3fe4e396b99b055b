/** The program as one network of AND gates with inverters: for each statement when it holds and when it is not false. */

import { drained, type Slices } from '../../text/slices.ts';
import { derivationOrder } from '../status/derivation.ts';
import {
  type Components,
  components,
  conditions,
  type Digraph,
  dependencies,
  digraphOf,
  eachCondition,
} from './components.ts';
import type { Program } from './program.ts';
import type { Bite, Rule } from './rules.ts';

/** So many statements take about a millisecond. */
const SLICE = 256;

/** A node with a sign: `node << 1`, plus one when negated. */
export type Literal = number;
export const TRUE: Literal = 0;
export const FALSE: Literal = 1;

/**
 * What a node is: the constant; a fact; the AND of its arguments; inside a circle a member's value in the current
 * round; a whole circle; one of the values that come out of a circle. Arguments come before what uses them.
 */
export const Kind = { Constant: 0, Fact: 1, And: 2, Member: 3, Circle: 4, Out: 5 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The rules of a circle: literals over `Member` nodes and over what lies outside. */
export interface Circle {
  readonly node: number;
  readonly members: readonly number[];
  /** Per member, the nodes that stand for what is known to hold, and for what may hold, in the current round. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /**
   * Per member the gate for when it holds: what it needs is in `lower`, what speaks against it in `upper`. Gates that
   * only it needs lie between the gate before it and itself; so, too, for `possible`.
   */
  readonly holds: readonly number[];
  /** Per member the gate for when it is not false, the other way round; the same where nothing can be undecided. */
  readonly possible: readonly number[];
  /** Whether support alone runs in a circle inside. */
  readonly loops: boolean;
  /** Per member, the nodes by which its two values leave the circle; the same where nothing can be undecided. */
  readonly outHolds: readonly number[];
  readonly outPossible: readonly number[];
}

export interface Network {
  readonly program: Program;
  readonly components: Components;
  readonly kind: readonly Kind[];
  /** The arguments of node `n`: `args[argStart[n] … argStart[n + 1])`. A circle's are its rules. */
  readonly argStart: readonly number[];
  readonly args: readonly Literal[];
  /** 1 for a gate that reads a `Member`: it has no value outside the rounds of its circle. */
  readonly inner: readonly number[];
  readonly circles: readonly Circle[];
  /** For a `Circle` or an `Out` node the circle's place in `circles`. */
  readonly circleOf: ReadonlyMap<number, number>;
  /** By statement. */
  readonly holds: Int32Array;
  readonly possible: Int32Array;
}

/** Fact `f` is node `f + 1`. */
export function factNode(fact: number): number {
  return fact + 1;
}

/** Builds the network in time linear in the program. */
export function buildNetwork(program: Program): Network {
  return drained(networkInSlices(program));
}

/** The same in slices. */
export function* networkInSlices(program: Program): Slices<Network> {
  const reads = dependencies(program.rules);
  yield;
  const parts = components(reads);
  yield;
  const builder = new Builder(program);
  const positive = parts.circular.includes(1) ? components(conditions(program.rules)) : undefined;
  const onLoop = (s: number) => positive?.circular[positive.of[s]] === 1;
  for (let c = 0; c < parts.count; c++) {
    const members = Array.from(parts.member.subarray(parts.start[c], parts.start[c + 1]));
    if (parts.circular[c]) {
      const order = new Set([...derivationOrder(program.rules, members), ...members]);
      yield;
      yield* builder.circle([...order], (s) => parts.of[s] === c, members.some(onLoop));
    } else builder.statement(members[0]);
    if (c % SLICE === SLICE - 1) yield;
  }
  return {
    program,
    components: parts,
    kind: builder.kind,
    argStart: builder.argStart,
    args: builder.args,
    inner: builder.inner,
    circles: builder.circles,
    circleOf: builder.circleOf,
    holds: builder.holds,
    possible: builder.possible,
  };
}

/** For each node those that read it. */
export function readers({ kind, argStart, args }: Network): Digraph {
  return digraphOf(kind.length, (edge) => {
    for (let v = 0; v < kind.length; v++)
      for (let i = argStart[v]; i < argStart[v + 1]; i++) edge(args[i] >> 1, v);
  });
}

/** 1 for each node that a literal rests on, itself included. */
export function below({ kind, argStart, args }: Network, literal: Literal): Uint8Array {
  const marked = new Uint8Array(kind.length);
  marked[literal >> 1] = 1;
  for (let v = literal >> 1; v > 0; v--)
    if (marked[v] === 1) for (let i = argStart[v]; i < argStart[v + 1]; i++) marked[args[i] >> 1] = 1;
  return marked;
}

type Lookup = (statement: number) => Literal;

class Builder {
  readonly kind: Kind[] = [];
  readonly argStart: number[] = [0];
  readonly args: Literal[] = [];
  readonly inner: number[] = [];
  readonly circles: Circle[] = [];
  readonly circleOf = new Map<number, number>();
  readonly holds: Int32Array;
  readonly possible: Int32Array;
  private readonly outerHolds: Lookup = (s) => this.holds[s];
  private readonly outerPossible: Lookup = (s) => this.possible[s];

  constructor(private readonly program: Program) {
    this.holds = new Int32Array(program.rules.length);
    this.possible = new Int32Array(program.rules.length);
    this.node(Kind.Constant, [], 0);
    for (let f = 0; f < program.facts.count; f++) this.node(Kind.Fact, [], 0);
  }

  /** A statement on no circle. */
  statement(s: number): void {
    const rule = this.program.rules[s];
    this.holds[s] = this.rule(rule, this.outerHolds, this.outerPossible);
    this.possible[s] = this.isTorn(rule)
      ? this.rule(rule, this.outerPossible, this.outerHolds)
      : this.holds[s];
  }

  /** All statements of one circle. */
  *circle(members: readonly number[], isMember: (s: number) => boolean, loops: boolean): Slices<void> {
    const rules = members.map((s) => this.program.rules[s]);
    const decided = !rules.some((rule) => this.isTorn(rule) || someOpposed(rule, isMember));
    const lower = members.map(() => this.node(Kind.Member, [], 1));
    const upper = decided ? lower : members.map(() => this.node(Kind.Member, [], 1));
    const place = new Map(members.map((s, i) => [s, i]));
    const through =
      (inside: readonly number[], outside: Lookup): Lookup =>
      (s) => {
        const i = place.get(s);
        return i === undefined ? outside(s) : inside[i] << 1;
      };
    const known = through(lower, this.outerHolds);
    const open = through(upper, this.outerPossible);
    const holds: number[] = [];
    const possible: number[] = decided ? holds : [];
    for (const [i, rule] of rules.entries()) {
      holds.push(this.node(Kind.And, [this.rule(rule, known, open)], 1));
      if (!decided) possible.push(this.node(Kind.And, [this.rule(rule, open, known)], 1));
      if (i % SLICE === SLICE - 1) yield;
    }
    // What is found last goes first: a walk over the arguments then puts its facts on top of those it builds on.
    const all = (decided ? holds : [...holds, ...possible].sort((a, b) => a - b)).toReversed();
    const node = this.node(
      Kind.Circle,
      all.map((gate) => gate << 1),
      0,
    );
    const out = () => members.map(() => this.node(Kind.Out, [node << 1], 0));
    const outHolds = out();
    const outPossible = decided ? outHolds : out();
    members.forEach((s, i) => {
      this.holds[s] = outHolds[i] << 1;
      this.possible[s] = outPossible[i] << 1;
    });
    for (const n of [node, ...outHolds, ...outPossible]) this.circleOf.set(n, this.circles.length);
    this.circles.push({ node, members, lower, upper, holds, possible, loops, outHolds, outPossible });
  }

  /** Whether something a rule reads may be undecided; members of an unfinished circle do not count. */
  private isTorn(rule: Rule): boolean {
    let torn = false;
    const look = (s: number) => {
      torn ||= this.holds[s] !== this.possible[s];
    };
    eachCondition(rule, look);
    return torn || someOpposed(rule, (s) => this.holds[s] !== this.possible[s]);
  }

  /** When the conclusion holds, given literals for what it needs and for what speaks against it. */
  private rule(rule: Rule, needed: Lookup, opposed: Lookup): Literal {
    if (rule.leaf >= 0 && rule.own === undefined && rule.given.length === 0 && rule.rebuttals.length === 0)
      return factNode(rule.leaf) << 1;
    const args: Literal[] = [];
    if (rule.leaf >= 0) {
      args.push(factNode(rule.leaf) << 1);
      if (rule.own !== undefined) args.push(needed(rule.own));
      for (const g of rule.given) args.push(needed(g));
    } else {
      const applies = rule.steps.map((step) => {
        const conditions: Literal[] = step.fact < 0 ? [] : [factNode(step.fact) << 1];
        for (const p of step.premises) conditions.push(needed(p));
        for (const n of step.negated) conditions.push(opposed(n) ^ 1);
        for (const e of step.exceptions) conditions.push(opposed(e) ^ 1);
        for (const bite of step.undercuts) conditions.push(this.bite(bite, needed, opposed) ^ 1);
        return this.and(conditions) ^ 1;
      });
      args.push(this.and(applies) ^ 1);
    }
    for (const bite of rule.rebuttals) args.push(this.bite(bite, needed, opposed) ^ 1);
    return this.and(args);
  }

  private bite(bite: Bite, needed: Lookup, opposed: Lookup): Literal {
    const args: Literal[] = bite.fact < 0 ? [] : [factNode(bite.fact) << 1];
    args.push(opposed(bite.attacker));
    for (const e of bite.exceptions) args.push(needed(e) ^ 1);
    return this.and(args);
  }

  /** The AND of literals, without repeats and constants. */
  private and(literals: readonly Literal[]): Literal {
    if (literals.length === 1) return literals[0];
    const set = new Set<Literal>();
    let inner = 0;
    for (const a of literals) {
      if (a === FALSE || set.has(a ^ 1)) return FALSE;
      if (a === TRUE) continue;
      set.add(a);
      inner |= this.inner[a >> 1];
    }
    if (set.size === 0) return TRUE;
    if (set.size === 1) return set.values().next().value!;
    return this.node(Kind.And, set, inner) << 1;
  }

  private node(kind: Kind, args: Iterable<Literal>, inner: number): number {
    for (const a of args) this.args.push(a);
    this.argStart.push(this.args.length);
    this.inner.push(inner);
    return this.kind.push(kind) - 1;
  }
}

/** Whether one of the statements that speak against a rule passes the test. */
function someOpposed(rule: Rule, test: (s: number) => boolean): boolean {
  return (
    rule.rebuttals.some((bite) => test(bite.attacker)) ||
    rule.steps.some(
      (step) =>
        step.negated.some(test) || step.exceptions.some(test) || step.undercuts.some((b) => test(b.attacker)),
    )
  );
}
