/** Ranges: bounds on support under any dependence between the facts (Fréchet; Adams's sum of doubts). */
import type { Slices } from '../../text/slices.ts';
import { type Components, type Digraph, dependencies } from '../program/components.ts';
import { closedBelow } from '../program/modules.ts';
import type { Program } from '../program/program.ts';
import type { Bite, Inference, Rule, Weighing } from '../program/rules.ts';
import { cheapest, Doubts, type Proof } from '../status/proof.ts';
import { Entailment } from './entailment.ts';
import { heaviestExclusive } from './exclusive.ts';
import { IntervalMinimum } from './interval-minimum.ts';
import { weighedRange } from './weighed.ts';

/** By statement: at least `lo` holds, at most `hi` holds or is undecided. */
export interface Ranges {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** Visits to members of one circle at most; every pass is sound, so stopping early only widens. */
const MOST_VISITS = 500_000;
/** Visits to statements between two chances to yield: some milliseconds. */
const SLICE = 500;

/** One pass over the statements, dependencies first, and several over each circle. */
export function* ranges(program: Program, components: Components): Slices<Ranges> {
  const bounds = new Bounds(program, components);
  yield;
  for (let c = 0; c < components.count; c++) {
    const members = components.member.subarray(components.start[c], components.start[c + 1]);
    if (components.circular[c]) yield* bounds.circle(members);
    else if (!program.rules[members[0]].inner) bounds.narrow(members[0]);
    if (c % SLICE === SLICE - 1) yield;
  }
  return bounds;
}

/** An interval with proofs of what it is about. */
interface Judgement {
  readonly lo: number;
  readonly hi: number;
  readonly proofs: readonly Proof[];
}

/** What speaks against something: an exception, or an attack that bites. `key` is the same for the same event. */
interface Against {
  readonly key: unknown;
  readonly lo: number;
  readonly hi: number;
}

class Bounds implements Ranges {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  private readonly entailment: Entailment;
  private readonly doubts = new Doubts();
  private readonly proofs: (readonly Proof[])[];
  private readonly shared: IntervalMinimum;
  /** 1 for a component that alone reads all that lies below it: no proof can share but the whole of it. */
  private readonly closed: Uint8Array;

  constructor(
    private readonly program: Program,
    private readonly components: Components,
  ) {
    const n = program.rules.length;
    this.lo = new Float64Array(n);
    this.hi = new Float64Array(n).fill(1);
    this.entailment = new Entailment(program, components);
    this.shared = new IntervalMinimum(this.entailment.count);
    this.proofs = new Array(n).fill([]);
    const graph = condensed(dependencies(program.rules), components);
    this.closed = closedBelow(graph, unread(graph));
  }

  /** Repeats the pass over a circle until nothing changes. */
  *circle(members: Int32Array): Slices<void> {
    const cap = this.supportCap(members);
    let visits = 0;
    for (let changed = true; changed && visits <= MOST_VISITS; visits += members.length) {
      changed = false;
      for (const [i, s] of members.entries()) {
        changed = this.narrow(s, cap) || changed;
        if ((visits + i) % SLICE === SLICE - 1) yield;
      }
      if (visits > members.length * members.length) break;
    }
  }

  /** Narrows the range of one statement by its rule; whether it changed. */
  narrow(s: number, cap = 1): boolean {
    const { rules, facts } = this.program;
    const rule = rules[s];
    const isInside = this.insideOf(s);
    const isClosed = this.isClosed(s);
    const isPlain = isClosed && this.readsClosed(rule);
    let judged: Judgement;
    if (rule.weighing) judged = this.weighed(rule, rule.weighing, isInside, isPlain);
    else if (rule.leaf >= 0)
      judged = this.infer(facts.lo[rule.leaf], facts.hi[rule.leaf], rule, rule.given, [], isInside, isPlain);
    else judged = this.anyStep(s, rule, isInside, isPlain);
    judged = this.andNot(
      judged,
      rule.rebuttals.map((bite) => this.bite(bite, isInside)),
      isPlain,
    );
    const lo = Math.max(this.lo[s], orProved(judged.lo, judged.proofs));
    const most = this.entailment.isNever(s) ? 0 : Math.min(judged.hi, cap);
    const hi = Math.max(lo, Math.min(this.hi[s], most));
    const changed = lo !== this.lo[s] || hi !== this.hi[s];
    this.lo[s] = lo;
    this.hi[s] = hi;
    this.proofs[s] = judged.proofs;
    const number = this.entailment.number[s];
    if (number >= 0) this.shared.set(number, hi);
    return changed;
  }

