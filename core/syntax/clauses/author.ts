/** `author "…"`: who wrote the argument. */
import { text } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const author: ClauseRow<'author'> = {
  fields: { text: text('a text in quotes') },
  on: ['argument'],
  belongsTo: 'the `argument`',
  times: 'seldom',
  inHead: false,
  highlighting: 'literal',
  help: 'Who wrote the argument.',
  skeleton: 'author "<name>"',
  synonyms: [],
};
