/** `until x`: the condition under which a persona is dropped. */
import { oneReference } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const until: ClauseRow<'until'> = {
  fields: { ref: oneReference({ word: 'until', what: 'a name', wanted: 'statement' }) },
  on: ['instrumental'],
  belongsTo: 'an instrumental link',
  times: 'once',
  inHead: false,
  highlighting: 'word',
  help: 'The break condition: once it holds, the persona is dropped. It changes no number.',
  skeleton: 'until <until:condition>',
  synonyms: [],
};
