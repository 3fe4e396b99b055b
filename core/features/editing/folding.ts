/** Folding: declarations, clauses over several lines, runs of comments, the imports, and sections under a comment. */
import { TokenKind, tokenSpan } from '../../syntax/tokens.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

export interface Fold {
  /** Lines from 0; the first stays visible. */
  readonly start: number;
  readonly end: number;
  readonly kind?: 'comment' | 'imports';
}

/** What can be folded, in source order. */
export function folds(snapshot: Snapshot, uri: string): Fold[] {
  const tree = snapshot.tree(uri);
  const lines = snapshot.lines(uri);
  const found: Fold[] = [];
  const add = (from: number, to: number, kind?: Fold['kind']) => {
    const start = lines.lineOf(from);
    const end = lines.lineOf(Math.max(from, to - 1));
    if (end > start) found.push(kind ? { start, end, kind } : { start, end });
  };
  const imports = tree.declarations.filter((d) => d.kind === 'import' || d.kind === 'source');
  if (imports.length > 1) add(imports[0].span.start, imports[imports.length - 1].span.end, 'imports');
  for (const declaration of tree.declarations) {
    add(declaration.span.start, declaration.span.end);
    for (const clause of declaration.clauses) add(clause.span.start, clause.span.end);
  }
  for (const each of commentRuns(tree.text, tree.tokens, lines)) found.push(each);
  // A clause that fills its declaration folds the same lines.
  const seen = new Set<number>();
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((fold) => !seen.has(fold.start) && seen.add(fold.start));
}

/** Runs of comments on lines of their own. */
function commentRuns(
  text: string,
  tokens: { readonly count: number; readonly kinds: Uint8Array; readonly starts: Int32Array },
  lines: LineIndex,
): Fold[] {
  const runs: { start: number; end: number; kind: 'comment' }[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== TokenKind.Comment) continue;
    const { start } = tokenSpan(tokens, i);
    const line = lines.lineOf(start);
    if (text.slice(lines.start(line), start).trim() !== '') continue;
    const last = runs[runs.length - 1];
    if (last && last.end === line - 1) last.end = line;
    else runs.push({ start: line, end: line, kind: 'comment' });
  }
  return runs.filter((run) => run.end > run.start);
}
