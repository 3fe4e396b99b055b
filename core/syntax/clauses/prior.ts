/** `prior p given x, y`: how credible a statement is before its observations. */
import { STATEMENT_KINDS } from '../tree.ts';
import { credence } from './fields.ts';
import type { ClauseRow } from './row.ts';
import { given } from './trailing.ts';

export const prior: ClauseRow<'prior'> = {
  fields: { credence: credence(), given: given() },
  on: STATEMENT_KINDS,
  belongsTo: 'a proposition or a link',
  times: 'once',
  inHead: false,
  highlighting: 'credence',
  help: 'How probable it is before any of what `seeing` weighs.',
  skeleton: 'prior',
  synonyms: ['base-rate'],
};
