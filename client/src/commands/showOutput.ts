/** *Show Output*: the log of the extension and its server. */
import type { Command, Tools } from './commands.ts';

export function showOutput({ output }: Tools): Command {
  return { id: 'steelman.showOutput', run: () => output.show() };
}
