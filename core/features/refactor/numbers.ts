/** Checks that a refactoring leaves the support of every statement unchanged. */
import { evaluateInSlices } from '../../evaluation/evaluation.ts';
import type { Slices } from '../../text/slices.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { Draft, tried } from '../actions/tried.ts';
import type { Refactoring } from './refactor.ts';

/** Larger arguments are not checked, as that would take too long for a menu. */
const LARGE = 200;
/** The budget of diagram nodes and of slices of work, for the same reason: most slices take a tenth of a millisecond. */
const NODES = 20_000;
const SLICES = 1000;
const SAME = 1e-9;

/** A function that checks a refactoring of the file: false if it would change the support of a statement that it keeps. */
export function numbersCheckInSlices(
  snapshot: Snapshot,
  uri: string,
): (refactoring: Refactoring) => Slices<boolean> {
  let before: ReadonlyMap<string, number> | undefined;
  let isKnown = false;
  return function* ({ edits, creates }) {
    if (snapshot.argument(uri).statements.length > LARGE) return true;
    if (!isKnown) before = yield* supports(snapshot, uri);
    isKnown = true;
    if (!before) return true;
    const texts = new Map(creates && [[creates.uri, creates.text]]);
    for (const changed of new Set(edits.map((edit) => edit.uri))) {
      const draft = new Draft(snapshot.tree(changed).text);
      draft.edit(edits.filter((edit) => edit.uri === changed));
      texts.set(changed, draft.text);
    }
    const after = yield* supports(tried(snapshot, texts), uri);
    if (!after) return true;
    return [...before].every(([id, support]) => Math.abs((after.get(id) ?? support) - support) <= SAME);
  };
}

/** The support of each statement by its id; undefined where that takes long. */
function* supports(world: Snapshot, uri: string): Slices<ReadonlyMap<string, number> | undefined> {
  yield* world.builtInSlices(uri);
  const work = evaluateInSlices(world.argument(uri), world.boundaries(uri), { nodeBudget: NODES });
  for (let i = 0; i < SLICES; i++) {
    yield;
    const { done, value } = work.next();
    if (!done) continue;
    if (value.readings.some(({ method }) => method === 'simulated')) return undefined;
    return new Map(value.readings.map(({ statement, support }) => [statement.id, support]));
  }
  return undefined;
}
