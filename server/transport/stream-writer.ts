/** Writes messages to a stream: all of one turn of the event loop at once, as each write costs more than its bytes. */
import type { Writable } from 'node:stream';
import { AbstractMessageWriter, Message, type MessageWriter } from 'vscode-languageserver';
import { jsonPieces } from '../../core/text/json.ts';
import type { Slices } from '../../core/text/slices.ts';
import { inTurns } from '../scheduler.ts';

/** An answer is long with a longer list, or a longer text in UTF-16 units; so deep in it one is looked for. */
const LONG_LIST = 500;
const LONG_TEXT = 100_000;
const DEPTH = 3;
/** So much of it is put into JSON, and that into bytes, before others have their turn, in UTF-16 units. */
const PIECE = 65_536;

export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  private waiting: string[] = [];

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Rejects where the message cannot be put into JSON. What is written while a long answer is put into JSON goes before it. */
  async write(message: Message): Promise<void> {
    if (Message.isResponse(message) && isLong(message.result, DEPTH)) return this.writeLong(message);
    const body = JSON.stringify(message);
    if (this.waiting.length === 0) setImmediate(() => this.flush());
    this.waiting.push(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`, body);
  }

  private async writeLong(message: Message): Promise<void> {
    const pieces = await inTurns(encoded(message));
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.waiting.push(`Content-Length: ${length}\r\n\r\n`);
    this.flush();
    for (const piece of pieces) this.send(piece);
  }

  end(): void {
    this.flush();
    this.stream.end();
  }

  private flush(): void {
    const all = this.waiting.join('');
    this.waiting = [];
    this.send(all);
  }

  private send(piece: string | Buffer): void {
    if (piece.length > 0 && this.stream.writable) this.stream.write(piece);
  }
}

function isLong(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.length > LONG_TEXT;
  if (Array.isArray(value)) return value.length > LONG_LIST;
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  return Object.values(value).some((each) => isLong(each, depth - 1));
}

/** The message as bytes, in pieces. */
function* encoded(message: Message): Slices<Buffer[]> {
  const buffers: Buffer[] = [];
  let text = '';
  for (const piece of jsonPieces(message)) {
    text += piece;
    if (text.length < PIECE) continue;
    buffers.push(Buffer.from(text));
    text = '';
    yield;
  }
  buffers.push(Buffer.from(text));
  return buffers;
}
