/** What those parts of the server's state share that send things when something has changed. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Scheduler } from '../scheduler.ts';
import type { Evaluations } from './evaluations.ts';
import type { World } from './world.ts';

export interface Parts {
  readonly connection: Connection;
  readonly client: Client;
  readonly scheduler: Scheduler;
  readonly world: World;
  readonly evaluations: Evaluations;
}
