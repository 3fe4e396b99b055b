/** `seeing label: e (p : q)`: an observation, weighed by how likely it is if the statement is true and if it is false. */
import { STATEMENT_KINDS } from '../tree.ts';
import { label, oneReference } from './fields.ts';
import { ratio } from './ratio.ts';
import type { ClauseRow } from './row.ts';
import { given, since, unless } from './trailing.ts';

export const seeing: ClauseRow<'seeing'> = {
  fields: {
    label: label(),
    ref: oneReference({ word: 'seeing', what: 'the name of what was observed', wanted: 'statement' }),
    ratio: ratio(),
    given: given(),
    since: since(),
    unless: unless(),
  },
  on: STATEMENT_KINDS,
  belongsTo: 'a proposition or a link',
  times: 'often',
  inHead: false,
  highlighting: 'word',
  help: 'Weighs an observation: `(4 : 1)` if it is four times likelier where this is true than where it is false.',
  skeleton: 'seeing <seeing:evidence> (<2> : <1>)',
  synonyms: ['observing', 'update', 'updates'],
};
