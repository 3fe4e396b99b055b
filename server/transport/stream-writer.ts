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
  private waiting: (string | Buffer)[] = [];

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Rejects where the message cannot be put into JSON. What is written while a long answer is put into JSON goes before it. */
  async write(message: Message): Promise<void> {
    const isLongAnswer = Message.isResponse(message) && isLong(message.result, DEPTH);
    const body = isLongAnswer ? await inTurns(encoded(message)) : [JSON.stringify(message)];
    const length = body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
    if (this.waiting.length === 0) setImmediate(() => this.flush());
    this.waiting.push(`Content-Length: ${length}\r\n\r\n`, ...body);
  }

  end(): void {
    this.flush();
    this.stream.end();
  }

  private flush(): void {
    const waiting = this.waiting;
    this.waiting = [];
    let text = '';
    const write = (piece: string | Buffer) => {
      if (piece.length > 0 && this.stream.writable) this.stream.write(piece);
    };
    for (const piece of waiting) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      write(text);
      text = '';
      write(piece);
    }
    write(text);
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
