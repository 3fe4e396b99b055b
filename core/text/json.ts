/** JSON in pieces: what `JSON.stringify` writes at once, for whoever gives way in between. */

/** Longer texts are cut into pieces, in UTF-16 units. */
const LONG = 32_768;

/**
 * The pieces of what `JSON.stringify(value, null, indent)` gives: each element of an array that is in no other is one.
 * @param value no function or undefined, and nothing with a `toJSON`; undefined may be in it
 * @param indent by how many spaces each level is indented; without it, all is on one line
 */
export function jsonPieces(value: unknown, indent = 0): Iterable<string> {
  return pieces(value, indent, indent > 0 ? '\n' : '');
}

/** @param lead what begins a line at the value's own level; '' where all is on one line */
function* pieces(value: unknown, indent: number, lead: string): Iterable<string> {
  const inner = lead && lead + ' '.repeat(indent);
  if (typeof value === 'string' && value.length > LONG) yield* piecesOfText(value);
  else if (Array.isArray(value)) {
    if (value.length === 0) yield '[]';
    for (const [i, item] of value.entries())
      yield `${i === 0 ? '[' : ','}${inner}${(flat(item, indent) ?? 'null').replaceAll('\n', inner)}`;
    if (value.length > 0) yield `${lead}]`;
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    if (entries.length === 0) yield '{}';
    for (const [i, [key, each]] of entries.entries()) {
      yield `${i === 0 ? '{' : ','}${inner}${JSON.stringify(key)}:${lead && ' '}`;
      yield* pieces(each, indent, inner);
    }
    if (entries.length > 0) yield `${lead}}`;
  } else yield JSON.stringify(value);
}

/** Never cut between two halves of a character, which would be written as halves. */
function* piecesOfText(text: string): Iterable<string> {
  yield '"';
  for (let start = 0; start < text.length; ) {
    const end = start + LONG;
    const isHalf = /[\ud800-\udbff]/.test(text.charAt(end - 1));
    const piece = text.slice(start, isHalf ? end - 1 : end);
    yield JSON.stringify(piece).slice(1, -1);
    start += piece.length;
  }
  yield '"';
}

/** The types of the library do not say that nothing comes of undefined. */
function flat(value: unknown, indent: number): string | undefined {
  return JSON.stringify(value, null, indent);
}
