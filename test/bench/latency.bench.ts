/**
 * How long an editor waits for the server, in one process of its own: median and 95th percentile on 100, 1,000 and
 * 10,000 claims. `npm run build` first.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const URI = 'file:///bench/a.steelman';
const SERVER = 'dist/cli.js';

/** A binary tree of claims over leaves, the shape of a large careful argument. */
function argument(claims: number): string {
  const parts = ['argument "A large one"\n', 'model M "The model"\n'];
  for (let i = 0; i < claims; i++) {
    const leaf = i >= claims / 2;
    const kind = i === 0 ? 'thesis' : leaf ? 'assumption' : 'claim';
    const below = [2 * i + 1, 2 * i + 2].filter((n) => n < claims).map((n) => `c${n}`);
    const ground = leaf ? `credence ${50 + (i % 45)}%` : `because ${below.join(', ')} (99%)`;
    parts.push(`${kind} c${i} "Number ${i} says something of the world"\n  about M\n  ${ground}\n`);
  }
  return parts.join('\n');
}

/** What is typed, and in front of what. */
interface Keys {
  readonly place: string;
  readonly typed: string;
}

const LETTER: Keys = { place: 'The model', typed: 'x' };
const KEYS: Readonly<Record<string, Keys>> = {
  'letter of a text → diagnostics': LETTER,
  'point in a strength → diagnostics': { place: '9%)', typed: '.' },
  'letter of a premise → diagnostics': { place: 'c1, c2 (', typed: 'x' },
};

/** A server in a process of its own, with one open document. */
class Bench {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly times = new Map<string, number[]>();
  private version = 1;
  private readonly typed = new Set<string>();

  constructor(readonly text: string) {
    this.process = spawn(process.execPath, [SERVER, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onRequest(() => null);
    this.connection.listen();
  }

  async start(): Promise<void> {
    const capabilities = { textDocument: { diagnostic: {} } };
    await this.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await this.connection.sendNotification('initialized', {});
    const textDocument = { uri: URI, languageId: 'steelman', version: 1, text: this.text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    await this.pull();
  }

  /** Types one character in front of `place`, or takes it out again: everything after it moves. */
  change({ place, typed }: Keys): void {
    const lines = this.text.slice(0, this.text.indexOf(place)).split('\n');
    const start = { line: lines.length - 1, character: lines.at(-1)!.length };
    const isTyped = this.typed.has(place);
    const end = { ...start, character: start.character + (isTyped ? 1 : 0) };
    if (isTyped) this.typed.delete(place);
    else this.typed.add(place);
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++this.version },
      contentChanges: [{ range: { start, end }, text: isTyped ? '' : typed }],
    });
  }

  pull(): Promise<unknown> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  }

  ask(method: string): Promise<unknown> {
    const line = this.text.split('\n').findIndex((l) => l.startsWith('  because'));
    return this.connection.sendRequest(method, {
      textDocument: { uri: URI },
      position: { line, character: '  because '.length },
    });
  }

  async time(name: string, action: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await action();
    this.record(name, performance.now() - start);
  }

  record(name: string, value: number): void {
    this.times.set(name, [...(this.times.get(name) ?? []), value]);
  }

  /** Prints what was measured, in milliseconds, and ends the server. */
  stop(claims: number): void {
    for (const [name, times] of this.times) {
      const sorted = [...times].sort((a, b) => a - b);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
      process.stderr.write(`${claims} claims, ${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
    }
    process.stderr.write(`${claims} claims, memory: ${this.memory() ?? '?'} MB\n`);
    this.connection.dispose();
    this.process.kill();
  }

  /** The resident memory of the server in MB, where the system tells. */
  memory(): number | undefined {
    const status = `/proc/${this.process.pid}/status`;
    const found = existsSync(status) && /VmRSS:\s*(\d+)/.exec(readFileSync(status, 'utf8'));
    return found ? Math.round(Number(found[1]) / 1024) : undefined;
  }
}

for (const claims of [100, 1000, 10_000]) {
  describe(`${claims} claims`, async () => {
    const server = new Bench(argument(claims));
    await server.time('start → first diagnostics', () => server.start());
    const options = { iterations: 100, time: 0, warmupIterations: 5, warmupTime: 0 };
    const measure = (name: string, action: () => Promise<unknown>, more = options) =>
      bench(name, () => server.time(name, action), more);
    for (const [name, keys] of Object.entries(KEYS)) {
      measure(name, () => {
        server.change(keys);
        return server.pull();
      });
    }
    measure('hover', () => server.ask('textDocument/hover'));
    measure('completion', () => server.ask('textDocument/completion'));
    measure('definition', () => server.ask('textDocument/definition'));
    bench(
      '20 keys, 20 ms apart, then diagnostics',
      async () => {
        const answers: Promise<unknown>[] = [];
        for (let i = 0; i < 20; i++) {
          await new Promise((resolve) => setTimeout(resolve, 20));
          server.change(LETTER);
          answers.push(server.pull());
        }
        const last = performance.now();
        await Promise.all(answers);
        server.record('last of 20 keys → diagnostics', performance.now() - last);
      },
      {
        iterations: 20,
        time: 0,
        warmupIterations: 1,
        warmupTime: 0,
        // The last of the file's benchmarks closes the server; hooks are not run here.
        teardown: (_, mode) => {
          if (mode === 'run') server.stop(claims);
        },
      },
    );
  });
}
