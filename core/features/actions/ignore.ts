/** "Ignore here, because …": the comment that silences one finding, to be completed by its reason. */
import { insert, lineBreak } from '../../rules/helpers/edits.ts';
import { canIgnore } from '../../rules/ignores.ts';
import type { Finding, TextEdit } from '../../rules/rule.ts';
import { bodyClauses } from '../../syntax/printer.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt } from '../navigation/names.ts';

/**
 * Inserts `// steelman-ignore CODE: ` as a line of its own above the clause, else above the declaration, that the
 * finding is on; the reason belongs after the colon. Undefined for errors of the language, which nothing silences, and
 * where nothing above the finding starts a line.
 */
export function ignoreHere(snapshot: Snapshot, uri: string, finding: Finding): TextEdit | undefined {
  if (!canIgnore(finding.code)) return undefined;
  const { start } = finding.span;
  const declaration = declarationAt(snapshot, uri, start);
  if (!declaration) return undefined;
  const { file } = snapshot.argument(uri).root;
  const { text } = file.tree;
  const clause = bodyClauses(declaration).find(({ span }) => span.start <= start && start < span.end);
  for (const thing of clause ? [clause, declaration] : [declaration]) {
    const before = text.slice(0, thing.span.start);
    const indent = /(?:^\uFEFF?|[\r\n])([ \t]*)$/.exec(before)?.[1];
    if (indent === undefined) continue;
    const comment = `${indent}// steelman-ignore ${finding.code}: ${lineBreak(file)}`;
    return insert(file, thing.span.start - indent.length, comment);
  }
  return undefined;
}
