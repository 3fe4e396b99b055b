/** `supports label: a, b (p)`: another line of support for imported statements. */
import { STATEMENT_KINDS } from '../tree.ts';
import { label, references, strength } from './fields.ts';
import type { ClauseRow } from './row.ts';
import { since, unless } from './trailing.ts';

export const supports: ClauseRow<'supports'> = {
  fields: {
    label: label(),
    refs: references({
      word: 'supports',
      what: 'the name of the imported statement that it supports',
      wanted: 'statement',
      strength: true,
    }),
    strength: strength(),
    since: since(),
    unless: unless(),
  },
  on: STATEMENT_KINDS,
  belongsTo: 'a proposition or a link',
  times: 'often',
  inHead: false,
  highlighting: 'word',
  help: 'One more `because` for a statement of an imported file, counted in this file only.',
  skeleton: 'supports <supports:a-claim>',
  synonyms: [],
};