  private anyStep(s: number, rule: Rule, isInside: Inside, isPlain: boolean): Judgement {
    let hi = 0;
    let proofs: Proof[] = [];
    const least: number[] = [];
    for (const step of rule.steps) {
      const judged = this.step(step, isInside, isPlain);
      least.push(judged.lo);
      hi += judged.hi;
      proofs = proofs.length > 0 ? [...proofs, ...judged.proofs] : [...judged.proofs];
    }
    hi = Math.min(1, hi);
    const lo = heaviestExclusive(least, (i, j) => this.entailment.excludes(rule.steps[i], rule.steps[j]));
    // A single step's upper end is under those of its premises already.
    if (rule.steps.length > 1) hi = Math.min(hi, this.shared.within(this.entailment.of(s)));
    return { lo, hi, proofs: cheapest(proofs) };
  }

  private step(step: Inference, isInside: Inside, isPlain: boolean): Judgement {
    const { facts } = this.program;
    const lo = step.fact < 0 ? 1 : facts.lo[step.fact];
    const hi = step.fact < 0 ? 1 : facts.hi[step.fact];
    const judged = this.infer(lo, hi, step, step.premises, step.negated, isInside, isPlain);
    if (step.exceptions.length === 0 && step.undercuts.length === 0) return judged;
    return this.andNot(
      judged,
      [
        ...step.exceptions.map((e) => this.against(e)),
        ...step.undercuts.map((bite) => this.bite(bite, isInside)),
      ],
      isPlain,
    );
  }

  /**
   * A fact given its conditions, of which those `negated` must be false: it multiplies those outside the circle and is joined
   * to those inside.
   */
  private infer(
    factLo: number,
    factHi: number,
    key: Rule | Inference,
    conditions: readonly number[],
    negated: readonly number[],
    isInside: Inside,
    isPlain: boolean,
  ): Judgement {
    const inside = conditions.filter(isInside);
    const denied = negated.filter(isInside);
    const outside = this.andNot(
      this.and(inside.length === 0 ? conditions : conditions.filter((s) => !isInside(s)), isPlain),
      negated.filter((s) => !isInside(s)).map((s) => this.against(s)),
      isPlain,
    );
    let lo = factLo * outside.lo;
    let hi = factHi * outside.hi;
    for (const s of inside) hi = Math.min(hi, this.hi[s]);
    for (const s of this.entailment.reduce(inside)) lo -= 1 - this.lo[s];
    for (const s of denied) {
      lo -= this.hi[s];
      hi = Math.min(hi, 1 - this.lo[s]);
    }
    lo = Math.max(0, lo);
    hi = Math.max(0, hi);
    if (isPlain) return { lo, hi, proofs: [] };
    const own = this.doubts.of(key, (1 - factLo) * outside.hi);
    const doubted = denied.flatMap((s) => this.doubts.of(s, this.hi[s]) ?? []);
    const proofs = this.doubts.join(own === undefined ? doubted : [own, ...doubted], [
      outside.proofs,
      ...inside.map((s) => this.proofs[s]),
    ]);
    return { lo, hi, proofs };
  }

  /** A leaf that evidence is weighed on. Its observations are on no circle with it. */
  private weighed(rule: Rule, weighing: Weighing, isInside: Inside, isPlain: boolean): Judgement {
    const inside = rule.given.filter(isInside);
    const outside = this.and(
      rule.given.filter((s) => !isInside(s)),
      isPlain,
    );
    let { lo, hi } = weighedRange(weighing, outside, this);
    for (const s of inside) hi = Math.min(hi, this.hi[s]);
    for (const s of this.entailment.reduce(inside)) lo -= 1 - this.lo[s];
    lo = Math.max(0, lo);
    if (isPlain) return { lo, hi, proofs: [] };
    const doubt = this.doubts.of(rule, 1 - lo);
    return { lo, hi, proofs: this.doubts.join(doubt === undefined ? [] : [doubt], []) };
  }

  /** A statement as what speaks against something. */
  private against(s: number): Against {
    return { key: s, lo: this.lo[s], hi: this.hi[s] };
  }

  /** The AND of statements outside the circle. */
  private and(statements: readonly number[], isPlain: boolean): Judgement {
    let hi = 1;
    for (const s of statements) hi = Math.min(hi, this.hi[s]);
    const needed = this.entailment.reduce(statements);
    let lo = 1;
    if (needed.length === 1) lo = this.lo[needed[0]];
    else for (const s of needed) lo -= 1 - this.lo[s];
    const proofs = isPlain
      ? []
      : this.doubts.join(
          [],
          needed.map((s) => this.proofsOf(s)),
        );
    return { lo: Math.max(0, orProved(lo, proofs)), hi, proofs };
  }

