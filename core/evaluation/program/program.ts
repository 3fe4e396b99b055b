/** The argument as the engines read it: facts and rules by number, all that counts for nothing left out. */
import type { Argument, Attack, Statement, Step } from '../../model/argument.ts';
import type { Boundaries } from '../../model/boundary.ts';
import type { Interval } from '../../syntax/tree.ts';

/** What carries a credence or a strength. */
export type Element = Statement | Step | Attack;

/** Random facts, all independent, in columns. */
export interface Facts {
  readonly count: number;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  /** What it counts as in support: the midpoint, 1 where there is no credence. */
  readonly p: Float64Array;
  /** 1 for a leaf without a credence. */
  readonly unassessed: Uint8Array;
  /** 1 for what is true in the likeliest world. */
  readonly likely: Uint8Array;
}

/** An attack on a statement or on a step. */
export interface Bite {
  /** −1 when its strength is 100 %. */
  readonly fact: number;
  readonly attacker: number;
  readonly exceptions: readonly number[];
}

/** One step, or several that are one: the same premises and exceptions. */
export interface Inference {
  /** −1 when its strength is 100 %. */
  readonly fact: number;
  readonly premises: readonly number[];
  readonly exceptions: readonly number[];
  readonly undercuts: readonly Bite[];
}

/** When a statement holds: as a leaf by its fact and `given`, else by one of its steps. */
export interface Rule {
  /** The fact of a leaf; −1 for what has steps, and for a leaf that does not count with its `given`. */
  readonly leaf: number;
  readonly given: readonly number[];
  readonly steps: readonly Inference[];
  readonly rebuttals: readonly Bite[];
  /** A claim, thesis or link with neither step nor credence: nothing speaks for it yet. */
  readonly bare: boolean;
}

export interface Program {
  readonly facts: Facts;
  /** By `Statement.index`, placeholders included. */
  readonly rules: readonly Rule[];
}

/** A program, and what each of its facts belongs to. */
export interface ReadProgram {
  readonly program: Program;
  readonly elements: readonly Element[];
}

const NONE: readonly never[] = [];
const CERTAIN: Interval = { lo: 1, hi: 1 };

/** Reads an argument; unlicensed crossings are left out, and instrumental links rebut sincere ones. */
export function readProgram(argument: Argument, boundaries: Boundaries): ReadProgram {
  const facts = new FactList(argument);
  const statements = [...argument.statements, ...argument.placeholders];
  const masks = instrumentalLinks(statements);

  const bite = (attack: Attack): Bite => ({
    fact: facts.strength(argument.strength(attack), attack),
    attacker: attack.attacker.index,
    exceptions: indices(attack.unless.filter((e) => boundaries.exceptionCounts(attack, e))),
  });
  const bites = (attacks: readonly Attack[]): readonly Bite[] =>
    attacks.length === 0 ? NONE : attacks.filter((a) => boundaries.attackCounts(a)).map(bite);

  const rules = statements.map((statement): Rule => {
    const isLeaf = statement.steps.length === 0;
    const counts = isLeaf && boundaries.leafCounts(statement);
    const leaf = counts ? facts.leaf(statement) : -1;
    const played = statement.kind === 'sincere' && statement.of ? masks.get(statement.of) : undefined;
    const rebuttals = bites(statement.rebuttals);
    return {
      leaf,
      given: counts ? indices(statement.given) : NONE,
      steps: isLeaf ? NONE : inferences(statement, argument, boundaries, facts, bites),
      rebuttals: played ? [...rebuttals, ...played] : rebuttals,
      bare: counts && isBare(statement, argument),
    };
  });
  return { program: { facts: facts.columns(), rules }, elements: facts.elements };
}

