/** The rules of the group "Sources". */
import type { Rule } from '../rule.ts';
import { ambiguousQuote } from './ambiguous-quote.ts';
import { evidenceWithoutSource } from './evidence-without-source.ts';
import { quoteNotFound } from './quote-not-found.ts';
import { sourceNotFound } from './source-not-found.ts';

export const SOURCES: readonly Rule[] = [
  sourceNotFound,
  quoteNotFound,
  ambiguousQuote,
  evidenceWithoutSource,
];
