/** What `measure-quotes.mjs` measures. */
export { findQuote } from '../../core/sources/find.ts';
export { indexText } from '../../core/sources/text-index.ts';
