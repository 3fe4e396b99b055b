/** The meaning of an argument worked out the slow way: every world of its facts, the definitions as they are. */

import type { Status } from '../../core/evaluation/evaluation.ts';
import type { Argument, Attack, Statement, Step } from '../../core/model/argument.ts';
import type { Boundaries } from '../../core/model/boundary.ts';
import { attackedStatement } from '../../core/model/targets.ts';
import type { Interval } from '../../core/syntax/tree.ts';

export type Element = Statement | Step | Attack;

/** What of an argument counts, and what crosses a persona's boundary without a licence. */
export type Counting = Pick<Boundaries, 'stepCounts' | 'leafCounts' | 'attackCounts' | 'exceptionCounts'>;

interface Fact {
  readonly element: Element;
  readonly lo: number;
  readonly hi: number;
  readonly p: number;
  /** Statements the fact's probability is conditional on: those of them on no circle with `owner`. */
  readonly conditions: readonly number[];
  /** The leaf itself, the conclusion of a step, what an attack is on. */
  readonly owner: number;
}
interface Bite {
  readonly fact: number | undefined;
  readonly attacker: number;
  readonly unless: readonly number[];
}
interface Line {
  readonly fact: number | undefined;
  readonly premises: readonly number[];
  readonly unless: readonly number[];
  readonly undercuts: readonly Bite[];
}
interface Clauses {
  readonly leaf: number | undefined;
  readonly given: readonly number[];
  readonly lines: readonly Line[];
  readonly rebuttals: readonly Bite[];
}

/** Statements as bits: those that hold, and those that are not false. */
export interface Model {
  readonly holds: number;
  readonly possible: number;
}

/** An argument of at most 31 statements and 16 facts, spelled out. */
export class BruteForce {
  readonly facts: Fact[] = [];
  readonly statements: readonly Statement[];
  readonly clauses: readonly Clauses[];

  constructor(
    private readonly argument: Argument,
    private readonly bounds: Counting,
    /** Sincere links that no instrumental one speaks against. */
    private readonly unmasked: ReadonlySet<Statement> = new Set(),
  ) {
    this.statements = [...argument.statements, ...argument.placeholders];
    this.clauses = this.statements.map((s) => this.clausesOf(s));
    if (this.facts.length > 16 || this.statements.length > 31) throw new Error('too large for brute force');
  }

  /** Every world, as bits of the facts that are true, with its model. */
  *worlds(): Generator<{ world: number; model: Model }> {
    for (let world = 0; world < 1 << this.facts.length; world++) yield { world, model: this.model(world) };
  }

  /** The well-founded model in one world, by the alternating fixpoint over all statements at once. */
  model(world: number): Model {
    let holds = 0;
    for (;;) {
      const possible = this.least(world, holds);
      const next = this.least(world, possible);
      if (next === holds) return { holds, possible };
      holds = next;
    }
  }

  /** P(world), from the facts at their midpoints; without the share of fact `except`. */
  weight(world: number, except = -1): number {
    let weight = 1;
    this.facts.forEach(({ p }, f) => {
      if (f !== except) weight *= (world >> f) & 1 ? p : 1 - p;
    });
    return weight;
  }

  /** What holds at least, when `against` is what speaks against it. */
  private least(world: number, against: number): number {
    for (let now = 0; ; ) {
      let next = 0;
      this.clauses.forEach((clauses, s) => {
        if (this.follows(clauses, world, now, against)) next |= 1 << s;
      });
      if (next === now) return now;
      now = next;
    }
  }

  private follows(
    { leaf, given, lines, rebuttals }: Clauses,
    world: number,
    now: number,
    against: number,
  ): boolean {
    const isTrue = (fact: number | undefined) => fact === undefined || ((world >> fact) & 1) === 1;
    const holds = (s: number) => ((now >> s) & 1) === 1;
    const opposes = (s: number) => ((against >> s) & 1) === 1;
    const bites = (b: Bite) => isTrue(b.fact) && opposes(b.attacker) && !b.unless.some(holds);
    const stands =
      leaf !== undefined
        ? isTrue(leaf) && given.every(holds)
        : lines.some(
            (l) =>
              isTrue(l.fact) &&
              l.premises.every(holds) &&
              !l.unless.some(opposes) &&
              !l.undercuts.some(bites),
          );
    return stands && !rebuttals.some(bites);
  }

  /** The status of each statement, label by label as defined. */
  statuses(): Status[] {
    let world = 0;
    this.facts.forEach(({ element, p }, f) => {
      if (this.isBare(element)) return;
      if (this.isUnassessed(element) || p >= 0.5 - 1e-12) world |= 1 << f;
    });
    const { holds, possible } = this.model(world);
    const provable = this.provable();
    return this.clauses.map(({ leaf, given, lines }, s): Status => {
      if ((holds >> s) & 1) return 'supported';
      if ((possible >> s) & 1) return 'undecided';
      if (!((provable >> s) & 1)) return this.isOnSupportCircle(s) ? 'circular' : 'unsupported';
      const isTrue = (fact: number | undefined) => fact === undefined || ((world >> fact) & 1) === 1;
      const all = (needed: readonly number[]) => needed.every((t) => (holds >> t) & 1);
      const stands =
        leaf !== undefined
          ? isTrue(leaf) && all(given)
          : lines.some((l) => isTrue(l.fact) && all(l.premises));
      return stands ? 'defeated' : 'doubtful';
    });
  }

