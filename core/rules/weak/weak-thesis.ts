/** `weak-thesis`: a thesis has little support, and its author does not say so. */

import type { Crux, Evaluation, Reading } from '../../evaluation/evaluation.ts';
import type { Statement } from '../../model/argument.ts';
import { attackedStatement } from '../../model/targets.ts';
import { percent } from '../../text/percent.ts';
import { finding } from '../catalog.ts';
import { affordableTheses } from '../helpers/afford.ts';
import { supportOfTheses } from '../helpers/bearing.ts';
import { nameIn, nameSpan, ownStatements } from '../helpers/places.ts';
import { isLess } from '../helpers/stated.ts';
import { bySupport, weakestOf } from '../helpers/weakest.ts';
import { supportWords } from '../helpers/words.ts';
import { unanswered } from '../objections/unanswered-objection.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const weakThesis: Rule = {
  code: 'weak-thesis',
  numbers: true,
  *check(context) {
    const { evaluation, thresholds } = context;
    const affordable = affordableTheses(context);
    const isReported = reportedCauses(context);
    for (const thesis of ownStatements(context)) {
      if (thesis.kind !== 'thesis') continue;
      const reading = evaluation.readings[thesis.index];
      if (!isWeak(reading, thresholds.thesis)) continue;
      const rises = affordable.has(thesis) ? risesOf(thesis, evaluation) : [];
      // Where one thing that is reported anyway keeps it down alone, that is the report.
      if (rises.some(({ crux, support }) => support >= thresholds.thesis && isReported(crux))) continue;
      yield finding('weak-thesis', nameSpan(thesis.declaration), {
        name: thesis.name,
        support: supportWords(reading),
        threshold: percent(thresholds.thesis),
        culprit: rises.length > 0 ? inWords(rises[0], context) : weakestBelow(thesis, evaluation, context),
      });
    }
  },
};

function isWeak(reading: Reading, threshold: number): boolean {
  const { statement, status, range, standardError, support } = reading;
  // Where nothing supports it, or it itself, that is the report.
  if (statement.steps.length === 0 || status === 'unsupported' || status === 'circular') return false;
  if (statement.credence && statement.credence.lo < threshold) return false;
  if (isLess(range.hi, threshold)) return true;
  // What only an objection without a credence keeps down may yet be strong.
  return isLess(support, threshold, standardError) && !reading.unassessedAttacks;
}

interface Rise {
  readonly crux: Crux;
  /** What support would be if that were settled in the thesis's favour. */
  readonly support: number;
}

/** What would raise a thesis, most first. */
function risesOf(thesis: Statement, { cruxes, readings }: Evaluation): Rise[] {
  const { support } = readings[thesis.index];
  return cruxes(thesis)
    .map((crux) => ({ crux, rise: crux.importance > 0 ? crux.gain : -crux.loss }))
    .filter(({ rise }) => rise > 1e-12)
    .sort((a, b) => Number((b.rise - a.rise).toFixed(12)))
    .map(({ crux, rise }) => ({ crux, support: support + rise }));
}

/** Tells what is reported as a weak premise, a weak step or an unanswered objection. */
function reportedCauses(context: RuleContext): (crux: Crux) => boolean {
  const { premise, step } = context.thresholds;
  let objections: ReadonlyMap<Statement, unknown> | undefined;
  let supporting: ReadonlyMap<Statement, unknown> | undefined;
  return (crux) => {
    const { element, importance } = crux;
    if (importance < 0) {
      objections ??= unanswered(context);
      return objections.has(speakerOf(crux));
    }
    supporting ??= supportOfTheses(context);
    if (!supporting.has(speakerOf(crux))) return false;
    if (element.type === 'statement') return element.credence !== undefined && element.credence.hi < premise;
    return element.type === 'step' && element.strength !== undefined && element.strength.hi < step;
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

function inWords({ crux, support }: Rise, context: RuleContext): string {
  const { element, importance, credence } = crux;
  const number = percent(credence);
  const name = nameIn(context, speakerOf(crux));
  const then = `it would be ${percent(support)}`;
  if (element.type === 'statement')
    return importance > 0
      ? ` It would gain most from \`${name}\` (${number}): were that certain, ${then}.`
      : ` What costs it most is \`${name}\` (${number}): without that ${then}.`;
  if (element.type === 'step')
    return ` It would gain most from the step to \`${name}\` (${number}): were that certain, ${then}.`;
  const attacked = nameIn(context, attackedStatement(element));
  return importance > 0
    ? ` It would gain most if \`${name}\` were sure to tell against \`${attacked}\` (${number}): then ${then}.`
    : ` What costs it most is that \`${name}\` speaks against \`${attacked}\` (${number}): but for that ${then}.`;
}

function weakestBelow(thesis: Statement, { readings }: Evaluation, context: RuleContext): string {
  const found = weakestOf(thesis, bySupport(readings), context);
  return found ? ` Of what it directly rests on, ${found.words}.` : '';
}
