/** `// steelman-ignore rule, rule: reason`: what a file asks not to be told, once. */
import { bodyClauses } from '../syntax/printer.ts';
import { TokenKind, tokenSpan } from '../syntax/tokens.ts';
import type { Tree } from '../syntax/tree.ts';
import { firstIndex } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { isFixed, isRuleCode } from './catalog.ts';
import type { Finding } from './rule.ts';

/** One rule that one comment asks to ignore. */
export interface Ignore {
  /** As written: need not be the code of a rule. */
  readonly code: string;
  /** Where that code is written. */
  readonly span: Span;
  /** The whole comment. */
  readonly comment: Span;
  /** What follows the colon; '' where no reason is given. */
  readonly reason: string;
  /** Findings that start here are ignored: the declaration or the clause above which the comment is. */
  readonly reach: Span;
}

/** The ignores of a file, and what is known of them once its rules have run. */
export interface IgnoreUse {
  readonly ignores: readonly Ignore[];
  /** Codes of the rules that were run, neither switched off nor unknown. */
  readonly checked: ReadonlySet<string>;
  /** Those that have ignored anything. */
  readonly used: ReadonlySet<Ignore>;
}

const COMMENT = /^\/\/\s*steelman-ignore(?=[\s:]|$)([^:]*)(?::(.*))?$/;

const known = new WeakMap<Tree, readonly Ignore[]>();

/** The ignores of a file, in source order; found once for each tree. */
export function ignoresOf(tree: Tree): readonly Ignore[] {
  let ignores = known.get(tree);
  if (!ignores) known.set(tree, (ignores = findIgnores(tree)));
  return ignores;
}

function findIgnores(tree: Tree): Ignore[] {
  const { text, tokens } = tree;
  const ignores: Ignore[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] !== TokenKind.Comment) continue;
    const comment = tokenSpan(tokens, i);
    const match = COMMENT.exec(text.slice(comment.start, comment.end));
    if (!match) continue;
    const reach = reachOf(tree, comment);
    const codesStart = comment.start + match[0].indexOf('steelman-ignore') + 'steelman-ignore'.length;
    for (const word of match[1].matchAll(/[^\s,]+/g)) {
      const start = codesStart + word.index;
      const span = { start, end: start + word[0].length };
      const reason = match[2]?.trim() ?? '';
      ignores.push({ code: word[0], span, comment, reason, reach });
    }
  }
  return ignores;
}

/** The ignores that ask not to be told of the finding; none for errors of the language, which stay. */
export function ignoring(finding: Finding, ignores: readonly Ignore[]): Ignore[] {
  if (isFixed(finding.code)) return [];
  const { start } = finding.span;
  return ignores.filter(
    ({ code, reach }) => code === finding.code && start >= reach.start && start < reach.end,
  );
}

/** Whether an ignore names a rule that a comment can silence. */
export function canIgnore(code: string): boolean {
  return isRuleCode(code) && !isFixed(code);
}

/**
 * What follows the comment: a whole declaration, or one clause of the declaration in which it is. Lines play no part,
 * so that a new layout leaves everything ignored that was.
 */
function reachOf(tree: Tree, comment: Span): Span {
  const { greens } = tree;
  const next = firstIndex(greens.length, (i) => tree.span(i, greens[i].span).end <= comment.start);
  if (next === greens.length) return { start: comment.end, end: comment.end };
  const declaration = tree.declaration(next);
  const body = bodyClauses(declaration);
  const beside = declaration.clauses[declaration.clauses.length - body.length - 1];
  const head = beside ?? declaration.text ?? declaration.name;
  const headEnd = (head?.span ?? declaration.keyword).end;
  // A comment in the head is laid out above it.
  const below = comment.start < headEnd ? declaration : body.find((c) => c.span.end > comment.start);
  const { start, end } = (below ?? declaration).span;
  // Comments in between may be ignored themselves.
  return { start: Math.min(comment.end, start), end };
}
