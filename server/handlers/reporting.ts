/** Requests for diagnostics, of one document and of the whole workspace. */
import type { Session } from '../state/session.ts';

export function registerReporting({ connection, reports }: Session): void {
  const { diagnostics } = connection.languages;
  diagnostics.on((params, token) => reports.document(params, token));
  diagnostics.onWorkspace(({ previousResultIds }, token, progress, partial) =>
    reports.workspace(previousResultIds, token, progress, partial),
  );
}
