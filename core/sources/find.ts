/** Finding a quote in a text: exactly, but for typography and layout, or nearly. */
import { inContext, type SoughtQuote } from './context.ts';
import { findNear } from './find-near.ts';
import type { QuoteMatch } from './match.ts';
import { type Places, placesIn } from './places.ts';
import type { TextIndex } from './text-index.ts';

/** Of an ambiguous quote so many places are told: whoever has to choose looks at no more. */
const mostShown = 100;

/**
 * Where a quote is in a text.
 *
 * It is looked for as it is written, its own `…` included; else with `…` and `[…]` passing over up to some three
 * hundred words each. It is `exact` where every letter is the same, and `normalised` where typography and layout
 * differ (see `normalise`) but no word. Nothing is found that cuts a word. Of several places `after` and `before`
 * choose (see `inContext`), then an exact one wins; else it is `ambiguous`. A quote that is not there may be `near`
 * (see `findNear`), unless `near` is false, which saves that search.
 */
export function findQuote(
  index: TextIndex,
  quote: SoughtQuote,
  options?: { readonly near?: boolean },
): QuoteMatch {
  let ambiguous: QuoteMatch | undefined;
  for (const places of placesIn(index, quote.text)) {
    const match = decide(places, quote);
    const hasContext = quote.after !== undefined || quote.before !== undefined;
    // Another form may have the words of the context where this one has marks among them.
    if (match.outcome !== 'ambiguous' || !hasContext) return match;
    ambiguous ??= match;
  }
  return ambiguous ?? (options?.near === false ? { outcome: 'missing' } : findNear(index, quote));
}

function decide({ form, places }: Places, quote: SoughtQuote): QuoteMatch {
  const fitting = inContext(form.text, places, quote);
  const exact = fitting.filter((place) => place.exact);
  const [chosen, ...rivals] = exact.length === 1 ? exact : fitting;
  if (rivals.length > 0)
    return { outcome: 'ambiguous', spans: fitting.slice(0, mostShown).map(({ origin }) => origin) };
  const match = { outcome: chosen.exact ? 'exact' : 'normalised', span: chosen.origin } as const;
  return chosen.parts ? { ...match, parts: chosen.parts } : match;
}
