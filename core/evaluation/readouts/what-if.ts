/** Support with something changed: a step or an attack left out, a credence settled, statements taken together. */
import type { Argument, Attack, Observation, Statement, Step } from '../../model/argument.ts';
import type { Boundaries } from '../../model/boundary.ts';
import { type OtherNumbers, renumbered } from '../../model/renumbered.ts';
import { drained, type Slices } from '../../text/slices.ts';
import { cruxesOf } from '../cruxes/cruxes.ts';
import type { Crux, Status } from '../evaluation.ts';
import { dependencies } from '../program/components.ts';
import type { Element } from '../program/facts.ts';
import { buildNetwork, type Network, networkInSlices } from '../program/network.ts';
import { type Program, type ReadProgram, readProgram, readProgramInSlices } from '../program/program.ts';
import { lineOf, NEVER } from '../program/rules.ts';
import { statuses } from '../status/status.ts';
import { revalued, type Support, solveSupport } from '../support/support.ts';

/** How the argument is read otherwise than it is written. */
export interface Change {
  /** These count for nothing. */
  readonly without?: ReadonlySet<Step | Attack | Observation>;
  /** These instrumental links speak against no sincere one. */
  readonly withoutMasks?: ReadonlySet<Statement>;
  /** Sincere links that no instrumental one attacks. */
  readonly unmasked?: ReadonlySet<Statement>;
  /** These exceptions, and premises with a `not`, are not asked about, by what they belong to. */
  readonly withoutExceptions?: ReadonlyMap<object, ReadonlySet<Statement>>;
  /** What a fact is taken to be, in [0, 1]: of a leaf that is worked out, whether it holds. */
  readonly settled?: ReadonlyMap<Element, number>;
  /** What is taken to be written. */
  readonly numbers?: OtherNumbers;
}

/** What comes out of a changed argument. */
export interface Outcome {
  /** How often all of the statements asked for hold; exact. */
  readonly support: number;
  /** What that depends on, the most important first. */
  cruxes(): Slices<readonly Crux[]>;
}

/** Asks what support would be. */
export interface WhatIf {
  /**
   * How often all of `statements` hold together; undefined where diagrams are too large for an exact result. Costs about as much
   * as evaluating what is below these statements; only settled facts, or none, cost next to nothing the second time.
   */
  outcome(statements: readonly Statement[], change?: Change): Outcome | undefined;
  /** The same in slices. */
  outcomeInSlices(statements: readonly Statement[], change?: Change): Slices<Outcome | undefined>;
  /** The status of each statement, by index, if a leaf or a step were not there. Linear. */
  statusesWithout(element: Statement | Step): readonly Status[];
}

/** Diagram nodes for one question: about a tenth of a second at most. */
const NODE_BUDGET = 200_000;

/** What is not there: nothing speaks for it. */
const NOTHING = { ...NEVER, bare: true };

