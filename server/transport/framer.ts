/** Cuts a stream of bytes into the bodies of messages, within limits, and finds its way back after a wrong header. */

/** The longest header and the longest body that are read, in bytes. */
export const LONGEST_HEADER = 16 * 1024;
export const LONGEST_BODY = 64 * 1024 * 1024;

const HEADER_END = '\r\n\r\n';
/** Where a header may start; within a JSON text no line can start so, since a raw line break cannot be in a string. */
const MARK = /Content-Length[ \t]*:/i;
const WHOLE_MARK = /Content-Length[ \t]*:[ \t]*\d+[ \t]*\r\n/i;
/** No mark is longer, so that none is missed that is in two chunks. */
const LONGEST_MARK = 64;

/** Where a framer hands what it has read: the bytes of a body, or in one sentence what was wrong with the stream. */
export interface Frames {
  body(bytes: Buffer): void;
  problem(message: string): void;
}

export class Framer {
  /** What was received and not yet read; joined only when it is looked at, as a body may come in thousands of chunks. */
  private chunks: Buffer[] = [];
  private size = 0;
  /** The length of the body that is being received; undefined within a header. */
  private length: number | undefined;
  /** The end of what was already searched for a mark while a body is received. */
  private searched = Buffer.alloc(0);
  /** Whether the stream is out of step, and all up to the next mark is passed over. */
  private lost = false;

  constructor(private readonly frames: Frames) {}

  /** Takes in the next bytes of the stream. */
  push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.length !== undefined && this.size < this.length) this.search(chunk);
    while (this.lost ? this.resynchronise() : this.length === undefined ? this.header() : this.body());
  }

  private get buffer(): Buffer {
    if (this.chunks.length !== 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0];
  }

  private drop(bytes: number): void {
    const rest = this.buffer.subarray(bytes);
    this.chunks = [rest];
    this.size = rest.length;
  }

  /** Reads a header; whether there may be more to read. */
  private header(): boolean {
    const { buffer } = this;
    const end = buffer.indexOf(HEADER_END);
    if (end > LONGEST_HEADER || (end < 0 && buffer.length > LONGEST_HEADER)) {
      return this.lose(`A header of more than ${LONGEST_HEADER / 1024} KB was dropped.`, 1);
    }
    if (end < 0) return false;
    const lines = buffer.toString('latin1', 0, end).split('\r\n');
    const lengths = lines.flatMap((line) => /^Content-Length[ \t]*:(.*)$/i.exec(line)?.[1].trim() ?? []);
    const length = lengths.length === 1 && /^\d{1,15}$/.test(lengths[0]) ? Number(lengths[0]) : undefined;
    if (length === undefined) {
      const what =
        lengths.length > 0 ? `Content-Length: ${lengths.join(', ').slice(0, 80)}` : 'no Content-Length';
      // The header of the next message may have run into this one, so that a mark within it counts.
      return this.lose(`A header with ${what} was dropped.`, 1);
    }
    this.drop(end + HEADER_END.length);
    if (length > LONGEST_BODY) {
      return this.lose(
        `A message of ${length} bytes was dropped: the limit is ${LONGEST_BODY / 1024 ** 2} MB.`,
        0,
      );
    }
    this.length = length;
    this.searched = Buffer.alloc(0);
    if (this.size < length) this.search(this.buffer);
    return true;
  }

  /** Reads a body if all of it is there; whether there may be more to read. */
  private body(): boolean {
    const length = this.length!;
    if (this.size < length) return false;
    const body = this.buffer.subarray(0, length);
    if (!isEnclosed(body) || hasMark(body)) {
      return this.lose(`A message was dropped: its ${length} bytes are not the JSON text of one message.`, 0);
    }
    this.length = undefined;
    this.drop(length);
    this.frames.body(body);
    return true;
  }

  /** A header within what should be a body means that the length was wrong, however much is still missing. */
  private search(chunk: Buffer): void {
    const seen = Buffer.concat([this.searched, chunk]);
    if (hasMark(seen)) this.lose('A message was dropped: another one starts before its end.', 0);
    else this.searched = seen.subarray(Math.max(0, seen.length - LONGEST_MARK));
  }

  /** Gives up what was being read, and goes on with the next mark after `from`. */
  private lose(problem: string, from: number): boolean {
    this.frames.problem(problem);
    this.length = undefined;
    this.lost = true;
    this.drop(Math.min(from, this.size));
    return true;
  }

  /** Passes over what comes before the next mark. */
  private resynchronise(): boolean {
    const at = this.buffer.toString('latin1').search(MARK);
    this.drop(at < 0 ? Math.max(0, this.size - LONGEST_MARK) : at);
    this.lost = at < 0;
    return at >= 0;
  }
}

/** Whether the bytes can be a message: an object or a batch of them. */
function isEnclosed(body: Buffer): boolean {
  let start = 0;
  let end = body.length;
  while (start < end && body[start] <= 32) start++;
  while (end > start && body[end - 1] <= 32) end--;
  const pair = String.fromCharCode(body[start], body[end - 1]);
  return end - start >= 2 && (pair === '{}' || pair === '[]');
}

function hasMark(bytes: Buffer): boolean {
  return WHOLE_MARK.test(bytes.toString('latin1'));
}
