/** `unresolved-name`: a name that nothing declares. */
import type { Import } from '../../model/argument.ts';
import type { Declaration } from '../../syntax/tree.ts';
import { nearest } from '../../text/near.ts';
import { finding } from '../catalog.ts';
import { insertImport, replace } from '../helpers/edits.ts';
import { declare, declareFilledIn, type Wanted } from '../helpers/filled-in.ts';
import { declarationAt, nameProblems } from '../helpers/places.ts';
import { refusedPaths } from '../helpers/refused.ts';
import { type Fix, once, type Rule, type RuleContext } from '../rule.ts';

/** Past so many unknown names something larger is wrong, such as a missing import, and guesses only take time. */
const MOST_GUESSES = 100;

export const unresolvedName: Rule = {
  code: 'unresolved-name',
  *check(context) {
    const hints = new Map<string, string>();
    // What an import that is not followed would declare nobody knows: a finding of its own tells of that.
    const isPartial = refusedPaths(context).some(({ kind }) => kind === 'import');
    for (const { span, args } of nameProblems(context, 'unresolved-name')) {
      if (isPartial && !nearName(context, args)) continue;
      const key = `${args.wanted} ${args.name}`;
      let hint = hints.get(key);
      if (hint === undefined) {
        hint = hints.size < MOST_GUESSES ? hintFor(context, args) : ' Declare it, or correct the name.';
        hints.set(key, hint);
      }
      yield finding('unresolved-name', span, {
        name: args.name,
        consequence: CONSEQUENCES.get(args.clause)!,
        hint,
      });
    }
  },
  fixes({ span }, context) {
    const { file } = context.scope;
    const problem = problemsByStart(context).get(span.start);
    if (!problem) return [];
    const fixes: Fix[] = [];
    const near = nearName(context, problem.args);
    if (near)
      fixes.push({ title: `Change to \`${near}\``, edits: [replace(file, span, near)], preferred: true });
    const { name } = problem.args;
    if (name.includes('.')) return fixes;
    for (const { path } of context.declaredElsewhere(name)) {
      fixes.push({ title: `Import \`${name}\` from "${path}"`, edits: [insertImport(file, path)] });
    }
    const user = declarationAt(context, span);
    if (!user) return fixes;
    for (const [kind, rest] of declarable(context, problem.args)) {
      const wanted = [{ kind, name, rest }];
      fixes.push({
        title: `Declare the ${kind} \`${name}\``,
        edits: [declare(file, user, wanted)],
        snippet: declareFilledIn(file, user, wanted, span.end),
      });
    }
    const all = problem.args.wanted === 'statement' ? declareAll(context, user, span.end) : undefined;
    if (all) fixes.push(all);
    return fixes;
  },
};

/** Declares every statement that the file names and nothing declares; undefined where there is only one. */
function declareAll(context: RuleContext, at: Declaration, back: number): Fix | undefined {
  const { file } = context.scope;
  const users = new Map<string, Declaration>();
  for (const { span, args } of nameProblems(context, 'unresolved-name')) {
    const user = declarationAt(context, span);
    if (args.wanted === 'statement' && !args.name.includes('.') && user && !users.has(args.name))
      users.set(args.name, user);
    if (users.size > MOST_GUESSES) return undefined;
  }
  if (users.size < 2) return undefined;
  const wantedBy = new Map<Declaration, Wanted[]>();
  for (const [name, user] of users) {
    const wanted = wantedBy.get(user) ?? [];
    wanted.push({ kind: 'assumption', name, rest: '' });
    wantedBy.set(user, wanted);
  }
  const own = wantedBy.size === 1 ? wantedBy.get(at) : undefined;
  return {
    title: `Declare all ${users.size} as assumptions`,
    edits: [...wantedBy].map(([user, wanted]) => declare(file, user, wanted)),
    ...(own ? { snippet: declareFilledIn(file, at, own, back) } : {}),
  };
}

/** What follows when a clause names nothing. */
const CONSEQUENCES = new Map([
  ['because', 'this step rests on something unknown'],
  ['unless', 'it is not known when this exception holds'],
  ['given', 'it is not known what this credence depends on'],
  ['rebuts', 'this attacks nothing'],
  ['undercuts', 'this attacks nothing'],
  ['about', 'it is not known what this is about'],
  ['of', 'it is not known whose this is'],
  ['serves', 'it is not known what the persona serves'],
  ['until', 'it is not known when the persona is dropped'],
  ['quote', 'the quote cannot be looked up'],
  ['in', 'it is not known where this holds'],
  ['seeing', 'this weighs nothing'],
  ['supports', 'this supports nothing'],
  ['asks', 'this asks about nothing'],
  ['answered', 'it is not known what answers this'],
]);

type ProblemArgs = Readonly<Record<string, string>>;

function hintFor(context: RuleContext, args: ProblemArgs): string {
  const near = nearName(context, args);
  if (near) return ` Did you mean \`${near}\`?`;
  const prefix = args.name.includes('.') && context.scope.names.get(args.name.split('.')[0]);
  if (prefix && prefix.type === 'import') return missingIn(prefix);
  const [elsewhere] = context.declaredElsewhere(args.name);
  if (elsewhere) return ` "${elsewhere.path}" declares it: import that file.`;
  return ' Declare it, or correct the name.';
}

function missingIn({ path }: Import): string {
  return ` "${path}" declares no such name: declare it there, or correct the name.`;
}

const problemsByStart = once(
  (context) =>
    new Map(nameProblems(context, 'unresolved-name').map((problem) => [problem.span.start, problem])),
);

const guessesOf = once(() => new Map<string, string | undefined>());

/** The name of a fitting kind that was probably meant; undefined also past `MOST_GUESSES`. */
function nearName(context: RuleContext, args: ProblemArgs): string | undefined {
  const guesses = guessesOf(context);
  const key = `${args.wanted} ${args.name}`;
  if (!guesses.has(key) && guesses.size < MOST_GUESSES) guesses.set(key, guess(context, args));
  return guesses.get(key);
}

function guess({ scope: { names } }: RuleContext, { name, wanted }: ProblemArgs): string | undefined {
  const fitting: string[] = [];
  for (const [known, thing] of names) {
    if (thing.type === wanted || (thing.type === 'entity' && thing.kind === wanted)) fitting.push(known);
  }
  return nearest(name, fitting);
}

/** The kinds of declaration the name could have here, each with what follows its text. */
function declarable({ argument }: RuleContext, { wanted, clause }: ProblemArgs): [string, string][] {
  if (wanted === 'statement') {
    const claim: [string, string] = ['claim', ''];
    const assumption: [string, string] = ['assumption', ''];
    return clause === 'because' ? [claim, assumption] : clause === 'rebuts' ? [claim] : [assumption, claim];
  }
  if (wanted === 'source') return [];
  if (wanted === 'setting') return [['setting', '']];
  const models = argument.entities.filter((e) => e.kind === 'model' && e.uri === argument.root.uri);
  const owned = models.length === 1 ? ` of ${models[0].name}` : '';
  const kinds = wanted === 'entity' ? ['model', 'persona', 'goal'] : [wanted];
  return kinds
    .filter((kind) => kind === 'model' || owned)
    .map((kind) => [kind, kind === 'model' ? '' : owned]);
}
