/** Which theses may be looked into as deeply as cruxes and single points of failure do: that is no work for every keystroke. */
import type { Statement } from '../../model/argument.ts';
import { numbered } from '../rule.ts';
import { thesesOf } from './bearing.ts';

/** Statements looked at in all, one look at the whole argument for each thesis: some tens of milliseconds. */
const MOST_LOOKS = 2_000;

/** The theses of the file for which it is affordable: none in a large argument, nor where support is simulated. */
export const affordableTheses = numbered((context): ReadonlySet<Statement> => {
  const { shape, evaluation } = context;
  const most = Math.floor(MOST_LOOKS / shape.statements.length);
  if (most === 0 || evaluation.readings.some((r) => r.method === 'simulated')) return new Set();
  return new Set(
    thesesOf(context)
      .filter((thesis) => thesis.uri === shape.root.uri)
      .slice(0, most),
  );
});
