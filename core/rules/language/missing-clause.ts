/** `missing-clause`: a persona, goal or link lacks `of`, or an objection objects to nothing. */
import type { Statement } from '../../model/argument.ts';
import type { GreenDeclaration } from '../../syntax/green.ts';
import { type ClauseKind, type Declaration, isLinkKind } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { insert, insertClause } from '../helpers/edits.ts';
import { declarationAt } from '../helpers/places.ts';
import { bareKind } from '../helpers/words.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

/** So many candidates can be told apart in a menu. */
const MOST_OFFERED = 4;

export const missingClause: Rule = {
  code: 'missing-clause',
  *check(context) {
    const { tree } = context.scope.file;
    let exceptions: ReadonlySet<number> | undefined;
    for (const [position, declaration] of tree.greens.entries()) {
      const { kind, name } = declaration;
      if (declaration.damaged || !name) continue;
      if (kind === 'objection' && !has(declaration, 'rebuts') && !has(declaration, 'undercuts')) {
        exceptions ??= namedByUnless(context);
        if (exceptions.has(position) || context.usedElsewhere(name.value)) continue;
      }
      for (const [lack, consequence, todo] of lacks(declaration)) {
        yield finding('missing-clause', tree.span(position, name.span), {
          kind: bareKind(kind),
          name: name.value,
          lack,
          consequence,
          todo,
        });
      }
    }
  },
  fixes({ span, args }, context) {
    const { file } = context.scope;
    const declaration = declarationAt(context, span);
    if (!declaration) return [];
    const offered = candidates(declaration, args.lack, context);
    if (offered.length > MOST_OFFERED) return [];
    return offered.map(([clause, name]): Fix => {
      const written = `${clause} ${name}`;
      // `of` is part of the head: it is after the text.
      const head = (declaration.text ?? declaration.name!).span.end;
      const edit =
        clause === 'of' ? insert(file, head, ` ${written}`) : insertClause(file, declaration, written);
      return { title: `Add \`${written}\``, edits: [edit], preferred: offered.length === 1 };
    });
  },
};

type Lack = readonly [lack: string, consequence: string, todo: string];
const NO_MODEL: Lack = [
  'does not say whose it is',
  'nothing ties it to a model',
  'Add `of` and the name of its model.',
];
const NO_PERSONA: Lack = [
  'does not say whose it is',
  'it says nothing of any persona',
  'Add `of` and the name of the persona.',
];
const NO_LEAVES: Lack = [
  'does not say what it ties',
  'it changes nothing',
  'Add `of`, at least two leaves, and how probable it is: `of a, b (60%)`.',
];
const NO_SUBJECT: Lack = [
  'does not say what it is about',
  'nobody knows what would answer it',
  'Add `asks` and the name of a statement or a step.',
];
const NO_TARGET: Lack = [
  'objects to nothing',
  'it changes nothing',
  'Add `rebuts` or `undercuts` and what it speaks against, or name it in an `unless`.',
];

function lacks(declaration: GreenDeclaration): Lack[] {
  const { kind } = declaration;
  const found: Lack[] = [];
  if (kind === 'objection' && !has(declaration, 'rebuts') && !has(declaration, 'undercuts'))
    found.push(NO_TARGET);
  if ((kind === 'persona' || kind === 'goal') && !has(declaration, 'of')) found.push(NO_MODEL);
  if (isLinkKind(kind) && !has(declaration, 'of')) found.push(NO_PERSONA);
  if (kind === 'together' && !has(declaration, 'of')) found.push(NO_LEAVES);
  if (kind === 'question' && !has(declaration, 'asks')) found.push(NO_SUBJECT);
  return found;
}

function has(declaration: GreenDeclaration, kind: ClauseKind): boolean {
  return declaration.clauses.some((c) => c.kind === kind);
}

/** The positions of the declarations that are exceptions to something. */
function namedByUnless({ argument, scope }: RuleContext): Set<number> {
  const named = new Set<number>();
  const add = (statements: readonly Statement[]) => {
    for (const s of statements) if (s.uri === scope.uri && !s.placeholder) named.add(s.position);
  };
  for (const step of argument.steps) add(step.unless);
  for (const attack of argument.attacks) add(attack.unless);
  for (const observation of argument.observations) add(observation.unless);
  return named;
}

/** What could be added: a clause and a name for it. */
function candidates(declaration: Declaration, lack: string, { scope }: RuleContext): [string, string][] {
  if (lack === NO_LEAVES[0]) return [];
  if (lack === NO_SUBJECT[0])
    return [...scope.names].flatMap(([name, t]) =>
      t.type === 'statement' && t.kind === 'thesis' ? [['asks', name] as [string, string]] : [],
    );
  const [clause, wanted] =
    lack === NO_TARGET[0] ? ['rebuts', 'thesis'] : ['of', isLinkKind(declaration.kind) ? 'persona' : 'model'];
  const found: [string, string][] = [];
  for (const [name, thing] of scope.names) {
    if ((thing.type === 'entity' || thing.type === 'statement') && thing.kind === wanted)
      found.push([clause, name]);
  }
  return found;
}
