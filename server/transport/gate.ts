/** The gate through which every message from the client comes: only what a handler can deal with is let in, in order. */
import {
  type DataCallback,
  type Disposable,
  ErrorCodes,
  LSPErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Log } from '../../host/log.ts';
import { NOTIFICATIONS, REQUESTS } from './schemas.ts';

/** More requests do not wait: then the oldest is refused, whose answer nobody is likely to look at any more. */
export const MOST_WAITING = 200;

/** So many refusals wait for a moment in which no message waits; so many are written in a turn of the event loop then. */
const MOST_WITHDRAWN = 100_000;
const WITHDRAWN_IN_A_TURN = 100;

/** So many messages that wait at once are a flood: a client writes it in pieces, so that more are on their way for so many milliseconds. */
const FLOOD = 50;
const ON_THEIR_WAY = 100;

/** Names of methods and ids of requests are no longer. */
const LONGEST_METHOD = 200;
const LONGEST_ID = 1000;

const Response = z.object({
  id: z.custom(isId),
  error: z.optional(z.object({ code: z.number(), message: z.string() })),
});

/** Runs a task once the event loop has seen to what has arrived: `setImmediate`, where there is one. */
export type Soon = (task: () => void) => void;

/** The error with which a request is answered that gets no further. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

const TOO_MANY: Refusal = {
  code: LSPErrorCodes.ServerCancelled,
  message: `More than ${MOST_WAITING} requests are waiting.`,
};
const CANCELLED: Refusal = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };

/** A message that waits; undefined where it was withdrawn, so that a flood of those is garbage at once. */
interface Entry {
  message: Message | undefined;
}

/** The reader behind a gate. Refusals are written to `writer`, other problems to the log. */
export class Gate implements MessageReader {
  readonly onError: MessageReader['onError'];
  readonly onClose: MessageReader['onClose'];
  readonly onPartialMessage: MessageReader['onPartialMessage'];
  private deliver: DataCallback = () => {};
  private phase: 'new' | 'running' | 'shut down' = 'new';
  private queue: Entry[] = [];
  /** How many of the queue were delivered or withdrawn. */
  private done = 0;
  /** The requests of the queue by id, oldest first. */
  private readonly waiting = new Map<string | number, Entry>();
  private delivering = false;
  /** When the last message of a flood came, as `performance.now` tells the time. */
  private floodedAt = -ON_THEIR_WAY;
  /** Requests that are still to be refused. Nobody waits for that, so answers go first. */
  private readonly withdrawn: { readonly id: string | number; readonly refusal: Refusal }[] = [];

  constructor(
    private readonly reader: MessageReader,
    private readonly writer: MessageWriter,
    private readonly log: Log,
    private readonly soon: Soon,
  ) {
    this.onError = reader.onError;
    this.onClose = reader.onClose;
    this.onPartialMessage = reader.onPartialMessage;
  }

  listen(deliver: DataCallback): Disposable {
    this.deliver = deliver;
    return this.reader.listen((message) => this.take(message));
  }

  dispose(): void {
    this.reader.dispose();
  }

  /** Whether messages wait for their turn, or may be on their way. */
  get messagesWait(): boolean {
    return this.queue.length > 0 || performance.now() - this.floodedAt < ON_THEIR_WAY;
  }

  /** Takes in whatever the client sent, which need not be a message. Never throws. */
  private take(message: unknown): void {
    try {
      if (!isCall(message)) this.response(message);
      else if (message.id !== undefined) this.request(message as RequestMessage);
      else if (message.method === '$/cancelRequest') this.cancel(message);
      // Others need no handling, those of `$/` by the protocol, and the library would complain of them.
      else if (NOTIFICATIONS.has(message.method) || message.method.startsWith('steelman/'))
        this.enqueue(message);
    } catch (error) {
      this.log.warn('A message of the client was dropped.', error);
    }
  }

  private request(message: RequestMessage): void {
    const { id } = message;
    if (!isId(id)) {
      this.refuse(null, {
        code: ErrorCodes.InvalidRequest,
        message: 'A request needs a string or number as its id.',
      });
      return;
    }
    if (this.waiting.has(id)) {
      this.refuse(id, {
        code: ErrorCodes.InvalidRequest,
        message: 'Another request with this id is waiting.',
      });
      return;
    }
    this.waiting.set(id, this.enqueue(message));
    if (this.waiting.size <= MOST_WAITING) return;
    this.withdraw(this.waiting.keys().next().value!, TOO_MANY);
  }

  /** One that waits is withdrawn; one that was delivered already must hear of it at once. */
  private cancel(message: NotificationMessage): void {
    if (!this.isValid(message)) return;
    const { id } = message.params as { id: string | number };
    if (!this.withdraw(id, CANCELLED)) this.hand(message);
  }

