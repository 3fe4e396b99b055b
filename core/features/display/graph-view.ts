/** The picture's data for a preview: the graph, its theses in numbers, and the way from nodes to text and back. */

import type { Crux } from '../../evaluation/evaluation.ts';
import type { CaseAgainst, Role } from '../../evaluation/readouts/against.ts';
import { costliest, shareOf, worthOf } from '../../evaluation/readouts/measures.ts';
import { graphInSlices } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Argument, Statement } from '../../model/argument.ts';
import { isOpinion } from '../../model/assessed.ts';
import { targetName } from '../../model/targets.ts';
import type { Interval } from '../../syntax/tree.ts';
import { drained, mapInSlices, type Slices } from '../../text/slices.ts';
import { type Span, touches } from '../../text/span.ts';
import { nodeFindingsInSlices } from '../../workspace/node-findings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { elementName, writtenOf } from '../hover/ledger.ts';
import { declarationAt, declaredBy, identity, type Place, placeOf } from '../navigation/names.ts';
import type { Numbers } from '../shared/numbers.ts';

/** The graph of a file as a root, with such numbers and findings as there are. */
export function* graphOf(snapshot: Snapshot, uri: string, numbers: Numbers): Slices<Graph> {
  const part = numbers.state === 'current' ? 'all' : 'structure';
  yield* snapshot.findingsInSlices(uri, part);
  const argument = snapshot.argument(uri);
  const everything = [...argument.statements, ...argument.placeholders];
  const readings = yield* mapInSlices(everything, (s) => numbers.reading(s));
  // Earlier numbers have none for what is new; the graph takes a hole for "nothing known yet".
  const evaluation =
    numbers.state === 'none'
      ? undefined
      : {
          readings: readings as NonNullable<(typeof readings)[number]>[],
          cruxes: numbers.cruxes,
        };
  const findings = yield* nodeFindingsInSlices(snapshot, uri, part);
  for (const thesis of argument.statements) if (thesis.kind === 'thesis') yield* numbers.readied(thesis);
  return yield* graphInSlices(argument, snapshot.boundaries(uri), evaluation, { findings });
}

/** How many declarations of the argument's files could not be read whole. */
export function brokenCount(snapshot: Snapshot, uri: string): number {
  let broken = 0;
  for (const { file } of snapshot.argument(uri).scopes.values()) {
    broken += file.tree.greens.filter((d) => d.damaged).length;
  }
  return broken;
}

/** What a thesis comes out at; null where nothing is known yet. */
export interface ThesisNumbers {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly status: NonNullable<ReturnType<Numbers['reading']>>['status'] | null;
  readonly support: number | null;
  readonly range: Interval | null;
}

/** What can be said of a thesis and what it depends on; the shape is that of `protocol.ts`. */
export interface ThesisView extends ThesisNumbers {
  readonly stated: Interval | null;
  readonly method: 'exact' | 'simulated';
  readonly standardError: number;
  readonly unassessed: string[];
  readonly atMost: boolean;
  readonly cruxes: {
    id: string;
    name: string;
    label: string;
    kind: Crux['element']['type'];
    part: string;
    credence: number;
    written: Interval | null;
    conditional: boolean;
    importance: number;
    gain: number;
    loss: number;
    share: number;
    worth: number;
  }[];
  readonly lines: { id: string; name: string; support: number; loss: number }[];
  readonly caseAgainst: {
    asWritten: number;
    unanswered: number;
    costliest: { id: string; role: Role; asWritten: number } | null;
    objections: { id: string; name: string; label: string; asWritten: number; unanswered: number }[];
  };
  readonly singlePointsOfFailure: string[];
}

const MOST_CRUXES = 10;

/** The theses that the argument's files declare, in the order of the text. */
export function thesesOf(argument: Argument, numbers: Numbers): ThesisView[] {
  return drained(thesesInSlices(argument, numbers));
}

/** The same in slices. */
export function* thesesInSlices(argument: Argument, numbers: Numbers): Slices<ThesisView[]> {
  const views: ThesisView[] = [];
  for (const thesis of argument.statements) {
    if (thesis.kind !== 'thesis') continue;
    yield* numbers.readied(thesis);
    views.push(thesisView(argument, thesis, numbers));
    yield;
  }
  return views;
}