/** Questions about an argument as it is now. */
export function whatIf(argument: Argument, boundaries: Boundaries): WhatIf {
  /** The statements that were asked for last, as written. */
  let known: { readonly asked: string; readonly question: Question } | undefined;
  const readAs = function* (asked: readonly number[], change: Change): Slices<Unsolved> {
    const written = change.numbers ? renumbered(argument, change.numbers) : argument;
    const read = yield* readProgramInSlices(written, changed(boundaries, change), change);
    const program = joined(read.program, asked);
    const root = program.rules.length - 1;
    const network = yield* networkInSlices(pruned(program, root));
    return { read, root, network: settle(network, read, change.settled) };
  };
  const solved = (network: Network) => solveSupport(network, NODE_BUDGET);
  const asWritten = function* (asked: readonly number[]): Slices<Question> {
    const key = asked.join();
    if (known?.asked === key) return known.question;
    const unsolved = yield* readAs(asked, {});
    const question = { ...unsolved, support: yield* solved(unsolved.network) };
    known = { asked: key, question };
    return question;
  };
  /** With other numbers the diagrams are the same, so that many of them can be tried; with settled facts the argument is, too. */
  const questionOf = function* (asked: readonly number[], change: Change): Slices<Question> {
    const { numbers, settled, ...others } = change;
    if (Object.keys(others).length > 0) {
      const unsolved = yield* readAs(asked, change);
      return { ...unsolved, support: yield* solved(unsolved.network) };
    }
    const now = yield* asWritten(asked);
    if (!numbers && !settled) return now;
    const { read, root, network } = numbers
      ? yield* readAs(asked, change)
      : { ...now, network: settle(now.network, now.read, settled) };
    return {
      read,
      root,
      network,
      support: revalued(now.support, network, false) ?? (yield* solved(network)),
    };
  };
  const outcomeInSlices = function* (
    statements: readonly Statement[],
    change: Change = {},
  ): Slices<Outcome | undefined> {
    const asked = [...new Set(statements.map((s) => s.index))];
    const { read, root, support } = yield* questionOf(asked, change);
    const literal = support.network.holds[root];
    if (support.open[literal >> 1] === 1) return undefined;
    const top = { ...statements[0], index: root };
    return {
      support: literal & 1 ? support.q[literal >> 1] : support.p[literal >> 1],
      *cruxes() {
        const cruxes = yield* cruxesOf(support, read, top);
        return cruxes.map((crux) => ({ ...crux, thesis: statements[0] }));
      },
    };
  };
  return {
    statusesWithout(element) {
      const without = element.type === 'step' ? { without: new Set([element]) } : {};
      const { program } = readProgram(argument, changed(boundaries, without));
      if (element.type === 'step') return statuses(buildNetwork(program));
      const rules = program.rules.map((rule, s) => (s === element.index ? NOTHING : rule));
      return statuses(buildNetwork({ ...program, rules }));
    },
    outcome: (statements, change) => drained(outcomeInSlices(statements, change)),
    outcomeInSlices,
  };
}

interface Unsolved {
  readonly read: ReadProgram;
  /** The rule that all statements asked for hold. */
  readonly root: number;
  readonly network: Network;
}

interface Question extends Unsolved {
  readonly support: Support;
}

/** The boundaries with more that has no effect. */
function changed(
  boundaries: Boundaries,
  { without, withoutMasks, unmasked, withoutExceptions }: Change,
): Boundaries {
  return {
    ...boundaries,
    masks: (link) =>
      unmasked?.has(link) ? [] : boundaries.masks(link).filter((mask) => !withoutMasks?.has(mask)),
    stepCounts: (step) => !without?.has(step) && boundaries.stepCounts(step),
    attackCounts: (attack) => !without?.has(attack) && boundaries.attackCounts(attack),
    exceptionCounts: (holder, exception) =>
      !withoutExceptions?.get(holder)?.has(exception) && boundaries.exceptionCounts(holder, exception),
  };
}

/** The program with one more rule at its end: that all of these statements hold. */
function joined(program: Program, statements: readonly number[]): Program {
  const steps = [lineOf({ premises: statements })];
  return { ...program, rules: [...program.rules, { ...NEVER, steps }] };
}

/** The network with facts of other probabilities. */
function settle(network: Network, { elements, granted }: ReadProgram, settled: Change['settled']): Network {
  if (!settled || settled.size === 0) return network;
  const { program } = network;
  const p = program.facts.p.slice();
  elements.forEach((element, fact) => {
    const value = element && settled.get(element);
    if (value === undefined) return;
    p[fact] = value;
    // A computed leaf then has the value it is settled at, regardless of its own part.
    const grant = granted.get(fact);
    if (grant !== undefined) p[grant] = 1;
  });
  return { ...network, program: { ...program, facts: { ...program.facts, p } } };
}

/** Leaves out everything that one rule does not rest on. */
function pruned(program: Program, root: number): Program {
  const { start, target } = dependencies(program.rules);
  const needed = new Set([root]);
  for (const s of needed) for (let i = start[s]; i < start[s + 1]; i++) needed.add(target[i]);
  return { ...program, rules: program.rules.map((rule, s) => (needed.has(s) ? rule : NOTHING)) };
}
