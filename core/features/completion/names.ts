/** Completion of names: those of the kind that the place calls for, none that would make a circle. */
import type { Argument, Attack, Import, Part, Statement, Thing } from '../../model/argument.ts';
import { partName, premiseNames, targetName } from '../../model/targets.ts';
import type { Declaration, StatementKind } from '../../syntax/tree.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declaredBy } from '../navigation/names.ts';
import { matchScore } from '../navigation/symbols.ts';
import type { CompletionItem, Offer } from './completion.ts';
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
  seeing: ['evidence', 'assumption', 'claim'],
  supports: ['thesis', 'claim', 'assumption'],
  answered: ['claim', 'evidence', 'assumption'],
};

/** A name that fits, before anything is said of it: of ten thousand only the best become items. */
interface Candidate {
  readonly label: string;
  readonly thing: Named;
  readonly rank: number;
}

/** What decides which names fit: the clause, and what it belongs to where that is declared already. */
interface Place {
  readonly clause: NameClause;
  readonly own?: ReturnType<typeof declaredBy>;
  /** Whether `of` asks for a persona, and not for a model. */
  readonly isLink: boolean;
}

/**
 * The names that fit at the site, the best `most` of them and one more where there are more. A name that is typed to its
 * end is complete, whatever else begins with it. `fillsIn` says that the word there only holds the place of a name.
 */
export function namesFor(
  snapshot: Snapshot,
  uri: string,
  site: Site & { readonly at: 'name' },
  { most, fillsIn }: { readonly most: number; readonly fillsIn: boolean },
): Offer {
  const { clause, prefix } = site;
  const word = prefix + site.typed;
  const known = snapshot.argument(uri).root.names.get(word.normalize('NFC'));
  if (fillsIn && known) return { items: [] };
  // What is to be filled in is compared with nothing, and replaced by whatever is chosen.
  const typed = fillsIn ? '' : site.typed;
  const argument = snapshot.argument(uri);
  const own = site.declaration && declaredBy(snapshot, uri, site.declaration);
  const place = { clause, own, isLink: own?.type === 'statement' };
  const barred = barredAt(argument, place);
  const found: Candidate[] = [];
  /** Names that would make a circle, but that may be what is being typed. */
  const others: string[] = [];
  for (const [written, thing] of argument.root.names) {
    if (!written.startsWith(prefix)) continue;
    const label = written.slice(prefix.length);
    const score = matchScore(label, typed);
    if (score === undefined || thing.type === 'import') continue;
    if (thing === own || !fits(thing, place) || site.taken.includes(label)) continue;
    if (thing.type === 'statement' && barred.has(thing)) others.push(label);
    else
      found.push({
        label,
        thing,
        rank: score * 1e7 + kindRank(thing, clause) * 1e6 + distance(argument, thing, site),
      });
  }
  const items = best(found, most)
    .flatMap((candidate) => itemsOf(argument, candidate, site))
    .map((item) => (fillsIn ? { ...item, filter: word } : item));
  if (site.mayDeny && !fillsIn && (items.length > 0 || typed !== '') && isBegun('not', typed))
    items.push(denial(site));
  const isOpen = known?.type === 'import' || (clause === 'undercuts' && isAmbiguous(known));
  // An editor that filters by itself would go on offering the longer name when the shorter one is typed to its end.
  const more = others.some((name) => items.some(({ insert }) => matchScore(insert, name) !== undefined));
  return { items, complete: known !== undefined && !isOpen, more };
}

/** Whether a word begins with what is typed and is not all of it. */
function isBegun(word: string, typed: string): boolean {
  return word.startsWith(typed) && word !== typed;
}

/** The `not` before a premise, behind all names. */
function denial({ replace }: Site): CompletionItem {
  const detail = 'the step applies only if what follows is false';
  return {
    label: 'not',
    kind: 'keyword',
    detail,
    insert: 'not ',
    replace,
    rank: Number.MAX_SAFE_INTEGER,
    opens: true,
  };
}

/**
 * Names that could fill in a clause, two at most: whether there is one, and whether it is the only one. `declaration` is the
 * one that the clause belongs to, if that is there already.
 */
export function namesToFillIn(
  snapshot: Snapshot,
  uri: string,
  clause: NameClause,
  { declaration, isLink }: { readonly declaration?: Declaration; readonly isLink: boolean },
): string[] {
  const argument = snapshot.argument(uri);
  const own = declaration && declaredBy(snapshot, uri, declaration);
  const place = { clause, own, isLink };
  const barred = barredAt(argument, place);
  const names: string[] = [];
  for (const [name, thing] of argument.root.names) {
    if (thing === own || (thing.type === 'statement' && barred.has(thing)) || !fits(thing, place)) continue;
    if (names.push(name) === 2) break;
  }
  return names;
}

function barredAt(argument: Argument, { own, clause }: Place): ReadonlySet<Statement> {
  return own?.type === 'statement' ? barredFor(argument, own, clause) : new Set();
}

/** What a bare name means where something is undercut. */
function undercuttable(thing: Statement): readonly Part[] {
  if (thing.steps.length > 0) return thing.steps;
  return thing.observations.length > 0 ? thing.observations : labelled(thing);
}

/** The labelled attacks of a statement, one of each clause. */
function labelled({ attacks }: Statement): readonly Attack[] {
  return attacks.filter((a, i) => a.label && attacks.findIndex((b) => b.label === a.label) === i);
}

/** Whether an undercut has to say which step, observation or attack of it is meant. */
function isAmbiguous(thing: Named | undefined): boolean {
  return thing?.type === 'statement' && undercuttable(thing).length > 1;
}

