/** Between the core's spans and severities and those of LSP. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Diagnostic as LspDiagnostic,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { Diagnostic } from '../core/features/display/diagnostics.ts';
import type { Place } from '../core/features/navigation/names.ts';
import type { DeclarationKind } from '../core/syntax/tree.ts';
import { type LineIndex, LineIndex as Lines } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Seen } from './state/steady.ts';

/** A span as a range, in the units agreed with the client. */
export function range(lines: LineIndex, span: Span): Range {
  return { start: lines.position(span.start), end: lines.position(span.end) };
}

/** The range of a place, which may lie in an argument or, with its `text`, in any other file. */
export function location(world: Seen, place: Place & { readonly text?: string }): Location {
  const { uri, span, text } = place;
  const lines = text === undefined ? world.snapshot.lines(uri) : new Lines(text, world.units);
  return { uri: world.documents.written(uri), range: range(lines, span) };
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A finding for the client; `pages` is where the rules' pages are to be read, if anywhere. */
export function diagnostic(
  world: Seen,
  uri: string,
  found: Diagnostic,
  pages: string | undefined,
): LspDiagnostic {
  const lines = world.snapshot.lines(uri);
  return {
    range: range(lines, found.span),
    severity: SEVERITIES[found.severity],
    code: found.code,
    ...(pages === undefined ? {} : { codeDescription: { href: `${pages}${found.code}.md` } }),
    source: 'steelman',
    message: found.message,
    ...(found.faded ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(found.related.length > 0
      ? {
          relatedInformation: found.related.map((related) => ({
            location: location(world, related),
            message: related.message,
          })),
        }
      : {}),
  };
}

const SYMBOLS: Record<DeclarationKind | 'step', SymbolKind> = {
  argument: SymbolKind.Module,
  import: SymbolKind.Package,
  source: SymbolKind.File,
  model: SymbolKind.Class,
  persona: SymbolKind.Interface,
  goal: SymbolKind.Constant,
  thesis: SymbolKind.Namespace,
  claim: SymbolKind.Function,
  assumption: SymbolKind.Variable,
  evidence: SymbolKind.Field,
  objection: SymbolKind.Event,
  instrumental: SymbolKind.Enum,
  sincere: SymbolKind.EnumMember,
  setting: SymbolKind.Namespace,
  together: SymbolKind.Array,
  question: SymbolKind.Key,
  broken: SymbolKind.Null,
  step: SymbolKind.Operator,
};

export function symbolKind(kind: DeclarationKind | 'step'): SymbolKind {
  return SYMBOLS[kind];
}
