/** Code lenses: the status of a thesis, and which statements are attacked or carry more than one step. */

import type { CaseAgainst } from '../../evaluation/readouts/against.ts';
import type { Argument, Attack, Statement } from '../../model/argument.ts';
import { points } from '../../text/percent.ts';
import type { Slices } from '../../text/slices.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { elementName } from '../hover/ledger.ts';
import { type Place, placeOf } from '../navigation/names.ts';
import type { Numbers } from '../shared/numbers.ts';
import { count, supportWords, unfinishedWords } from '../shared/words.ts';

export interface CodeLens {
  readonly span: Span;
  /** The id of the statement, by which `lensTitle` finds what to say. */
  readonly id: string;
}

/**
 * Where lenses are: above a thesis, and above what is attacked or used more than once. What carries one claim alone, and
 * is carried as its text says, needs no second line.
 */
export function codeLenses(snapshot: Snapshot, uri: string): CodeLens[] {
  const argument = snapshot.argument(uri);
  const uses = usesIn(argument);
  return argument.statements
    .filter((s) => s.uri === uri && (s.kind === 'thesis' || attackers(s).size > 0 || (uses.get(s) ?? 0) > 1))
    .map((s) => ({ span: argument.declaration(s).keyword, id: s.id }));
}

/** What speaks against a statement or its steps. */
function attackers({ rebuttals, steps }: Statement): Set<Statement> {
  const undercuts = steps.flatMap((step) => step.undercuts);
  return new Set([...rebuttals, ...undercuts].map(({ attacker }) => attacker));
}

/** How many steps each statement is a premise of. */
function usesIn({ steps }: Argument): Map<Statement, number> {
  const uses = new Map<Statement, number>();
  for (const { premises } of steps)
    for (const premise of premises) uses.set(premise, (uses.get(premise) ?? 0) + 1);
  return uses;
}

/** What the lens says; undefined when the statement is gone. */
export function lensTitle(snapshot: Snapshot, uri: string, id: string, numbers: Numbers): string | undefined {
  const statement = snapshot.argument(uri).byId.get(id);
  if (statement?.type !== 'statement') return undefined;
  return statement.kind === 'thesis'
    ? thesisTitle(snapshot, uri, statement, numbers)
    : statementTitle(snapshot, uri, statement);
}

/** The same in slices. */
export function* lensTitleInSlices(
  snapshot: Snapshot,
  uri: string,
  id: string,
  numbers: Numbers,
): Slices<string | undefined> {
  const statement = snapshot.argument(uri).byId.get(id);
  if (statement?.type === 'statement' && statement.kind === 'thesis') yield* numbers.readied(statement);
  return lensTitle(snapshot, uri, id, numbers);
}

/** Where the lens leads: to what the statement rests on, what it supports and what attacks it. */
export function lensPlaces(snapshot: Snapshot, uri: string, id: string): Place[] {
  const argument = snapshot.argument(uri);
  const statement = argument.byId.get(id);
  if (statement?.type !== 'statement') return [];
  const { below, above } = neighbours(argument, statement);
  return [...below, ...above, ...attackers(statement)]
    .filter((s) => !s.placeholder)
    .map((s) => placeOf(argument, s));
}

function neighbours(argument: Argument, statement: Statement): Record<'below' | 'above', Set<Statement>> {
  const below = new Set(statement.steps.flatMap((step) => step.premises));
  const resting = argument.steps.filter((step) => step.premises.includes(statement));
  return { below, above: new Set(resting.map((step) => step.conclusion)) };
}

function statementTitle(snapshot: Snapshot, uri: string, statement: Statement): string {
  const parts = [];
  const against = attackers(statement).size;
  if (against > 0) parts.push(`attacked by ${against}`);
  const used = snapshot.argument(uri).steps.filter(({ premises }) => premises.includes(statement)).length;
  if (used > 1) parts.push(`supports ${used}`);
  return parts.join(' · ');
}

function thesisTitle(snapshot: Snapshot, uri: string, thesis: Statement, numbers: Numbers): string {
  const parts = [];
  const reading = numbers.reading(thesis);
  const unfinished = reading && unfinishedWords(reading);
  if (unfinished) return unfinished;
  if (reading) parts.push(`support ${supportWords(reading)}${numbers.state === 'previous' ? ' …' : ''}`);
  const crux = numbers.cruxes(thesis)[0];
  if (crux) parts.push(`crux ${elementName(crux.element)}`);
  if (reading) {
    const open = unanswered(snapshot, uri, thesis, numbers);
    parts.push(open === 0 ? 'no unanswered objection' : count(open, 'unanswered objection'));
    const against = numbers.caseAgainst(thesis);
    if (against && against.count > 0) parts.push(caseTitle(against));
  }
  return parts.join(' · ') || `rests on ${new Set(thesis.steps.flatMap((s) => s.premises)).size}`;
}

/** What all that speaks against the thesis costs it, and what it would cost without the answers. */
function caseTitle({ asWritten, unanswered }: CaseAgainst): string {
  const [now, without] = [points(asWritten), points(unanswered)];
  return now === without ? `case against ${now}` : `case against ${now} (unanswered ${without})`;
}

/** How many attackers on what carries the thesis may hold and are not attacked themselves. */
function unanswered(snapshot: Snapshot, uri: string, thesis: Statement, numbers: Numbers): number {
  const boundaries = snapshot.boundaries(uri);
  const attackers = new Set<Statement>();
  const mayHold = ({ attacker }: Attack) => (numbers.reading(attacker)?.support ?? 0) > 0;
  const answered = ({ attacker, undercuts }: Attack) =>
    [
      attacker.rebuttals,
      undercuts,
      ...[...attacker.steps, ...attacker.observations].map((p) => p.undercuts),
    ].some((attacks) => attacks.length > 0);
  const carrying = new Set([thesis]);
  for (const statement of carrying) {
    for (const lower of statement.given) carrying.add(lower);
    const attacks = [...statement.rebuttals];
    for (const step of statement.steps) {
      for (const premise of step.premises) carrying.add(premise);
      for (const each of step.undercuts) attacks.push(each);
    }
    for (const observation of statement.observations) attacks.push(...observation.undercuts);
    for (const attack of attacks) {
      if (boundaries.attackCounts(attack) && mayHold(attack) && !answered(attack))
        attackers.add(attack.attacker);
    }
  }
  return attackers.size;
}