function itemsOf(
  argument: Argument,
  { label, thing, rank }: Candidate,
  site: Site & { readonly at: 'name' },
): CompletionItem[] {
  if (site.clause !== 'undercuts' || thing.type !== 'statement' || !isAmbiguous(thing))
    return [itemOf(argument, label, thing, site, rank)];
  return undercuttable(thing).map((part) => ({
    ...itemOf(
      argument,
      targetName(part, () => label),
      thing,
      site,
      rank,
    ),
    ...(part.type === 'attack' ? {} : { id: part.id }),
    detail: partDetail(part),
  }));
}

function best(found: readonly Candidate[], most: number): readonly Candidate[] {
  if (found.length <= most) return found;
  const ranks = Float64Array.from(found, (candidate) => candidate.rank).sort();
  return found.filter((candidate) => candidate.rank <= ranks[most]);
}

function itemOf(argument: Argument, label: string, thing: Named, site: Site, rank: number): CompletionItem {
  const base = { label, insert: label, replace: site.replace, rank };
  switch (thing.type) {
    case 'statement':
      return { ...base, kind: 'name', detail: beside(label, thing.kind, argument.text(thing)), id: thing.id };
    case 'entity':
      return {
        ...base,
        kind: 'entity',
        detail: beside(label, thing.kind, argument.text(thing)),
        id: thing.id,
      };
    case 'source':
      return { ...base, kind: 'source', detail: argument.title(thing) ?? argument.path(thing), id: thing.id };
    case 'import':
      return { ...base, kind: 'source', detail: thing.path };
    case 'setting':
    case 'together':
    case 'question':
      return {
        ...base,
        kind: 'entity',
        detail: beside(label, thing.type, argument.text(thing)),
        id: thing.id,
      };
  }
}

/** How many characters of a name and its detail an editor shows in one row; it would cut the name for a longer one. */
const ROW = 46;

/** What a thing is and says, as much of it as there is room for beside its name. */
function beside(label: string, kind: string, text: string): string {
  const room = ROW - label.length - kind.length;
  if (text === '' || room < 10) return kind;
  return `${kind} — ${text.length <= room ? text : `${text.slice(0, room).trimEnd()}…`}`;
}

function fits(thing: Named, { clause, isLink, own }: Place): boolean {
  // A prefix leads on to the names after it; those are in the list themselves.
  if (thing.type === 'import') return false;
  switch (clause) {
    case 'about':
      return thing.type === 'entity';
    case 'serves':
      return thing.type === 'entity' && thing.kind === 'goal';
    case 'of':
      if (own?.type === 'together') return thing.type === 'statement' && thing.steps.length === 0;
      return thing.type === 'entity' && thing.kind === (isLink ? 'persona' : 'model');
    case 'quote':
      return thing.type === 'source';
    case 'in':
      return thing.type === 'setting';
    case 'supports':
      return thing.type === 'statement' && thing.uri !== own?.uri;
    case 'undercuts':
      return thing.type === 'statement' && (undercuttable(thing).length > 0 || thing.attacks.length > 0);
    default:
      return thing.type === 'statement';
  }
}

/** What would make a circle: as a premise, whatever rests on the statement; as a target, whatever it rests on. */
function barredFor(argument: Argument, own: Statement, clause: NameClause): Set<Statement> {
  const barred = new Set([own]);
  if (clause === 'rebuts' || clause === 'undercuts') {
    for (const statement of barred) {
      for (const lower of premisesOf(statement)) barred.add(lower);
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

/** What a statement rests on directly. */
function* premisesOf({ steps, given, prior, observations }: Statement): Generator<Statement> {
  for (const step of steps) {
    yield* step.premises;
    yield* step.negated;
  }
  yield* given;
  if (prior) yield* prior.given;
  for (const { observed, given: conditions } of observations) {
    yield observed;
    yield* conditions;
  }
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
    for (const lower of premisesOf(statement)) add(statement, lower);
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
function distance(argument: Argument, thing: Named, site: Site): number {
  if (thing.uri !== argument.root.uri) return 9e5;
  return Math.min(Math.abs(argument.span(thing).start - site.replace.start), 8e5);
}

/** The steps, observations and labelled attacks of the claim before a `#`. */
export function stepsFor(
  snapshot: Snapshot,
  uri: string,
  site: Site & { readonly at: 'step' },
): CompletionItem[] {
  const claim = snapshot.argument(uri).root.names.get(site.claim.normalize('NFC'));
  if (claim?.type !== 'statement') return [];
  return [...claim.steps, ...claim.observations, ...labelled(claim)].map((part, rank) => {
    const label = partName(part)!;
    return {
      label,
      kind: 'step',
      detail: partDetail(part),
      insert: label,
      replace: site.replace,
      rank,
      ...(part.type === 'attack' ? {} : { id: part.id }),
    };
  });
}

function partDetail(part: Part): string {
  switch (part.type) {
    case 'step':
      return premiseNames(part).join(', ');
    case 'observation':
      return part.observed.name;
    case 'attack':
      return `${part.target.type === 'statement' ? 'rebuts' : 'undercuts'} ${targetName(part.target)}`;
  }
}

/** Where a new name is expected: those that are used and declared nowhere yet. */
export function undeclaredNames(snapshot: Snapshot, uri: string, site: Site): CompletionItem[] {
  const names = new Set<string>();
  for (const { code, args } of snapshot.argument(uri).root.problems) {
    if (code === 'unresolved-name' && !args.name.includes('.')) names.add(args.name);
  }
  return [...names].map((label) => ({
    label,
    kind: 'name',
    detail: 'used, not declared yet',
    insert: label,
    replace: site.replace,
    rank: 0,
  }));
}
