/** An `unless` as an objection that undercuts the step, and back: both say the same. */
import type { Step } from '../../model/argument.ts';
import { insert, insertClause, remove, removeFromList, replace } from '../../rules/helpers/edits.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy, stepOf, usesOf } from '../navigation/names.ts';
import type { Refactoring } from './refactor.ts';
import { hasTwin } from './steps.ts';

/** For the cursor on a name in the `unless` of a `because`, declared in the same file. */
export function unlessToObjection(snapshot: Snapshot, uri: string, span: Span): Refactoring | undefined {
  const argument = snapshot.argument(uri);
  const { root } = argument;
  const { file } = root;
  const declaration = declarationAt(snapshot, uri, span.start);
  const owner = declaration && declaredBy(snapshot, uri, declaration);
  if (owner?.type !== 'statement') return undefined;
  for (const clause of declaration ? clausesOf(declaration, 'because') : []) {
    for (const unless of clause.unless) {
      const index = unless.refs.findIndex((ref) => touches(ref.span, span.start));
      const exception = index < 0 ? undefined : root.names.get(unless.refs[index].text);
      const step = stepOf(argument, owner, clause);
      const named = clause.unless.flatMap(({ refs }) =>
        refs.filter((ref) => root.names.get(ref.text) === exception),
      );
      if (exception?.type !== 'statement' || exception.uri !== uri || !step || named.length > 1) continue;
      const excepted = argument.declaration(exception);
      if (excepted.kind === 'broken' || exception === step.conclusion) continue;
      const others = step.unless.filter((e) => e !== exception);
      // An attack on a step is one on all that are one with it.
      if (hasTwin(step) || hasTwin(step, { ...step, unless: others })) continue;
      const edits: TextEdit[] = [
        unless.refs.length > 1 ? removeFromList(file, unless.refs, index) : remove(file, unless.span),
        insertClause(file, excepted, `undercuts ${stepName(step)}`),
      ];
      const onlyHere =
        usesOf(snapshot, exception, uri).filter((use) => use.role === 'reference').length === 1;
      if (exception.kind === 'assumption' && onlyHere) {
        edits.push(replace(file, excepted.keyword, 'objection'));
      }
      return { title: `Turn the exception \`${exception.name}\` into an objection`, kind: 'rewrite', edits };
    }
  }
  return undefined;
}

/** For the cursor in an `undercuts` of full strength with one target in the same file. */
export function objectionToUnless(snapshot: Snapshot, uri: string, span: Span): Refactoring | undefined {
  const declaration = declarationAt(snapshot, uri, span.start);
  const clause = declaration && clausesOf(declaration, 'undercuts').find((c) => touches(c.span, span.start));
  if (!declaration?.name || !clause || clause.targets.length !== 1) return undefined;
  if (clause.strength || clause.since.length > 0 || clause.unless.length > 0) return undefined;
  const argument = snapshot.argument(uri);
  const owner = declaredBy(snapshot, uri, declaration);
  if (owner?.type !== 'statement') return undefined;
  const attack = owner.attacks.find((a) => argument.clause(a) === clause);
  if (attack?.target.type !== 'step' || attack.target.uri !== uri) return undefined;
  const step = attack.target;
  if (step.conclusion === owner) return undefined;
  if (hasTwin(step) || hasTwin(step, { ...step, unless: [...step.unless, attack.attacker] }))
    return undefined;
  const { file } = argument.root;
  const { unless, span: whole } = argument.clause(step);
  const last = unless[unless.length - 1];
  const added = last
    ? insert(file, last.span.end, `, ${declaration.name.value}`)
    : insert(file, whole.end, ` unless ${declaration.name.value}`);
  return {
    title: `Turn the objection into an exception of \`${step.conclusion.name}\``,
    kind: 'rewrite',
    edits: [remove(file, clause.span), added],
  };
}

function stepName({ conclusion, label, number }: Step): string {
  return conclusion.steps.length === 1 && label === undefined
    ? conclusion.name
    : `${conclusion.name}#${label ?? number}`;
}
