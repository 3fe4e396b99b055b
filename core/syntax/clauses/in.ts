/** `in x, y`: the settings that a statement holds in. */
import { STATEMENT_KINDS } from '../tree.ts';
import { references } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const inSettings: ClauseRow<'in'> = {
  fields: { refs: references({ word: 'in', what: 'the name of a setting', wanted: 'setting' }) },
  on: STATEMENT_KINDS,
  belongsTo: 'a proposition or a link',
  times: 'once',
  inHead: false,
  highlighting: 'word',
  help: 'The settings in which the statement holds. Without it, the statement is not limited to any.',
  skeleton: 'in <in:setting>',
  synonyms: ['within', 'during', 'where'],
};
