/** Pieces of text that refactorings share. */

import type { SourceFile } from '../model/argument.ts';
import { replace } from '../rules/edits.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { Declaration } from '../syntax/tree.ts';

/** Takes a declaration away, with the blank lines behind it. */
export function withoutDeclaration(file: SourceFile, { span }: Declaration): TextEdit {
  const { text } = file.tree;
  const behind = /^[ \t]*(?:(?:\r\n|\n|\r)[ \t]*(?=[\r\n]|$))*(?:\r\n|\n|\r)?/.exec(text.slice(span.end))![0]
    .length;
  return replace(file, { start: span.start, end: span.end + behind }, '');
}