/** The steps that count, copies joined: the stronger strength, the attacks on any of them. */
function inferences(
  statement: Statement,
  argument: Argument,
  boundaries: Boundaries,
  facts: FactList,
  bites: (attacks: readonly Attack[]) => readonly Bite[],
): readonly Inference[] {
  const groups = new Map<string, { premises: number[]; exceptions: number[]; copies: Step[] }>();
  for (const step of statement.steps) {
    if (step.premises.length === 0 || !boundaries.stepCounts(step)) continue;
    const premises = indices(step.premises);
    const exceptions = indices(step.unless.filter((e) => boundaries.exceptionCounts(step, e)));
    const key = `${ascending(premises)}|${ascending(exceptions)}`;
    const group = groups.get(key);
    if (group) group.copies.push(step);
    else groups.set(key, { premises, exceptions, copies: [step] });
  }
  return [...groups.values()].map(({ premises, exceptions, copies }) => ({
    fact: facts.strength(stronger(copies, argument), copies[0]),
    premises,
    exceptions,
    undercuts: copies.length === 1 ? bites(copies[0].undercuts) : copies.flatMap((s) => bites(s.undercuts)),
  }));
}

/** For each persona, the rebuttals that its instrumental links make on its sincere ones. */
function instrumentalLinks(statements: readonly Statement[]): Map<Statement['of'], Bite[]> {
  const masks = new Map<Statement['of'], Bite[]>();
  for (const statement of statements) {
    if (statement.kind !== 'instrumental' || !statement.of) continue;
    const bite: Bite = { fact: -1, attacker: statement.index, exceptions: NONE };
    const made = masks.get(statement.of);
    if (made) made.push(bite);
    else masks.set(statement.of, [bite]);
  }
  return masks;
}

function stronger(copies: readonly Step[], argument: Argument): Interval {
  let { lo, hi } = argument.strength(copies[0]) ?? CERTAIN;
  for (const copy of copies) {
    const strength = argument.strength(copy) ?? CERTAIN;
    lo = Math.max(lo, strength.lo);
    hi = Math.max(hi, strength.hi);
  }
  return { lo, hi };
}

/** Whether nothing is said for it: neither a step nor a credence, and it is not a premise by its kind. */
function isBare(leaf: Statement, argument: Argument): boolean {
  const premise = leaf.kind === 'assumption' || leaf.kind === 'evidence' || leaf.kind === 'objection';
  return argument.credence(leaf) === undefined && !premise;
}

function indices(statements: readonly Statement[]): number[] {
  if (statements.length === 1) return [statements[0].index];
  return [...new Set(statements.map((s) => s.index))];
}

function ascending(numbers: readonly number[]): string {
  return numbers.length < 2 ? String(numbers) : [...numbers].sort((a, b) => a - b).join();
}

class FactList {
  readonly elements: Element[] = [];
  private readonly lo: number[] = [];
  private readonly hi: number[] = [];
  private readonly gaps = new Set<number>();
  /** Of the gaps those that count as true in the likeliest world. */
  private readonly presumed = new Set<number>();

  constructor(private readonly argument: Argument) {}

  leaf(statement: Statement): number {
    const credence = this.argument.credence(statement);
    const { lo, hi } = credence ?? { lo: 0, hi: 1 };
    if (credence) return this.add(lo, hi, statement);
    if (!isBare(statement, this.argument)) this.presumed.add(this.elements.length);
    this.gaps.add(this.elements.length);
    return this.add(lo, hi, statement);
  }

  /** A strength of 100 % needs no fact. */
  strength(strength: Interval | undefined, element: Element): number {
    return strength === undefined || strength.lo === 1 ? -1 : this.add(strength.lo, strength.hi, element);
  }

  columns(): Facts {
    const lo = Float64Array.from(this.lo);
    const hi = Float64Array.from(this.hi);
    const unassessed = new Uint8Array(lo.length);
    for (const fact of this.gaps) unassessed[fact] = 1;
    const p = lo.map((low, i) => (unassessed[i] ? 1 : (low + hi[i]) / 2));
    // The midpoint of 30 % and 70 % must not miss 50 % by a rounding error.
    const likely = Uint8Array.from(p, (x, i) =>
      unassessed[i] ? +this.presumed.has(i) : +(x >= 0.5 - 1e-12),
    );
    return { count: lo.length, lo, hi, p, unassessed, likely };
  }

  private add(lo: number, hi: number, element: Element): number {
    this.lo.push(lo);
    this.hi.push(hi);
    return this.elements.push(element) - 1;
  }
}
