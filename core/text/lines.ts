/** Offsets to lines and columns and back, in each of LSP's three units. */

export interface Position {
  readonly line: number;
  readonly character: number;
}
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Where the lines of one text start. A line ends with LF, CRLF or CR. */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(
    private readonly text: string,
    private readonly encoding: Encoding = 'utf-16',
  ) {
    if (text.includes('\r')) {
      for (const { index, 0: found } of text.matchAll(/\r\n?|\n/g)) this.starts.push(index + found.length);
    } else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
    }
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    return this.starts.length;
  }

  /** The offset of the first character of a line; lines past the last give the text's end. */
  start(line: number): number {
    return line < this.starts.length ? this.starts[Math.max(line, 0)] : this.text.length;
  }

  /** The offset after a line's last character, not counting its line break. */
  end(line: number): number {
    let end = line + 1 < this.starts.length ? this.starts[line + 1] : this.text.length;
    while (end > this.start(line) && /[\r\n]/.test(this.text[end - 1])) end--;
    return end;
  }

  /** The line that holds `offset`. */
  lineOf(offset: number): number {
    let lo = 0;
    let hi = this.starts.length - 1;
    while (lo < hi) {
      const mid = (lo + hi + 1) >> 1;
      if (this.starts[mid] <= offset) lo = mid;
      else hi = mid - 1;
    }
    return lo;
  }

  /** The position of an offset (UTF-16 units), in this index's encoding. */
  position(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineOf(clamped);
    const start = this.starts[line];
    return { line, character: this.encoding === 'utf-16' ? clamped - start : this.measure(start, clamped) };
  }

  /** The offset of a position; one past the end of its line or of the text is clamped to that end. */
  offset(position: Position): number {
    if (position.line >= this.starts.length) return this.text.length;
    const start = this.start(position.line);
    const end = this.end(position.line);
    if (this.encoding === 'utf-16') return Math.min(start + position.character, end);
    let units = 0;
    let at = start;
    while (at < end && units < position.character) {
      const point = this.text.codePointAt(at)!;
      units += this.encoding === 'utf-32' ? 1 : utf8Length(point);
      at += point > 0xffff ? 2 : 1;
    }
    return at;
  }

  private measure(from: number, to: number): number {
    let units = 0;
    for (let at = from; at < to; ) {
      const point = this.text.codePointAt(at)!;
      units += this.encoding === 'utf-32' ? 1 : utf8Length(point);
      at += point > 0xffff ? 2 : 1;
    }
    return units;
  }
}

function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
