/** The findings on one node of a picture, with the fixes that the editor offers for them. */
import { messageOf } from '../../rules/catalog.ts';
import { inOrder } from '../../rules/helpers/edits.ts';
import type { Severity, TextEdit } from '../../rules/rule.ts';
import type { Slices } from '../../text/slices.ts';
import { findingsByNode } from '../../workspace/node-findings.ts';
import type { RulesPart, Snapshot } from '../../workspace/snapshot.ts';

export interface FixableFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

/** What the rules say of the node with this id, the most severe first; fixes whose edits collide are left out. */
export function* fixableFindings(
  snapshot: Snapshot,
  uri: string,
  id: string,
  part?: RulesPart,
): Slices<FixableFinding[]> {
  const byNode = yield* findingsByNode(snapshot, uri, part);
  const found: FixableFinding[] = [];
  for (const finding of byNode.get(id) ?? []) {
    yield;
    const { code, severity } = finding;
    const fixes = snapshot.fixes(uri, finding).flatMap(({ title, edits: all }) => {
      const edits = inOrder(all);
      return edits ? [{ title, edits }] : [];
    });
    found.push({ code, severity, message: messageOf(finding), fixes });
  }
  return found;
}
