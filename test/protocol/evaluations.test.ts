/** Numbers in turns: how long parsing, building and each slice take → what is done in one turn. */
import { expect, test } from 'vitest';
import { Evaluations } from '../../server/state/evaluations.ts';

/** Counts the slices that are done, on a clock that goes on by what each thing takes, in milliseconds. */
function turns({ build, slice }: { readonly build: number; readonly slice: number }): {
  readonly done: () => number;
  readonly turn: () => void;
} {
  let now = 0;
  let left = build;
  let slices = 0;
  function* built() {
    while (left > 0) {
      now += Math.min(left, 4);
      left -= 4;
      yield;
    }
  }
  function* evaluated() {
    for (;;) {
      now += slice;
      slices++;
      yield;
    }
  }
  const work = evaluated();
  const snapshot = {
    builtInSlices: built,
    evaluationIfReady: () => undefined,
    evaluationInSlices: () => work,
  };
  const world = { host: { now: () => now }, changedAt: 0, isView: () => false, snapshot };
  const scheduler = { has: () => false, once: () => {} };
  const evaluations = new Evaluations(world as never, scheduler as never);
  return { done: () => slices, turn: () => evaluations.ready('file:///a') };
}

test.each([
  ['an argument that is built in no time', { build: 0, slice: 4 }, 3, 6],
  ['one whose building takes some of the turn', { build: 8, slice: 4 }, 1, 4],
  ['one whose building takes longer than a turn', { build: 16, slice: 4 }, 0, 2],
])('of %s a turn does what there is time for', (_, costs, first, second) => {
  const { turn, done } = turns(costs);
  turn();
  expect(done()).toBe(first);
  turn();
  expect(done()).toBe(second);
});
