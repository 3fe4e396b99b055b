/** The report as SARIF 2.1.0 (OASIS, 2020), which code scanning services read. */

import { CATALOG, messageOf } from '../../core/rules/catalog.ts';
import { version } from '../../package.json';
import { asJson } from '../escape.ts';
import { type Report, rangeOf } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' };

export function sarifReport({ files, lines, show }: Report): string {
  const codes = [...CATALOG.keys()];
  const location = (uri: string, path: string, span: { start: number; end: number }) => {
    const { start, end } = rangeOf(lines(uri), span);
    const region = {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
    return {
      physicalLocation: {
        artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
        region,
      },
    };
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Steelman',
            version,
            rules: codes.map((id) => {
              const { summary, severity } = CATALOG.get(id)!;
              return {
                id,
                shortDescription: { text: summary },
                defaultConfiguration: { level: LEVELS[severity] },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ uri, path, findings }) =>
          findings.map((finding) => ({
            ruleId: finding.code,
            ruleIndex: codes.indexOf(finding.code),
            level: LEVELS[finding.severity],
            message: { text: messageOf(finding) },
            locations: [location(uri, path, finding.span)],
            relatedLocations: (finding.related ?? []).map((place, id) => ({
              id,
              message: { text: place.message },
              ...location(place.uri, show(place.uri), place.span),
            })),
          })),
        ),
      },
    ],
  };
  return asJson(log);
}
