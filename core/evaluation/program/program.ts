/** The argument as the engines read it: facts and rules by number, without what has no effect. */
import type { Argument, Attack, Observation, Statement, Step } from '../../model/argument.ts';
import { type Boundaries, conditionsOf } from '../../model/boundary.ts';
import type { Interval } from '../../syntax/tree.ts';
import { drained, type Slices } from '../../text/slices.ts';
import { components, dependencies, onCircles } from './components.ts';
import { type Element, FactList, type Facts } from './facts.ts';
import {
  type Bite,
  type Inference,
  lineOf,
  NEVER,
  type Rule,
  Rules,
  type Weighing,
  type Weight,
} from './rules.ts';
import { tiedParts, ties } from './tied.ts';
import { quotientOf, weighedPart } from './weighed.ts';

export interface Program {
  readonly facts: Facts;
  /** By `Statement.index`, placeholders included; after those the rules that they are built from. */
  readonly rules: readonly Rule[];
}

/** A program, and what each of its facts belongs to. */
export interface ReadProgram {
  readonly program: Program;
  /** By fact; undefined for one that is a part of how a leaf is computed. */
  readonly elements: readonly (Element | undefined)[];
  /** For the fact that decides a computed leaf: a fact of probability 0 that would make the leaf's own part true. */
  readonly granted: ReadonlyMap<number, number>;
}

const NONE: readonly never[] = [];
const CERTAIN: Interval = { lo: 1, hi: 1 };

/** What is read as if it were not written: observations, and by step premises with a `not`. */
export interface Omissions {
  readonly without?: ReadonlySet<object>;
  readonly withoutExceptions?: ReadonlyMap<object, ReadonlySet<Statement>>;
}

/** Reads an argument; unlicensed crossings are left out, and instrumental links rebut sincere ones. */
export function readProgram(
  argument: Argument,
  boundaries: Boundaries,
  omissions: Omissions = {},
): ReadProgram {
  return drained(readProgramInSlices(argument, boundaries, omissions));
}

/** The same in slices of some milliseconds. */
export function readProgramInSlices(
  argument: Argument,
  boundaries: Boundaries,
  omissions: Omissions = {},
): Slices<ReadProgram> {
  return new Reader(argument, boundaries, omissions).read();
}

/** So many statements are read in a slice. */
const SLICE = 1000;

/** What a step needs to hold, and not to hold, by statement. */
type Conditions = Pick<Inference, 'premises' | 'negated' | 'exceptions'>;

class Reader {
  private readonly facts = new FactList();
  private readonly statements: readonly Statement[];
  private readonly rules: Rules;
  /** The rules of attacks that are themselves undercut, and of observations. */
  private readonly attacks = new Map<Attack, number>();
  private readonly spoken: number[] = [];
  /** The weighed leaves, by the rule of their own part, which is written when it is known what may be undecided. */
  private readonly weighed: { own: number; weighing: Weighing; grant: Inference }[] = [];
  private readonly granted = new Map<number, number>();
  private readonly tied = new Map<Statement, number>();

  constructor(
    private readonly argument: Argument,
    private readonly boundaries: Boundaries,
    private readonly omissions: Omissions,
  ) {
    this.statements = [...argument.statements, ...argument.placeholders];
    this.rules = new Rules(this.statements.length);
  }

  *read(): Slices<ReadProgram> {
    const { facts, rules, boundaries, argument } = this;
    this.readUndercutAttacks();
    for (const { probability, leaves } of ties(argument))
      for (const [leaf, part] of tiedParts(probability, leaves, argument, facts, rules))
        this.tied.set(leaf, part);
    for (const statement of this.statements) {
      if (statement.index % SLICE === SLICE - 1) yield;
      const isLeaf = statement.steps.length === 0;
      const counts = isLeaf && boundaries.leafCounts(statement);
      const rebuttals = this.bites(statement.rebuttals);
      const { leaf, own, weighing, given } = counts ? this.leaf(statement) : NEVER;
      rules.all[statement.index] = {
        leaf,
        own,
        weighing,
        given,
        steps: isLeaf ? NONE : this.inferences(statement),
        rebuttals: statement.kind === 'sincere' ? [...rebuttals, ...this.masksOn(statement)] : rebuttals,
        bare: counts && isBare(statement, argument),
      };
    }
    this.weigh();
    return {
      program: { facts: facts.columns(), rules: rules.all },
      elements: facts.elements,
      granted: this.granted,
    };
  }

