/** Entry in Node: serves one client over IPC, a pipe or a socket, as the arguments say, else over stdio. */
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { machine } from '../host/machine.ts';
import { serve } from './server.ts';

// Every change leaves the argument before it as garbage. Left to itself, V8 lets that grow to several times what is in
// use before it looks; this costs a tenth more time and saves a third of the memory.
setFlagsFromString('--heap-growing-percent=60');

const told = process.argv.some((arg) => /^--(stdio|node-ipc|pipe|socket)\b/.test(arg));
const connection = told
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
serve(connection, machine);
