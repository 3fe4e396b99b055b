/** What the rules say of each box and dot of a picture. */
import type { NodeFinding } from '../graph/graph.ts';
import type { Place } from '../model/argument.ts';
import { messageOf } from '../rules/catalog.ts';
import { SEVERITIES } from '../rules/rule.ts';
import { firstIndex } from '../text/search.ts';
import { drained, forEachInSlices, mapInSlices, type Slices } from '../text/slices.ts';
import { contains, type Span } from '../text/span.ts';
import type { GradedFinding, RulesPart, Snapshot } from './snapshot.ts';

interface Spanned {
  readonly id: string;
  readonly span: Span;
}

/** Findings as badges show them, by the id of what they are about, the most severe first. */
export function nodeFindings(
  snapshot: Snapshot,
  uri: string,
  part?: RulesPart,
): ReadonlyMap<string, readonly NodeFinding[]> {
  return drained(nodeFindingsInSlices(snapshot, uri, part));
}

/** The same in slices. */
export function* nodeFindingsInSlices(
  snapshot: Snapshot,
  uri: string,
  part?: RulesPart,
): Slices<ReadonlyMap<string, readonly NodeFinding[]>> {
  const byNode = yield* findingsByNode(snapshot, uri, part);
  const badges = yield* mapInSlices(byNode, ([id, found]) => {
    const entries = found.map((finding) => {
      const { code, severity } = finding;
      return { code, severity, message: messageOf(finding) };
    });
    return [id, entries] as const;
  });
  return new Map(badges);
}

/** Findings by the id of the statement, entity, question or step they are about, the most severe first. */
export function* findingsByNode(
  snapshot: Snapshot,
  uri: string,
  part?: RulesPart,
): Slices<ReadonlyMap<string, readonly GradedFinding[]>> {
  const argument = snapshot.argument(uri);
  const { statements, entities, questions, steps, observations } = argument;
  const spansOf = (things: readonly (Place & { readonly id: string })[]): Spanned[] =>
    things
      .filter((thing) => thing.uri === uri)
      .map((thing) => ({ id: thing.id, span: argument.span(thing) }))
      .sort((x, y) => x.span.start - y.span.start);
  const parts = spansOf([...steps, ...observations]);
  yield;
  const declared = spansOf([...statements, ...entities, ...questions]);
  yield;
  const found = new Map<string, GradedFinding[]>();
  yield* forEachInSlices(yield* snapshot.findingsInSlices(uri, part), (finding) => {
    // A step or observation comes before the statement whose declaration it is in.
    const thing = around(parts, finding.span) ?? around(declared, finding.span);
    if (!thing) return;
    const known = found.get(thing.id);
    if (known) known.push(finding);
    else found.set(thing.id, [finding]);
  });
  const rank = ({ severity }: GradedFinding) => SEVERITIES.indexOf(severity);
  for (const entries of found.values()) entries.sort((a, b) => rank(a) - rank(b));
  return found;
}

/** What a span lies in, of things that are one after the other. */
function around(things: readonly Spanned[], span: Span): Spanned | undefined {
  const next = firstIndex(things.length, (i) => things[i].span.start <= span.start);
  const thing = things[next - 1];
  return thing && contains(thing.span, span) ? thing : undefined;
}
