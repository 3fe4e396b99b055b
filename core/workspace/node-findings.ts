/** What the rules say of each box and dot of a picture. */
import type { NodeFinding } from '../graph/graph.ts';
import { messageOf } from '../rules/catalog.ts';
import { SEVERITIES } from '../rules/rule.ts';
import { contains } from '../text/span.ts';
import type { RulesPart, Snapshot } from './snapshot.ts';

/** Findings by the id of the statement, entity or step they are about, the most severe first. */
export function nodeFindings(
  snapshot: Snapshot,
  uri: string,
  part?: RulesPart,
): ReadonlyMap<string, readonly NodeFinding[]> {
  const argument = snapshot.argument(uri);
  const { statements, entities, questions, steps, observations } = argument;
  // A step or observation comes before the statement whose declaration it stands in.
  const things = [...steps, ...observations, ...statements, ...entities, ...questions]
    .filter((thing) => thing.uri === uri)
    .map((thing) => ({ id: thing.id, span: argument.span(thing) }));
  const found = new Map<string, NodeFinding[]>();
  for (const finding of snapshot.findings(uri, part)) {
    const thing = things.find(({ span }) => contains(span, finding.span));
    if (!thing) continue;
    const { code, severity } = finding;
    const entry = { code, severity, message: messageOf(finding) };
    found.set(thing.id, [...(found.get(thing.id) ?? []), entry]);
  }
  const rank = ({ severity }: NodeFinding) => SEVERITIES.indexOf(severity);
  for (const entries of found.values()) entries.sort((a, b) => rank(a) - rank(b));
  return found;
}
