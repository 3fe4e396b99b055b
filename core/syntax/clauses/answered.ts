/** `answered a, b`: what answers a question. */
import { references } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const answered: ClauseRow<'answered'> = {
  fields: {
    refs: references({ word: 'answered', what: 'the name of what answers it', wanted: 'statement' }),
  },
  on: ['question'],
  belongsTo: 'a question',
  times: 'once',
  inHead: false,
  highlighting: 'word',
  help: 'The statements that answer the question; until then it is open.',
  skeleton: 'answered <answered:a-claim>',
  synonyms: ['answer', 'answers'],
};
