/** *Open Language Reference*. */
import { openPage } from '../docs/pages.ts';
import type { Command } from './commands.ts';

export function openReference(): Command {
  return { id: 'steelman.openReference', run: () => openPage('language.md') };
}
