/** The report for a person at a terminal: each finding with the line it is about. */
import { messageOf } from '../../rules/catalog.ts';
import type { Severity } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { GradedFinding } from '../../workspace/snapshot.ts';
import type { Paint } from './paint.ts';
import type { Report } from './report.ts';
import { wrapWords } from './wrap.ts';

const PLURALS: Record<Severity, string> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};

export function prettyReport({ files, counts, lines, show }: Report, paint: Paint): string {
  const colours = { error: paint.red, warning: paint.yellow, info: paint.cyan, hint: paint.dim };
  let out = '';
  for (const { uri, path, text, findings } of files) {
    for (const finding of findings) out += one(finding, path, text, lines(uri));
  }
  return `${out}${summary()}\n`;

  function one(finding: GradedFinding, path: string, text: string, index: LineIndex): string {
    const colour = colours[finding.severity];
    const { line, character } = index.position(finding.span.start);
    const head = `${colour(finding.severity)} ${paint.bold(finding.code)} ${paint.dim(`${path}:${line + 1}:${character + 1}`)}`;
    const body = wrapWords(messageOf(finding), 100).map((part) => `  ${part}`);
    const related = (finding.related ?? []).map((place) => {
      const at = lines(place.uri).position(place.span.start);
      return paint.dim(`  ${show(place.uri)}:${at.line + 1}:${at.character + 1} ${place.message}`);
    });
    return [head, ...frame(text, index, finding.span, colour), ...body, ...related].join('\n') + '\n\n';
  }

  /** The first line the finding is about, with the place underlined. */
  function frame(text: string, index: LineIndex, span: Span, colour: (text: string) => string): string[] {
    const line = index.lineOf(span.start);
    const start = index.start(line);
    const end = index.end(line);
    const source = text.slice(start, end).replace(/\t/g, ' ');
    if (source.trim() === '') return [];
    const number = String(line + 1).padStart(5);
    const width = Math.max(1, Math.min(span.end, end) - span.start);
    const underline = ' '.repeat(span.start - start) + colour('~'.repeat(width));
    return [`${paint.dim(`${number} │`)} ${source}`, `${paint.dim('      │')} ${underline}`];
  }

  function summary(): string {
    const kinds = (['error', 'warning', 'info', 'hint'] as const).filter((kind) => counts[kind] > 0);
    const where = files.length === 1 ? files[0].path : `${files.length} files`;
    if (kinds.length === 0) return paint.green(`${where}: nothing to report`);
    const parts = kinds.map((kind) =>
      colours[kind](`${counts[kind]} ${counts[kind] === 1 ? kind : PLURALS[kind]}`),
    );
    return `${where}: ${parts.join(', ')}`;
  }
}
