/** `unresolved-name`: a name that nothing declares. */
import type { Import, NameProblem } from '../../model/argument.ts';
import { mayHave, partsOf } from '../../syntax/clauses/table.ts';
import { isName } from '../../syntax/keywords.ts';
import type { Clause, Declaration } from '../../syntax/tree.ts';
import { nearest } from '../../text/near.ts';
import { contains, type Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { insertImport, replace } from '../helpers/edits.ts';
import { declare, declareFilledIn, type Wanted } from '../helpers/filled-in.ts';
import { handlesOf, partsMeant } from '../helpers/parts.ts';
import { clauseAt, declarationAt, nameProblems, statementAt } from '../helpers/places.ts';
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
    for (const problem of nameProblems(context, 'unresolved-name')) {
      const { span, args } = problem;
      if (isPartial && !nearName(context, problem)) continue;
      const key = keyOf(problem, context);
      let hint = hints.get(key);
      if (hint === undefined) {
        hint = hints.size < MOST_GUESSES ? hintFor(context, problem) : ' Declare it, or correct the name.';
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
    const user = declarationAt(context, span);
    const near = nearName(context, problem);
    // Nothing rests on itself, or speaks against itself; and what a clause names already adds nothing to it.
    if (near && user && near !== user.name?.value && !isNamed(near, span, user))
      fixes.push({ title: `Change to \`${near}\``, edits: [replace(file, span, near)], preferred: true });
    const { name } = problem.args;
    if (name.includes('.')) return fixes;
    for (const { path } of context.declaredElsewhere(name)) {
      fixes.push({ title: `Import \`${name}\` from "${path}"`, edits: [insertImport(file, path)] });
    }
    if (!user || !isName(name)) return fixes;
    for (const [kind, rest] of declarable(context, problem.args)) {
      if (!suits(kind, name, context)) continue;
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

/** Whether the clause at the span names it. */
function isNamed(name: string, span: Span, { kind, clauses }: Declaration): boolean {
  const clause = clauses.find((each) => contains(each.span, span));
  if (!clause) return false;
  return partsOf(clause, kind).some((part) => part.type === 'reference' && part.ref.text === name);
}

/** Whether a declaration of that kind resolves the name wherever the file uses it, and is used somewhere then. */
function suits(kind: string, name: string, context: RuleContext): boolean {
  const problems = problemsByName(context).get(name)!;
  const resolves = problems.every(({ span, args: { wanted, clause } }) => {
    // A step of it is meant, which it would not have.
    if (clause === 'undercuts' || handleAt(span, context) !== undefined) return false;
    // A file that supports a statement is never the one that declares it.
    if (clause === 'supports') return false;
    if (wanted === 'entity') return kind === 'model' || kind === 'persona' || kind === 'goal';
    return wanted === kind || (wanted === 'statement' && (kind === 'claim' || kind === 'assumption'));
  });
  // A leaf can be tied only once.
  const ties = problems.filter(({ args }) => args.wanted === 'statement' && args.clause === 'of');
  return resolves && ties.length < 2 && problems.some(({ span }) => counts(span, context));
}

/** Whether the clause at the span is not ignored, as one is that its declaration cannot have. */
function counts(span: Span, context: RuleContext): boolean {
  const clause = clauseAt(context, span);
  const declaration = declarationAt(context, span);
  if (!clause || !declaration || excusesNothing(span, clause, context)) return false;
  // What has a `because` is counted as a claim, whatever it is called.
  return clause.kind === 'because' || mayHave(declaration.kind, clause.kind);
}

/** Whether the name is an exception to what is not there, as the other names of its clause are unknown. */
function excusesNothing(span: Span, clause: Clause, context: RuleContext): boolean {
  if (!('unless' in clause) || !clause.unless.some((each) => contains(each.span, span))) return false;
  const owner = statementAt(context, span);
  if (!owner) return false;
  const { steps, observations, attacks } = context.argument;
  return ![...steps, ...observations, ...attacks].some(
    (part) =>
      part.uri === owner.uri &&
      part.position === owner.position &&
      contains(context.argument.clause(part).span, span),
  );
}

/** Declares every statement that the file names and nothing declares; undefined where there is only one. */
function declareAll(context: RuleContext, at: Declaration, back: number): Fix | undefined {
  const { file } = context.scope;
  const users = new Map<string, Declaration>();
  for (const [name, [{ span }]] of problemsByName(context)) {
    const user = declarationAt(context, span);
    if (user && isName(name) && suits('assumption', name, context)) users.set(name, user);
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

function hintFor(context: RuleContext, problem: NameProblem): string {
  const { args } = problem;
  const near = nearName(context, problem);
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

const problemsByName = once((context) => {
  const byName = new Map<string, NameProblem[]>();
  for (const problem of nameProblems(context, 'unresolved-name')) {
    const known = byName.get(problem.args.name);
    if (known) known.push(problem);
    else byName.set(problem.args.name, [problem]);
  }
  return byName;
});

const guessesOf = once(() => new Map<string, string | undefined>());

/** The name of a fitting kind that was probably meant; undefined also past `MOST_GUESSES`. */
function nearName(context: RuleContext, problem: NameProblem): string | undefined {
  const guesses = guessesOf(context);
  const key = keyOf(problem, context);
  if (!guesses.has(key) && guesses.size < MOST_GUESSES) guesses.set(key, guess(context, problem));
  return guesses.get(key);
}

/** What is guessed once: a name in one role, with the step of it that is meant. */
function keyOf({ span, args: { wanted, name, clause } }: NameProblem, context: RuleContext): string {
  return `${wanted} ${clause} ${name} ${handleAt(span, context) ?? ''}`;
}

function guess(
  context: RuleContext,
  { span, args: { name, wanted, clause } }: NameProblem,
): string | undefined {
  const handle = handleAt(span, context);
  const fitting: string[] = [];
  for (const [known, thing] of context.scope.names) {
    if (thing.type !== wanted && !(thing.type === 'entity' && thing.kind === wanted)) continue;
    // Where a part is meant, only what has that part.
    if (handle !== undefined && !handlesOf(context, known).includes(handle)) continue;
    if (handle === undefined && clause === 'undercuts' && partsMeant(context, known).length === 0) continue;
    fitting.push(known);
  }
  return nearest(name, fitting);
}

/** The label or number after a name: `strong` of `likely#strong`. */
function handleAt({ end }: Span, { scope }: RuleContext): string | undefined {
  const { text } = scope.file.tree;
  return /^#([\p{XID_Continue}-]*)/u.exec(text.slice(end, end + 200))?.[1];
}

/** The kinds of declaration the name could have here, each with what follows its text. */
function declarable({ argument }: RuleContext, { wanted, clause }: ProblemArgs): [string, string][] {
  if (wanted === 'statement') {
    const claim: [string, string] = ['claim', ''];
    const assumption: [string, string] = ['assumption', ''];
    // What is tied is a leaf.
    if (clause === 'of') return [assumption];
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
