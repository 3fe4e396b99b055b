/** `steelman check`: what the rules find, in one of four forms. */
import type { Severity } from '../../core/rules/rule.ts';
import { type Input, readInputs } from '../inputs.ts';
import { githubReport } from '../reports/github.ts';
import { jsonReport } from '../reports/json.ts';
import { paint } from '../reports/paint.ts';
import { prettyReport } from '../reports/pretty.ts';
import type { Report } from '../reports/report.ts';
import { sarifReport } from '../reports/sarif.ts';
import { UsageError } from '../usage.ts';

interface Options {
  readonly format: 'pretty' | 'json' | 'sarif' | 'github';
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

const RANK = { error: 0, warning: 1, info: 2, hint: 3, never: -1 };

/** Checks what the paths name, prints the report, and gives the exit code. */
export function check(paths: readonly string[], options: Options): number {
  const { files, unreadable, snapshot, show } = readInputs(paths);
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let failed = false;
  const fails = (severity: Severity) => RANK[severity] <= RANK[options.failOn];
  const report: Report = {
    show,
    lines: (uri) => snapshot.lines(uri),
    counts,
    files: byPath(files).map((parts) => {
      const all = parts
        .flatMap(({ uri }) => snapshot.findings(uri))
        .sort((a, b) => a.span.start - b.span.start);
      for (const { severity } of all) {
        counts[severity]++;
        failed ||= fails(severity);
      }
      // The arguments in a document's fences reach as far as their last fence; the longest has every line.
      const file = parts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
      const text = file.document ?? file.text;
      return { ...file, text, findings: options.quiet ? all.filter((f) => fails(f.severity)) : all };
    }),
  };
  process.stdout.write(write(report, options));
  if (unreadable.length > 0) throw new UsageError(unreadable.join('\n'));
  return failed || counts.warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}

/** The inputs by the file they are in: a Markdown document may hold several. */
function byPath(files: readonly Input[]): Input[][] {
  const groups = new Map<string, Input[]>();
  for (const file of files) groups.set(file.path, [...(groups.get(file.path) ?? []), file]);
  return [...groups.values()];
}

function write(report: Report, { format, color }: Options): string {
  switch (format) {
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return sarifReport(report);
    case 'github':
      return githubReport(report);
    case 'pretty':
      return prettyReport(report, paint(color));
  }
}
