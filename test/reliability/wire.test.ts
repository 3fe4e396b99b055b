/**
 * The built server under attack: a fresh one for each attack and each kind of client. Afterwards the healthy document is
 * answered as before, soon. `STEELMAN_ATTACK` picks attacks by a part of their names.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ATTACKS, type Attack } from './attacks.ts';
import { capabilitiesOf, type Mode, WireClient } from './client.ts';

const HEALTHY = `argument "Would we notice?"

thesis caught "If it lies in a review, we notice"
  because by-probe: probe-works (80%)

assumption probe-works "The probe tells lies from answers"
  credence 70%

claim loose "Nothing supports this"
`;

/** In milliseconds; far more than an idle machine needs, as a test shares its machine with others. */
const LIMIT = 15_000;

/** Carries out one attack; gives what went wrong, if anything did. */
async function survives({ run, early, ends }: Attack, mode: Mode): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'steelman-wire-'));
  const client = new WireClient();
  try {
    writeFileSync(join(folder, 'healthy.steelman'), HEALTHY);
    const uri = (name: string) => pathToFileURL(join(folder, name)).href;
    const scene = { client, healthy: uri('healthy.steelman'), hostile: uri('hostile.steelman') };
    if (early) await run(scene);
    const root = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: root, name: 'w' }];
    const params = { processId: null, rootUri: root, capabilities: capabilitiesOf(mode), workspaceFolders };
    const { result } = await client.request('initialize', params, LIMIT);
    if (!result) return 'it did not start';
    client.notify('initialized', {});
    client.open(scene.healthy, HEALTHY);
    const before = await settled(client, scene.healthy, mode);
    if (!early) await run(scene);
    if (ends !== undefined) {
      await Promise.race([client.exit, new Promise((resolve) => setTimeout(resolve, LIMIT))]);
      if (!client.ended) return 'it did not end';
      return ends === 'any' || client.ended.code === ends ? undefined : `it ended with ${client.ended.code}`;
    }
    const first = await state(client, scene.healthy, mode);
    // Numbers may have been given up for a while; then they are there a moment later.
    const after = first === before ? first : await settled(client, scene.healthy, mode);
    return after === before ? undefined : `it answered ${after} and not ${before}`;
  } finally {
    await client.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the client knows of the healthy document. */
async function state(client: WireClient, uri: string, mode: Mode): Promise<string> {
  const textDocument = { uri };
  const answers = [
    await client.request('textDocument/documentSymbol', { textDocument }, LIMIT),
    await client.request('textDocument/hover', { textDocument, position: { line: 2, character: 8 } }, LIMIT),
    mode === 'pull' ? await client.request('textDocument/diagnostic', { textDocument }, LIMIT) : {},
  ];
  return JSON.stringify(
    answers.map((answer) => {
      const { items } = (answer.result ?? {}) as { items?: unknown };
      return answer.lost ?? answer.error ?? items ?? answer.result;
    }),
  );
}

/** The same once its numbers are there, which arrive later, and it does not change any more. */
async function settled(client: WireClient, uri: string, mode: Mode): Promise<string> {
  const end = Date.now() + LIMIT;
  let last = await state(client, uri, mode);
  for (let same = 0; Date.now() < end && !(same >= 2 && last.includes('**Support')); ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const next = await state(client, uri, mode);
    same = next === last ? same + 1 : 0;
    last = next;
  }
  return last;
}

const picked = ATTACKS.filter(({ name }) => name.includes(process.env.STEELMAN_ATTACK ?? ''));

const MODES = ['pull', 'push'] as const;

// Both kinds of client at the nightly size; else each attack by one of them.
const cases = picked.flatMap((attack, i) =>
  MODES.filter((_, at) => process.env.STEELMAN_RUNS !== undefined || at === i % 2).map(
    (mode) => [attack.name, mode, attack] as const,
  ),
);

test.each(cases)('%s, %s', async (_, mode, attack) => {
  expect(await survives(attack, mode)).toBeUndefined();
});
