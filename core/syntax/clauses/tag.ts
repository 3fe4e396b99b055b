/** `tag a, b`: words to find a statement by. */
import { STATEMENT_KINDS } from '../tree.ts';
import { tags } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const tag: ClauseRow<'tag'> = {
  fields: { words: tags() },
  on: [...STATEMENT_KINDS, 'question'],
  belongsTo: 'a proposition, a link or a question',
  times: 'often',
  inHead: false,
  highlighting: 'tag',
  help: 'Free labels for grouping.',
  skeleton: 'tag',
  synonyms: [],
};
