/** `quote s "words" after "…" before "…"`: where in a source a statement was read. */
import { STATEMENT_KINDS } from '../tree.ts';
import { oneReference, text } from './fields.ts';
import type { ClauseRow } from './row.ts';
import { context } from './trailing.ts';

export const quote: ClauseRow<'quote'> = {
  fields: {
    ref: oneReference({ word: 'quote', what: 'the name of a source', wanted: 'source' }),
    text: text('the quoted passage in quotes'),
    after: context('after'),
    before: context('before'),
  },
  on: [...STATEMENT_KINDS, 'question'],
  belongsTo: 'a proposition, a link or a question',
  times: 'often',
  inHead: false,
  highlighting: 'quotation',
  help: 'The passage of a source that this was read from; `…` passes over words.',
  skeleton: 'quote <quote:a-source> "<passage>"',
  synonyms: [],
};