  private response(message: unknown): void {
    if (!Response.safeParse(message).success) {
      this.log.warn('A message was dropped: it is neither a request nor a notification nor a response.');
      return;
    }
    const { error, result } = message as ResponseMessage;
    // The library waits for ever for a response that has neither.
    const whole = error === undefined && result === undefined;
    this.enqueue((whole ? { ...(message as object), result: null } : message) as Message);
  }

  private refuse(id: string | number | null, error: Refusal): void {
    const response: ResponseMessage = { jsonrpc: '2.0', id, error };
    this.writer.write(response).catch((cause) => this.log.error('An answer could not be sent.', cause));
  }

  /** Refuses some of those that were withdrawn once no message waits, or at once where too many have come together. */
  private refuseWithdrawn(): void {
    const due = this.queue.length > 0 ? this.withdrawn.length - MOST_WITHDRAWN : WITHDRAWN_IN_A_TURN;
    for (const { id, refusal } of this.withdrawn.splice(0, Math.max(0, due))) this.refuse(id, refusal);
    if (this.withdrawn.length > 0) this.soon(() => this.refuseWithdrawn());
  }

  /** Refuses a request that waits; whether it did. */
  private withdraw(id: string | number, refusal: Refusal): boolean {
    const entry = this.waiting.get(id);
    if (!entry) return false;
    this.waiting.delete(id);
    entry.message = undefined;
    this.withdrawn.push({ id, refusal });
    if (this.withdrawn.length === 1) this.soon(() => this.refuseWithdrawn());
    return true;
  }

  private enqueue(message: Message): Entry {
    const entry = { message };
    this.queue.push(entry);
    if (this.queue.length - this.done > FLOOD) this.floodedAt = performance.now();
    this.next();
    return entry;
  }

  /** Delivers one message for each turn of the event loop, so that what waits can still be withdrawn. */
  private next(): void {
    if (this.delivering) return;
    while (this.done < this.queue.length && !this.queue[this.done].message) this.done++;
    if (this.done === this.queue.length) {
      this.queue = [];
      this.done = 0;
      return;
    }
    this.delivering = true;
    this.soon(() => {
      this.delivering = false;
      const { message } = this.queue[this.done++];
      // It may have been withdrawn since.
      if (message) this.pass(message);
      this.next();
    });
  }

  /** Delivers a message whose turn has come, if a handler can deal with it. Of most of a flood that is never asked. */
  private pass(message: Message): void {
    try {
      if (!isCall(message)) this.hand(message);
      else if (message.id === undefined) {
        const isDue = this.phase === 'running' || message.method === 'exit';
        if (isDue && this.isValid(message)) this.hand(message);
      } else {
        const { id, method, params } = message as RequestMessage;
        this.waiting.delete(id!);
        const refusal = this.refusalOf(method, params);
        if (refusal) this.refuse(id, refusal);
        else this.hand(message);
      }
    } catch (error) {
      this.log.warn('A message of the client was dropped.', error);
    }
  }

  private hand(message: Message): void {
    const { method } = message as Partial<RequestMessage>;
    if (method === 'initialize') this.phase = 'running';
    if (method === 'shutdown') this.phase = 'shut down';
    this.deliver(message);
  }

  /** Why a request cannot be let in; undefined where it can. */
  private refusalOf(method: string, params: unknown): Refusal | undefined {
    if (this.phase === 'new' && method !== 'initialize') {
      return { code: ErrorCodes.ServerNotInitialized, message: 'The server was not initialized.' };
    }
    if (this.phase === 'shut down') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server was shut down.' };
    }
    if (this.phase === 'running' && method === 'initialize') {
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    }
    const problem = REQUESTS.get(method)?.(params);
    if (problem === undefined) return undefined;
    return {
      code: ErrorCodes.InvalidParams,
      message: `The parameters of ${method} are invalid: ${problem}`,
    };
  }

  /** Whether a handler can deal with what a notification says; one that is dropped is logged. */
  private isValid({ method, params }: NotificationMessage): boolean {
    const problem = NOTIFICATIONS.get(method)?.(params);
    if (problem === undefined) return true;
    this.log.warn(`The notification ${method} was dropped, as its parameters are invalid: ${problem}`);
    if (method === 'textDocument/didChange')
      this.log.error(
        'The text of a document is no longer the editor’s: close the document and open it again.',
      );
    return false;
  }
}

/** Whether a message is a request or a notification. */
function isCall(message: unknown): message is NotificationMessage & { readonly id?: unknown } {
  const { jsonrpc, method } = (message ?? {}) as Partial<NotificationMessage>;
  return jsonrpc === '2.0' && typeof method === 'string' && method.length <= LONGEST_METHOD;
}

function isId(id: unknown): id is string | number {
  return typeof id === 'number' || (typeof id === 'string' && id.length <= LONGEST_ID);
}
