/** The numbers that features show: of the text as it is, or of an earlier version while new ones are computed. */
import type { Crux, Evaluation, Reading } from '../../evaluation/evaluation.ts';
import type { Statement } from '../../model/argument.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

export interface Numbers {
  readonly state: 'current' | 'previous' | 'none';
  reading(statement: Statement): Reading | undefined;
  cruxes(statement: Statement): readonly Crux[];
  singlePointsOfFailure(statement: Statement): readonly Statement[];
}

/** What is known of the file as a root without computing anything: its own numbers, else `previous` ones by id. */
export function numbersOf(snapshot: Snapshot, uri: string, previous?: Evaluation): Numbers {
  const current = snapshot.evaluationIfReady(uri);
  if (current) {
    return {
      state: 'current',
      reading: (s) => current.readings[s.index],
      cruxes: (s) => current.cruxes(s),
      singlePointsOfFailure: (s) => current.singlePointsOfFailure(s),
    };
  }
  if (!previous) {
    return { state: 'none', reading: () => undefined, cruxes: () => [], singlePointsOfFailure: () => [] };
  }
  let byId: Map<string, Reading> | undefined;
  const reading = ({ id }: Statement) => {
    byId ??= new Map(previous.readings.map((r) => [r.statement.id, r]));
    return byId.get(id);
  };
  const before = (s: Statement) => reading(s)?.statement;
  return {
    state: 'previous',
    reading,
    cruxes: (s) => {
      const old = before(s);
      return old ? previous.cruxes(old) : [];
    },
    singlePointsOfFailure: (s) => {
      const old = before(s);
      return old ? previous.singlePointsOfFailure(old) : [];
    },
  };
}
