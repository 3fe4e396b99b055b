/** A snapshot of the server's world → which files it lists, whatever has come and gone since it was taken. */
import { expect, test } from 'vitest';
import { makeLog } from '../../host/log.ts';
import { emptyHost } from '../../server/empty-host.ts';
import { World } from '../../server/state/world.ts';

const FENCED = '```steelman\nclaim a "A"\n```\n';

test('a snapshot that is asked late lists what there was when it was taken', () => {
  const world = new World(emptyHost(makeLog(() => {})), { folders: ['file:///w'] });
  const open = (uri: string, languageId: string, text: string) =>
    world.documents.add({ uri, languageId, version: 1, text });
  world.fileChanged('file:///w/disk.steelman', true);
  open('file:///w/open.steelman', 'steelman', '');
  open('file:///w/notes.md', 'markdown', FENCED);
  world.changed();
  const early = world.snapshot;
  world.fileChanged('file:///w/disk.steelman', false);
  world.fileChanged('file:///w/late.steelman', true);
  world.documents.remove('file:///w/open.steelman');
  open('file:///w/other.md', 'markdown', FENCED);
  world.changed();
  const late = world.snapshot;
  expect(late.files()).toEqual(['file:///w/late.steelman']);
  expect(late.fenced()).toHaveLength(2);
  expect(early.files()).toEqual(['file:///w/disk.steelman', 'file:///w/open.steelman']);
  expect(early.fenced()).toHaveLength(1);
});
