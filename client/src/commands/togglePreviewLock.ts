/** *Toggle Preview Locking*: a locked preview stays with its file, another one follows the active editor. */
import type { Command, Tools } from './commands.ts';

export function togglePreviewLock({ previews }: Tools): Command {
  return { id: 'steelman.togglePreviewLock', run: () => previews.active?.toggleLock() };
}
