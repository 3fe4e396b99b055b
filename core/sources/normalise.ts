/** The form of a text in which quotes are compared, with the way back to its exact offsets. */
import { drained, type Slices } from '../text/slices.ts';
import type { Span } from '../text/span.ts';
import type { IsDash } from './borders.ts';
import { CJK, FIRST_CJK, isWordAt, Kind, kindOf } from './characters.ts';
import { linkMarks } from './links.ts';
import { Mapping, type WayBack } from './mapping.ts';

export interface Normalised {
  readonly text: string;
  readonly mapping: WayBack;
  /** Whether the `-` at an offset of `text` joins clauses, and is no hyphen within a word. */
  readonly isDash: IsDash;
}

/** Whether `>`, `#`, `-`, `1.` and rules at the starts of lines are layout and left out, or are kept as they are. */
export type LineStarts = 'dropped' | 'kept';

/**
 * The normal form of a text:
 * - Unicode NFC, Latin ligatures taken apart; what shows nothing left out;
 * - every quotation mark `'`, single or double, as quotes within quotes change from one to the other;
 * - every dash `-`, with no space around it where it joins clauses; every ellipsis `...`, likewise;
 * - any run of white space one space, none at the ends nor between Chinese or Japanese characters;
 * - Markdown's emphasis, code marks, escapes and link addresses left out, where they are marks: `2 * 3`,
 *   `snake_case` and `x*y` stay;
 * - on demand, what lays out lines left out: block quotes, headings, bullets, numbers, rules.
 *
 * Letters keep their case, and nothing else is left out: texts of the same form have the same words.
 */
export function normalise(text: string, lineStarts: LineStarts): Normalised {
  return drained(normaliseInSlices(text, lineStarts));
}

/** Units of a text that are gone through in a slice. */
const SLICE = 30_000;

