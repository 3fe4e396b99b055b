/** A host without a disk: only what is open in the editor can be read. */
import type { Host } from '../host/host.ts';
import type { Log } from '../host/log.ts';

export function emptyHost(log: Log): Host {
  return {
    log,
    read: () => ({ trouble: 'not open in the editor' }),
    stamp: () => '',
    exists: () => false,
    list: async () => ({ arguments: [], texts: [] }),
    having: async () => [],
    page: () => undefined,
    now: () => performance.now(),
  };
}
