/** Names that are cut for want of room, so that those that begin alike can still be told apart. */
import { type Font, shorten, textWidth } from './text.ts';

/** Fewer letters of a name tell nothing. */
const TELLING = 3;

/** Of each name, how many letters it begins with that another one begins with, too. */
export function sharedBeginnings(names: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(names)].sort();
  const shared = new Map<string, number>(sorted.map((name) => [name, 0]));
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1], sorted[i]];
    let length = 0;
    while (length < a.length && a[length] === b[length]) length++;
    shared.set(a, Math.max(shared.get(a)!, length));
    shared.set(b, length);
  }
  return shared;
}

/**
 * As much of a name as there is room for: its beginning; where another one begins so, too, the part after a hyphen in which
 * they differ.
 * @param shared how many letters it begins with that another one begins with, too
 */
export function cutName(name: string, shared: number, room: number, font: Font): string {
  const cut = shorten(name, room, font);
  if (cut === name || cut.length - 1 > shared) return cut;
  const start = name.lastIndexOf('-', shared - 1) + 1;
  const other = start > 0 ? shorten(`…${name.slice(start)}`, room, font) : cut;
  return lettersOf(other) >= TELLING ? other : cut;
}

/** How many letters are left of a name. */
export function lettersOf(cut: string): number {
  return cut.replaceAll('…', '').length;
}

/** A name that is too long for a line, divided after a hyphen: names that belong together begin alike, and end differently. */
export function inTwo(name: string, room: number, font: Font): string[] {
  if (textWidth(name, font) <= room) return [name];
  const ends = [...name.matchAll(/-(?=.)/g)].map(({ index }) => index + 1);
  const end = ends.findLast((at) => textWidth(name.slice(0, at), font) <= room) ?? ends[0];
  return end === undefined ? [name] : [name.slice(0, end), name.slice(end)];
}
