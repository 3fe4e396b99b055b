/** Quotes looked up in texts that are indexed: 100 in 200 KB are to take 50 ms at most. */
import { bench, describe } from 'vitest';
import { findQuote } from '../../core/sources/find.ts';
import { indexText, type TextIndex } from '../../core/sources/text-index.ts';
import { mistyped, pick, prose, reset, seeded } from '../support/prose.ts';

/** Passages of 5 to 60 words, each as `change` alters it. */
function quotes(
  index: TextIndex,
  count: number,
  change: (passage: string, random: () => number) => string,
): string[] {
  const random = seeded(count);
  const words = [...index.text.matchAll(/[A-Za-z]\S*/g)];
  return Array.from({ length: count }, () => {
    const first = Math.floor(random() * (words.length - 60));
    const last = words[first + pick([5, 10, 20, 30, 60], random)];
    return change(index.text.slice(words[first].index, last.index + last[0].length), random);
  });
}

const exact = (passage: string) => passage;
const typos = (passage: string, random: () => number) => mistyped(passage, 0.05, random);

for (const length of [20_000, 200_000, 1_000_000]) {
  describe(`${length / 1000} KB`, () => {
    const text = prose(length, length);
    const index = indexText(text);
    const other = indexText(prose(100_000, 1));
    const near = quotes(index, 10, typos);
    const missing = quotes(other, 10, exact);
    const mixed = [...quotes(index, 40, exact), ...quotes(index, 40, reset), ...near, ...missing];
    const lookUp = (sought: readonly string[]) => {
      for (const quote of sought) findQuote(index, { text: quote });
    };
    lookUp(mixed);

    bench('the normal form, once', () => void indexText(text).form);
    bench('the seeds of near matches, once', () => void indexText(index.form.text).grams);
    bench('100 quotes: 40 exact, 40 normalised, 10 near, 10 missing', () => lookUp(mixed));
    bench('100 exact quotes', () => lookUp(quotes(index, 100, exact)));
    bench('100 near quotes', () => lookUp(quotes(index, 100, typos)));
    bench('100 missing quotes', () => lookUp(quotes(other, 100, exact)));
  });
}