  /** What holds with every fact true and no attack or exception. */
  private provable(): number {
    for (let now = 0; ; ) {
      let next = 0;
      const all = (needed: readonly number[]) => needed.every((t) => (now >> t) & 1);
      this.clauses.forEach(({ leaf, given, lines }, s) => {
        if (
          leaf !== undefined
            ? !this.isBare(this.statements[s]) && all(given)
            : lines.some((l) => all(l.premises))
        )
          next |= 1 << s;
      });
      if (next === now) return now;
      now = next;
    }
  }

  private isOnSupportCircle(s: number): boolean {
    return reach(s, (t) => supportsOf(this.clauses[t])).has(s);
  }

  /** Whether each of two statements depends on the other in any way; or, for one, on itself. */
  isOnCircleWith(s: number, t: number): boolean {
    const reads = (u: number) => readsOf(this.clauses[u]);
    return reach(s, reads).has(t) && reach(t, reads).has(s);
  }

  private isUnassessed(element: Element): boolean {
    return element.type === 'statement' && !this.argument.credence(element);
  }

  private isBare(element: Element): boolean {
    if (element.type !== 'statement' || element.steps.length > 0 || this.argument.credence(element))
      return false;
    return !['assumption', 'evidence', 'objection'].includes(element.kind);
  }

  private clausesOf(statement: Statement): Clauses {
    const isLeaf = statement.steps.length === 0 && this.bounds.leafCounts(statement);
    const leaf = isLeaf
      ? this.fact(statement, statement, this.argument.credence(statement), statement.given)
      : undefined;
    const lines: Line[] = [];
    const known = new Map<string, { steps: Step[]; premises: number[]; unless: number[] }>();
    for (const step of statement.steps) {
      if (!this.bounds.stepCounts(step)) continue;
      const premises = numbers(step.premises);
      const unless = numbers(step.unless.filter((e) => this.bounds.exceptionCounts(step, e)));
      const key = JSON.stringify([premises, unless]);
      const same = known.get(key) ?? { steps: [], premises, unless };
      same.steps.push(step);
      known.set(key, same);
    }
    for (const { steps, premises, unless } of known.values()) {
      const strengths = steps.map((s) => this.argument.strength(s) ?? { lo: 1, hi: 1 });
      const lo = Math.max(...strengths.map((s) => s.lo));
      const hi = Math.max(...strengths.map((s) => s.hi));
      lines.push({
        fact: lo === 1 ? undefined : this.fact(steps[0], statement, { lo, hi }, steps[0].premises),
        premises,
        unless,
        undercuts: steps.flatMap((s) => s.undercuts).flatMap((a) => this.bite(a)),
      });
    }
    const rebuttals = statement.rebuttals.flatMap((a) => this.bite(a));
    if (statement.kind === 'sincere' && !this.unmasked.has(statement))
      for (const mask of this.statements)
        if (mask.kind === 'instrumental' && mask.of && mask.of === statement.of && overlap(mask, statement))
          rebuttals.push({ fact: undefined, attacker: mask.index, unless: [] });
    return { leaf, given: isLeaf ? numbers(statement.given) : [], lines, rebuttals };
  }

  private bite(attack: Attack): Bite[] {
    if (!this.bounds.attackCounts(attack)) return [];
    const { attacker } = attack;
    const strength = this.argument.strength(attack);
    const target = attackedStatement(attack.target);
    const isCertain = !strength || strength.lo === 1;
    return [
      {
        fact: isCertain ? undefined : this.fact(attack, target, strength, [attacker]),
        attacker: attacker.index,
        unless: numbers(attack.unless.filter((e) => this.bounds.exceptionCounts(attack, e))),
      },
    ];
  }

  private fact(
    element: Element,
    owner: Statement,
    credence: Interval | undefined,
    conditions: readonly Statement[],
  ): number {
    const { lo, hi } = credence ?? { lo: 0, hi: 1 };
    const p = credence ? (lo + hi) / 2 : 1;
    return this.facts.push({ element, lo, hi, p, conditions: numbers(conditions), owner: owner.index }) - 1;
  }
}

function overlap({ settings: a }: Statement, { settings: b }: Statement): boolean {
  return a.length === 0 || b.length === 0 || a.some((s) => b.includes(s));
}

function numbers(statements: readonly Statement[]): number[] {
  return [...new Set(statements.map((s) => s.index))].sort((a, b) => a - b);
}

function reach(from: number, next: (s: number) => readonly number[]): Set<number> {
  const reached = new Set(next(from));
  for (const s of reached) for (const t of next(s)) reached.add(t);
  return reached;
}

function supportsOf({ given, lines }: Clauses): number[] {
  return [...given, ...lines.flatMap((l) => l.premises)];
}

function readsOf(clauses: Clauses): number[] {
  const bites = [...clauses.rebuttals, ...clauses.lines.flatMap((l) => l.undercuts)];
  return [
    ...supportsOf(clauses),
    ...clauses.lines.flatMap((l) => l.unless),
    ...bites.flatMap((b) => [b.attacker, ...b.unless]),
  ];
}