  private leaf(statement: Statement): Rule {
    const { facts, rules } = this;
    const presumed = !isBare(statement, this.argument);
    const { observations } = statement;
    const prior = this.argument.prior(statement);
    // Without a prior there is nothing to weigh on, and the credence beside it is an opinion.
    const credence = prior ?? (observations.length > 0 ? undefined : this.argument.credence(statement));
    const given = indices(conditionsOf(statement));
    const weights = prior ? this.weights(observations) : [];
    const tie = this.tied.get(statement);
    if (weights.length === 0 && tie === undefined)
      return { ...NEVER, leaf: facts.leaf(credence, presumed, statement), given };
    const weighing = prior && weights.length > 0 ? { prior, weights } : undefined;
    const leaf = facts.stand(credence, presumed, statement);
    const grant = lineOf({ fact: facts.part(0) });
    this.granted.set(leaf, grant.fact);
    const own = rules.addInner(weighing ? [grant] : [lineOf({ premises: [tie!] }), grant]);
    if (weighing) this.weighed.push({ own, weighing, grant });
    return { ...NEVER, leaf, own, given, weighing };
  }

  /** What weighs on a leaf. Observations that are one have the first's ratio and the attacks on any; 1 : 1 counts nowhere. */
  private weights(observations: readonly Observation[]): Weight[] {
    const groups = new Map<string, { line: Inference; quotient: number; undercuts: Attack[] }>();
    for (const observation of observations) {
      const { observed, given, unless, undercuts } = observation;
      const quotient = quotientOf(this.argument.ratio(observation));
      if (quotient === 1 || this.omissions.without?.has(observation)) continue;
      const exceptions = indices(unless.filter((e) => this.boundaries.exceptionCounts(observation, e)));
      const key = [observed.index, ascending(indices(given)), ascending(exceptions)].join('|');
      const group = groups.get(key);
      if (group) group.undercuts.push(...undercuts);
      else {
        const line = lineOf({ premises: indices([observed, ...given]), exceptions });
        groups.set(key, { line, quotient, undercuts: [...undercuts] });
      }
    }
    return [...groups.values()].map(({ line, quotient, undercuts }): Weight => {
      const speaks = this.rules.add([{ ...line, undercuts: this.bites(undercuts) }]);
      this.spoken.push(speaks);
      return { speaks, quotient };
    });
  }

  /** An observation on a circle does not speak: what it is evidence for would be evidence for it. */
  private weigh(): void {
    if (this.spoken.length === 0) return;
    const { rules, facts } = this;
    const { all } = rules;
    const graph = dependencies(all);
    const parts = components(graph);
    const mayBeUndecided = onCircles(graph, parts);
    for (const rule of this.spoken) if (parts.circular[parts.of[rule]] === 1) all[rule] = NEVER;
    for (const { own, weighing, grant } of this.weighed) {
      const isOpen = weighing.weights.some(({ speaks }) => mayBeUndecided[parts.of[speaks]] === 1);
      all[own] = { ...NEVER, inner: true, steps: [weighedPart(weighing, isOpen, facts, rules), grant] };
    }
  }

  /** An attack that something undercuts has a rule of its own, and is a member of circles as statements are. */
  private readUndercutAttacks(): void {
    const undercut = this.argument.attacks.filter(
      (attack) => attack.undercuts.length > 0 && this.boundaries.attackCounts(attack),
    );
    for (const attack of undercut) this.attacks.set(attack, this.rules.add([]));
    for (const attack of undercut) {
      const { fact, attacker, exceptions } = this.bite(attack);
      const undercuts = this.bites(attack.undercuts);
      this.rules.all[this.attacks.get(attack)!] = {
        ...NEVER,
        steps: [lineOf({ fact, premises: [attacker], exceptions, undercuts })],
      };
    }
  }

