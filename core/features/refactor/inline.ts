/** Inline a claim: what rests on it rests on its premises instead, and the claim is removed. */
import type { Argument, Statement, Step } from '../../model/argument.ts';
import type { Boundaries } from '../../model/boundary.ts';
import { removeDeclaration, replace } from '../../rules/helpers/edits.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { premiseSpan, premiseText } from '../../syntax/written.ts';
import { cover, type Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { occurrenceAt, usesOf } from '../navigation/names.ts';
import type { Refactoring } from './refactor.ts';
import { isOneStep, isSameSet, mayLicense, voicesOf } from './steps.ts';

/** For a claim that one step of full strength carries, that nothing attacks, and that serves only as a premise. */
export function inlineClaim(snapshot: Snapshot, uri: string, span: Span): Refactoring | undefined {
  const argument = snapshot.argument(uri);
  const claim = occurrenceAt(snapshot, uri, span.start)?.target;
  if (claim?.type !== 'statement' || claim.uri !== uri || !isPlain(claim, argument)) return undefined;
  const { root, steps } = argument;
  const { file } = root;
  const step = argument.clause(claim.steps[0]);
  if (!isSaidByPremises(claim, snapshot.boundaries(uri))) return undefined;
  if (!staysApart(claim, new Set(steps.filter((s) => s.premises.includes(claim)).map((s) => s.conclusion))))
    return undefined;
  const uses = usesOf(snapshot, claim, uri).filter((use) => use.role === 'reference');
  if (uses.length === 0 || uses.some((use) => use.uri !== uri)) return undefined;
  const edits: TextEdit[] = [];
  let replaced = 0;
  for (const declaration of file.tree.declarations) {
    for (const clause of clausesOf(declaration, 'because')) {
      const at = clause.refs.filter((ref) => ref.text === claim.name);
      if (at.length === 0) continue;
      // A denied conjunction cannot be replaced by its premises.
      if (at.some((ref) => ref.not)) return undefined;
      replaced += at.length;
      const list = cover(premiseSpan(clause.refs[0]), clause.refs[clause.refs.length - 1].span);
      if (file.tree.text.slice(list.start, list.end).includes('//')) return undefined;
      const written = clause.refs.flatMap((ref) =>
        ref.text === claim.name ? step.refs.map(premiseText) : [premiseText(ref)],
      );
      edits.push(replace(file, list, [...new Set(written)].join(', ')));
    }
  }
  if (replaced !== uses.length) return undefined;
  edits.push(removeDeclaration(file, argument.declaration(claim)));
  return { title: `Inline \`${claim.name}\` into what rests on it`, kind: 'inline', edits };
}

/** Whether its premises speak with the same voices as the claim does, and none of them can license that. */
function isSaidByPremises(claim: Statement, boundaries: Boundaries): boolean {
  const [{ premises }] = claim.steps;
  return (
    !premises.some(mayLicense) && isSameSet(voicesOf([claim], boundaries), voicesOf(premises, boundaries))
  );
}

/** Whether what rests on the claim has as many different steps without it, and none that rests on itself. */
function staysApart(claim: Statement, conclusions: ReadonlySet<Statement>): boolean {
  const [{ premises }] = claim.steps;
  if (premises.some((premise) => conclusions.has(premise))) return false;
  const without = (step: Step) => ({
    unless: step.unless,
    premises: step.premises.flatMap((premise) => (premise === claim ? premises : [premise])),
  });
  return [...conclusions].every(({ steps }) =>
    steps.every((a) => steps.every((b) => isOneStep(a, b) || !isOneStep(without(a), without(b)))),
  );
}

function isPlain(claim: Statement, argument: Argument): boolean {
  const { kind, intact, steps, attacks, rebuttals, quotes, about } = claim;
  const [step] = steps;
  return (
    kind === 'claim' &&
    intact &&
    steps.length === 1 &&
    clausesOf(argument.green(claim), 'because').length === 1 &&
    (argument.strength(step)?.lo ?? 1) === 1 &&
    step.unless.length + step.undercuts.length + attacks.length + rebuttals.length + quotes.length === 0 &&
    about.every((entity) => entity.kind !== 'persona') &&
    step.premises.every((premise) => premise !== claim)
  );
}
