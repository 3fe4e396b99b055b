/** The tokens that mean something: white space and comments left out, and comments in the signs of other languages. */
import { isDeclarationKeyword, isReserved } from './keywords.ts';
import { TokenKind, type Tokens } from './tokens.ts';
import type { SyntaxProblem } from './tree.ts';

/** What a list of steps is made of, besides words. */
const STEP_PARTS: ReadonlySet<TokenKind> = new Set([
  TokenKind.Number,
  TokenKind.Dot,
  TokenKind.Comma,
  TokenKind.Hash,
]);

export interface Significant {
  /** Indices into the tokens, of which the first `count` count. */
  readonly indices: Int32Array;
  readonly count: number;
  /** What is wrong just before the token with this place in `indices`. */
  readonly strange: ReadonlyMap<number, readonly SyntaxProblem[]>;
}

/**
 * Passes over what is meant as a comment: what `#`, `--` and a slash with a star open. No file that is written as it
 * should be holds one, save the `#` before a step, which is told apart by the `undercuts` before it.
 */
export function significantTokens(text: string, tokens: Tokens): Significant {
  const { count: total, kinds, starts } = tokens;
  const indices = new Int32Array(total);
  const strange = new Map<number, SyntaxProblem[]>();
  let count = 0;
  /** Whether the tokens since an `undercuts` are what a list of steps is made of. */
  let inSteps = false;
  /** Whether the last word was the name of a step. */
  let isStep = false;
  /** No block comment that opens before this token is closed. */
  let unclosed = 0;
  for (let i = 0; i < total; i++) {
    const kind = kinds[i];
    if (kind <= TokenKind.Comment) continue;
    const sign = kind === TokenKind.Hash || kind === TokenKind.Unknown ? signAt(i) : '';
    if (sign !== '') {
      const end = sign === '/*' ? closedBlock(i) : sign === '*/' ? i + 2 : lineTokens(i);
      const from = starts[i];
      const isBlock = sign === '/*' && text.slice(from + 2, starts[end]).endsWith('*/');
      const to = isBlock ? starts[end] : from + sign.length;
      const before = strange.get(count);
      const problem = commentProblem(text, sign, from, to);
      if (before) before.push(problem);
      else strange.set(count, [problem]);
      i = end - 1;
      continue;
    }
    if (kind === TokenKind.Word) {
      const word = text.slice(starts[i], starts[i + 1]);
      isStep = kindBefore() === TokenKind.Hash;
      inSteps = word === 'undercuts' || (inSteps && !isReserved(word));
    } else if (!STEP_PARTS.has(kind)) inSteps = false;
    indices[count++] = i;
  }
  return { indices, count, strange };

  function signAt(i: number): string {
    const at = starts[i];
    const two = text.slice(at, at + 2);
    if (two === '/*' || two === '*/') return two;
    const spaced = at === 0 || kinds[i - 1] <= TokenKind.Comment;
    if (!spaced || two === '--') return spaced ? two : '';
    if (two[0] !== '#' || (inSteps && !isStep && kindBefore() === TokenKind.Word)) return '';
    if (startsLine(at)) return '#';
    const next = i + 1 < total ? kinds[i + 1] : TokenKind.Space;
    if (next === TokenKind.Number) return '';
    const isTag = kindBefore() === TokenKind.Comma || wordBefore() === 'tag';
    return next === TokenKind.Word && isTag ? '' : '#';
  }

  function kindBefore(): TokenKind | undefined {
    return count > 0 ? kinds[indices[count - 1]] : undefined;
  }

  function wordBefore(): string {
    return count > 0 ? text.slice(starts[indices[count - 1]], starts[indices[count - 1] + 1]) : '';
  }

  function startsLine(at: number): boolean {
    let i = at - 1;
    while (i >= 0 && (text[i] === ' ' || text[i] === '\t')) i--;
    return i < 0 || isBreak(text[i]) || text.charCodeAt(i) === 0xfeff;
  }

  /** The first token that does not start on this one's line. */
  function lineTokens(i: number): number {
    let end = starts[i];
    while (end < text.length && !isBreak(text[end])) end++;
    while (i < total && starts[i] < end) i++;
    return i;
  }

  /** After what closes the block; after the line where nothing does before the next declaration in the first column. */
  function closedBlock(start: number): number {
    if (start < unclosed) return lineTokens(start);
    let i = start + 2;
    for (; i < total; i++) {
      const at = starts[i];
      if (kinds[i] === TokenKind.Unknown && text[at] === '*' && text[at + 1] === '/') return i + 2;
      const isFirst = kinds[i] === TokenKind.Word && isBreak(text[at - 1]);
      if (isFirst && isDeclarationKeyword(text.slice(at, starts[i + 1]))) break;
    }
    unclosed = i;
    return lineTokens(start);
  }
}

function commentProblem(text: string, sign: string, start: number, end: number): SyntaxProblem {
  const args = {
    problem: `A comment begins with \`//\`, not with \`${sign}\`, and runs to the end of its line.`,
    todo: 'Write `//` before each line of it.',
  };
  const written = text.slice(start, end);
  if (sign === '#' || sign === '--')
    return { code: 'syntax', span: { start, end }, args: { ...args, suggestion: '//' } };
  const isBlock = written.length >= 4 && written.startsWith('/*') && written.endsWith('*/');
  const block = isBlock && !/[\r\n]/.test(written);
  const last = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200));
  const oneLine = block && last ? { ...args, suggestion: `// ${withoutStars(written.slice(1, -1))}` } : args;
  return { code: 'syntax', span: { start, end }, args: oneLine };
}

/** What is between the stars of a block comment. */
function withoutStars(written: string): string {
  let start = 0;
  let end = written.length;
  while (start < end && written[start] === '*') start++;
  while (end > start && written[end - 1] === '*') end--;
  return written.slice(start, end).trim();
}

function isBreak(c: string | undefined): boolean {
  return c === '\n' || c === '\r';
}
