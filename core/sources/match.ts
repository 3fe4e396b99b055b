/** How a quote compares with the text it is said to be from. */
import type { Span } from '../text/span.ts';

export type QuoteMatch =
  /**
   * `span` is where the quoted passage is in the source's text, in UTF-16 units. Where the quote passes over
   * words, `parts` are the words that are quoted.
   */
  | { readonly outcome: 'exact' | 'normalised'; readonly span: Span; readonly parts?: readonly Span[] }
  /** Not there as quoted, but something like it is: `score` in [0, 1], 1 being the same. */
  | { readonly outcome: 'near'; readonly span: Span; readonly score: number }
  /** Found more than once: every place. */
  | { readonly outcome: 'ambiguous'; readonly spans: readonly Span[] }
  | { readonly outcome: 'missing' };
