/** Writes messages to a stream: all of one turn of the event loop at once, as each write costs more than its bytes. */
import type { Writable } from 'node:stream';
import { AbstractMessageWriter, Message, type MessageWriter } from 'vscode-languageserver';
import { jsonInSlices } from '../../core/text/json.ts';
import { inTurns } from '../scheduler.ts';

/** An answer with a longer list is long; so deep in it one is looked for. */
const LONG = 500;
const DEPTH = 3;

export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  private waiting: string[] = [];

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Rejects where the message cannot be put into JSON. What is written while a long answer is put into JSON goes before it. */
  async write(message: Message): Promise<void> {
    const isLongAnswer = Message.isResponse(message) && isLong(message.result, DEPTH);
    const body = isLongAnswer ? await inTurns(jsonInSlices(message)) : JSON.stringify(message);
    if (this.waiting.length === 0) setImmediate(() => this.flush());
    this.waiting.push(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`, body);
  }

  end(): void {
    this.flush();
    this.stream.end();
  }

  private flush(): void {
    const all = this.waiting.join('');
    this.waiting = [];
    if (all !== '' && this.stream.writable) this.stream.write(all);
  }
}

function isLong(value: unknown, depth: number): boolean {
  if (Array.isArray(value)) return value.length > LONG;
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  return Object.values(value).some((each) => isLong(each, depth - 1));
}
