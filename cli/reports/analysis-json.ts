/** An analysis as JSON, version 1. Probabilities are numbers in [0, 1], in full precision. */

import type { Statement } from '../../core/model/argument.ts';
import type { Interval } from '../../core/syntax/tree.ts';
import { asJson } from '../escape.ts';
import { type Analysis, cruxName } from './analysis.ts';

export function analysisJson({ path, argument, evaluation, boundaries, theses, shown }: Analysis): string {
  const report = {
    version: 1,
    path,
    theses: theses.map((thesis) => thesis.id),
    propositions: shown.map((statement) => {
      const reading = evaluation.readings[statement.index];
      // Of a leaf that nobody assessed, nothing can be said but that it is one.
      const silent = statement.steps.length === 0 && argument.credence(statement) === undefined;
      return {
        name: statement.id,
        kind: statement.kind,
        status: reading.status,
        stated: pair(reading.stated),
        support: silent ? null : reading.support,
        supportWithUndecided: silent ? null : reading.supportWithUndecided,
        range: silent ? null : pair(reading.range),
        about: aboutOf(statement),
        method: reading.method,
        standardError: reading.standardError,
        unassessed: reading.unassessed.map((leaf) => leaf.id),
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
      })),
    ),
    singlePointsOfFailure: Object.fromEntries(
      theses.map((thesis) => [thesis.id, evaluation.singlePointsOfFailure(thesis).map((leaf) => leaf.id)]),
    ),
  };
  return asJson(report);

  /** As written, with the personas that an unmarked claim inherits. */
  function aboutOf(statement: Statement): string[] {
    return [...new Set([...statement.about, ...boundaries.voices(statement)])].map((entity) => entity.id);
  }
}

function pair(interval: Interval | undefined): [number, number] | null {
  return interval ? [interval.lo, interval.hi] : null;
}