/** The same in slices. */
export function* normaliseInSlices(text: string, lineStarts: LineStarts): Slices<Normalised> {
  const work = new Normaliser(text, lineStarts);
  while (work.at < text.length) {
    work.run(work.at + SLICE);
    yield;
  }
  return work.done();
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const dots = /\.{3,}|\.(?:[ \u00a0]\.){2,}/y;
const cluster = /[\u1100-\u11ff]+|\P{M}?\p{M}*/uy;
/** A rule is only sought where its first mark may be: where it is none from there on, it is none from its second either. */
const lineStart =
  /(?:[ \t]*(?:>|#{1,6}(?=[ \t])|(?=[-*_=])(?<![-*_=][ \t]*)(?:[-*_=][ \t]*){3,}(?=\r?\n|$)|[-*+•‣◦](?=[ \t])|\d{1,3}[.)](?=[ \t])))+/y;

class Normaliser {
  private readonly chunks: string[] = [];
  private readonly mapping = new Mapping();
  /** Where the range starts that is copied as it is. */
  private plainFrom = 0;
  /** White space that is written once something follows it; `glued`: no space may be here. */
  private space: Span | undefined;
  private glued = true;
  private readonly composed: boolean;
  private readonly links: readonly Span[];
  private link = 0;
  /** What is before this is done. */
  at: number;

  constructor(
    private readonly text: string,
    private readonly lineStarts: LineStarts,
  ) {
    this.composed = text.normalize('NFC') === text;
    this.links = text.includes(']') ? linkMarks(text) : [];
    this.plainFrom = this.at = this.skipLineStart(0);
  }

  /** Goes on to `until`, or some way past it. */
  run(until: number): void {
    const { text } = this;
    const end = Math.min(until, text.length);
    let { at, link } = this;
    while (at < end) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit);
      if (kind === Kind.Plain && this.composed) {
        at++;
        continue;
      }
      // The commonest: one space between two words, copied along with them.
      if (
        unit === 32 &&
        at > this.plainFrom &&
        text.charCodeAt(at + 1) < FIRST_CJK &&
        kindOf(text.charCodeAt(at + 1)) === Kind.Plain &&
        this.composed
      ) {
        at += 2;
        continue;
      }
      while (link < this.links.length && this.links[link].end <= at) link++;
      const mark = this.links[link];
      if (mark !== undefined && mark.start === at) at = this.drop(at, mark.end);
      else at = this.step(at, kind);
    }
    this.at = at;
    this.link = link;
  }

  done(): Normalised {
    const { text } = this;
    this.copy(text.length);
    const isDash: IsDash = (at) => {
      const { start } = this.mapping.span(at, at + 1);
      return (
        kindOf(text.charCodeAt(start)) === Kind.Dash || text[start + 1] === '-' || this.spaceBefore(start)
      );
    };
    return { text: this.chunks.join(''), mapping: this.mapping, isDash };
  }

  /** Deals with the character at `at`; gives where to go on. */
  private step(at: number, kind: Kind): number {
    const { text } = this;
    switch (kind) {
      case Kind.Space:
        return this.spaces(at);
      case Kind.Soft:
        return this.drop(at, at + 1);
      case Kind.Quote:
        return text[at] === "'" ? at + 1 : this.put("'", at, at + 1);
      case Kind.Hyphen:
      case Kind.Dash:
        return this.dash(at);
      case Kind.Dot: {
        if (text[at + 1] !== '.' && text[at + 2] !== '.') return at + 1;
        dots.lastIndex = at;
        const found = dots.exec(text);
        return found ? this.join('...', at, at + found[0].length) : at + 1;
      }
      case Kind.Ellipsis:
        return this.join('...', at, at + 1);
      case Kind.Mark:
        return this.mark(at);
      case Kind.Backslash:
        return /[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? this.drop(at, at + 1) : at + 1;
      case Kind.Ligature:
        return this.put(ligatures[text.charCodeAt(at) - 0xfb00], at, at + 1);
      case Kind.Bracket:
        return at + 1;
      case Kind.Plain: {
        cluster.lastIndex = at;
        const decomposed = cluster.exec(text)![0];
        const composed = decomposed.normalize('NFC');
        const end = at + decomposed.length;
        return composed === decomposed ? end : this.put(composed, at, end);
      }
    }
  }

  private spaces(at: number): number {
    const { text } = this;
    this.copy(at);
    let end = at;
    let broken = false;
    for (; end < text.length && kindOf(text.charCodeAt(end)) === Kind.Space; end++) {
      if (text[end] === '\n' || text[end] === '\r') broken = true;
    }
    this.space ??= { start: at, end };
    this.plainFrom = broken ? this.skipLineStart(end) : end;
    return this.plainFrom;
  }

  private skipLineStart(at: number): number {
    if (this.lineStarts === 'kept') return at;
    lineStart.lastIndex = at;
    return at + (lineStart.exec(this.text)?.[0].length ?? 0);
  }

  /** A hyphen within a word stays one; between clauses it is a dash, however it is written. */
  private dash(at: number): number {
    const { text } = this;
    let end = at + 1;
    while (end < text.length && text[end] === text[at]) end++;
    const before = this.spaceBefore(at);
    const after = kindOf(text.charCodeAt(end)) === Kind.Space;
    // `self-` at the end of a line is the first half of a word; `-5` is a number, with whichever sign.
    const isSign = before && end === at + 1 && /\p{Nd}/u.test(text.charAt(end));
    if (isSign) return text[at] === '-' ? end : this.put('-', at, end);
    if (after || (before && (kindOf(text.charCodeAt(at)) === Kind.Dash || end > at + 1)))
      return this.join('-', at, end);
    return text[at] === '-' && end === at + 1 ? end : this.put('-', at, end);
  }

  private mark(at: number): number {
    const { text } = this;
    let end = at + 1;
    while (end < text.length && text[end] === text[at]) end++;
    const spaceAfter = kindOf(text.charCodeAt(end)) === Kind.Space;
    const wordBefore = at > 0 && this.isOperand(text[at - 1] === '\\' ? at - 2 : at - 1);
    const within = wordBefore && this.isOperand(end);
    const stands = this.spaceBefore(at) && spaceAfter;
    const isMark =
      text[at] === '~'
        ? end === at + 2
        : text[at] === '`' || (!stands && !(within && (text[at] === '_' || end === at + 1)));
    return isMark ? this.drop(at, end) : end;
  }

  private isOperand(at: number): boolean {
    return isWordAt(this.text, at) || this.text[at] === '(' || this.text[at] === ')';
  }

  private spaceBefore(at: number): boolean {
    return kindOf(this.text.charCodeAt(at - 1)) === Kind.Space;
  }

  /** Writes the plain range up to `end`. */
  private copy(end: number): void {
    if (end <= this.plainFrom) return;
    this.flushSpace(this.text.charAt(this.plainFrom));
    this.chunks.push(this.text.slice(this.plainFrom, end));
    this.mapping.add(end - this.plainFrom, this.plainFrom, end);
    this.plainFrom = end;
    this.glued = false;
  }

  /** Writes `replacement` for what is from `start` to `end`. */
  private put(replacement: string, start: number, end: number): number {
    this.copy(start);
    this.flushSpace(replacement);
    this.chunks.push(replacement);
    this.mapping.add(replacement.length, start, end);
    this.plainFrom = end;
    this.glued = false;
    return end;
  }

  /** As `put`, with no space on either side. */
  private join(replacement: string, start: number, end: number): number {
    this.copy(start);
    this.space = undefined;
    this.put(replacement, start, end);
    this.glued = true;
    return end;
  }

  private drop(start: number, end: number): number {
    this.copy(start);
    this.plainFrom = end;
    return end;
  }

  /** Writes the space before `next`, unless it is between characters that are set without any. */
  private flushSpace(next: string): void {
    const isWrap = () => CJK.test(next.charAt(0)) && CJK.test(this.chunks.at(-1)!.slice(-1));
    if (this.space && !this.glued && !isWrap()) {
      this.chunks.push(' ');
      this.mapping.add(1, this.space.start, this.space.end);
    }
    this.space = undefined;
  }
}
