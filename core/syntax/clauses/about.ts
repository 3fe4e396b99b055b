/** `about x, y`: the models, personas and goals that a statement is about. */
import { PROPOSITION_KINDS } from '../tree.ts';
import { references } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const about: ClauseRow<'about'> = {
  fields: {
    refs: references({ word: 'about', what: 'the name of a model, persona or goal', wanted: 'entity' }),
  },
  on: PROPOSITION_KINDS,
  belongsTo: 'a proposition',
  times: 'once',
  inHead: false,
  highlighting: 'word',
  help: 'Says which models, personas or goals the statement is about.',
  skeleton: 'about <about:model>',
  synonyms: ['regarding', 'concerning'],
};
