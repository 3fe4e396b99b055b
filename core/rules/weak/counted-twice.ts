/** `counted-twice`: the same evidence weighs on a statement twice, or weighs on it and supports what rests on it as well. */
import type { Observation, Statement, Step } from '../../model/argument.ts';
import { finding } from '../catalog.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { insert, remove } from '../helpers/edits.ts';
import {
  isAttacked,
  observationAt,
  observedSpan,
  quotientOf,
  repeatedIn,
  weighed,
} from '../helpers/observations.ts';
import { isSame, leavesBelow, nameOf, originsOf } from '../helpers/origins.ts';
import { nameIn, ownStatements } from '../helpers/places.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const countedTwice: Rule = {
  code: 'counted-twice',
  *check(context) {
    for (const { second, problem, todo, first } of pairs(context)) {
      const span = observedSpan(second, context);
      const related = [
        { uri: context.scope.uri, span: observedSpan(first, context), message: 'Weighed here' },
      ];
      yield finding('counted-twice', span, { problem, todo }, { related });
    }
    if (context.argument.observations.length === 0) return;
    for (const claim of ownStatements(context)) yield* secondLines(claim, context);
  },
  fixes({ span }, context) {
    const { argument, scope } = context;
    const observation = observationAt(context, span);
    const pair = observation && pairs(context).find((p) => p.second === observation);
    if (!pair) return [];
    const { first, second } = pair;
    const clause = argument.clause(second);
    if (first.observed === second.observed)
      return isAttacked(second)
        ? []
        : [{ title: 'Remove this observation', edits: [remove(scope.file, clause.span)] }];
    const name = nameIn(context, first.observed);
    const last = clause.given.at(-1)?.span.end;
    const end = last ?? scope.file.tree.text.indexOf(')', clause.ratio?.span.end) + 1;
    const edits = [insert(scope.file, end, last === undefined ? ` given ${name}` : `, ${name}`)];
    return [{ title: `Weigh it \`given ${name}\`, and look at the ratio again`, edits }];
  },
};

interface Pair {
  readonly first: Observation;
  readonly second: Observation;
  readonly problem: string;
  readonly todo: string;
}

/** Each observation that has something in common with an earlier one of its statement, with the first such one. */
function pairs(context: RuleContext): Pair[] {
  const found: Pair[] = [];
  const earlier = new Map<Statement, Observation[]>();
  for (const second of weighed(context)) {
    const { statement } = second;
    // What repeats another one counts nowhere, and is reported as that.
    if (quotientOf(second, context) === 1 || repeatedIn(statement).has(second)) continue;
    const known = earlier.get(statement) ?? [];
    for (const first of known) {
      const pair = isGiven(first, second) ? undefined : pairOf(first, second, context);
      if (!pair) continue;
      found.push({ first, second, ...pair });
      break;
    }
    earlier.set(statement, [...known, second]);
  }
  return found;
}

function isGiven(one: Observation, other: Observation): boolean {
  return one.given.includes(other.observed) || other.given.includes(one.observed);
}

/** What two observations have in common. */
function pairOf(
  first: Observation,
  second: Observation,
  context: RuleContext,
): Pick<Pair, 'problem' | 'todo'> | undefined {
  const [a, b, on] = [first.observed, second.observed, second.statement].map((s) => nameIn(context, s));
  if (first.observed === second.observed)
    return { problem: `\`${a}\` is weighed on \`${on}\` twice`, todo: 'Weigh it once.' };
  const [one, other] = [first.observed, second.observed].map((s) => leavesBelow([s]));
  const todo = `Say with \`given\` how likely \`${b}\` is where \`${a}\` is so, or weigh the two as one.`;
  const leaf = one.find((s) => other.includes(s));
  if (leaf)
    return {
      problem: `\`${a}\` and \`${b}\`, both weighed on \`${on}\`, rest on \`${nameIn(context, leaf)}\``,
      todo,
    };
  const origins = other.flatMap((s) => originsOf(s, context));
  const origin = one
    .flatMap((s) => originsOf(s, context))
    .find((mine) => origins.some((theirs) => isSame(mine, theirs)));
  return (
    origin && {
      problem: `\`${a}\` and \`${b}\`, both weighed on \`${on}\`, are from ${nameOf(origin)}`,
      todo,
    }
  );
}

/** Lines of a claim that rest on evidence which is weighed on what another line rests on. */
function* secondLines(claim: Statement, context: RuleContext): Generator<Finding> {
  const lines = countingSteps(claim, context).filter((step) => step.uri === claim.uri);
  if (lines.length < 2) return;
  const below = new Map(lines.map((step) => [step, leavesBelow(step.premises)]));
  for (const [step, leaves] of below) {
    const other = weighedInOthers(step, leaves, below, context);
    if (!other) continue;
    const [evidence, on] = [other.observed, other.statement].map((s) => nameIn(context, s));
    const problem = `This step rests on \`${evidence}\`, which is also weighed on \`${on}\`, on which another step of \`${claim.name}\` rests`;
    const todo = 'Remove the step, or the observation.';
    yield finding('counted-twice', context.argument.clause(step).keyword, { problem, todo });
  }
}

/** The first observation, tending to the same side, of what other lines rest on and this one does not. */
function weighedInOthers(
  step: Step,
  leaves: readonly Statement[],
  below: ReadonlyMap<Step, readonly Statement[]>,
  context: RuleContext,
): Observation | undefined {
  for (const [other, theirs] of below) {
    if (other === step) continue;
    for (const leaf of theirs) {
      if (leaf.observations.length === 0 || leaves.includes(leaf)) continue;
      const observation = leaf.observations.find(
        (o) => quotientOf(o, context) > 1 && leaves.includes(o.observed),
      );
      if (observation) return observation;
    }
  }
  return undefined;
}
