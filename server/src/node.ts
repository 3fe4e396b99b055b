/** Entry in Node: serves one client over IPC, a pipe or a socket, as the arguments say, else over stdio. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { machine } from './host/machine.ts';
import { serve } from './lsp/server.ts';

const told = process.argv.some((arg) => /^--(stdio|node-ipc|pipe|socket)\b/.test(arg));
const connection = told
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
serve(connection, machine);
