/** The tokens of a file, packed in typed arrays; laid end to end they are the file's text again. */
import type { Span } from '../text/span.ts';

export enum TokenKind {
  Space,
  Comment,
  Word,
  /** Digits, with or without a decimal part. */
  Number,
  String,
  /** A string that a blank line, a declaration or the end of the file cut off. */
  OpenString,
  Percent,
  /** `..` */
  Range,
  Dot,
  Comma,
  Colon,
  Hash,
  Open,
  Close,
  /** Anything no token starts with. */
  Unknown,
}

/** Token `i` reaches from `starts[i]` to `starts[i + 1]`; `starts` has one entry more than there are tokens. */
export interface Tokens {
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
}

export function tokenSpan(tokens: Tokens, index: number): Span {
  return { start: tokens.starts[index], end: tokens.starts[index + 1] };
}

/** The index of the token that holds the character at `offset`; the last token at the end of the text, -1 in an empty one. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let lo = 0;
  let hi = tokens.count - 1;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (tokens.starts[mid] <= offset) lo = mid;
    else hi = mid - 1;
  }
  return tokens.count === 0 ? -1 : lo;
}
