/** Entry in Node: serves one client over IPC, stdio or a socket, as the arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.ts';
import { serve } from './lsp/server.ts';

serve(createConnection(ProposedFeatures.all), disk);
