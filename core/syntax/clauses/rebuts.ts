/** `rebuts label: a, b (p)`: an attack on statements themselves. */
import { fitted } from '../../text/fitted.ts';
import type { Cursor } from '../cursor.ts';
import { TokenKind } from '../tokens.ts';
import { type Ref, STATEMENT_KINDS, type StepRef } from '../tree.ts';
import { label, references, stepReferences, strength } from './fields.ts';
import type { ClauseRow, Field } from './row.ts';
import { since, unless } from './trailing.ts';

const OPTIONS = {
  word: 'rebuts',
  what: 'the name of what it rebuts',
  wanted: 'statement',
  strength: true,
} as const;

export const rebuts: ClauseRow<'rebuts'> = {
  fields: { label: label(), refs: targets(), strength: strength(), since: since(), unless: unless() },
  on: STATEMENT_KINDS,
  belongsTo: 'a proposition or a link',
  times: 'often',
  inHead: false,
  highlighting: 'attack',
  help: 'Attacks a statement itself.',
  skeleton: 'rebuts <rebuts:a-claim>',
  synonyms: ['attacks', 'contradicts', 'refutes', 'opposes', 'denies', 'undermines', 'disputes'],
};

/** References; steps among them are read and reported. */
function targets(): Field<readonly Ref[]> {
  const steps = stepReferences(OPTIONS);
  return {
    ...references(OPTIONS),
    read(cursor, owner) {
      const { start } = cursor.span(cursor.kind(-1) === TokenKind.Colon ? -3 : -1);
      return fitted(withoutSteps(cursor, start, steps.read(cursor, owner)));
    },
  };
}

/** Leaves out steps, which are reported; the claims they belong to are not rebutted. `start` is that of the clause. */
function withoutSteps(cursor: Cursor, start: number, targets: readonly StepRef[]): Ref[] {
  for (const { ref, step, span } of targets) {
    if (!step) continue;
    const written = cursor.text.slice(span.start, span.end);
    const isOnly = targets.length === 1;
    cursor.report('syntax', isOnly ? { start, end: span.end } : span, {
      problem: `\`${written}\` is a step of \`${ref.text}\`, and a step is undercut, not rebutted.`,
      todo: isOnly
        ? `Write \`undercuts ${written}\`.`
        : `Write \`undercuts ${written}\` on a line of its own.`,
      ...(isOnly ? { suggestion: `undercuts ${written}` } : {}),
    });
  }
  return targets.filter((t) => t.span === t.ref.span).map((t) => t.ref);
}
