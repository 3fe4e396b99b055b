/**
 * The meaning of an argument read off the definitions, world by world: statements, observations and undercut attacks are atoms
 * of the well-founded model; any other attack is a condition of what it is on. It knows nothing of how the engines read an argument; only which crossings count is taken over.
 */
import type { Argument, Attack, Observation, Statement, Step } from '../../core/model/argument.ts';
import type { Boundaries } from '../../core/model/boundary.ts';
import type { Interval } from '../../core/syntax/tree.ts';

/** A random thing with several outcomes, each with its probability. */
interface Chance {
  readonly outcomes: readonly number[];
}

type Atom = Statement | Attack | Observation;
/** Whether an atom is in a set of atoms. */
type Set01 = Uint8Array;

const MOST_WORLDS = 20_000;

/** P(holds) and P(holds or undecided) by statement, and how often worlds were looked at; undefined if there are too many. */
export function allWorlds(
  argument: Argument,
  boundaries: Boundaries,
): { holds: number[]; possible: number[] } | undefined {
  const reading = new Reading(argument, boundaries);
  if (reading.worlds > MOST_WORLDS) return undefined;
  const holds = new Array<number>(reading.statements.length).fill(0);
  const possible = new Array<number>(reading.statements.length).fill(0);
  reading.eachWorld((weight) => {
    const { lower, upper } = reading.model();
    for (let s = 0; s < holds.length; s++) {
      holds[s] += lower[s] * weight;
      possible[s] += upper[s] * weight;
    }
  });
  return { holds, possible };
}

class Reading {
  readonly statements: readonly Statement[];
  private readonly atoms: readonly Atom[];
  private readonly number = new Map<Atom, number>();
  private readonly chances: Chance[] = [];
  /** The outcome of each chance in the world at hand. */
  private readonly now: number[] = [];
  private readonly silent = new Set<Observation>();
  private readonly holdsIn: ((needed: Set01, against: Set01) => boolean)[];

  constructor(
    private readonly argument: Argument,
    private readonly boundaries: Boundaries,
  ) {
    this.statements = [...argument.statements, ...argument.placeholders];
    this.atoms = [...this.statements, ...argument.attacks, ...argument.observations];
    for (const [i, atom] of this.atoms.entries()) this.number.set(atom, i);
    const ties = this.ties();
    this.holdsIn = this.atoms.map((atom) => {
      if (atom.type === 'attack') return this.attack(atom);
      if (atom.type === 'observation') return this.observation(atom);
      return this.statement(atom, ties.get(atom));
    });
    for (const observation of argument.observations)
      if (this.reaches(observation, observation)) this.silent.add(observation);
  }

  get worlds(): number {
    return this.chances.reduce((product, { outcomes }) => product * outcomes.length, 1);
  }

  eachWorld(visit: (weight: number) => void): void {
    const turn = (i: number, weight: number): void => {
      if (weight === 0) return;
      if (i === this.chances.length) {
        visit(weight);
        return;
      }
      this.chances[i].outcomes.forEach((p, outcome) => {
        this.now[i] = outcome;
        turn(i + 1, weight * p);
      });
    };
    turn(0, 1);
  }

  /** The well-founded model: what holds, and what may hold. */
  model(): { lower: Set01; upper: Set01 } {
    let lower: Set01 = new Uint8Array(this.atoms.length);
    for (;;) {
      const upper = this.least(lower);
      const next = this.least(upper);
      if (next.every((x, i) => x === lower[i])) return { lower, upper };
      lower = next;
    }
  }