  private andNot(judged: Judgement, against: readonly Against[], isPlain: boolean): Judgement {
    if (against.length === 0) return judged;
    let { lo, hi } = judged;
    const seen = new Set<unknown>();
    const own: number[] = [];
    for (const one of against) {
      if (seen.has(one.key)) continue;
      seen.add(one.key);
      lo -= one.hi;
      hi = Math.min(hi, 1 - one.lo);
      const doubt = isPlain ? undefined : this.doubts.of(one.key, one.hi);
      if (doubt !== undefined) own.push(doubt);
    }
    const proofs = judged.proofs.flatMap((proof) => this.doubts.join(own, [[proof]]));
    return { lo: Math.max(0, lo), hi: Math.max(0, hi), proofs: cheapest(proofs) };
  }

  private bite(bite: Bite, isInside: Inside): Against {
    const { facts } = this.program;
    const { attacker, exceptions, fact } = bite;
    const factLo = fact < 0 ? 1 : facts.lo[fact];
    const factHi = fact < 0 ? 1 : facts.hi[fact];
    let lo = factLo * this.lo[attacker];
    let hi = factHi * this.hi[attacker];
    if (isInside(attacker)) {
      lo = Math.max(0, factLo + this.lo[attacker] - 1);
      hi = Math.min(factHi, this.hi[attacker]);
    }
    for (const e of exceptions) {
      lo = Math.max(0, lo - this.hi[e]);
      hi = Math.min(hi, 1 - this.lo[e]);
    }
    return { key: fact < 0 && exceptions.length === 0 ? attacker : bite, lo, hi };
  }

  /** Proofs for use by others: a closed statement is one doubt, however much is in it. */
  private proofsOf(s: number): readonly Proof[] {
    if (!this.isClosed(s)) return this.proofs[s];
    const doubt = this.doubts.of(-1 - s, 1 - this.lo[s]);
    return this.doubts.join(doubt === undefined ? [] : [doubt], []);
  }

  private isClosed(s: number): boolean {
    const c = this.components.of[s];
    return this.closed[c] === 1 && this.components.circular[c] === 0;
  }

  private readsClosed(rule: Rule): boolean {
    return (
      rule.given.every((s) => this.isClosed(s)) &&
      rule.steps.every((step) => step.premises.every((s) => this.isClosed(s)))
    );
  }

  private insideOf(s: number): Inside {
    const { of, circular } = this.components;
    const c = of[s];
    return circular[c] ? (t) => of[t] === c : NOWHERE;
  }

  /** In a circle of support alone no more can hold than enters it; else 1. */
  private supportCap(members: Int32Array): number {
    const { rules } = this.program;
    const isInside = this.insideOf(members[0]);
    let entering = 0;
    for (const s of members) {
      const { rebuttals, steps } = rules[s];
      const isAttacked = (bite: Bite) => isInside(bite.attacker) || bite.exceptions.some(isInside);
      if (rebuttals.some(isAttacked)) return 1;
      for (const step of steps) {
        if (step.negated.some(isInside) || step.exceptions.some(isInside) || step.undercuts.some(isAttacked))
          return 1;
        if (!step.premises.some(isInside)) entering += this.step(step, isInside, true).hi;
      }
    }
    return Math.min(1, entering);
  }
}

/** The lower end by the best proof, if that is more than `lo` by more than rounding. */
function orProved(lo: number, proofs: readonly Proof[]): number {
  const proved = proofs.length > 0 ? 1 - proofs[0].cost : 0;
  return proved > lo + 1e-12 ? proved : lo;
}

type Inside = (statement: number) => boolean;
const NOWHERE: Inside = () => false;

/** The graph of components: edges between different ones only. */
function condensed({ start, target }: Digraph, { count, of, start: first, member }: Components): Digraph {
  const starts = new Int32Array(count + 1);
  const targets: number[] = [];
  for (let c = 0; c < count; c++) {
    for (let m = first[c]; m < first[c + 1]; m++)
      for (let i = start[member[m]]; i < start[member[m] + 1]; i++)
        if (of[target[i]] !== c) targets.push(of[target[i]]);
    starts[c + 1] = targets.length;
  }
  return { start: starts, target: Int32Array.from(targets) };
}

function unread({ start, target }: Digraph): number[] {
  const read = new Uint8Array(start.length - 1);
  for (const v of target) read[v] = 1;
  return Array.from(read.keys()).filter((v) => read[v] === 0);
}
