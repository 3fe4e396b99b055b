/** One version of a parsed file: green declarations, and how far each has moved since it was parsed. */
import type { Span } from '../text/span.ts';
import { type GreenDeclaration, type GreenSpan, placed, placedSpan } from './green.ts';
import type { Tokens } from './tokens.ts';
import type { Declaration, SyntaxProblem, Tree } from './tree.ts';

export class Version implements Tree {
  private readonly placed: (Declaration | undefined)[] = [];
  private all: readonly Declaration[] | undefined;

  /** `shifts[i]` is how many UTF-16 units `greens[i]` has moved. */
  constructor(
    readonly text: string,
    readonly tokens: Tokens,
    readonly errors: readonly SyntaxProblem[],
    readonly greens: readonly GreenDeclaration[],
    readonly shifts: Int32Array,
  ) {}

  get declarations(): readonly Declaration[] {
    this.all ??= this.greens.map((_, index) => this.declaration(index));
    return this.all;
  }

  declaration(index: number): Declaration {
    this.placed[index] ??= placed(this.greens[index], this.shifts[index]);
    return this.placed[index];
  }

  span(index: number, span: GreenSpan): Span {
    return placedSpan(span, this.shifts[index]);
  }

  start(index: number): number {
    return this.span(index, this.greens[index].span).start;
  }
}
