/** `source-not-found`: the text of a source cannot be read. */
import { finding } from '../catalog.ts';
import type { Rule } from '../rule.ts';

const WIDEN =
  'Copy it into that folder, or widen what may be read: put a `steelman.json` into a folder above both files.';

export const sourceNotFound: Rule = {
  code: 'source-not-found',
  *check(context) {
    const { argument, scope } = context;
    for (const source of argument.sources) {
      const path = argument.path(source);
      if (source.uri !== scope.uri || path === '') continue;
      const trouble = context.sourceTrouble(path);
      if (!trouble) continue;
      const todo = todoOf(path, trouble);
      yield finding('source-not-found', argument.declaration(source).text!.span, {
        name: source.name,
        trouble,
        todo,
      });
    }
  },
};

/** Formats that hold a text to quote from, in a way that is not read. */
const EXPORTED = /\.(?:pdf|docx?|odt|rtf|epub|pages|pptx?)$/i;

function todoOf(path: string, trouble: string): string {
  if (trouble.includes('outside')) return WIDEN;
  if (trouble.includes('no such file') || !trouble.includes('binary'))
    return 'Correct the path, which is relative to this file.';
  return EXPORTED.test(path)
    ? `Save its text as a \`.txt\`, \`.md\` or \`.html\` file (${/pdf$/i.test(path) ? 'with `pdftotext`, or ' : ''}by copying it out of a viewer), and name that.`
    : 'Name a text, Markdown or HTML file.';
}
