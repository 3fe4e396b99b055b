/** Code actions: the mends of the rules for what was found at a place, and all safe ones at once. */
import { messageOf } from '../rules/catalog.ts';
import type { Fix, TextEdit } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import type { GradedFinding, Snapshot } from '../workspace/snapshot.ts';

/** A fix with what it mends. */
export interface QuickFix {
  readonly fix: Fix;
  readonly finding: GradedFinding;
  readonly message: string;
}

/** The fixes for what `findings` say of the places that `span` touches, preferred ones first. */
export function quickFixes(
  snapshot: Snapshot,
  uri: string,
  span: Span,
  findings: readonly GradedFinding[],
): QuickFix[] {
  const fixes: QuickFix[] = [];
  for (const finding of findings) {
    if (finding.span.start > span.end || finding.span.end < span.start) continue;
    for (const fix of snapshot.fixes(uri, finding)) fixes.push({ fix, finding, message: messageOf(finding) });
  }
  return fixes.sort((a, b) => Number(b.fix.preferred ?? false) - Number(a.fix.preferred ?? false));
}

/** The edits of all safe fixes of the file, those left out that would touch what an earlier one has changed. */
export function fixAll(snapshot: Snapshot, uri: string, findings: readonly GradedFinding[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = snapshot.fixes(uri, finding).find((f) => f.safe);
    if (fix?.edits.every((edit) => edits.every((other) => !overlap(edit, other)))) edits.push(...fix.edits);
  }
  return edits;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.uri !== b.uri) return false;
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
