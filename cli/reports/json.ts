/** The report as JSON, version 1. */

import { messageOf } from '../../core/rules/catalog.ts';
import { asJson } from '../escape.ts';
import { type Report, rangeOf } from './report.ts';

export function jsonReport({ files, counts, lines, show }: Report): string {
  const report = {
    version: 1,
    files: files.map(({ uri, path, findings }) => ({
      path,
      diagnostics: findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        message: messageOf(finding),
        range: rangeOf(lines(uri), finding.span),
        related: (finding.related ?? []).map((place) => ({
          path: show(place.uri),
          range: rangeOf(lines(place.uri), place.span),
          message: place.message,
        })),
      })),
    })),
    summary: {
      files: files.length,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
    },
  };
  return asJson(report);
}
