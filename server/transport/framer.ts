/** Cuts a stream of bytes into messages, within limits, and finds its way back after a wrong header. */

/** The longest header and the longest body that are read, in bytes. */
export const LONGEST_HEADER = 16 * 1024;
export const LONGEST_BODY = 64 * 1024 * 1024;
/** The deepest JSON that is parsed: no message of the protocol comes near, and a megabyte of brackets takes the parser 100 ms. */
export const DEEPEST_BODY = 1000;

const [QUOTE, BACKSLASH, BRACKET, BRACE] = [...'"\\[{'].map((each) => each.charCodeAt(0));

const NOTHING = Buffer.alloc(0);

const LENGTH_FIELD = /^Content-Length[ \t]*:.*$/gim;
const HEADER_END = '\r\n\r\n';
const [PLAIN, END] = ['Content-Length: ', HEADER_END].map((each) => Buffer.from(each));
const [ZERO, NINE] = [...'09'].map((each) => each.charCodeAt(0));
/** Where a header may start; within a JSON text no line can start so, since a raw line break cannot be in a string. */
const MARK = /Content-Length[ \t]*:/i;
const WHOLE_MARK = /Content-Length[ \t]*:[ \t]*\d+[ \t]*\r\n/i;
/** One of these is in every mark as clients write it: looked for first, as that is many times as fast. */
const IN_EVERY_MARK = ['ength', 'ENGTH'];
/** No mark is longer, so that none is missed that is in two chunks. */
const LONGEST_MARK = 64;

/** Where a framer hands what it has read: a body as the JSON that it is, or in one sentence what was wrong with the stream. */
export interface Frames {
  message(json: unknown): void;
  problem(message: string): void;
}

export class Framer {
  /** What was received and not yet read; joined only when it is looked at, as a body may come in thousands of chunks. */
  private chunks: Buffer[] = [];
  /** How much of the first chunk was read, and how much is left in all of them. */
  private at = 0;
  private size = 0;
  /** The length of the body that is being received; undefined within a header. */
  private length: number | undefined;
  /** The end of what was already searched for a mark while a body is received. */
  private searched: Buffer = NOTHING;
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

  /** All that was received, of which what comes before `at` was read. */
  private get buffer(): Buffer {
    if (this.chunks.length !== 1) {
      this.chunks = [Buffer.concat(this.chunks).subarray(this.at)];
      this.at = 0;
    }
    return this.chunks[0];
  }

  private drop(bytes: number): void {
    this.at += bytes;
    this.size -= bytes;
    if (this.size > 0) return;
    this.chunks = [];
    this.at = 0;
  }

  /** Reads a header; whether there may be more to read. */
  private header(): boolean {
    const { buffer } = this;
    const plain = plainHeader(buffer, this.at);
    if (plain !== undefined) return this.announce(plain.bytes, plain.length);
    const end = buffer.indexOf(HEADER_END, this.at);
    const length = (end < 0 ? buffer.length : end) - this.at;
    if (length > LONGEST_HEADER)
      return this.lose(`A header of more than ${LONGEST_HEADER / 1024} KB was dropped.`, 1);
    if (end < 0) return false;
    const fields = buffer.toString('latin1', this.at, end).match(LENGTH_FIELD) ?? [];
    const announced = fields.length === 1 ? /:[ \t]*(\d{1,15})[ \t]*$/.exec(fields[0])?.[1] : undefined;
    if (announced === undefined) {
      const what = fields.length > 0 ? fields.join(', ').slice(0, 80) : 'no Content-Length';
      // The header of the next message may have run into this one, so that a mark within it counts.
      return this.lose(`A header with ${what} was dropped.`, 1);
    }
    return this.announce(Number(announced), length + HEADER_END.length);
  }

  /** Takes note of the length of the body that follows a header of `length` bytes. */
  private announce(bytes: number, length: number): boolean {
    this.drop(length);
    if (bytes > LONGEST_BODY) {
      return this.lose(
        `A message of ${bytes} bytes was dropped: the limit is ${LONGEST_BODY / 1024 ** 2} MB.`,
        0,
      );
    }
    this.length = bytes;
    this.searched = NOTHING;
    if (this.size < bytes) this.search(this.buffer.subarray(this.at));
    return true;
  }

  /** Reads a body if all of it is there; whether there may be more to read. */
  private body(): boolean {
    const length = this.length!;
    if (this.size < length) return false;
    const { buffer, at } = this;
    if (isDeep(buffer, at, at + length))
      return this.lose(`A message was dropped: it is nested more than ${DEEPEST_BODY} deep.`, 0);
    let json: unknown;
    try {
      json = JSON.parse(buffer.toString('utf8', at, at + length));
    } catch {
      // The length may have been wrong, so that nothing is known of where the next message starts.
      return this.lose(`A message was dropped: its ${length} bytes are not the JSON text of one message.`, 0);
    }
    this.length = undefined;
    this.drop(length);
    this.frames.message(json);
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
    const at = this.buffer.toString('latin1', this.at).search(MARK);
    this.drop(at < 0 ? Math.max(0, this.size - LONGEST_MARK) : at);
    this.lost = at < 0;
    return at >= 0;
  }
}

/** A header as nearly every client writes it: to look at its bytes takes a tenth of what a regular expression does. */
function plainHeader(
  buffer: Buffer,
  at: number,
): { readonly bytes: number; readonly length: number } | undefined {
  let end = at;
  for (let i = 0; i < PLAIN.length; i++) if (buffer[end++] !== PLAIN[i]) return undefined;
  let bytes = 0;
  let digits = 0;
  for (; digits < 15 && buffer[end] >= ZERO && buffer[end] <= NINE; digits++) {
    bytes = 10 * bytes + buffer[end++] - ZERO;
  }
  for (let i = 0; i < END.length; i++) if (buffer[end++] !== END[i]) return undefined;
  return digits > 0 ? { bytes, length: end - at } : undefined;
}

/** Whether brackets and braces in a range are nested too deep. Those in strings do not count. */
function isDeep(json: Buffer, start: number, end: number): boolean {
  if (end - start < 2 * DEEPEST_BODY) return false;
  let depth = 0;
  let inString = false;
  for (let at = start; at < end && depth <= DEEPEST_BODY; at++) {
    const byte = json[at];
    if (byte === QUOTE) inString = !inString;
    else if (byte === BACKSLASH && inString) at++;
    else if (inString) continue;
    else if (byte === BRACKET || byte === BRACE) depth++;
    else if (byte === BRACKET + 2 || byte === BRACE + 2) depth--;
  }
  return depth > DEEPEST_BODY;
}

function hasMark(bytes: Buffer): boolean {
  return IN_EVERY_MARK.some((part) => bytes.includes(part)) && WHOLE_MARK.test(bytes.toString('latin1'));
}
