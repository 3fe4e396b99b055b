/** The parser's place in the tokens, white space and comments passed over, and the problems met so far. */
import type { Span } from '../text/span.ts';
import { passForgottenText } from './forgotten.ts';
import { isContextualDeclaration, isDeclarationKeyword, isReserved } from './keywords.ts';
import { type Significant, significantTokens } from './significant.ts';
import { stringValue } from './strings.ts';
import { TokenKind, type Tokens, tokenSpan } from './tokens.ts';
import type { Name, SyntaxProblem, Text } from './tree.ts';

const BRACKETS: ReadonlySet<string> = new Set('()[]{}');

export class Cursor {
  readonly problems: SyntaxProblem[] = [];
  /** Set by every problem, cleared by who reads a declaration: whether that one is damaged. */
  damaged = false;
  private readonly significant: Int32Array;
  private readonly count: number;
  private readonly strange: Significant['strange'];
  private at = 0;
  /** The place where something missing was reported last. */
  private expectedAt = -1;
  /** The last place before which comments in other signs were reported. */
  private commentsUpTo = -1;
  /** The place after the last list of names. */
  private listEnd = -1;
  /** The end of the line of the last problem, if `quietFor` is their number. */
  private quietUntil = 0;
  private quietFor = 0;

  constructor(
    readonly text: string,
    private readonly tokens: Tokens,
  ) {
    const { indices, count, strange } = significantTokens(text, tokens);
    this.significant = indices;
    this.count = count;
    this.strange = strange;
  }

  get done(): boolean {
    return this.at >= this.count;
  }

  /** The kind of the token `ahead` places on; undefined after the last. */
  kind(ahead = 0): TokenKind | undefined {
    return this.at + ahead < this.count ? this.tokens.kinds[this.significant[this.at + ahead]] : undefined;
  }

  /** The span of that token (negative: before this one); an empty one at the end of the text after the last. */
  span(ahead = 0): Span {
    if (this.at + ahead < this.count) return tokenSpan(this.tokens, this.significant[this.at + ahead]);
    return { start: this.text.length, end: this.text.length };
  }

  /** The token's text; '' after the last. */
  word(ahead = 0): string {
    const { start, end } = this.span(ahead);
    return this.text.slice(start, end);
  }

  /** The text if the token is a word, else ''. */
  wordAt(ahead = 0): string {
    return this.kind(ahead) === TokenKind.Word ? this.word(ahead) : '';
  }

  /** The end of the token before this one: where something missing should have been. */
  get previousEnd(): number {
    return this.at === 0 ? 0 : tokenSpan(this.tokens, this.significant[this.at - 1]).end;
  }

  advance(): Span {
    this.passComments();
    const span = this.span();
    this.at++;
    return span;
  }

  /** Reports the comments in the signs of other languages that are before this token and were not reported yet. */
  passComments(): void {
    if (this.commentsUpTo >= this.at) return;
    this.commentsUpTo = this.at;
    for (const { code, span, args } of this.strange.get(this.at) ?? []) this.report(code, span, args);
  }

  /** Steps over the token and gives its span if it is of the kind. */
  accept(kind: TokenKind): Span | undefined {
    return this.kind() === kind ? this.advance() : undefined;
  }

  /** Steps over the word and gives its span if it is this one. */
  acceptWord(word: string): Span | undefined {
    return this.wordAt() === word ? this.advance() : undefined;
  }

  /** Whether that token comes right after the one before it and could be meant as a part of the same number. */
  isStuck(ahead: number): boolean {
    const ends = this.kind(ahead) === undefined || this.isString(ahead) || BRACKETS.has(this.word(ahead));
    return !ends && this.span(ahead).start === this.span(ahead - 1).end;
  }

  isString(ahead = 0): boolean {
    const kind = this.kind(ahead);
    return kind === TokenKind.String || kind === TokenKind.OpenString;
  }

  /** Whether that token is the first on its line. */
  startsLine(ahead = 0): boolean {
    let i = this.span(ahead).start - 1;
    while (i >= 0 && /[^\S\r\n]/.test(this.text[i])) i--;
    return this.isLineStart(i + 1);
  }

  /** Whether the token is in the first column. */
  startsColumn(): boolean {
    return this.isLineStart(this.span().start);
  }

  /** Whether what was reported last is on the line of this token: then this is the rest of it. */
  get isQuiet(): boolean {
    const last = this.problems.at(-1);
    if (!this.damaged || !last) return false;
    if (this.quietFor !== this.problems.length && last.span.end > this.quietUntil) {
      const rest = /[\r\n]|$/g;
      rest.lastIndex = last.span.end;
      this.quietUntil = rest.exec(this.text)!.index;
    }
    this.quietFor = this.problems.length;
    return this.span().start < this.quietUntil;
  }

  /** Marks this as the place after a list of names. */
  endList(): void {
    this.listEnd = this.at;
  }

  /** Whether a list of names ends just before this token, so that a comma may be what is missing. */
  get isAfterList(): boolean {
    return this.at === this.listEnd;
  }

