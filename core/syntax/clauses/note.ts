/** `note "…"`: a remark in Markdown. */
import { STATEMENT_KINDS } from '../tree.ts';
import { text } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const note: ClauseRow<'note'> = {
  fields: { text: text('a text in quotes') },
  on: [...STATEMENT_KINDS, 'question', 'argument'],
  belongsTo: 'a proposition, a link, a question or the `argument`',
  times: 'often',
  inHead: false,
  highlighting: 'word',
  help: 'A remark for readers; it changes nothing.',
  skeleton: 'note "<remark>"',
  synonyms: ['comment', 'description', 'remark'],
};
