/** Whether two texts say the same: equal trees wherever their nodes stand, with the same comments in the same order. */
import { TokenKind } from './tokens.ts';
import type { Tree } from './tree.ts';

/** Where a node stands is no part of what it says. */
const PLACES: ReadonlySet<string> = new Set(['span', 'keyword']);

/** Whether both trees have equal declarations, as many problems, and equal comments. */
export function saysTheSame(a: Tree, b: Tree): boolean {
  return (
    a.errors.length === b.errors.length &&
    isEqual(a.declarations, b.declarations) &&
    isEqual(comments(a), comments(b))
  );
}

function comments({ text, tokens }: Tree): string[] {
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === TokenKind.Comment)
      found.push(text.slice(tokens.starts[i], tokens.starts[i + 1]).trimEnd());
  }
  return found;
}

/** Nodes nest no deeper than the clauses of the language do, so that this may call itself. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  }
  const keys = Object.keys(a).filter((key) => !PLACES.has(key));
  const others = Object.keys(b).filter((key) => !PLACES.has(key));
  return (
    keys.length === others.length &&
    keys.every(
      (key) => key in b && isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}