  /**
   * Whether a declaration starts here, in a place where one can. A reserved keyword starts one save where it was plainly
   * meant as a name: inside a line, with nothing after it that a declaration goes on with. A word that may be a name needs a
   * name after it and, unless it is in the first column, a string.
   */
  atDeclaration(): boolean {
    const word = this.wordAt();
    const named = this.kind(1) === TokenKind.Word && !isReserved(this.word(1));
    if (isContextualDeclaration(word)) {
      if (!this.startsColumn()) return named && this.isString(2);
      return named || this.isString(1) || this.kind(1) === undefined || this.startsLine(1);
    }
    if (!isDeclarationKeyword(word)) return false;
    return this.startsLine() || this.isString(1) || named;
  }

  /** Reads a string; curly quotes and a missing end are reported here. */
  acceptString(): Text | undefined {
    if (!this.isString()) return undefined;
    const closed = this.kind() === TokenKind.String;
    const opened = this.advance();
    const span = closed && this.text[opened.start] === '"' ? this.innerQuotes(opened) : opened;
    const literal = this.text.slice(span.start, span.end);
    if (!closed) {
      const firstLine = literal.split(/[\r\n]/, 1)[0];
      this.report('unterminated-string', { start: span.start, end: span.start + firstLine.length }, {});
    } else if (literal[0] !== '"') {
      this.problems.push({
        code: 'syntax',
        span: { start: span.start, end: span.start + 1 },
        args: {
          problem: 'Expected straight quotes `"…"` around a text, found curly ones.',
          todo: 'It is read all the same; replace them.',
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
    if (word === '' || this.opensDeclaration(word)) return undefined;
    if (isReserved(word)) {
      this.report('syntax', this.span(), {
        problem: `\`${word}\` is a keyword and cannot be a name.`,
        todo: `Choose another, such as \`the-${word}\`.`,
      });
    }
    return { value: word.normalize('NFC'), span: this.advance() };
  }

  /** Whether the word is not to be read as a name, since it opens a declaration in the first column. */
  private opensDeclaration(word: string): boolean {
    if (!this.startsColumn()) return false;
    if (isDeclarationKeyword(word)) return true;
    return isContextualDeclaration(word) && this.kind(1) === TokenKind.Word && this.isString(2);
  }

  /**
   * Reads on where quotes are unescaped inside a text, `"a "b" c"`, and gives where it ends: only there is a text
   * followed, without a space, by what is no word of the language and then by another text.
   */
  private innerQuotes(span: Span): Span {
    let end = span.end;
    while (!this.done && this.span().start === end && !isReserved(this.wordAt())) {
      let ahead = 0;
      while (this.kind(ahead) !== undefined && !this.isString(ahead)) {
        if (this.startsLine(ahead)) return { start: span.start, end };
        ahead++;
      }
      const next = this.span(ahead);
      const isStuck = next.start === this.span(ahead - 1).end && this.text[next.start] === '"';
      if (this.kind(ahead) !== TokenKind.String || !isStuck) break;
      const inner = { start: end - 1, end: next.start + 1 };
      const words = this.text.slice(end, next.start);
      // Two in a row are how some languages write one.
      const escaped = words === '' ? '\\"' : `\\"${words}\\"`;
      this.report('syntax', inner, {
        problem: 'A quote inside a text ends the text.',
        todo: `Write \`${escaped}\` for what belongs to it.`,
        suggestion: escaped,
      });
      for (; ahead >= 0; ahead--) this.advance();
      end = next.end;
    }
    return { start: span.start, end };
  }

  private isLineStart(at: number): boolean {
    const before = this.text[at - 1];
    // A byte order mark is one only as the first character; anywhere else U+FEFF is a space like any other.
    return at === 0 || before === '\n' || before === '\r' || (at === 1 && before === '\ufeff');
  }

  /** Passes over a colon or an equals sign after a keyword or a name, and reports it. */
  dropColon(before: string): void {
    const sign = this.word();
    if (sign !== ':' && sign !== '=') return;
    this.report('syntax', this.span(), {
      problem: `Unexpected \`${sign}\` after \`${before}\`.`,
      todo: before === 'because' ? 'Remove it, or write the label of the step before it.' : 'Remove it.',
      suggestion: '',
    });
    this.advance();
  }

  report(code: SyntaxProblem['code'], span: Span, args: Record<string, string>): void {
    this.damaged = true;
    this.problems.push({ code, span, args });
  }

  /** Reports that a text is missing here; words on the line may be it, with their quotation marks forgotten. */
  expectedText(what: string): void {
    const before = this.problems.length;
    this.expected(what);
    if (this.problems.length === before) return;
    const { span, args } = this.problems[before];
    if (!passForgottenText(this)) return;
    const todo = 'Put the words in quotes.';
    this.problems[before] = { code: 'syntax', span, args: { ...args, todo, words: 'yes' } };
  }

  /**
   * Reports that something is missing: at this token, or after the last one where the line ends before it. What is missing
   * after something missing is not reported again.
   */
  expected(what: string): void {
    if (this.expectedAt === this.at) return;
    this.expectedAt = this.at;
    const here = this.span();
    const atEnd = this.done || this.startsLine();
    const span = atEnd && this.at > 0 ? this.span(-1) : here;
    const found = atEnd ? 'the end of the line' : this.isString() ? 'a text' : `\`${this.word()}\``;
    this.report('syntax', span, {
      problem: `Expected ${what}, found ${found}.`,
      todo: 'The rest of this clause is ignored until this is fixed.',
    });
  }
}
