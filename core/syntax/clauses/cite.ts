/** `cite "…"`: an address or a reference in words. */
import { STATEMENT_KINDS } from '../tree.ts';
import { text } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const cite: ClauseRow<'cite'> = {
  fields: { text: text('a text in quotes') },
  on: [...STATEMENT_KINDS, 'question'],
  belongsTo: 'a proposition, a link or a question',
  times: 'often',
  inHead: false,
  highlighting: 'literal',
  help: 'An address or citation; it is never fetched.',
  skeleton: 'cite "<address>"',
  synonyms: ['ref', 'reference', 'citation', 'url', 'link'],
};
