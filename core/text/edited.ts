/** A text to which many small edits are made one after the other, each at lines and columns of the text as it then is. */
import { type Encoding, LineIndex, type Position } from './lines.ts';

export interface LineEdit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/**
 * The text after the edits. It is held in pieces meanwhile, so that an edit costs what it changes and not what the whole text
 * or one of its lines is long. Ends before their starts, and places past the end of a line or of the text, are pulled back.
 */
export function edited(text: string, edits: readonly LineEdit[], encoding: Encoding): string {
  const pieces = piecesOf(text);
  for (const { range, text: inserted } of edits) {
    const start = placeIn(pieces, range.start, encoding);
    const end = placeIn(pieces, range.end, encoding);
    const isBehind = end.piece > start.piece || (end.piece === start.piece && end.at > start.at);
    replace(pieces, start, isBehind ? end : start, inserted);
  }
  return pieces.map((piece) => piece.text).join('');
}

/** Part of the text. Neither a line break nor a character of two units is ever divided between two of them. */
class Piece {
  private counted: number | undefined;
  private width: number | undefined;

  constructor(readonly text: string) {}

  /** How many line breaks there are. Counted when first asked for: nobody asks for those after the last edit. */
  get breaks(): number {
    this.counted ??= breaksIn(this.text);
    return this.counted;
  }

  /** The offset after so many line breaks. */
  start(row: number): number {
    let at = 0;
    for (let left = row; left > 0; at++) if (isBreak(this.text, at)) left--;
    return at;
  }

  /** How long the last line is, in units of the encoding. */
  tail(encoding: Encoding): number {
    this.width ??= unitsOf(this.text.slice(this.breaks > 0 ? this.start(this.breaks) : 0), encoding);
    return this.width;
  }
}

const [LF, CR] = [10, 13];

/** Whether a line break ends with the unit at an offset. */
function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF);
}

function breaksIn(text: string): number {
  // A search for one unit is many times as fast as a look at each, and most pieces of a long line have no break.
  if (!text.includes('\n') && !text.includes('\r')) return 0;
  let breaks = 0;
  for (let at = 0; at < text.length; at++) if (isBreak(text, at)) breaks++;
  return breaks;
}

function unitsOf(line: string, encoding: Encoding): number {
  return encoding === 'utf-16' ? line.length : new LineIndex(line, encoding).position(line.length).character;
}

/** `at` is an offset in the piece of that number. */
interface Place {
  readonly piece: number;
  readonly at: number;
}

/** How long a piece is made; one that has grown to twice of that is cut. */
const LENGTH = 1024;

/** There is always one, be it empty. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length || pieces.length === 0; ) {
    let to = text.length - from <= 2 * LENGTH ? text.length : from + LENGTH;
    if (isOne(text[to - 1], text[to])) to++;
    pieces.push(new Piece(text.slice(from, to)));
    from = to;
  }
  return pieces;
}

/** Whether two units are a line break or a character together. */
function isOne(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return before + after === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(before + after);
}

function placeIn(pieces: readonly Piece[], { line, character }: Position, encoding: Encoding): Place {
  const last = pieces.length - 1;
  let row = Math.max(Math.trunc(line), 0);
  let piece = 0;
  for (; row > pieces[piece].breaks; piece++) {
    if (piece === last) return { piece, at: pieces[piece].text.length };
    row -= pieces[piece].breaks;
  }
  // The line may go on in the pieces that follow.
  let left = Math.max(Math.trunc(character), 0);
  while (piece < last && row === pieces[piece].breaks && left > pieces[piece].tail(encoding)) {
    left -= pieces[piece++].tail(encoding);
    row = 0;
  }
  const { text, breaks } = pieces[piece];
  const start = pieces[piece].start(row);
  const end = row < breaks ? start + text.slice(start).search(/[\r\n]/) : text.length;
  if (encoding === 'utf-16') return { piece, at: Math.min(start + left, end) };
  const offset = new LineIndex(text.slice(start, end), encoding).offset({ line: 0, character: left });
  return { piece, at: start + offset };
}

/** Puts a text in the place of what is between two places. */
function replace(pieces: Piece[], from: Place, to: Place, inserted: string): void {
  let [first, last] = [from.piece, to.piece];
  let text = pieces[first].text.slice(0, from.at) + inserted + pieces[last].text.slice(to.at);
  // Where pieces meet anew, two line breaks or halves of a character may become one.
  if (first > 0 && (text === '' || isOne(pieces[first - 1].text.at(-1), text[0])))
    text = pieces[--first].text + text;
  if (last + 1 < pieces.length && isOne(text.at(-1), pieces[last + 1].text[0])) text += pieces[++last].text;
  replaceItems(pieces, first, last + 1 - first, piecesOf(text));
}

/** A call takes no more arguments than some ten thousand. */
const MOST_AT_ONCE = 10_000;

function replaceItems<T>(items: T[], from: number, removed: number, added: readonly T[]): void {
  for (let at = 0; at < added.length; at += MOST_AT_ONCE)
    items.splice(from + at, at === 0 ? removed : 0, ...added.slice(at, at + MOST_AT_ONCE));
}
