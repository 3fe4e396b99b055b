/** `title "…"`: what a source is called. */
import { text } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const title: ClauseRow<'title'> = {
  fields: { text: text('a text in quotes') },
  on: ['source'],
  belongsTo: 'a source',
  times: 'once',
  inHead: true,
  highlighting: 'literal',
  help: 'What the source is called.',
  skeleton: 'title "<title>"',
  synonyms: [],
};
