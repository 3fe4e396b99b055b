/** Makes the connection to a client: a gate before it, and a boundary around every handler. */
import {
  type Connection,
  createConnection,
  createProtocolConnection,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  type ProtocolConnection,
  ResponseError,
  type WatchDog,
} from 'vscode-languageserver';
import { type Level, type Log, makeLog } from '../../host/log.ts';
import { Gate, type Soon } from './gate.ts';

/** What the machine that the server runs on does for a connection. */
export interface Surroundings {
  readonly soon: Soon;
  /** Ends the process, and watches over the client's, where there are processes. */
  readonly watchDog: WatchDog;
}

/** The types of `window/logMessage`. Not every client knows the newer 5 for debugging; 4 is the least severe one before it. */
const TYPES: { readonly [L in Level]: number } = { error: 1, warning: 2, info: 3, debug: 4 };

/** A log that writes to the client. */
export function logTo(writer: MessageWriter): Log {
  return makeLog((level, message) => {
    const notification = {
      jsonrpc: '2.0',
      method: 'window/logMessage',
      params: { type: TYPES[level], message },
    };
    return writer.write(notification);
  });
}

/** A connection, and whether messages that no handler has seen have come through it, or may be on their way. */
export interface Line {
  readonly connection: Connection;
  readonly messagesWait: () => boolean;
}

/** The connection of a client that is read from `reader` and answered through `writer`. */
export function connect(
  reader: MessageReader,
  writer: MessageWriter,
  log: Log,
  { soon, watchDog }: Surroundings,
): Line {
  const gate = new Gate(reader, writer, log, soon);
  const connection = createConnection(
    (logger) => bounded(createProtocolConnection(gate, writer, logger), log),
    watchDog,
    ProposedFeatures.all,
  );
  return { connection, messagesWait: () => gate.messagesWait };
}

type Handler = (...args: unknown[]) => unknown;

/** The connection with a boundary around every handler: whatever one throws is logged, and costs that answer alone. */
function bounded(connection: ProtocolConnection, log: Log): ProtocolConnection {
  const wrap = (
    type: string | { readonly method: string },
    handler: Handler,
    isRequest: boolean,
  ): Handler => {
    const method = typeof type === 'string' ? type : type.method;
    const failed = (error: unknown) => {
      // A request that is refused on purpose is told why in its answer.
      if (!(error instanceof ResponseError)) log.error(`${method} failed.`, error);
      if (isRequest) throw error;
    };
    return (...args) => {
      try {
        const result = handler(...args);
        return result instanceof Promise ? result.catch(failed) : result;
      } catch (error) {
        return failed(error);
      }
    };
  };
  const { onRequest, onNotification } = connection;
  return {
    ...connection,
    onRequest: (type: never, handler: never) => onRequest(type, wrap(type, handler, true) as never),
    onNotification: (type: never, handler: never) =>
      onNotification(type, wrap(type, handler, false) as never),
  };
}