  /** The rebuttals that instrumental links make on a sincere one by themselves. */
  private masksOn(sincere: Statement): readonly Bite[] {
    return this.boundaries
      .masks(sincere)
      .map(({ index }) => ({ fact: -1, attacker: index, exceptions: NONE }));
  }

  private bites(attacks: readonly Attack[]): readonly Bite[] {
    if (attacks.length === 0) return NONE;
    return attacks
      .filter((attack) => this.boundaries.attackCounts(attack))
      .map((attack) => {
        const rule = this.attacks.get(attack);
        return rule === undefined ? this.bite(attack) : { fact: -1, attacker: rule, exceptions: NONE };
      });
  }

  private bite(attack: Attack): Bite {
    return {
      fact: this.facts.strength(this.argument.strength(attack), attack),
      attacker: attack.attacker.index,
      exceptions: indices(attack.unless.filter((e) => this.boundaries.exceptionCounts(attack, e))),
    };
  }

  /** The steps that count, copies joined: the stronger strength, the attacks on any of them. */
  private inferences(statement: Statement): readonly Inference[] {
    const counting = statement.steps.filter(
      (step) => step.premises.length + step.negated.length > 0 && this.boundaries.stepCounts(step),
    );
    if (counting.length < 2) return counting.map((step) => this.inference([step], this.conditions(step)));
    const groups = new Map<string, { conditions: Conditions; copies: Step[] }>();
    for (const step of counting) {
      const conditions = this.conditions(step);
      const { premises, negated, exceptions } = conditions;
      // What must be false is the same to a step whether it is denied or excepted.
      const key = `${ascending(premises)}|${ascending([...new Set([...negated, ...exceptions])])}`;
      const group = groups.get(key);
      if (group) group.copies.push(step);
      else groups.set(key, { conditions, copies: [step] });
    }
    return [...groups.values()].map(({ conditions, copies }) => this.inference(copies, conditions));
  }

  private conditions(step: Step): Conditions {
    const waived = this.omissions.withoutExceptions?.get(step);
    return {
      premises: indices(step.premises),
      negated: indices(waived ? step.negated.filter((s) => !waived.has(s)) : step.negated),
      exceptions: indices(step.unless.filter((e) => this.boundaries.exceptionCounts(step, e))),
    };
  }

  /** One line of support, from steps of which each is a copy of the first. */
  private inference(copies: readonly Step[], { premises, negated, exceptions }: Conditions): Inference {
    return {
      fact: this.facts.strength(this.stronger(copies), copies[0]),
      premises,
      negated,
      exceptions,
      undercuts:
        copies.length === 1
          ? this.bites(copies[0].undercuts)
          : copies.flatMap((s) => this.bites(s.undercuts)),
    };
  }

  private stronger(copies: readonly Step[]): Interval {
    if (copies.length === 1) return this.argument.strength(copies[0]) ?? CERTAIN;
    const strengths = copies.map((copy) => this.argument.strength(copy) ?? CERTAIN);
    return { lo: Math.max(...strengths.map(({ lo }) => lo)), hi: Math.max(...strengths.map(({ hi }) => hi)) };
  }
}

/** Whether nothing is said for it: neither a step nor a credence, and it is not a premise by its kind. */
function isBare(leaf: Statement, argument: Argument): boolean {
  const premise = leaf.kind === 'assumption' || leaf.kind === 'evidence' || leaf.kind === 'objection';
  return argument.credence(leaf) === undefined && argument.prior(leaf) === undefined && !premise;
}

function indices(statements: readonly Statement[]): readonly number[] {
  if (statements.length === 0) return NONE;
  if (statements.length === 1) return [statements[0].index];
  return [...new Set(statements.map((s) => s.index))];
}

function ascending(numbers: readonly number[]): string {
  return numbers.length < 2 ? String(numbers) : [...numbers].sort((a, b) => a - b).join();
}
