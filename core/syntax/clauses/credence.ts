/** `credence p given x, y`: how probable the author holds a statement. */
import { STATEMENT_KINDS } from '../tree.ts';
import { credence as value } from './fields.ts';
import type { ClauseRow } from './row.ts';
import { given } from './trailing.ts';

export const credence: ClauseRow<'credence'> = {
  fields: { credence: value(), given: given() },
  on: STATEMENT_KINDS,
  belongsTo: 'a proposition or a link',
  times: 'once',
  inHead: false,
  highlighting: 'credence',
  help: 'How probable the author holds it: `70%`, `60%..90%`, or a word such as `likely`.',
  skeleton: 'credence',
  synonyms: ['probability', 'prob', 'p', 'confidence', 'likelihood', 'chance', 'certainty', 'belief'],
};
