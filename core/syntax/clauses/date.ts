/** `date "…"`: when the argument was written. */
import { text } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const date: ClauseRow<'date'> = {
  fields: { text: text('a text in quotes') },
  on: ['argument'],
  belongsTo: 'the `argument`',
  times: 'seldom',
  inHead: false,
  highlighting: 'literal',
  help: 'When it was written.',
  skeleton: 'date "<date>"',
  synonyms: [],
};
