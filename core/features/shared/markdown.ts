/** Markdown that shows what documents say and can do nothing: no HTML, no images, no links but to the web. */

const ESCAPE_OR_CODE = /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g;

/** A text, warrant or note as one inert paragraph: emphasis, code and web links stay. */
export function inert(text: string): string {
  let out = '';
  let at = 0;
  for (const { 0: kept, index } of text.matchAll(ESCAPE_OR_CODE)) {
    out += disarm(text.slice(at, index)) + kept;
    at = index + kept.length;
  }
  return unblock(out + disarm(text.slice(at)));
}

/** Plain words, whatever marks are in them, as Markdown that shows exactly these. */
export function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~&$-]/g, '\\$&');
}

/** A name as code. Names hold no backticks. */
export function code(name: string): string {
  return '`' + name + '`';
}

/** Names as code, joined by commas; past `most` only how many there are. */
export function codes(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map(code).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

function disarm(text: string): string {
  return (
    text
      .replace(/</g, '&lt;')
      .replace(/!\[/g, '!\\[')
      // Only a plain web address may be behind a link's text.
      .replace(/\]\((?!https?:\/\/)/gi, ']\\(')
      .replace(/\]:/g, ']\\:')
  );
}

/** A paragraph that opens like a heading, a list, a quote, a rule or a table is still a paragraph. */
function unblock(text: string): string {
  return text.replace(/^\s*(?=[#>+|=~-]|\*\s|\*{3}|_{3}|`{3})/, '\\').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
