/** JSON in slices: what `JSON.stringify` writes at once, piece by piece. */
import { mapInSlices, type Slices } from './slices.ts';

/**
 * Writes a value as `JSON.stringify(value, null, indent)` does; each element of an array that is in no other is a piece.
 * @param value no function, and nothing with a `toJSON`
 * @param indent by how many spaces each level is indented; without it, all is on one line
 */
export function* jsonInSlices(value: unknown, indent = 0): Slices<string> {
  return (yield* written(value, indent, indent > 0 ? '\n' : '')) ?? 'null';
}

/** @param lead what begins a line at the value's own level; '' where all is on one line */
function* written(value: unknown, indent: number, lead: string): Slices<string | undefined> {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = lead && lead + ' '.repeat(indent);
  if (Array.isArray(value)) {
    const items = yield* mapInSlices(value, (item) => (flat(item, indent) ?? 'null').replaceAll('\n', inner));
    return enclosed('[', items, ']', inner, lead);
  }
  const entries: string[] = [];
  for (const [key, each] of Object.entries(value)) {
    const text = yield* written(each, indent, inner);
    if (text !== undefined) entries.push(`${JSON.stringify(key)}:${lead && ' '}${text}`);
  }
  return enclosed('{', entries, '}', inner, lead);
}

/** The types of the library do not say that nothing comes of undefined. */
function flat(value: unknown, indent: number): string | undefined {
  return JSON.stringify(value, null, indent);
}

function enclosed(
  open: string,
  items: readonly string[],
  close: string,
  inner: string,
  lead: string,
): string {
  if (items.length === 0) return open + close;
  return open + inner + items.join(`,${inner}`) + lead + close;
}
