/** Which files can be quoted as a reader sees them, and what to do about the others: the one place that says so. */

/** Texts that hold commands or marks which a reader does not see, and which nothing here reads. */
const AS_WRITTEN = /\.(?:tex|rst|org|ipynb|adoc|asciidoc|typ|xml)$/i;
/** What holds a text in a way that is not read at all. */
const UNREAD = /\.(?:pdf|docx?|odt|rtf|epub|pages|pptx?)$/i;

/** Whether the file that a path or uri names is compared as it is written, and not as it is seen. */
export function isAsWritten(path: string): boolean {
  return AS_WRITTEN.test(path);
}

/** What to do to quote from a file of such a format; undefined for those that are read as they are seen. */
export function formatAdvice(path: string): string | undefined {
  const ending = (AS_WRITTEN.exec(path) ?? UNREAD.exec(path))?.[0].toLowerCase();
  if (ending === undefined) return undefined;
  const reading = isAsWritten(path)
    ? 'is compared as it is written, with its commands and marks'
    : 'is not read';
  const way =
    ending === '.pdf' ? 'with `pdftotext`, or by copying it out of a viewer' : 'or copy it out of a viewer';
  const saving = isAsWritten(path) ? '' : ` (${way})`;
  return `A \`${ending}\` file ${reading}: save its text as a \`.txt\`, \`.md\` or \`.html\` file${saving}, and quote that.`;
}
