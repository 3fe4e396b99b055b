/** Entry in Node: serves one client over IPC, a pipe or a socket, as the arguments say, else over stdio. */
import { connect as connectSocket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { MessageReader, MessageWriter, WatchDog } from 'vscode-languageserver';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import type { Log } from '../host/log.ts';
import { machine } from '../host/machine.ts';
import { rehearse } from './rehearsal.ts';
import { serve } from './server.ts';
import { connect, logTo } from './transport/connect.ts';
import { StreamReader } from './transport/stream-reader.ts';
import { StreamWriter } from './transport/stream-writer.ts';

// Every change leaves the argument before it as garbage. Left to itself, V8 lets that grow to several times what is in
// use before it looks; this costs a tenth more time and saves a third of the memory.
setFlagsFromString('--heap-growing-percent=60');
// The space for new objects starts small and doubles when it is full. In a storm of messages it is better grown at once.
setFlagsFromString('--semi-space-growth-factor=16');

/** How often the client's process is looked for, in milliseconds. */
const ALIVE = 3000;

const watchDog: WatchDog = {
  shutdownReceived: false,
  initialize({ processId }) {
    if (typeof processId !== 'number') return;
    setInterval(() => {
      try {
        process.kill(processId, 0);
      } catch {
        end();
      }
    }, ALIVE);
  },
  exit: (code) => process.exit(code),
};

/** Ends as the protocol asks: with an error unless the client has said that it is about to go. */
function end(): never {
  process.exit(watchDog.shutdownReceived ? 0 : 1);
}

function run(writer: MessageWriter, makeReader: (log: Log) => MessageReader): void {
  const log = logTo(writer);
  // The last resort. Every handler and task has a boundary of its own; what gets past them must not end the server.
  process.on('uncaughtException', (error) => log.error('Unhandled error in the server.', error));
  process.on('unhandledRejection', (error) => log.error('Unhandled error in the server.', error));
  const line = connect(makeReader(log), writer, log, { soon: setImmediate, watchDog });
  void serve(line, machine(log))
    .then((params) => rehearse(params, line.messagesWait))
    .then((failures) => log.debug(`Rehearsed: ${failures.length} failures. ${failures.join(' ')}`));
}

function overStreams(input: Readable, output: Writable): void {
  input.on('end', end);
  input.on('close', end);
  output.on('error', end);
  run(new StreamWriter(output), (log) => new StreamReader(input, log));
}

/** What follows `--name=` or `--name`. */
function option(name: string): string | undefined {
  const at = process.argv.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  if (at < 0) return undefined;
  const [, value] = process.argv[at].split('=');
  return value ?? process.argv[at + 1];
}

const pipe = option('pipe');
const port = option('socket');
if (process.argv.includes('--node-ipc')) {
  process.on('disconnect', end);
  run(new IPCMessageWriter(process), () => new IPCMessageReader(process));
} else if (pipe !== undefined || port !== undefined) {
  const socket = pipe === undefined ? connectSocket(Number(port)) : connectSocket(pipe);
  overStreams(socket, socket);
} else {
  overStreams(process.stdin, process.stdout);
}
