/** Takes over what was written anew into the nodes of a declaration that is otherwise as before. */
import type { Declaration } from './tree.ts';

/**
 * Whether `fresh` differs from `old` only in texts, numbers and places; then `old` now says what `fresh` says, with every
 * node the same object, so that all that was found out about names and steps still holds. Else nothing happens.
 */
export function adopt(old: Declaration, fresh: Declaration): boolean {
  // An import's text is a path, which decides what names there are.
  if (old.kind === 'import' && old.text?.value !== fresh.text?.value) return false;
  if (!isAlike(old, fresh, '')) return false;
  overwrite(old as unknown as Node, fresh as unknown as Node);
  return true;
}

/** Where a node stands, and a number: `value` of a credence is an interval. */
const FREE = new Set(['start', 'end', 'lo', 'hi']);
/** What holds texts; the `value` of all other nodes is a name. */
const TEXTS = new Set(['text', 'since', 'after', 'before']);

/** `key` is what holds the two; items of a list are held by what holds the list. */
function isAlike(old: unknown, fresh: unknown, key: string): boolean {
  if (!isNode(old) || !isNode(fresh)) return old === fresh;
  if (Array.isArray(old) && Array.isArray(fresh)) {
    return old.length === fresh.length && old.every((item, i) => isAlike(item, fresh[i], key));
  }
  const keys = Object.keys(old);
  return (
    keys.length === Object.keys(fresh).length &&
    keys.every(
      (k) => k in fresh && (FREE.has(k) || (k === 'value' && TEXTS.has(key)) || isAlike(old[k], fresh[k], k)),
    )
  );
}

function overwrite(old: Node, fresh: Node): void {
  for (const key of Object.keys(fresh)) {
    const [before, after] = [old[key], fresh[key]];
    // An interval is a value: who has the one before can tell that there is another.
    if (key !== 'value' && isNode(before) && isNode(after)) overwrite(before, after);
    else old[key] = after;
  }
}

type Node = { [key: string]: unknown };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
