/** `weak-thesis`: a thesis has little support, and its author does not say so. */
import type { Crux, Reading } from '../../evaluation/evaluation.ts';
import type { Statement } from '../../model/argument.ts';
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { affordableTheses } from '../helpers/afford.ts';
import { thesesOf } from '../helpers/bearing.ts';
import { type Culprit, culpritOf, riseOf } from '../helpers/culprit.ts';
import { namedAt } from '../helpers/places.ts';
import { isLess } from '../helpers/stated.ts';
import { weakPremises, weakSteps } from '../helpers/weak.ts';
import { supportWords } from '../helpers/words.ts';
import { unanswered } from '../objections/unanswered-objection.ts';
import { pausing, type Rule, type RuleContext } from '../rule.ts';

export const weakThesis: Rule = {
  code: 'weak-thesis',
  numbers: true,
  *check(context) {
    const { evaluation, thresholds } = context;
    const affordable = affordableTheses(context);
    const isReported = reportedCauses(context);
    for (const thesis of thesesOf(context)) {
      if (thesis.uri !== context.scope.uri) continue;
      const reading = evaluation.readings[thesis.index];
      if (!isWeak(reading, context)) continue;
      yield* pausing(evaluation.inSlices.cruxes(thesis));
      const suffices = (crux: Crux) => reading.support + riseOf(crux) >= thresholds.thesis;
      // Where one thing that is reported anyway keeps it down alone, that is the report.
      if (affordable.has(thesis) && evaluation.cruxes(thesis).some((c) => suffices(c) && isReported(c)))
        continue;
      const culprit = culpritOf(thesis, context);
      yield finding(
        'weak-thesis',
        namedAt(context, thesis),
        {
          name: thesis.name,
          support: supportWords(reading),
          threshold: percent(thresholds.thesis),
          culprit: culprit ? inWords(culprit, reading) : '',
        },
        { related: culprit?.related },
      );
    }
  },
};

function isWeak(reading: Reading, { argument, thresholds }: RuleContext): boolean {
  const threshold = thresholds.thesis;
  const { statement, status, range, standardError, support } = reading;
  // Where nothing supports it, or it itself, that is the report.
  if (statement.steps.length === 0 || status === 'unsupported' || status === 'circular') return false;
  // Where the author states a number, it is that which is held against the support.
  if (argument.credence(statement)) return false;
  if (isLess(range.hi, threshold)) return true;
  // What only an objection without a credence keeps down may yet be strong.
  return isLess(support, threshold, standardError) && !reading.unassessedAttacks;
}

/** Tells what is reported as a weak premise, a weak step or an unanswered objection. */
function reportedCauses(context: RuleContext): (crux: Crux) => boolean {
  let objections: ReadonlyMap<Statement, unknown> | undefined;
  return (crux) => {
    const { element, importance } = crux;
    if (importance < 0) {
      objections ??= unanswered(context);
      return objections.has(speakerOf(crux));
    }
    if (element.type === 'statement') return weakPremises(context).has(element);
    return element.type === 'step' && weakSteps(context).has(element);
  };
}

/** Who says it: a premise or an objection, or whoever makes an attack. */
function speakerOf({ element }: Crux): Statement {
  return element.type === 'statement'
    ? element
    : element.type === 'attack'
      ? element.attacker
      : element.conclusion;
}

function inWords({ crux, rise, words }: Culprit, { support }: Reading): string {
  const otherwise = crux.importance > 0 ? 'were that certain' : 'but for that';
  return ` It depends most on ${words}: ${otherwise}, it would be ${percent(support + rise)}.`;
}
