/** The report for a person at a terminal: each finding with the line it is about. */
import { messageOf } from '../../core/rules/catalog.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { LineIndex } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';
import type { GradedFinding } from '../../core/workspace/snapshot.ts';
import { forTerminal, inPlace, onOneLine, withoutCommands } from '../escape.ts';
import type { Paint } from './paint.ts';
import type { Report } from './report.ts';
import { clip, wrapWords } from './wrap.ts';

const PLURALS: Record<Severity, string> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};

/** Where there is no terminal whose width one could ask for, and the longest line that reads well in any case. */
const WIDTH = 100;
/** The line's number and the rule beside it. */
const MARGIN = 8;

export function prettyReport({ files, counts, lines, show }: Report, paint: Paint): string {
  const width = process.stdout.columns || WIDTH;
  const colours = { error: paint.red, warning: paint.yellow, info: paint.cyan, hint: paint.dim };
  let out = '';
  for (const { uri, path, text, findings } of files) {
    for (const finding of findings) out += one(finding, path, text, lines(uri));
  }
  return withoutCommands(`${out}${summary()}\n`);

  function one(finding: GradedFinding, path: string, text: string, index: LineIndex): string {
    const colour = colours[finding.severity];
    const { line, character } = index.position(finding.span.start);
    const head = `${colour(finding.severity)} ${paint.bold(finding.code)} ${paint.dim(`${onOneLine(path)}:${line + 1}:${character + 1}`)}`;
    const body = wrapWords(forTerminal(messageOf(finding)), Math.min(width - 2, WIDTH)).map(
      (part) => `  ${part}`,
    );
    const related = (finding.related ?? []).map((place) => {
      const at = lines(place.uri).position(place.span.start);
      return paint.dim(
        `  ${onOneLine(show(place.uri))}:${at.line + 1}:${at.character + 1} ${forTerminal(place.message)}`,
      );
    });
    return [head, ...frame(text, index, finding.span, colour), ...body, ...related].join('\n') + '\n\n';
  }

  /** The first line the finding is about, with the place underlined. */
  function frame(text: string, index: LineIndex, span: Span, colour: (text: string) => string): string[] {
    const line = index.lineOf(span.start);
    const start = index.start(line);
    const end = index.end(line);
    const source = inPlace(text.slice(start, end));
    if (source.trim() === '') return [];
    const mark = {
      start: span.start - start,
      end: Math.max(span.start + 1, Math.min(span.end, end)) - start,
    };
    const shown = clip(source, mark, Math.max(width - MARGIN, MARGIN));
    const number = String(line + 1).padStart(5);
    const underline = ' '.repeat(shown.start) + colour('~'.repeat(shown.end - shown.start));
    return [`${paint.dim(`${number} │`)} ${shown.text}`, `${paint.dim('      │')} ${underline}`];
  }

  function summary(): string {
    const kinds = (['error', 'warning', 'info', 'hint'] as const).filter((kind) => counts[kind] > 0);
    const where = files.length === 1 ? onOneLine(files[0].path) : `${files.length} files`;
    if (kinds.length === 0) return paint.green(`${where}: nothing to report`);
    const parts = kinds.map((kind) =>
      colours[kind](`${counts[kind]} ${counts[kind] === 1 ? kind : PLURALS[kind]}`),
    );
    return `${where}: ${parts.join(', ')}`;
  }
}
