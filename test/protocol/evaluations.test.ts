/** Numbers in turns: how long parsing, building and each slice take → what is done in one turn. */
import { expect, test } from 'vitest';
import { Evaluations } from '../../server/state/evaluations.ts';

/** Counts the slices that are done, on a clock that goes on by what each thing takes, in milliseconds. */
function turns({ build, slice }: { readonly build: number; readonly slice: number }): {
  readonly done: () => number;
  readonly turn: () => void;
} {
  let now = 0;
  let isBuilt = false;
  let slices = 0;
  function* parsed() {}
  function* evaluated() {
    for (;;) {
      now += slice;
      slices++;
      yield;
    }
  }
  const work = evaluated();
  const snapshot = {
    parsedInSlices: parsed,
    evaluationIfReady: () => {
      if (!isBuilt) now += build;
      isBuilt = true;
      return undefined;
    },
    evaluationInSlices: () => work,
  };
  const world = { host: { now: () => now }, changedAt: 0, isView: () => false, snapshot };
  const scheduler = { has: () => false, once: () => {} };
  const evaluations = new Evaluations(world as never, scheduler as never);
  return { done: () => slices, turn: () => evaluations.ready('file:///a') };
}

test.each([
  ['an argument that is built in no time', { build: 0, slice: 4 }, 3, 6],
  ['one whose building takes some of the turn', { build: 6, slice: 4 }, 1, 4],
  ['one whose building takes longer than a turn', { build: 40, slice: 4 }, 0, 3],
])('of %s a turn does what there is time for', (_, costs, first, second) => {
  const { turn, done } = turns(costs);
  turn();
  expect(done()).toBe(first);
  turn();
  expect(done()).toBe(second);
});
