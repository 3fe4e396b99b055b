/** An analysis as JSON, version 1. Probabilities are numbers in [0, 1], in full precision. */

import { quotientOf } from '../../core/evaluation/program/weighed.ts';
import { shareOf, worthOf } from '../../core/evaluation/readouts/measures.ts';
import type { Statement } from '../../core/model/argument.ts';
import { credenceOfLeaf, isAssessed } from '../../core/model/assessed.ts';
import type { Interval } from '../../core/syntax/tree.ts';
import { asJson } from '../escape.ts';
import { type Analysis, cruxName } from './analysis.ts';

/** Up to this many claims, what each step carries is shown for all claims, and not for the theses only. */
const MOST_CLAIMS = 200;

export function analysisJson(analysis: Analysis): string {
  const { path, argument, evaluation, boundaries, theses, shown, nameOf, agenda } = analysis;
  const hasLines = (s: Statement) => theses.includes(s) || argument.statements.length <= MOST_CLAIMS;
  const report = {
    version: 1,
    path,
    theses: theses.map((thesis) => thesis.id),
    propositions: shown.map((statement) => {
      const reading = evaluation.readings[statement.index];
      // Of a leaf that nobody assessed, nothing can be said but that it is one.
      const silent = !isAssessed(statement, argument);
      return {
        name: statement.id,
        written: nameOf(statement),
        kind: statement.kind,
        status: reading.status,
        credence: pair(credenceOfLeaf(statement, argument)),
        given: statement.steps.length === 0 ? statement.given.map((g) => g.id) : [],
        prior: pair(argument.prior(statement)),
        observations: statement.observations.map((observation) => ({
          name: observation.id,
          observed: observation.observed.id,
          given: observation.given.map((g) => g.id),
          unless: observation.unless.map((e) => e.id),
          ratio: quotientOf(argument.ratio(observation)),
        })),
        stated: pair(reading.stated),
        support: silent ? null : reading.support,
        supportWithUndecided: silent ? null : reading.supportWithUndecided,
        range: silent ? null : pair(reading.range),
        about: aboutOf(statement),
        method: reading.method,
        standardError: reading.standardError,
        unassessed: reading.unassessed.map((leaf) => leaf.id),
        lines: (hasLines(statement) ? evaluation.lines(statement) : []).map(({ step, support, loss }) => ({
          step: step.id,
          support,
          loss,
        })),
      };
    }),
    cruxes: theses.flatMap((thesis) =>
      evaluation.cruxes(thesis).map((crux) => ({
        thesis: thesis.id,
        ...cruxName(crux),
        credence: crux.credence,
        importance: crux.importance,
        gain: crux.gain,
        loss: crux.loss,
        share: shareOf(crux, evaluation.readings[thesis.index].support),
        worth: worthOf(crux),
      })),
    ),
    caseAgainst: Object.fromEntries(theses.map((thesis) => [thesis.id, caseOf(thesis)])),
    ...(agenda ? { agenda: Object.fromEntries(theses.map((thesis) => [thesis.id, agendaOf(thesis)])) } : {}),
    singlePointsOfFailure: Object.fromEntries(
      theses.map((thesis) => [thesis.id, evaluation.singlePointsOfFailure(thesis).map((leaf) => leaf.id)]),
    ),
  };
  return asJson(report);

  function caseOf(thesis: Statement) {
    const { asWritten, unanswered, objections } = evaluation.caseAgainst(thesis);
    return {
      asWritten,
      unanswered,
      objections: objections.map(({ objection, ...effect }) => ({ name: objection.id, ...effect })),
    };
  }

  function agendaOf(thesis: Statement) {
    return evaluation.agenda(thesis).map(({ element, ...item }) => ({ ...cruxName({ element }), ...item }));
  }

  /** As written, with the personas that an unmarked claim inherits. */
  function aboutOf(statement: Statement): string[] {
    return [...new Set([...statement.about, ...boundaries.voices(statement)])].map((entity) => entity.id);
  }
}

function pair(interval: Interval | undefined): [number, number] | null {
  return interval ? [interval.lo, interval.hi] : null;
}
