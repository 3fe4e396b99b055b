/** Whether two texts say the same: equal trees wherever their nodes are, with the same comments in the same order. */
import { difference } from './alike.ts';
import { TokenKind } from './tokens.ts';
import type { Tree } from './tree.ts';

/** Whether both trees have equal declarations, as many problems, and equal comments. */
export function saysTheSame(a: Tree, b: Tree): boolean {
  return (
    a.errors.length === b.errors.length &&
    a.greens.length === b.greens.length &&
    a.greens.every((green, i) => difference(green, b.greens[i]) === 'places') &&
    comments(a) === comments(b)
  );
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
