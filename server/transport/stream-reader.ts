/** Reads messages from a stream of bytes; what is wrong with the stream goes to the log. */
import type { Readable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver';
import type { Log } from '../../host/log.ts';
import { Framer } from './framer.ts';

export class StreamReader extends AbstractMessageReader {
  constructor(
    private readonly stream: Readable,
    private readonly log: Log,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const framer = new Framer({
      message: (json) => callback(json as Message),
      problem: (message) => this.log.warn(message),
    });
    const take = (chunk: Buffer) => framer.push(chunk);
    this.stream.on('data', take);
    this.stream.on('error', (error) => this.fireError(error));
    this.stream.on('close', () => this.fireClose());
    return { dispose: () => this.stream.off('data', take) };
  }
}
