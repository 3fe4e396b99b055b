/** Writes messages to a stream: all of one turn of the event loop at once, as each write costs more than its bytes. */
import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver';

export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  private waiting: Buffer[] = [];

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Rejects where the message cannot be put into JSON. */
  async write(message: Message): Promise<void> {
    const body = Buffer.from(JSON.stringify(message), 'utf8');
    if (this.waiting.length === 0) setImmediate(() => this.flush());
    this.waiting.push(Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body);
  }

  end(): void {
    this.flush();
    this.stream.end();
  }

  private flush(): void {
    const all = Buffer.concat(this.waiting);
    this.waiting = [];
    if (all.length > 0 && this.stream.writable) this.stream.write(all);
  }
}