  private least(against: Set01): Set01 {
    const now = new Uint8Array(this.atoms.length);
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = 0; i < now.length; i++) {
        if (now[i] === 1 || !this.holdsIn[i](now, against)) continue;
        now[i] = 1;
        changed = true;
      }
    }
    return now;
  }

  private chance(outcomes: readonly number[]): number {
    return this.chances.push({ outcomes }) - 1;
  }

  private happens(p: number): () => boolean {
    if (p === 1) return () => true;
    const chance = this.chance([1 - p, p]);
    return () => this.now[chance] === 1;
  }

  /** A uniform number as far as these thresholds tell: whether it is below one of them. */
  private uniform(thresholds: readonly number[]): (threshold: number) => boolean {
    const cuts = [...new Set([0, ...thresholds, 1])].sort((a, b) => a - b);
    const chance = this.chance(cuts.slice(1).map((cut, i) => cut - cuts[i]));
    return (threshold) => cuts[this.now[chance]] < threshold;
  }

  private all(atoms: readonly Atom[]): (set: Set01) => boolean {
    const numbers = atoms.map((atom) => this.number.get(atom)!);
    return (set) => numbers.every((n) => set[n] === 1);
  }

  private any(atoms: readonly Atom[]): (set: Set01) => boolean {
    const numbers = atoms.map((atom) => this.number.get(atom)!);
    return (set) => numbers.some((n) => set[n] === 1);
  }

  private counting(attacks: readonly Attack[]): readonly Attack[] {
    return attacks.filter((attack) => this.boundaries.attackCounts(attack));
  }

  /** Whether one of the attacks bites: an undercut one is an atom that speaks against, another is looked into here. */
  private bitten(attacks: readonly Attack[]): (needed: Set01, against: Set01) => boolean {
    const bites = this.counting(attacks).map((attack) => {
      if (attack.undercuts.length > 0) {
        const atom = this.number.get(attack)!;
        return (_: Set01, against: Set01) => against[atom] === 1;
      }
      const { succeeds, attacker, excepted } = this.partsOf(attack);
      return (needed: Set01, against: Set01) => succeeds() && attacker(against) && !excepted(needed);
    });
    return (needed, against) => bites.some((bite) => bite(needed, against));
  }

  private partsOf(attack: Attack) {
    return {
      succeeds: this.happens(middle(this.argument.strength(attack))),
      attacker: this.all([attack.attacker]),
      excepted: this.any(attack.unless.filter((e) => this.boundaries.exceptionCounts(attack, e))),
    };
  }

  /** An attack that is undercut, as an atom; one that is not is never asked for. */
  private attack(attack: Attack): (needed: Set01, against: Set01) => boolean {
    if (attack.undercuts.length === 0) return () => false;
    const { succeeds, attacker, excepted } = this.partsOf(attack);
    const undercut = this.bitten(attack.undercuts);
    return (needed, against) =>
      succeeds() && attacker(needed) && !excepted(against) && !undercut(needed, against);
  }

  private observation(observation: Observation): (needed: Set01, against: Set01) => boolean {
    const { observed, given, unless } = observation;
    const undercuts = this.undercutsOf(observation);
    const conditions = this.all([observed, ...given]);
    const excepted = this.any(unless.filter((e) => this.boundaries.exceptionCounts(observation, e)));
    const undercut = this.bitten(undercuts);
    return (needed, against) =>
      !this.silent.has(observation) && conditions(needed) && !excepted(against) && !undercut(needed, against);
  }

  private statement(
    statement: Statement,
    tied: (() => boolean) | undefined,
  ): (needed: Set01, against: Set01) => boolean {
    const masks =
      statement.kind === 'sincere'
        ? this.statements.filter((s) => s.kind === 'instrumental' && s.of && s.of === statement.of)
        : [];
    const masked = this.any(masks);
    const bitten = this.bitten(statement.rebuttals);
    const rebutted = (needed: Set01, against: Set01) => masked(against) || bitten(needed, against);
    const stands = statement.steps.length > 0 ? this.steps(statement) : this.leaf(statement, tied);
    return (needed, against) => stands(needed, against) && !rebutted(needed, against);
  }

  private leaf(
    statement: Statement,
    tied: (() => boolean) | undefined,
  ): (needed: Set01, against: Set01) => boolean {
    if (!this.boundaries.leafCounts(statement)) return () => false;
    const prior = this.argument.prior(statement);
    const { observations } = statement;
    if (!prior || observations.length === 0) {
      const credence = prior ?? (observations.length > 0 ? undefined : this.argument.credence(statement));
      const own = tied ?? this.happens(middle(credence));
      const given = this.all(statement.prior?.given ?? (observations.length > 0 ? [] : statement.given));
      return (needed) => own() && given(needed);
    }
    const same = new Set<string>();
    const weighed = this.telling(statement).filter((observation) => {
      const key = keyOf(observation);
      return !same.has(key) && same.add(key);
    });
    const quotients = weighed.map((observation) => {
      const { ifTrue, ifFalse } = this.argument.ratio(observation);
      return ifTrue / ifFalse;
    });
    const p = middle(prior);
    const after = (speaks: (i: number) => boolean): number => {
      const odds = quotients.reduce((o, q, i) => (speaks(i) ? o * q : o), p / (1 - p));
      return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
    };
    const below = this.uniform(
      Array.from({ length: 1 << weighed.length }, (_, set) => after((i) => ((set >> i) & 1) === 1)),
    );
    const numbers = weighed.map((observation) => this.number.get(observation)!);
    const given = this.all(statement.prior?.given ?? []);
    return (needed, against) =>
      given(needed) && below(after((i) => (quotients[i] > 1 ? needed : against)[numbers[i]] === 1));
  }

  /** The observations that are not 1 : 1: those change nothing, and do not are in the way of others. */
  private telling({ observations }: Statement): Observation[] {
    return observations.filter((observation) => {
      const { ifTrue, ifFalse } = this.argument.ratio(observation);
      return ifTrue !== ifFalse;
    });
  }

  /** The attacks on an observation, and on those that are one with it. */
  private undercutsOf(observation: Observation): Attack[] {
    return this.telling(observation.statement)
      .filter((other) => keyOf(other) === keyOf(observation))
      .flatMap((other) => other.undercuts);
  }

  private steps(statement: Statement): (needed: Set01, against: Set01) => boolean {
    const copies = new Map<string, Step[]>();
    for (const step of statement.steps) {
      if (!this.boundaries.stepCounts(step)) continue;
      const unless = step.unless.filter((e) => this.boundaries.exceptionCounts(step, e));
      const key = JSON.stringify([ids(step.premises), ids([...step.negated, ...unless])]);
      copies.set(key, [...(copies.get(key) ?? []), step]);
    }
    const lines = [...copies.values()].map((steps) => {
      const strengths = steps.map((step) => this.argument.strength(step) ?? { lo: 1, hi: 1 });
      const strength = {
        lo: Math.max(...strengths.map((s) => s.lo)),
        hi: Math.max(...strengths.map((s) => s.hi)),
      };
      const succeeds = this.happens(strength.lo === 1 ? 1 : middle(strength));
      const premises = this.all(steps[0].premises);
      const denied = this.any([
        ...steps[0].negated,
        ...steps[0].unless.filter((e) => this.boundaries.exceptionCounts(steps[0], e)),
      ]);
      const undercut = this.bitten(steps.flatMap((step) => step.undercuts));
      return (needed: Set01, against: Set01) =>
        succeeds() && premises(needed) && !denied(against) && !undercut(needed, against);
    });
    return (needed, against) => lines.some((applies) => applies(needed, against));
  }

  /** For each tied leaf whether its own part is true. */
  private ties(): Map<Statement, () => boolean> {
    const found = new Map<Statement, () => boolean>();
    for (const together of this.argument.together) {
      const probability = this.argument.probability(together);
      const leaves = together.leaves.filter(
        (leaf) =>
          !found.has(leaf) &&
          !leaf.placeholder &&
          leaf.steps.length + leaf.given.length + leaf.observations.length === 0 &&
          !leaf.prior,
      );
      if (!probability || leaves.length < 2) continue;
      const joint = this.happens(middle(probability));
      const credences = leaves.map((leaf) => middle(this.argument.credence(leaf)));
      const below = this.uniform(credences);
      leaves.forEach((leaf, i) => {
        const alone = this.happens(credences[i]);
        found.set(leaf, () => (joint() ? below(credences[i]) : alone()));
      });
    }
    return found;
  }

  private reaches(from: Atom, to: Atom): boolean {
    const seen = new Set(this.reads(from));
    for (const atom of seen) {
      if (atom === to) return true;
      for (const next of this.reads(atom)) seen.add(next);
    }
    return false;
  }

  private reads(atom: Atom): readonly Atom[] {
    if (atom.type === 'attack') return [atom.attacker, ...atom.unless, ...this.counting(atom.undercuts)];
    if (atom.type === 'observation')
      return [atom.observed, ...atom.given, ...atom.unless, ...this.counting(this.undercutsOf(atom))];
    const masks =
      atom.kind === 'sincere'
        ? this.statements.filter((s) => s.kind === 'instrumental' && s.of === atom.of)
        : [];
    if (atom.steps.length === 0) {
      const given = atom.prior?.given ?? (atom.observations.length > 0 ? [] : atom.given);
      return [
        ...given,
        ...(atom.prior ? this.telling(atom) : []),
        ...this.counting(atom.rebuttals),
        ...masks,
      ];
    }
    const steps = atom.steps.filter((step) => this.boundaries.stepCounts(step));
    return [
      ...steps.flatMap((step) => [
        ...step.premises,
        ...step.negated,
        ...step.unless.filter((e) => this.boundaries.exceptionCounts(step, e)),
        ...this.counting(step.undercuts),
      ]),
      ...this.counting(atom.rebuttals),
      ...masks,
    ];
  }
}

/** What an interval counts as in support; 1 where nothing is said. */
function middle(interval: Interval | undefined): number {
  return interval ? (interval.lo + interval.hi) / 2 : 1;
}

function ids(statements: readonly Statement[]): number[] {
  return [...new Set(statements.map((s) => s.index))].sort((a, b) => a - b);
}

/** What two observations of one statement have in common that are one. */
function keyOf({ observed, given, unless }: Observation): string {
  return JSON.stringify([observed.index, ids(given), ids(unless)]);
}
