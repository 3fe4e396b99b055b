/**
 * How long evaluation takes: fault trees, random arguments of 100 to 10,000 claims with light and heavy sharing, one
 * claim of 5,000 premises, a chain of 50,000 claims, evidence weighed on many leaves; and what an edit of one credence costs.
 */
import { bench, describe } from 'vitest';
import { type Evaluation, evaluate } from '../../core/evaluation/evaluation.ts';
import { argumentOf } from '../support/evaluate.ts';
import { FAULT_TREES, faultTree } from '../support/fault-trees.ts';

const QUICK = { time: 300, iterations: 3, warmupIterations: 1, warmupTime: 0 };
const many = (n: number, line: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');

/** Whole numbers below `n`, the same in every run. */
function dice(): (n: number) => number {
  let state = 1;
  return (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
}

/** A tree of claims in which one premise in `rarity` is also one elsewhere: any statement further down. */
function shared(size: number, rarity: number): string {
  const any = dice();
  return many(size, (i) => {
    if (3 * i + 3 >= size) return `assumption c${i} "…" credence ${50 + any(50)}%`;
    const premises = [1, 2, 3].map((k) => (any(rarity) === 0 ? i + 1 + any(size - i - 1) : 3 * i + k));
    const [first, second, third] = premises.map((k) => `c${k}`);
    const exception = any(10) === 0 ? ` unless c${size - 1 - any(20)}` : '';
    return `${i === 0 ? 'thesis' : 'claim'} c${i} "…" because ${first}, ${second} (95%) because ${third}${exception}`;
  });
}

function tree(size: number): string {
  return many(size, (i) =>
    3 * i + 1 >= size
      ? `assumption c${i} "…" credence 80%`
      : `claim c${i} "…" because ${[3 * i + 1, 3 * i + 2, 3 * i + 3]
          .filter((k) => k < size)
          .map((k) => `c${k}`)
          .join(', ')} (95%)`,
  );
}

/** Layers of gates, AND and OR in turn, each reading a few of the layer below, as fault trees do. */
function layered(leaves: number, layers: number): string {
  const any = dice();
  const lines = [many(leaves, (i) => `assumption g0-${i} "…" credence 1%`)];
  let width = leaves;
  for (let layer = 1; layer <= layers; layer++) {
    const below = width;
    width = layer === layers ? 1 : Math.ceil(width / 2);
    lines.push(
      many(width, (i) => {
        const near = [0, 1, 2].map((k) => `g${layer - 1}-${Math.min(below - 1, 2 * i + any(3) + k)}`);
        return `claim g${layer}-${i} "…" ${layer % 2 ? near.map((g) => `because ${g}`).join(' ') : `because ${near.join(', ')}`}`;
      }),
    );
  }
  return lines.join('\n');
}

function time(name: string, text: string): void {
  const { argument, bounds } = argumentOf(text);
  bench(name, () => void evaluate(argument, bounds), QUICK);
}

/** The same argument with one credence changed back and forth, each evaluation knowing the one before it. */
function timeEdit(name: string, text: string): void {
  const versions = [text, text.replace(/credence \d+%/, 'credence 42%')].map((text) => argumentOf(text));
  let previous: Evaluation | undefined;
  let turn = 0;
  bench(
    name,
    () => {
      const { argument, bounds } = versions[turn++ % 2];
      previous = evaluate(argument, bounds, { previous });
    },
    QUICK,
  );
}

describe('an edit of one credence, parsing left out', () => {
  timeEdit('1,000 claims, a tree', tree(1000));
  timeEdit('1,000 claims, lightly shared', shared(1000, 50));
  timeEdit('1,000 claims, heavily shared', shared(1000, 8));
  timeEdit('10,000 claims, a tree', tree(10_000));
});

describe('random arguments', () => {
  for (const size of [100, 1000, 10_000]) {
    time(`${size} claims, light sharing`, shared(size, 50));
    time(`${size} claims, heavy sharing`, shared(size, 8));
  }
});

describe('extremes', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `a${i}`);
  time(
    'one claim of 5,000 premises',
    `${many(5000, (i) => `assumption a${i} "…" credence 99.99%`)}\nthesis t "…" because ${names.join(', ')}`,
  );
  time(
    'a chain of 50,000 claims',
    `assumption c0 "…" credence 90%\n${many(50_000, (i) => `claim c${i + 1} "…" because c${i} (99.999%)`)}`,
  );
  time(
    'a ring of 1,000 attacks',
    many(1000, (i) => `objection a${i} "…" credence 50% rebuts a${(i + 1) % 1000}`),
  );
});

/** Leaves that observations are weighed on, none of the ratios alike; `observed` names the evidence of a leaf. */
function weighed(
  leaves: number,
  observations: number,
  observed: (leaf: number, i: number) => number,
): string {
  const any = dice();
  const evidence = new Set<number>();
  const lines = Array.from({ length: leaves }, (_, leaf) => {
    const seeing = Array.from({ length: observations }, (_, i) => {
      evidence.add(observed(leaf, i));
      return `seeing e${observed(leaf, i)} (${2 * any(40) + 1} : ${2 * any(40) + 2})`;
    });
    return `assumption h${leaf} "…" prior ${10 + any(50)}% ${seeing.join(' ')}`;
  });
  const routes = many(leaves, (leaf) => `because h${leaf} (${1 + any(20)}%)`);
  return `${[...evidence].map((e) => `evidence e${e} "…" credence ${80 + any(20)}%`).join('\n')}
${lines.join('\n')}\nthesis t "…" ${routes}`;
}

describe('weighed evidence', () => {
  const own = (n: number) => (leaf: number, i: number) => n * leaf + i;
  const same = (_: number, i: number) => i;
  time('one leaf of 8 observations', weighed(1, 8, own(8)));
  time('200 leaves of 3 observations', weighed(200, 3, own(3)));
  time('40 leaves of 8 observations', weighed(40, 8, own(8)));
  time('200 leaves of the same 3 observations', weighed(200, 3, same));
  time('10 leaves of the same 8 observations', weighed(10, 8, same));
  time(
    '200 leaves of 3 observations, each shared with its neighbours',
    weighed(200, 3, (leaf, i) => leaf + i),
  );
  timeEdit('200 leaves of 3 observations, an edit of one credence', weighed(200, 3, own(3)));
});

describe('fault trees', () => {
  time('200 leaves, 6 layers', layered(200, 6));
  time('1,000 leaves, 8 layers', layered(1000, 8));
  for (const name of FAULT_TREES) time(name, faultTree(name));
});
