/** `undercuts label: a#step (p)`: an attack on a step, an observation or another attack. */
import { STATEMENT_KINDS } from '../tree.ts';
import { label, stepReferences, strength } from './fields.ts';
import type { ClauseRow } from './row.ts';
import { since, unless } from './trailing.ts';

export const undercuts: ClauseRow<'undercuts'> = {
  fields: {
    label: label(),
    targets: stepReferences({
      word: 'undercuts',
      what: 'the claim whose step it undercuts',
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
  highlighting: 'attack',
  help: 'Attacks a step, an observation or another attack, `claim#label`: true perhaps, but beside the point.',
  skeleton: 'undercuts <undercuts:a-claim>',
  synonyms: [],
};
