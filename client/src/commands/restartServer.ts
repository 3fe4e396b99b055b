/** *Restart Server*. */
import type { Command, Tools } from './commands.ts';

export function restartServer({ connection }: Tools): Command {
  return { id: 'steelman.restartServer', run: () => connection.restart() };
}
