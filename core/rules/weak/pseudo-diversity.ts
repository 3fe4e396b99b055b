/** `pseudo-diversity`: several lines of support rest on the same doubtful premise. */
import type { Crux } from '../../evaluation/evaluation.ts';
import type { Argument, Statement, Step } from '../../model/argument.ts';
import { percentRange } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { affordableTheses } from '../helpers/afford.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { namedAt, nameIn, ownStatements } from '../helpers/places.ts';
import { redundantIn } from '../helpers/redundant.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A premise this sure may be shared. */
const SURE = 0.95;
/** What its author states as less than this he does not argue for but reckon up. */
const UNLIKELY = 0.5;
/** Statements of an argument whose cruxes are looked at once more for each claim with several lines. */
const MOST_STATEMENTS = 2_000;
/** And of so many claims: each takes a look at the whole argument. */
const MOST_CLAIMS = 20;
/** How many of the statements nearest below a step are looked at, so that the time stays linear. */
const MOST_VISITS = 100;

export const pseudoDiversity: Rule = {
  code: 'pseudo-diversity',
  numbers: true,
  *check(context) {
    const { argument, evaluation } = context;
    let looked = 0;
    for (const claim of ownStatements(context)) {
      // The ways to what its author thinks improbable are a sum of risks, and no lines that are to secure each other.
      if (claim.steps.length < 2 || (argument.credence(claim)?.hi ?? 1) < UNLIKELY) continue;
      // A step that another one includes is no line of its own, and is reported as that.
      yield undefined;
      const redundant = redundantIn(claim, context);
      const steps = countingSteps(claim, context).filter((step) => !redundant.has(step));
      const shared = mostShared(steps, argument, () =>
        ++looked > MOST_CLAIMS ? [] : cruxesOf(claim, context),
      );
      if (!shared) continue;
      const { leaf, lines } = shared;
      // Of a thesis, what it cannot hold without is reported as that.
      if (affordableTheses(context).has(claim) && evaluation.singlePointsOfFailure(claim).includes(leaf))
        continue;
      const related = lines.map((step) => ({
        uri: step.uri,
        span: argument.span(step),
        message: `This step rests on \`${nameIn(context, leaf)}\``,
      }));
      yield finding(
        'pseudo-diversity',
        namedAt(context, claim),
        {
          lines: linesOf(lines.length, steps.length),
          name: claim.name,
          leaf: nameIn(context, leaf),
          credence: percentRange(argument.credence(leaf)!),
        },
        { related },
      );
    }
  },
};

/** "Both steps", "All 3 steps", "2 of the 3 steps". */
function linesOf(count: number, total: number): string {
  if (count < total) return `${count} of the ${total} steps`;
  return count === 2 ? 'Both steps' : `All ${count} steps`;
}

interface Shared {
  readonly leaf: Statement;
  readonly lines: readonly Step[];
}

/** The doubtful leaf that most of the steps share; of several the one that would cost most, then the most doubtful. */
function mostShared(
  steps: readonly Step[],
  argument: Argument,
  cruxes: () => readonly Crux[],
): Shared | undefined {
  const doubt = (leaf: Statement) => argument.credence(leaf)!.hi;
  if (steps.length < 2) return undefined;
  const lines = new Map<Statement, Step[]>();
  for (const step of steps) {
    for (const leaf of doubtfulBelow(step, argument)) {
      const known = lines.get(leaf);
      if (known) known.push(step);
      else lines.set(leaf, [step]);
    }
  }
  const most = [...lines.values()].reduce((most, resting) => Math.max(most, resting.length), 0);
  if (most < 2) return undefined;
  const found = [...lines].filter(([, resting]) => resting.length === most);
  const losses = new Map(found.length > 1 ? cruxes().map(({ element, loss }) => [element, loss]) : []);
  const [[leaf, resting]] = found.sort(
    ([a], [b]) => Math.round(1e9 * ((losses.get(b) ?? 0) - (losses.get(a) ?? 0))) || doubt(a) - doubt(b),
  );
  return { leaf, lines: resting };
}

/** The cruxes of a claim, where it is affordable to look at them for each claim. */
function cruxesOf(claim: Statement, { evaluation }: RuleContext): readonly Crux[] {
  return evaluation.readings.length <= MOST_STATEMENTS ? evaluation.cruxes(claim) : [];
}

function doubtfulBelow({ premises }: Step, argument: Argument): Statement[] {
  const below = new Set(premises);
  for (const { steps, given } of below) {
    if (below.size > MOST_VISITS) break;
    for (const condition of given) below.add(condition);
    for (const step of steps) for (const premise of step.premises) below.add(premise);
  }
  return [...below].filter((s) => s.steps.length === 0 && (argument.credence(s)?.hi ?? 1) < SURE);
}
