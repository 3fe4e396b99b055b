/** `undercuts a#step (p)`: an attack on a step. */
import { STATEMENT_KINDS } from '../tree.ts';
import { stepReferences, strength } from './fields.ts';
import type { ClauseRow } from './row.ts';
import { since, unless } from './trailing.ts';

export const undercuts: ClauseRow<'undercuts'> = {
  fields: {
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
  help: 'Attacks one step of a claim, `claim#label`: that its premises bear on it.',
  skeleton: 'undercuts <undercuts:claim>',
  synonyms: [],
};
