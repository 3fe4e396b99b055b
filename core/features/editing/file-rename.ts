/** Renaming and moving files: imports and sources that lead to them, and those in them, are updated. */
import type { TextEdit } from '../../rules/rule.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { documentOf } from '../../workspace/fenced.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isAddress } from '../../workspace/texts.ts';

export interface FileRename {
  /** A file or a folder. */
  readonly from: string;
  readonly to: string;
}

/** The edits that keep every path leading to the same file; the edited files have their old names. */
export function renameFiles(snapshot: Snapshot, renames: readonly FileRename[]): TextEdit[] {
  const places = new Map(renames.map(({ from, to }) => [from.replace(/\/$/, ''), to.replace(/\/$/, '')]));
  /** Where a file will be: it may have moved with any of the folders around it. */
  const moved = (uri: string): string => {
    for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const to = places.get(uri.slice(0, end));
      if (to !== undefined) return to + uri.slice(end);
    }
    return uri;
  };
  const edits: TextEdit[] = [];
  for (const uri of [...snapshot.files(), ...snapshot.fenced()]) {
    const home = moved(documentOf(uri));
    for (const { kind, text } of snapshot.tree(uri).declarations) {
      if ((kind !== 'import' && kind !== 'source') || !text || isAddress(text.value)) continue;
      const target = snapshot.resolve(uri, text.value);
      const there = moved(target);
      if (there === target && home === documentOf(uri)) continue;
      const path = snapshot.relative(home, there);
      if (path !== text.value && snapshot.relative(uri, target) !== path) {
        edits.push({ uri, span: text.span, text: stringLiteral(path) });
      }
    }
  }
  return edits;
}
