/** The report as workflow commands of GitHub Actions, which shows them beside the lines. */
import { messageOf } from '../../core/rules/catalog.ts';
import { type Report, rangeOf } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

export function githubReport({ files, lines }: Report): string {
  let out = '';
  for (const { uri, path, findings } of files) {
    for (const finding of findings) {
      const { start, end } = rangeOf(lines(uri), finding.span);
      const places = [`file=${property(path)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
      // Columns across several lines would be taken for columns of the first one.
      if (start.line === end.line)
        places.push(`col=${start.character + 1}`, `endColumn=${end.character + 1}`);
      places.push(`title=${property(finding.code)}`);
      out += `::${COMMANDS[finding.severity]} ${places.join(',')}::${data(messageOf(finding))}\n`;
    }
  }
  return out;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
