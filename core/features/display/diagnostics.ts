/** Findings as an editor shows them: with their words, and which of them fade. */
import { messageOf } from '../../rules/catalog.ts';
import { type Related, SEVERITIES, type Severity } from '../../rules/rule.ts';
import { changeBetween } from '../../text/change.ts';
import type { Span } from '../../text/span.ts';
import type { GradedFinding, RulesPart, Snapshot } from '../../workspace/snapshot.ts';

export interface Diagnostic {
  readonly code: string;
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  readonly faded: boolean;
}

/** So many findings of a file are shown; a list of more is of no use, and clients are slow with it. */
const MOST_SHOWN = 1000;

/** What is to be said of a file; `part` leaves out the rules that need numbers, or all others. */
export function diagnostics(snapshot: Snapshot, uri: string, part: RulesPart = 'all'): Diagnostic[] {
  const findings = snapshot.findings(uri, part);
  if (findings.length <= MOST_SHOWN) return shown(findings);
  // The most severe first, whose sources are most likely to be those of the others.
  const ranked = SEVERITIES.flatMap((severity) => findings.filter((found) => found.severity === severity));
  const [next] = ranked.slice(MOST_SHOWN);
  const message = `Only ${MOST_SHOWN} of ${findings.length} findings are shown. Fix some of these to see the others.`;
  const rest = {
    code: next.code,
    span: next.span,
    severity: 'info',
    message,
    related: [],
    faded: false,
  } as const;
  return [...shown(ranked.slice(0, MOST_SHOWN)), rest];
}

function shown(findings: readonly GradedFinding[]): Diagnostic[] {
  return findings.map((found) => ({
    code: found.code,
    span: found.span,
    severity: found.severity,
    message: messageOf(found),
    related: found.related ?? [],
    faded: found.faded ?? false,
  }));
}

/** What was said of a text, and the text. */
export interface Reported {
  readonly uri: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the numbers give reason to say of a file, to be carried over to its next versions. */
export function reportedNow(snapshot: Snapshot, uri: string): Reported {
  return { uri, text: snapshot.tree(uri).text, diagnostics: diagnostics(snapshot, uri, 'numbers') };
}

/** What was said of an earlier version, at its places in `text`; what the change has touched is left out. */
export function carriedOver({ uri, text: before, diagnostics }: Reported, text: string): Diagnostic[] {
  const { start, endBefore, endAfter } = changeBetween(before, text);
  const moved = ({ start: from, end: to }: Span): Span | undefined => {
    if (to <= start) return { start: from, end: to };
    if (from >= endBefore) return { start: from + endAfter - endBefore, end: to + endAfter - endBefore };
    return undefined;
  };
  return diagnostics.flatMap((each) => {
    const span = moved(each.span);
    const related = each.related.flatMap((place) => {
      const there = place.uri === uri ? moved(place.span) : place.span;
      return there ? [{ ...place, span: there }] : [];
    });
    return span ? [{ ...each, span, related }] : [];
  });
}

/** The findings of a file, numbers left out as long as they are not there. */
export function readyFindings(snapshot: Snapshot, uri: string): readonly GradedFinding[] {
  return snapshot.findings(uri, snapshot.evaluationIfReady(uri) ? 'all' : 'structure');
}
