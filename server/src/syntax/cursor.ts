/** The parser's place in the tokens, white space and comments passed over, and the problems met so far. */
import type { Span } from '../text/span.ts';
import { isDeclarationKeyword, isReserved } from './keywords.ts';
import { stringValue } from './strings.ts';
import { TokenKind, type Tokens, tokenSpan } from './tokens.ts';
import type { Name, SyntaxProblem, Text } from './tree.ts';

export class Cursor {
  readonly problems: SyntaxProblem[] = [];
  /** Set by every problem, cleared by who reads a declaration: whether that one is damaged. */
  damaged = false;
  private readonly significant: Int32Array;
  private readonly count: number;
  private at = 0;

  constructor(
    readonly text: string,
    private readonly tokens: Tokens,
  ) {
    const significant = new Int32Array(tokens.count);
    let count = 0;
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kinds[i] > TokenKind.Comment) significant[count++] = i;
    }
    this.significant = significant;
    this.count = count;
  }

  get done(): boolean {
    return this.at >= this.count;
  }

  /** The kind of the token `ahead` places on; undefined behind the last. */
  kind(ahead = 0): TokenKind | undefined {
    return this.at + ahead < this.count ? this.tokens.kinds[this.significant[this.at + ahead]] : undefined;
  }

  /** The span of that token (negative: before this one); an empty one at the end of the text behind the last. */
  span(ahead = 0): Span {
    if (this.at + ahead < this.count) return tokenSpan(this.tokens, this.significant[this.at + ahead]);
    return { start: this.text.length, end: this.text.length };
  }

  /** The token's text; '' behind the last. */
  word(ahead = 0): string {
    const { start, end } = this.span(ahead);
    return this.text.slice(start, end);
  }

  /** The text if the token is a word, else ''. */
  wordAt(ahead = 0): string {
    return this.kind(ahead) === TokenKind.Word ? this.word(ahead) : '';
  }

  /** The end of the token before this one: where something missing should have stood. */
  get previousEnd(): number {
    return this.at === 0 ? 0 : tokenSpan(this.tokens, this.significant[this.at - 1]).end;
  }

  advance(): Span {
    const span = this.span();
    this.at++;
    return span;
  }

  /** Steps over the token and gives its span if it is of the kind. */
  accept(kind: TokenKind): Span | undefined {
    return this.kind() === kind ? this.advance() : undefined;
  }

  /** Steps over the word and gives its span if it is this one. */
  acceptWord(word: string): Span | undefined {
    return this.wordAt() === word ? this.advance() : undefined;
  }

  /** Whether that token stands right behind the one before it and could be meant as a part of the same number. */
  isStuck(ahead: number): boolean {
    const kind = this.kind(ahead);
    const ends =
      kind === undefined || kind === TokenKind.Open || kind === TokenKind.Close || this.isString(ahead);
    return !ends && this.span(ahead).start === this.span(ahead - 1).end;
  }

  isString(ahead = 0): boolean {
    const kind = this.kind(ahead);
    return kind === TokenKind.String || kind === TokenKind.OpenString;
  }

  /** Whether the token is the first on its line, and stands in the first column if `column` is 0. */
  startsLine(column?: 0): boolean {
    let i = this.span().start - 1;
    if (column === undefined) while (i >= 0 && /[^\S\r\n]/.test(this.text[i])) i--;
    return i < 0 || this.text[i] === '\n' || this.text[i] === '\r' || this.text.charCodeAt(i) === 0xfeff;
  }

  /**
   * Whether a declaration starts here. Its keyword is reserved, so it starts one wherever it stands, save where it was
   * plainly meant as a name: inside a line, with nothing behind it that a declaration goes on with.
   */
  atDeclaration(): boolean {
    if (!isDeclarationKeyword(this.wordAt())) return false;
    if (this.startsLine()) return true;
    return this.isString(1) || (this.kind(1) === TokenKind.Word && !isReserved(this.word(1)));
  }

  /** Reads a string; curly quotes and a missing end are reported here. */
  acceptString(): Text | undefined {
    if (!this.isString()) return undefined;
    const closed = this.kind() === TokenKind.String;
    const span = this.advance();
    const literal = this.text.slice(span.start, span.end);
    if (!closed) {
      const firstLine = literal.split(/[\r\n]/, 1)[0];
      this.report('unterminated-string', { start: span.start, end: span.start + firstLine.length }, {});
    } else if (literal[0] !== '"') {
      this.problems.push({
        code: 'syntax',
        span: { start: span.start, end: span.start + 1 },
        args: {
          problem: 'A text stands between straight quotes `"…"`, and this one opens with a curly quote.',
          todo: 'It is read all the same; replace the curly quotes.',
        },
      });
    }
    return { value: stringValue(literal, closed), span };
  }

  /**
   * Reads a name. A reserved word in its place is reported and read as the name, save one that opens a declaration in the
   * first column: that always does.
   */
  acceptName(): Name | undefined {
    const word = this.wordAt();
    if (word === '' || (isDeclarationKeyword(word) && this.startsLine(0))) return undefined;
    if (isReserved(word)) {
      this.report('syntax', this.span(), {
        problem: `\`${word}\` is a word of the language and cannot be a name.`,
        todo: `Choose another, such as \`the-${word}\`.`,
      });
    }
    return { value: word.normalize('NFC'), span: this.advance() };
  }

  report(code: SyntaxProblem['code'], span: Span, args: Record<string, string>): void {
    this.damaged = true;
    this.problems.push({ code, span, args });
  }

  /** Reports that something is missing: at this token, or behind the last one where the line ends before it. */
  expected(what: string): void {
    const here = this.span();
    const behind = this.done || this.startsLine();
    const span = behind && this.at > 0 ? this.span(-1) : here;
    const found = behind ? 'the line ends' : `\`${this.word()}\` stands there`;
    this.report('syntax', span, {
      problem: `Here ${what} is needed, but ${found}.`,
      todo: 'The rest of this clause is passed over until that is mended.',
    });
  }
}
