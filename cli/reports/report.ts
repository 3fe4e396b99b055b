/** What every form of report is made from. */
import type { Severity } from '../../core/rules/rule.ts';
import type { LineIndex, Position } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import type { GradedFinding } from '../../core/workspace/snapshot.ts';
import type { Input } from '../inputs.ts';

export interface Report {
  readonly files: readonly (Input & { readonly findings: readonly GradedFinding[] })[];
  /** Of all findings, those that are not shown included. */
  readonly counts: Readonly<Record<Severity, number>>;
  lines(uri: string): LineIndex;
  /** The path of a file as a reader knows it. */
  show(uri: string): string;
}

/** Both ends of a span as lines and characters, from 0, in UTF-16 units. */
export function rangeOf(lines: LineIndex, span: Span): { start: Position; end: Position } {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}
