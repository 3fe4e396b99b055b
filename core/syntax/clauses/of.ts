/** `of x`: the model of a persona or goal, the persona of a link; the leaves of a `together`, with a probability. */
import { type Credence, type DeclarationKind, isLinkKind, LINK_KINDS, type Ref } from '../tree.ts';

import { references, strength } from './fields.ts';
import { readRef } from './names.ts';
import type { ClauseRow, Field, Wanted } from './row.ts';

const LIST = { word: 'of', what: 'a name', wanted, strength: true } as const;

export const of: ClauseRow<'of'> = {
  fields: { refs: whose(), strength: probability() },
  on: ['persona', 'goal', ...LINK_KINDS, 'together'],
  belongsTo: 'a persona, a goal or a link',
  times: 'once',
  inHead: true,
  highlighting: 'word',
  help: 'Whose it is: the model of a persona or goal, the persona of a link; the leaves that a `together` ties.',
  skeleton: 'of <of:model>',
  synonyms: ['for'],
};

function wanted(owner: DeclarationKind): Wanted {
  if (owner === 'together') return 'statement';
  return isLinkKind(owner) ? 'persona' : 'model';
}

/** One reference, or in a `together` several. */
function whose(): Field<readonly Ref[]> {
  const list = references(LIST);
  return {
    ...list,
    read(cursor, owner) {
      if (owner === 'together') return list.read(cursor, owner);
      const ref = readRef(cursor, LIST.what);
      return ref ? [ref] : [];
    },
  };
}

/** How probable it is that the leaves of a `together` stand or fall together. */
function probability(): Field<Credence | undefined> {
  const field = strength();
  return {
    ...field,
    read(cursor, owner) {
      if (owner !== 'together') return undefined;
      const read = field.read(cursor, owner);
      if (!read) cursor.expected('a probability such as `(60%)`');
      return read;
    },
  };
}
