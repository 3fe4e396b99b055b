/** The numbers that features show: of the text as it is, or of an earlier version while new ones are computed. */
import type { Crux, Evaluation, Reading } from '../../evaluation/evaluation.ts';
import type { CaseAgainst } from '../../evaluation/readouts/against.ts';
import type { LineReading } from '../../evaluation/readouts/lines.ts';
import type { Argument, Attack, Statement } from '../../model/argument.ts';
import type { Slices } from '../../text/slices.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

export interface Numbers {
  readonly state: 'current' | 'previous' | 'none';
  reading(statement: Statement): Reading | undefined;
  cruxes(statement: Statement): readonly Crux[];
  singlePointsOfFailure(statement: Statement): readonly Statement[];
  /** What each step carries; empty where it would take too long, and while there are only earlier numbers. */
  lines(statement: Statement): readonly LineReading[];
  /** What speaks against it, as written and unanswered; undefined as for `lines`. */
  caseAgainst(statement: Statement): CaseAgainst | undefined;
  /** Works out in slices what cruxes, lines and the case against it are, where there are any. */
  readied(statement: Statement): Slices<void>;
}

/** Finds what an element of an earlier argument is in this one, by its id. */
function elementsNow({ byId, attacks }: Argument): <E extends Crux['element']>(old: E) => E | undefined {
  let attackById: Map<string, Attack> | undefined;
  return (old) => {
    attackById ??= new Map(attacks.map((attack) => [attack.id, attack]));
    const found = old.type === 'attack' ? attackById.get(old.id) : byId.get(old.id);
    return found?.type === old.type ? (found as typeof old) : undefined;
  };
}
/** Statements of an argument for which features take the time to ask what would be if something were different. */
const MOST_STATEMENTS = 500;

const NO_READ_OUTS: Pick<Numbers, 'lines' | 'caseAgainst'> = {
  lines: () => [],
  caseAgainst: () => undefined,
};

function* nothing(): Slices<void> {}

/** The numbers of the text as it is. */
export function currentNumbers(evaluation: Evaluation): Numbers {
  const hasReadOuts = evaluation.readings.length <= MOST_STATEMENTS;
  return {
    state: 'current',
    reading: (s) => evaluation.readings[s.index],
    cruxes: (s) => evaluation.cruxes(s),
    singlePointsOfFailure: (s) => evaluation.singlePointsOfFailure(s),
    ...(hasReadOuts
      ? { lines: (s) => evaluation.lines(s), caseAgainst: (s) => evaluation.caseAgainst(s) }
      : NO_READ_OUTS),
    *readied(s) {
      yield* evaluation.inSlices.cruxes(s);
      if (!hasReadOuts) return;
      yield* evaluation.inSlices.lines(s);
      yield* evaluation.inSlices.caseAgainst(s);
    },
  };
}

/** What is known of the file as a root without computing anything: its own numbers, else `previous` ones by id. */
export function numbersOf(snapshot: Snapshot, uri: string, previous?: Evaluation): Numbers {
  const current = snapshot.evaluationIfReady(uri);
  if (current) return currentNumbers(current);
  if (!previous) {
    return {
      state: 'none',
      reading: () => undefined,
      cruxes: () => [],
      singlePointsOfFailure: () => [],
      ...NO_READ_OUTS,
      readied: nothing,
    };
  }
  let byId: Map<string, Reading> | undefined;
  const reading = ({ id }: Statement) => {
    byId ??= new Map(previous.readings.map((r) => [r.statement.id, r]));
    return byId.get(id);
  };
  const before = (s: Statement) => reading(s)?.statement;
  // What the earlier numbers speak of may be gone, or another thing by the same name.
  const now = elementsNow(snapshot.argument(uri));
  return {
    state: 'previous',
    reading,
    cruxes(thesis) {
      const old = before(thesis);
      return (old ? previous.cruxes(old) : []).flatMap((crux) => {
        const element = now(crux.element);
        return element ? [{ ...crux, thesis, element }] : [];
      });
    },
    singlePointsOfFailure(thesis) {
      const old = before(thesis);
      return (old ? previous.singlePointsOfFailure(old) : []).flatMap((leaf) => now(leaf) ?? []);
    },
    ...NO_READ_OUTS,
    readied: nothing,
  };
}
