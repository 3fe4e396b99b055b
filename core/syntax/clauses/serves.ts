/** `serves x`: the goal for which a persona is played. */
import { oneReference } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const serves: ClauseRow<'serves'> = {
  fields: { ref: oneReference({ word: 'serves', what: 'a name', wanted: 'goal' }) },
  on: ['instrumental'],
  belongsTo: 'an instrumental link',
  times: 'once',
  inHead: false,
  highlighting: 'word',
  help: 'The goal for which the persona is played.',
  skeleton: 'serves <serves:goal>',
  synonyms: [],
};
