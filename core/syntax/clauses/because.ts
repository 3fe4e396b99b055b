/** `because label: a, not b (p)`: a step from premises to a conclusion. */
import { LINK_KINDS } from '../tree.ts';
import { label, premises, strength } from './fields.ts';
import type { ClauseRow } from './row.ts';
import { since, unless } from './trailing.ts';

export const because: ClauseRow<'because'> = {
  fields: {
    label: label(),
    refs: premises({
      word: 'because',
      what: 'the name of a premise',
      wanted: 'statement',
      strength: true,
      or: 'What is listed is needed together; write a second `because` for another way to get there.',
    }),
    strength: strength(),
    since: since(),
    unless: unless(),
  },
  on: ['thesis', 'claim', 'objection', ...LINK_KINDS],
  belongsTo: 'what is argued for',
  times: 'often',
  inHead: false,
  highlighting: 'word',
  help: 'One step of reasoning: all its premises are needed; several `because` clauses are separate lines.',
  skeleton: 'because <because:premise>',
  synonyms: ['reason', 'reasons', 'premise', 'premises', 'from', 'requires', 'follows', 'supported', 'based'],
};
