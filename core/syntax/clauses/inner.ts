/** The words that are only inside clauses, one row each. What they hold is in `trailing.ts`. */
import type { InnerKeyword } from '../tree.ts';
import type { InnerRow } from './row.ts';

export const INNER_WORDS: { readonly [W in InnerKeyword | 'not']: InnerRow } = {
  not: {
    highlighting: 'word',
    help: 'The premise must be false: the step is for the other case.',
    skeleton: 'not',
    synonyms: [],
  },
  given: {
    highlighting: 'word',
    help: 'Makes a credence conditional: how probable it is where all of these hold.',
    skeleton: 'given <given:condition>',
    synonyms: ['if', 'when', 'assuming', 'provided'],
  },
  since: {
    highlighting: 'word',
    help: 'The warrant: why the premises bear on the conclusion.',
    skeleton: 'since "<warrant>"',
    synonyms: ['warrant', 'why', 'justification'],
  },
  unless: {
    highlighting: 'attack',
    help: 'An exception: the step or attack fails where one of these holds.',
    skeleton: 'unless <unless:exception>',
    synonyms: ['except', 'excepting', 'without'],
  },
  after: {
    highlighting: 'quotation',
    help: 'Words just before the passage, to tell it from others like it.',
    skeleton: 'after "<words>"',
    synonyms: [],
  },
  before: {
    highlighting: 'quotation',
    help: 'Words just after the passage, to tell it from others like it.',
    skeleton: 'before "<words>"',
    synonyms: [],
  },
};
