/** Generated misquotes of generated texts: what is changed in its words is never taken for found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from '../../core/sources/find.ts';
import { normalise } from '../../core/sources/normalise.ts';
import { indexText } from '../../core/sources/text-index.ts';
import type { Span } from '../../core/text/span.ts';
import { mistyped, prose, reset, seeded, withoutWords } from '../support/prose.ts';
import { runs } from '../support/runs.ts';

const texts = [1_000, 3_000, 10_000, 50_000, 200_000, 1_000_000].map((length, seed) => {
  const text = prose(length, seed);
  return { index: indexText(text), words: [...text.matchAll(/[^\s>#-]\S*/g)] };
});

const misquote = fc.record({
  source: fc.nat(texts.length - 1),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  words: fc.integer({ min: 3, max: 60 }),
  typography: fc.boolean(),
  typos: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.1, noNaN: true })),
  dropped: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 })),
  seed: fc.integer(),
});

/** The words of a passage, read without the help of what is tested. */
function wordsOf(passage: string): string {
  return (passage.replaceAll('\u00ad', '').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The share of the characters in either span that are in both. */
function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, both) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

test('misquotes are found where they are from, and only near where a word is changed', () => {
  const near = { right: 0, wrong: 0, missed: 0 };
  fc.assert(
    fc.property(misquote, (how) => {
      const { index, words } = texts[how.source];
      const random = seeded(how.seed);
      const first = Math.floor(how.at * Math.max(1, words.length - how.words));
      const last = words[Math.min(first + how.words, words.length) - 1];
      const truth = { start: words[first].index, end: last.index + last[0].length };
      const passage = index.text.slice(truth.start, truth.end);
      // One word in ten at most is left out.
      const dropped = Math.min(how.dropped, Math.floor(how.words / 10));
      let quote = withoutWords(mistyped(passage, how.typos, random), dropped, random);
      if (how.typography) quote = reset(quote, random);

      const match = findQuote(index, { text: quote });
      const shown = (span: Span) => index.text.slice(span.start, span.end);
      if (match.outcome === 'exact' || match.outcome === 'normalised') {
        // A word dropped after an ellipsis of the text leaves a fair quote, which passes over that word.
        const quoted = match.parts ?? [match.span];
        expect(wordsOf(quoted.map(shown).join(' '))).toBe(wordsOf(quote));
        if (match.outcome === 'exact') for (const span of quoted) expect(quote).toContain(shown(span));
      }
      if (wordsOf(quote) === wordsOf(passage)) {
        const spans = match.outcome === 'ambiguous' ? match.spans : 'span' in match ? [match.span] : [];
        expect(match.outcome).toMatch(/exact|normalised|ambiguous/);
        expect(spans.map((span) => wordsOf(shown(span)))).toContain(wordsOf(passage));
      } else if (normalise(quote, 'kept').text.length < 32) {
        // Near or missing: two characters may differ.
        expect(match.outcome).toMatch(/near|missing/);
      } else if (match.outcome === 'near') {
        const right = overlap(match.span, truth) >= 0.8 || wordsOf(shown(match.span)) === wordsOf(passage);
        near[right ? 'right' : 'wrong']++;
      } else if (match.outcome === 'missing') {
        near.missed++;
      }
    }),
    { numRuns: runs(2_000), seed: 20 },
  );
  expect(near.wrong).toBeLessThanOrEqual(0.01 * (near.right + near.wrong));
  expect(near.missed).toBeLessThanOrEqual(0.01 * (near.right + near.missed));
}, 600_000);
