/** Finding a quote in a text: exactly, but for typography and layout, or nearly. */
import { type Context, inContext } from './context.ts';
import type { QuoteMatch } from './match.ts';
import { nearest, nearestParts } from './near.ts';
import { normalise } from './normalise.ts';
import { partsOf } from './occurrences.ts';
import { placesOf } from './places.ts';
import type { TextIndex } from './text-index.ts';

export interface SoughtQuote extends Context {
  readonly text: string;
}

/** Of an ambiguous quote so many places are told: whoever has to choose looks at no more. */
const mostShown = 100;

/**
 * Where a quote stands in a text.
 *
 * It is looked for as it is written, its own `…` included; else with `…` and `[…]` passing over up to some three
 * hundred words each. It is `exact` where every letter is the same, and `normalised` where typography and layout
 * differ (see `normalise`) but no word. A place that cuts a word counts only where there is no other. Of several
 * places `after` and `before` choose (see `inContext`), then an exact one wins; else it is `ambiguous`. A quote of
 * 32 characters and more that is not there may be `near`, unless `near` is false, which saves that search.
 */
export function findQuote(
  index: TextIndex,
  quote: SoughtQuote,
  options?: { readonly near?: boolean },
): QuoteMatch {
  const { form, places } = placesOf(index, quote.text);
  if (places.length === 0) return options?.near === false ? { outcome: 'missing' } : findNear(index, quote);
  const fitting = inContext(form.text, places, quote);
  const exact = fitting.filter((place) => place.exact);
  const [chosen, ...rivals] = exact.length === 1 ? exact : fitting;
  if (rivals.length > 0) {
    return { outcome: 'ambiguous', spans: fitting.slice(0, mostShown).map(({ origin }) => origin) };
  }
  const match = { outcome: chosen.exact ? 'exact' : 'normalised', span: chosen.origin } as const;
  return chosen.parts ? { ...match, parts: chosen.parts } : match;
}

function findNear(index: TextIndex, quote: SoughtQuote): QuoteMatch {
  const parts = partsOf(quote.text)
    .map((part) => normalise(part, 'kept').text)
    .filter((part) => part !== '');
  const whole = normalise(quote.text, 'kept').text;
  const byParts = parts.length > 1 ? nearestParts(index, parts) : [];
  const asWhole = nearest(index, whole);
  // The `…` may be the text's own, or pass over so little that all of it is near.
  const wins = byParts.length > 0 && (asWhole.length === 0 || byParts[0].errors < asWhole[0].errors);
  const near = wins ? byParts : asWhole;
  if (near.length === 0) return { outcome: 'missing' };
  // Equally near places are as often as not one passage repeated: the context chooses, else the first is shown.
  const [{ start, end, errors }] = inContext(index.form.text, near, quote);
  const score = Math.max(0, 1 - errors / whole.length);
  return { outcome: 'near', span: index.form.mapping.span(start, end), score };
}
