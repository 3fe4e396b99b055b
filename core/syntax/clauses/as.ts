/** `as x`: the prefix of imported names. */
import { newName } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const alias: ClauseRow<'as'> = {
  fields: { name: newName() },
  on: ['import'],
  belongsTo: 'an import',
  times: 'once',
  inHead: true,
  highlighting: 'alias',
  help: 'The prefix that the imported names are written with: `prefix.name`.',
  skeleton: 'as',
  synonyms: [],
};
