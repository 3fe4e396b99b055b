/** A client of the built language server that may send whatever it likes, well-formed or not. */
import { type ChildProcess, spawn } from 'node:child_process';
import { Framer } from '../../server/transport/framer.ts';

export interface Answer {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  /** Set where there was no answer in time, or the process ended. */
  readonly lost?: 'timeout' | 'exit';
}

interface Message extends Answer {
  readonly method?: string;
  readonly params?: {
    readonly items?: readonly unknown[];
    readonly message?: string;
    readonly type?: number;
  };
}

/** How a client introduces itself: `pull` as VS Code does, `push` as one that can do little. */
export type Mode = 'pull' | 'push';

/** The capabilities of a client in a mode. */
export function capabilitiesOf(mode: Mode): object {
  const dynamic = { dynamicRegistration: true };
  const plain = {
    textDocument: {
      synchronization: dynamic,
      hover: { ...dynamic, contentFormat: ['markdown'] },
      definition: { ...dynamic, linkSupport: true },
      codeLens: dynamic,
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      rename: { prepareSupport: true },
    },
    workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
    experimental: { steelman: true },
  };
  if (mode === 'push') return plain;
  const refresh = { refreshSupport: true };
  return {
    ...plain,
    textDocument: { ...plain.textDocument, diagnostic: dynamic },
    workspace: {
      ...plain.workspace,
      configuration: true,
      didChangeConfiguration: dynamic,
      didChangeWatchedFiles: dynamic,
      diagnostics: refresh,
      inlayHint: refresh,
      codeLens: refresh,
      semanticTokens: refresh,
    },
    window: { workDoneProgress: true },
  };
}

export class WireClient {
  /** How the process ended; undefined while it runs. */
  ended: { readonly code: number | null } | undefined;
  readonly exit: Promise<void>;
  /** What the server wrote to its log as an error. */
  readonly errors: string[] = [];
  /** How a request of the server is answered, but for its id; settings are none by default. */
  reply: (message: Message) => object = ({ method, params }) =>
    method === 'workspace/configuration'
      ? { result: params?.items?.map(() => null) ?? [] }
      : { result: null };
  private readonly child: ChildProcess;
  private readonly waiting = new Map<unknown, (answer: Answer) => void>();
  private nextId = 1;

  /** Starts `args` in Node, the built server by default. */
  constructor(args: readonly string[] = ['dist/cli.js', 'lsp', '--stdio']) {
    this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    this.exit = new Promise((resolve) =>
      this.child.on('exit', (code) => {
        this.ended = { code };
        for (const answer of this.waiting.values()) answer({ lost: 'exit' });
        this.waiting.clear();
        resolve();
      }),
    );
    const framer = new Framer({
      message: (json) => this.take(json as Message),
      problem: () => {},
    });
    this.child.stdout!.on('data', (chunk: Buffer) => framer.push(chunk));
    for (const stream of [this.child.stdin!, this.child.stdout!]) stream.on('error', () => {});
  }

  /** Writes bytes as they are. */
  raw(data: string | Buffer): void {
    if (!this.ended) this.child.stdin!.write(data);
  }

  /** Sends a body with its header. */
  body(text: string): void {
    this.raw(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  send(message: object): void {
    this.body(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  /** The answer to a request, waited for at most `limit` ms. */
  request(method: string, params: unknown, limit = 15_000): Promise<Answer> {
    const id = `r${this.nextId++}`;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        resolve({ lost: 'timeout' });
      }, limit);
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      if (this.ended) this.waiting.get(id)!({ lost: 'exit' });
      else this.send({ id, method, params });
    });
  }

  open(uri: string, text: unknown, version: unknown = 1, languageId = 'steelman'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  closeInput(): void {
    this.child.stdin!.end();
  }

  closeOutput(): void {
    this.child.stdout!.destroy();
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exit;
  }

  private take(message: Message): void {
    if (message.method !== undefined && message.id !== undefined) {
      this.send({ id: message.id, ...this.reply(message) });
    } else if (message.method === 'window/logMessage') {
      // Errors and warnings; what is below them is nobody's fault.
      if ((message.params?.type ?? 1) <= 2) this.errors.push(message.params?.message ?? '');
    } else if (message.method === undefined) {
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    }
  }
}
