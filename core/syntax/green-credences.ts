/** The credences and strengths of green declarations. */
import { partsOf } from './clauses/table.ts';
import { type Green, onGreens, perGreen } from './green.ts';
import type { Credence } from './tree.ts';

const greenParts = onGreens(partsOf);

/** The credences and strengths in a declaration, in the order of its clauses. */
export const credencesOf = perGreen(({ kind, clauses }): readonly Green<Credence>[] =>
  clauses.flatMap((clause) =>
    greenParts(clause, kind).flatMap((part) => (part.type === 'credence' ? [part.credence] : [])),
  ),
);
