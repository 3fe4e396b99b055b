/** The rehearsal after the start: what the real client can do → what is asked of every handler, and who goes first. */
import 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { rehearse } from '../../server/rehearsal.ts';

const dynamic = { dynamicRegistration: true };
const PULLING = {
  experimental: { steelman: true },
  textDocument: {
    synchronization: dynamic,
    hover: dynamic,
    definition: dynamic,
    codeLens: dynamic,
    diagnostic: dynamic,
  },
  workspace: { configuration: true, diagnostics: { refreshSupport: true }, didChangeWatchedFiles: dynamic },
};

test.each([
  ['a client that can do nothing', {}],
  ['a client that pulls', PULLING],
])('%s: nothing that is asked is refused or fails', async (_, capabilities) => {
  const failures = await rehearse({ capabilities, processId: null, rootUri: null }, () => false);
  expect(failures).toEqual([]);
});

test('it does not go on while messages wait', async () => {
  let asked = 0;
  let isOver = false;
  let messagesWait = true;
  const over = rehearse({ capabilities: {}, processId: null, rootUri: null }, () => {
    asked++;
    return messagesWait;
  }).then(() => (isOver = true));
  await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(3);
  expect(isOver).toBe(false);
  messagesWait = false;
  await over;
});
