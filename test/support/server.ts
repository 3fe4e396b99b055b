/** A language server for tests, with a client that speaks plain JSON-RPC and can do as little as it likes. */
import { PassThrough } from 'node:stream';
import {
  CancellationToken,
  createMessageConnection,
  type InitializeResult,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../host/host.ts';
import type { Log } from '../../host/log.ts';
import { serve } from '../../server/server.ts';
import { connect, logTo } from '../../server/transport/connect.ts';
import { StreamReader } from '../../server/transport/stream-reader.ts';
import { StreamWriter } from '../../server/transport/stream-writer.ts';

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly range: unknown;
  }[];
}

export interface ServerOptions {
  readonly capabilities?: object;
  readonly folders?: readonly string[];
  /** Files on the disk, by uri. */
  readonly files?: Readonly<Record<string, string>>;
  /** Answers to `workspace/configuration`, for every scope. */
  readonly settings?: unknown;
  readonly trace?: 'off' | 'messages' | 'verbose';
}

/** A client of a server that runs in this process, and sees a disk of its own. */
export class TestClient {
  readonly published: Published[] = [];
  /** Requests and notifications of the server, by method, in order. */
  readonly received: { readonly method: string; readonly params: unknown }[] = [];
  readonly files: Map<string, string>;
  capabilities: Record<string, unknown> = {};
  serverInfo: unknown;
  private readonly connection: MessageConnection;
  private waiting: (() => void)[] = [];

  private constructor(options: ServerOptions) {
    this.files = new Map(Object.entries(options.files ?? {}));
    const up = new PassThrough();
    const down = new PassThrough();
    const writer = new StreamWriter(down);
    const log = logTo(writer);
    const watchDog = { shutdownReceived: false, initialize: () => {}, exit: () => {} };
    const line = connect(new StreamReader(up, log), writer, log, { soon: setImmediate, watchDog });
    void serve(line, this.host(log));
    this.connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification((method, params) => {
      this.received.push({ method, params });
      if (method === 'textDocument/publishDiagnostics') this.published.push(params as Published);
      for (const wake of this.waiting.splice(0)) wake();
    });
    this.connection.onRequest((method, params) => {
      this.received.push({ method, params });
      for (const wake of this.waiting.splice(0)) wake();
      if (method !== 'workspace/configuration') return null;
      return (params as { items: unknown[] }).items.map(() => options.settings ?? null);
    });
    this.connection.listen();
  }

  /** Starts a server and introduces a client with the given capabilities: none at all, by default. */
  static async start(options: ServerOptions = {}): Promise<TestClient> {
    const client = new TestClient(options);
    const answer = await client.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      ...(options.trace ? { trace: options.trace } : {}),
      ...(options.folders ? { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) } : {}),
    });
    client.capabilities = { ...answer.capabilities };
    client.serverInfo = answer.serverInfo;
    client.notify('initialized', {});
    return client;
  }

  request<T>(method: string, params: unknown, token = CancellationToken.None): Promise<T> {
    return this.connection.sendRequest(method, params, token);
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, version = 1, languageId = 'steelman'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Replaces the whole text, or with a range a part of it. */
  change(uri: string, version: number, text: string, range?: unknown): void {
    const contentChanges = [range ? { range, text } : { text }];
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** The codes that the server finds in a file, asked for. */
  async pull(uri: string): Promise<string[]> {
    const report = await this.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items.map((d) => d.code);
  }

  /** Waits until `what` gives something, at every message; fails when it does not come within a minute. */
  async until<T>(what: () => T | undefined | false): Promise<T> {
    const end = performance.now() + 60_000;
    for (;;) {
      const found = what();
      if (found !== undefined && found !== false) return found;
      if (performance.now() > end) throw new Error('waited in vain');
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  /** The codes last pushed for a file, once its version is that. */
  pushed(uri: string, version: number): Promise<string[]> {
    return this.until(() => {
      const last = this.published.filter((p) => p.uri === uri).at(-1);
      return last?.version === version && last.diagnostics.map((d) => d.code);
    });
  }

  async stop(): Promise<void> {
    await this.request('shutdown', undefined);
    this.connection.dispose();
  }

  private host(log: Log): Host {
    const { files } = this;
    return {
      log,
      read(uri) {
        const text = files.get(uri);
        return text === undefined ? { trouble: 'no such file' } : { text };
      },
      stamp: (uri) => files.get(uri) ?? '',
      exists: (uri) => files.has(uri),
      async list(folder) {
        const all = [...files.keys()].filter((uri) => uri.startsWith(folder));
        return {
          arguments: all.filter((uri) => uri.endsWith('.steelman')),
          texts: all.filter((uri) => /\.(?:txt|md|html)$/.test(uri)),
        };
      },
      having: async (uris, pattern) => uris.filter((uri) => pattern.test(files.get(uri) ?? '')),
      page: () => '<title><!--title--></title><script type="application/json"><!--data--></script>',
      now: () => performance.now(),
    };
  }
}
