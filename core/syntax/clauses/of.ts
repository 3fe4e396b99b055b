/** `of x`: the model of a persona or goal, the persona of a link. */
import { isLinkKind, LINK_KINDS } from '../tree.ts';
import { oneReference } from './fields.ts';
import type { ClauseRow } from './row.ts';

export const of: ClauseRow<'of'> = {
  fields: {
    ref: oneReference({
      word: 'of',
      what: 'a name',
      wanted: (owner) => (isLinkKind(owner) ? 'persona' : 'model'),
    }),
  },
  on: ['persona', 'goal', ...LINK_KINDS],
  belongsTo: 'a persona, a goal or a link',
  times: 'once',
  inHead: true,
  highlighting: 'word',
  help: 'Whose it is: the model of a persona or goal, the persona of a link.',
  skeleton: 'of <of:model>',
  synonyms: ['for'],
};