/** What the theses come out at, in the order of the text. */
export function thesisNumbers(argument: Argument, numbers: Numbers): ThesisNumbers[] {
  return argument.statements
    .filter((s) => s.kind === 'thesis')
    .map((thesis) => numbersOfThesis(argument, thesis, numbers));
}

function numbersOfThesis(argument: Argument, thesis: Statement, numbers: Numbers): ThesisNumbers {
  const reading = numbers.reading(thesis);
  return {
    id: thesis.id,
    name: thesis.name,
    label: argument.text(thesis),
    status: reading?.status ?? null,
    support: reading?.support ?? null,
    range: reading?.range ?? null,
  };
}

function thesisView(argument: Argument, thesis: Statement, numbers: Numbers): ThesisView {
  const reading = numbers.reading(thesis);
  return {
    ...numbersOfThesis(argument, thesis, numbers),
    stated: (isOpinion(thesis) ? argument.credence(thesis) : undefined) ?? null,
    method: reading?.method ?? 'exact',
    standardError: reading?.standardError ?? 0,
    unassessed: reading?.unassessed.map((s) => s.name) ?? [],
    atMost: reading !== undefined && reading.unassessed.length > 0 && !reading.unassessedAttacks,
    cruxes: numbers
      .cruxes(thesis)
      .slice(0, MOST_CRUXES)
      .map((crux) => cruxView(crux, argument, reading?.support ?? 0)),
    lines: numbers.lines(thesis).map(({ step, support, loss }) => ({
      id: step.id,
      name: targetName(step),
      support,
      loss,
    })),
    caseAgainst: caseOf(argument, thesis, numbers),
    singlePointsOfFailure: numbers.singlePointsOfFailure(thesis).map((s) => s.id),
  };
}

function cruxView(crux: Crux, argument: Argument, support: number): ThesisView['cruxes'][number] {
  const { element, credence, importance, gain, loss } = crux;
  return {
    id: element.type === 'attack' ? element.attacker.id : element.id,
    name: elementName(element),
    label: element.type === 'statement' ? argument.text(element) : (argument.warrant(element) ?? ''),
    kind: element.type,
    part: element.id,
    credence,
    written: writtenOf(element, argument),
    conditional: element.type === 'statement' && element.given.length > 0,
    importance,
    gain,
    loss,
    share: shareOf(crux, support),
    worth: worthOf(crux),
  };
}

function caseOf(argument: Argument, thesis: Statement, numbers: Numbers): ThesisView['caseAgainst'] {
  const { asWritten, unanswered, objections } = numbers.caseAgainst(thesis) ?? NO_CASE;
  const worst = costliest(objections);
  return {
    asWritten,
    unanswered,
    costliest: worst ? { id: worst.objection.id, role: worst.role, asWritten: worst.asWritten } : null,
    objections: objections.map(({ objection, role: _, ...effect }) => ({
      id: objection.id,
      name: objection.name,
      label: argument.text(objection),
      ...effect,
    })),
  };
}

const NO_CASE: CaseAgainst = { asWritten: 0, unanswered: 0, count: 0, objections: [] };

/** Where the declaration or clause of a node is: all of it, and the part to select. */
export function locate(
  snapshot: Snapshot,
  uri: string,
  id: string,
): (Place & { readonly selection: Span }) | undefined {
  const argument = snapshot.argument(uri);
  const thing = argument.byId.get(id);
  if (!thing) return undefined;
  const { uri: home, span: selection } = placeOf(argument, thing);
  return { uri: home, span: argument.span(thing), selection };
}

/** The node, in the picture of `root`, that the offset in `uri` is in; null between declarations. */
export function nodeAt(snapshot: Snapshot, root: string, uri: string, offset: number): string | null {
  const declaration = declarationAt(snapshot, uri, offset);
  const declared = declaration && declaredBy(snapshot, uri, declaration);
  if (declared?.type !== 'statement' && declared?.type !== 'entity' && declared?.type !== 'question')
    return null;
  const argument = snapshot.argument(root);
  const things = [...argument.statements, ...argument.entities, ...argument.questions];
  const wanted = identity(declared);
  const found = things.find((thing) => identity(thing) === wanted);
  if (found?.type !== 'statement') return found?.id ?? null;
  // A step without a premise is not drawn; its claim is.
  const parts = [...found.steps, ...found.observations];
  return parts.find((part) => part.uri === uri && touches(argument.span(part), offset))?.id ?? found.id;
}
