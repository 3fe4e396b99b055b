/** Inline a claim: what rests on it rests on its premises instead, and the claim goes. */
import type { Statement } from '../model/argument.ts';
import { removeDeclaration, replace } from '../rules/edits.ts';
import type { TextEdit } from '../rules/rule.ts';
import { clausesOf } from '../syntax/tree.ts';
import { cover, type Span } from '../text/span.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { identity, occurrenceAt, usesOf } from './names.ts';
import type { Refactoring } from './refactor.ts';

/** For a claim that one step of full strength carries, that nothing attacks, and that serves only as a premise. */
export function inlineClaim(snapshot: Snapshot, uri: string, span: Span): Refactoring | undefined {
  const claim = occurrenceAt(snapshot, uri, span.start)?.target;
  if (claim?.type !== 'statement' || claim.file.uri !== uri || !isPlain(claim)) return undefined;
  const { file } = snapshot.argument(uri).root;
  const [{ clause: step }] = claim.steps;
  const uses = usesOf(snapshot, claim, uri).filter((use) => use.role === 'reference');
  if (uses.length === 0 || uses.some((use) => use.uri !== uri)) return undefined;
  const edits: TextEdit[] = [];
  let replaced = 0;
  for (const declaration of file.tree.declarations) {
    for (const clause of clausesOf(declaration, 'because')) {
      const at = clause.refs.filter((ref) => ref.text === claim.name);
      if (at.length === 0) continue;
      replaced += at.length;
      const list = cover(clause.refs[0].span, clause.refs[clause.refs.length - 1].span);
      if (file.tree.text.slice(list.start, list.end).includes('//')) return undefined;
      const written = clause.refs.flatMap((ref) =>
        ref.text === claim.name ? step.refs.map((r) => r.text) : [ref.text],
      );
      edits.push(replace(file, list, [...new Set(written)].join(', ')));
    }
  }
  if (replaced !== uses.length) return undefined;
  edits.push(removeDeclaration(file, claim.declaration));
  return { title: `Inline \`${claim.name}\` into what rests on it`, kind: 'inline', edits };
}

function isPlain({ kind, declaration, steps, attacks, rebuttals, quotes, about }: Statement): boolean {
  const [step] = steps;
  return (
    kind === 'claim' &&
    !declaration.damaged &&
    steps.length === 1 &&
    clausesOf(declaration, 'because').length === 1 &&
    (step.strength?.lo ?? 1) === 1 &&
    step.unless.length + step.undercuts.length + attacks.length + rebuttals.length + quotes.length === 0 &&
    about.every((entity) => entity.kind !== 'persona') &&
    step.premises.every((premise) => identity(premise) !== declaration)
  );
}
