/** `__init__`: a name more often than a word in bold, for which there is `**init**`. */
const DUNDER = /^__\w+__$/;

/** Whether a range of Markdown is such a name. */
export function isDunder(written: string): boolean {
  return DUNDER.test(written);
}
