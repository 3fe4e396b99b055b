/** Whether two texts say the same: equal trees wherever their nodes are, with the same comments in the same order. */
import type { Slices } from '../text/slices.ts';
import { difference } from './alike.ts';
import { TokenKind } from './tokens.ts';
import type { Tree } from './tree.ts';

/** So many declarations are a slice of the work. */
const SLICE = 256;

/** Whether both trees have equal declarations, as many problems, and equal comments. */
export function* saysTheSameInSlices(a: Tree, b: Tree): Slices<boolean> {
  if (a.errors.length !== b.errors.length || a.greens.length !== b.greens.length) return false;
  for (const [i, green] of a.greens.entries()) {
    if (difference(green, b.greens[i]) !== 'places') return false;
    if (i % SLICE === SLICE - 1) yield;
  }
  return comments(a) === comments(b);
}

/** All comments, a line each. */
function comments({ text, tokens }: Tree): string {
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === TokenKind.Comment)
      found.push(text.slice(tokens.starts[i], tokens.starts[i + 1]).trimEnd());
  }
  return found.join('\n');
}
