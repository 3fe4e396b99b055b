/** Completion of names: those of the kind that the place calls for, none that would make a circle. */
import type { Argument, Import, Statement, Target, Thing } from '../../model/argument.ts';
import type { StatementKind } from '../../syntax/tree.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declaredBy } from '../navigation/names.ts';
import { matchScore } from '../navigation/symbols.ts';
import type { CompletionItem } from './completion.ts';
import type { NameClause, Site } from './site.ts';

type Named = Thing | Import;

/** Which kinds come first where: what is usual there. */
const USUAL: Partial<Record<NameClause, readonly StatementKind[]>> = {
  because: ['assumption', 'evidence', 'claim', 'sincere', 'instrumental'],
  given: ['assumption', 'evidence', 'claim'],
  unless: ['objection', 'assumption', 'claim'],
  rebuts: ['thesis', 'claim', 'assumption', 'instrumental', 'sincere'],
  undercuts: ['claim', 'thesis', 'instrumental', 'sincere'],
  until: ['claim', 'assumption'],
};

/** A name that fits, before anything is said of it: of ten thousand only the best become items. */
interface Candidate {
  readonly label: string;
  readonly thing: Named;
  readonly rank: number;
}

/** The names that fit at the site, the best `most` of them and one more where there are more. */
export function namesFor(
  snapshot: Snapshot,
  uri: string,
  site: Site & { readonly at: 'name' },
  most: number,
): CompletionItem[] {
  const argument = snapshot.argument(uri);
  const own = site.declaration && declaredBy(snapshot, uri, site.declaration);
  const barred = own?.type === 'statement' ? barredFor(argument, own, site.clause) : new Set<Statement>();
  const found: Candidate[] = [];
  for (const [written, thing] of argument.root.names) {
    if (thing === own || !fits(thing, site, own) || (thing.type === 'statement' && barred.has(thing)))
      continue;
    if (!written.startsWith(site.prefix)) continue;
    const label = written.slice(site.prefix.length);
    const score = matchScore(label, site.typed);
    if (score === undefined || site.taken.includes(label)) continue;
    found.push({
      label,
      thing,
      rank: score * 1e7 + kindRank(thing, site.clause) * 1e6 + distance(thing, site, uri),
    });
  }
  return best(found, most).flatMap(({ label, thing, rank }) => {
    if (site.clause !== 'undercuts' || thing.type !== 'statement' || thing.steps.length < 2) {
      return [itemOf(label, thing, site, rank)];
    }
    return thing.steps.map((step) => ({
      ...itemOf(`${label}#${step.label ?? step.number}`, thing, site, rank),
      id: step.id,
      detail: step.premises.map((p) => p.name).join(', '),
    }));
  });
}

function best(found: readonly Candidate[], most: number): readonly Candidate[] {
  if (found.length <= most) return found;
  const ranks = Float64Array.from(found, (candidate) => candidate.rank).sort();
  return found.filter((candidate) => candidate.rank <= ranks[most]);
}

function itemOf(label: string, thing: Named, site: Site, rank: number): CompletionItem {
  const base = { label, insert: label, replace: site.replace, rank };
  switch (thing.type) {
    case 'statement':
      return { ...base, kind: 'name', detail: `${thing.kind} — ${thing.text}`, id: thing.id };
    case 'entity':
      return { ...base, kind: 'entity', detail: `${thing.kind} — ${thing.text}`, id: thing.id };
    case 'source':
      return { ...base, kind: 'source', detail: thing.title ?? thing.path, id: thing.id };
    case 'import':
      return { ...base, kind: 'source', detail: thing.path };
    case 'setting':
    case 'together':
    case 'question':
      return { ...base, kind: 'entity', detail: `${thing.type} — ${thing.text}`, id: thing.id };
  }
}

function fits(thing: Named, site: Site & { readonly at: 'name' }, own: Target | undefined): boolean {
  // A prefix leads on to the names behind it; those stand in the list on their own.
  if (thing.type === 'import') return false;
  switch (site.clause) {
    case 'about':
      return thing.type === 'entity';
    case 'serves':
      return thing.type === 'entity' && thing.kind === 'goal';
    case 'of': {
      const wanted = own?.type === 'statement' ? 'persona' : 'model';
      return thing.type === 'entity' && thing.kind === wanted;
    }
    case 'quote':
      return thing.type === 'source';
    case 'undercuts':
      return thing.type === 'statement' && thing.steps.length > 0;
    default:
      return thing.type === 'statement';
  }
}

/** What would make a circle: as a premise, whatever rests on the statement; as a target, whatever it rests on. */
function barredFor(argument: Argument, own: Statement, clause: NameClause): Set<Statement> {
  const barred = new Set([own]);
  if (clause === 'rebuts' || clause === 'undercuts') {
    for (const statement of barred) {
      for (const step of statement.steps) for (const lower of step.premises) barred.add(lower);
      for (const lower of statement.given) barred.add(lower);
    }
    return barred;
  }
  const above = uses(argument);
  for (const statement of barred) {
    for (let use = above.first[statement.index]; use >= 0; use = above.next[use])
      barred.add(above.upper[use]);
  }
  return barred;
}

/** What names each statement as a premise or condition, as chains through arrays: this is done at every keystroke. */
function uses({ statements, placeholders }: Argument) {
  const first = new Int32Array(statements.length + placeholders.length).fill(-1);
  const next: number[] = [];
  const upper: Statement[] = [];
  const add = (user: Statement, lower: Statement) => {
    next.push(first[lower.index]);
    first[lower.index] = upper.length;
    upper.push(user);
  };
  for (const statement of statements) {
    for (const step of statement.steps) for (const lower of step.premises) add(statement, lower);
    for (const lower of statement.given) add(statement, lower);
  }
  return { first, next, upper };
}

function kindRank(thing: Named, clause: NameClause): number {
  const usual = USUAL[clause];
  if (!usual || thing.type !== 'statement') return 0;
  const at = usual.indexOf(thing.kind);
  return at >= 0 ? at : usual.length;
}

/** How far away it is declared, in characters; another file is far. */
function distance(thing: Named, site: Site, uri: string): number {
  if (thing.type !== 'import' && thing.file.uri !== uri) return 9e5;
  return Math.min(Math.abs(thing.declaration.span.start - site.replace.start), 8e5);
}

/** The steps of the claim before a `#`. */
export function stepsFor(
  snapshot: Snapshot,
  uri: string,
  site: Site & { readonly at: 'step' },
): CompletionItem[] {
  const claim = snapshot.argument(uri).root.names.get(site.claim.normalize('NFC'));
  if (claim?.type !== 'statement') return [];
  return claim.steps.map((step) => {
    const label = step.label ?? String(step.number);
    const detail = step.premises.map((p) => p.name).join(', ');
    return {
      label,
      kind: 'step',
      detail,
      insert: label,
      replace: site.replace,
      rank: step.number,
      id: step.id,
    };
  });
}

/** Where a new name is due: those that are used and declared nowhere yet. */
export function undeclaredNames(snapshot: Snapshot, uri: string, site: Site): CompletionItem[] {
  const names = new Set<string>();
  for (const { code, args } of snapshot.argument(uri).root.problems) {
    if (code === 'unresolved-name' && !args.name.includes('.')) names.add(args.name);
  }
  return [...names].map((label) => ({
    label,
    kind: 'name',
    detail: 'used, and declared nowhere yet',
    insert: label,
    replace: site.replace,
    rank: 0,
  }));
}
