/** The range of a leaf that evidence is weighed on, under any dependence between it and its observations. */
import type { Weighing } from '../program/rules.ts';
import { posterior } from '../program/weighed.ts';
import type { Ranges } from './range.ts';

/**
 * Bounds in [0, 1] on "the leaf's own part is true and all its `given` hold", where `given` bounds the latter and `bounds`
 * how often each observation speaks. Let L be the posterior with exactly those that lower it, and p(Z) the same with those of
 * a set Z flipped. All of Z is as assumed, and `given` holds, with probability at least g − c(Z), where c(Z) is what Z
 * can fail by; there the posterior is at least p(Z), and wherever `given` holds at least L. So for each Z the lower end is at
 * least L·g + (p(Z) − L)·max(0, g − c(Z)); likewise from above.
 */
export function weighedRange(
  { prior, weights }: Weighing,
  given: { readonly lo: number; readonly hi: number },
  bounds: Ranges,
): { lo: number; hi: number } {
  const product = (isIn: (i: number) => boolean) =>
    weights.reduce((all, { quotient }, i) => (isIn(i) ? all * quotient : all), 1);
  const raises = (i: number) => weights[i].quotient > 1;
  const worst = posterior(
    prior.lo,
    product((i) => !raises(i)),
  );
  const best = posterior(prior.hi, product(raises));
  let lo = 0;
  let hi = 1;
  for (let set = 0; set < 1 << weights.length; set++) {
    const isTurned = (i: number) => ((set >> i) & 1) === 1;
    let missing = 0;
    let spared = 0;
    weights.forEach(({ speaks }, i) => {
      if (!isTurned(i)) return;
      missing += raises(i) ? 1 - bounds.lo[speaks] : bounds.hi[speaks];
      spared += raises(i) ? bounds.hi[speaks] : 1 - bounds.lo[speaks];
    });
    const better = posterior(
      prior.lo,
      product((i) => raises(i) === isTurned(i)),
    );
    const poorer = posterior(
      prior.hi,
      product((i) => raises(i) !== isTurned(i)),
    );
    lo = Math.max(lo, worst * given.lo + (better - worst) * Math.max(0, given.lo - missing));
    hi = Math.min(hi, best * given.hi - (best - poorer) * Math.max(0, given.hi - spared));
  }
  return { lo, hi };
}
