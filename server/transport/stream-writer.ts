/** Writes messages to a stream: all of one turn of the event loop at once, as each write costs more than its bytes. */
import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver';

export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  private waiting: string[] = [];

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Rejects where the message cannot be put into JSON. */
  async write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
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
