/** `asks a, b#step`: what a question is about. */
import { stepReferences } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const asks: ClauseRow<'asks'> = {
  fields: {
    targets: stepReferences({ word: 'asks', what: 'the name of what is asked about', wanted: 'statement' }),
  },
  on: ['question'],
  belongsTo: 'a question',
  times: 'once',
  inHead: false,
  highlighting: 'word',
  help: 'What the question is about: statements, steps `claim#label`, observations or attacks.',
  skeleton: 'asks <asks:a-claim>',
  synonyms: ['questions'],
};
