/** Texts that arguments quote, as a client meets them: what is asked of them, and who is told when they change. */
import { afterEach, describe, expect, test } from 'vitest';
import type { AnnotateResult, AnnotationsResult, PrepareAnnotationResult } from '../../protocol/protocol.ts';
import { TestClient } from '../support/server.ts';

const TEXT = 'file:///w/post.txt';
const ARGUMENT = 'file:///w/post.steelman';
const POST =
  'On puzzles\n\nIt prefers a world of puzzles. Being turned off\nwould be detrimental to those goals.\n';
const SAID = `source post "post.txt"

claim world "It prefers a world"
  because off
  quote post "a world of puzzles"

assumption off "Off"
  credence 30%
  quote post "Being turned off would be detrimental"
`;
const DYNAMIC = { dynamicRegistration: true };
const EDITOR = {
  textDocument: {
    synchronization: DYNAMIC,
    hover: { ...DYNAMIC, contentFormat: ['markdown'] },
    definition: { ...DYNAMIC, linkSupport: true },
    codeLens: DYNAMIC,
    diagnostic: {},
  },
  workspace: { codeLens: { refreshSupport: true }, diagnostics: { refreshSupport: true } },
  experimental: { steelman: true },
};
interface Registrations {
  readonly registrations: readonly { readonly method: string; readonly registerOptions?: unknown }[];
}
const running: TestClient[] = [];

async function start(
  files: Record<string, string> = { [TEXT]: POST, [ARGUMENT]: SAID },
  capabilities: object = EDITOR,
) {
  const client = await TestClient.start({ capabilities, folders: ['file:///w'], files });
  running.push(client);
  // The folder is looked through after the start; this answers when that is done.
  await annotations(client);
  return client;
}
afterEach(async () => {
  for (const client of running.splice(0)) await client.stop();
});

const spot = (line: number, character: number) => ({
  textDocument: { uri: TEXT },
  position: { line, character },
});
const annotations = (client: TestClient) =>
  client.request<AnnotationsResult>('steelman/annotations', { uri: TEXT });
const count = (client: TestClient, method: string) =>
  client.received.filter((m) => m.method === method).length;

describe('what is asked', () => {
  test('the passages of a text, open or not', async () => {
    const client = await start();
    // Numbers may take longer than a request waits for them.
    const titles = async () => (await annotations(client))!.passages.map(({ uses }) => uses[0].title);
    while (!(await titles()).every((title) => title.includes('%')));
    const closed = await annotations(client);
    client.open(TEXT, POST, 3, 'plaintext');
    const open = await annotations(client);
    expect(closed).toEqual({ ...open, version: null });
    expect(open).toMatchObject({ version: 3, missing: 0 });
    const shown = open!.passages.map(({ range, outcome, uses }) => [
      `${range.start.line}:${range.start.character}–${range.end.line}:${range.end.character}`,
      outcome,
      uses[0].title.replace(/\u00a0/g, ' '),
    ]);
    expect(shown).toEqual([
      ['2:11–2:29', 'exact', 'claim world · 30 % — weak'],
      ['2:31–3:20', 'normalised', 'assumption off · 30 % — weak'],
    ]);
  });

  test('hover, definition and lenses of a passage, and nothing elsewhere', async () => {
    const client = await start();
    client.open(TEXT, POST, 1, 'plaintext');
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', spot(2, 13));
    expect(hover.contents.value).toMatch(
      /claim \*\*`world`\*\* — \[post\.steelman\]\(<command:steelman\.showClaim\?.*post\.steelman.*>\)/,
    );
    const found = await client.request<unknown[]>('textDocument/definition', spot(3, 2));
    expect(found).toMatchObject([
      { targetUri: ARGUMENT, targetSelectionRange: { start: { line: 6, character: 11 } } },
    ]);
    const lenses = await client.request<{ command: { command: string } }[]>(
      'textDocument/codeLens',
      spot(0, 0),
    );
    expect(lenses.map((lens) => lens.command.command)).toEqual(['steelman.showClaim', 'steelman.showClaim']);
    expect(await client.request('textDocument/hover', spot(0, 3))).toBeNull();
    expect(await client.request('textDocument/definition', spot(0, 3))).toEqual([]);
  });

  test('a line that holds many passages names a few of them', async () => {
    const words = 'one two three four five six'.split(' ');
    const claims = words.map((word) => `claim ${word} "C"\n  quote post "${word}"\n`);
    const client = await start({
      [TEXT]: `${words.join(' ')}\n`,
      [ARGUMENT]: `source post "post.txt"\n${claims.join('')}`,
    });
    const lenses = await client.request<{ command: { title: string } }[]>(
      'textDocument/codeLens',
      spot(0, 0),
    );
    expect(lenses.map((lens) => lens.command.title.replace(/ .*/, ''))).toEqual(['claim', 'claim', '4']);
  });

  test('a text that no argument names has nothing, and is no argument itself', async () => {
    const client = await start({ [TEXT]: 'claim c "C" because d', [ARGUMENT]: '' });
    client.open(TEXT, 'claim c "C" because d', 1, 'plaintext');
    expect(await annotations(client)).toBeNull();
    for (const method of ['hover', 'definition', 'codeLens', 'documentSymbol']) {
      const answer = await client.request<unknown[] | null>(`textDocument/${method}`, spot(0, 20));
      expect(answer ?? [], method).toEqual([]);
    }
  });
});

describe('who is asked for texts', () => {
  test('a client that takes registrations, for these features and files alone', async () => {
    const client = await start();
    const registered = () =>
      client.received
        .filter(({ method }) => method === 'client/registerCapability')
        .flatMap(({ params }) => (params as Registrations).registrations)
        .filter(({ registerOptions }) => JSON.stringify(registerOptions ?? {}).includes('plaintext'))
        .map(({ method }) => method.replace('textDocument/', ''))
        .sort();
    await client.until(() => registered().length > 0);
    expect(registered()).toEqual(['codeLens', 'definition', 'didChange', 'didClose', 'didOpen', 'hover']);
  });

  test('no other client', async () => {
    const client = await start(undefined, { textDocument: { hover: DYNAMIC } });
    client.open(TEXT, POST, 1, 'plaintext');
    expect(await client.request('textDocument/definition', spot(2, 13))).toMatchObject([{ uri: ARGUMENT }]);
    expect(count(client, 'client/registerCapability')).toBe(0);
  });
});

describe('who is told', () => {
  const changed = (client: TestClient) => count(client, 'steelman/annotationsChanged');

  test('of a text that is edited and not saved: its passages move, and its arguments are checked anew', async () => {
    const client = await start();
    client.open(ARGUMENT, SAID);
    client.open(TEXT, POST, 1, 'plaintext');
    await client.until(() => changed(client) > 0);
    expect(await client.pull(ARGUMENT)).not.toContain('quote-not-found');
    const [before, asked] = [changed(client), count(client, 'workspace/diagnostic/refresh')];
    client.change(TEXT, 2, `Further down\n${POST.replace('a world', 'some other place altogether')}`);
    await client.until(
      () => changed(client) > before && count(client, 'workspace/diagnostic/refresh') > asked,
    );
    const found = await annotations(client);
    expect(found).toMatchObject({ version: 2, missing: 1 });
    expect(found!.passages.map(({ range }) => range.start.line)).toEqual([3]);
    expect(await client.pull(ARGUMENT)).toContain('quote-not-found');
  });

  test('of a text that changes on disk', async () => {
    const client = await start();
    client.open(ARGUMENT, SAID);
    expect(await client.pull(ARGUMENT)).not.toContain('quote-not-found');
    client.files.set(TEXT, 'Nothing of it is left.');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: TEXT, type: 2 }] });
    expect(await client.pull(ARGUMENT)).toContain('quote-not-found');
  });

  test('of an argument that quotes something else', async () => {
    const client = await start();
    client.open(ARGUMENT, SAID);
    client.open(TEXT, POST, 1, 'plaintext');
    await client.until(() => changed(client) > 0);
    const before = changed(client);
    client.change(ARGUMENT, 2, SAID.replace('"a world of puzzles"', '"world of puzzles"'));
    await client.until(() => changed(client) > before);
    expect((await annotations(client))!.passages[0].range.start.character).toBe(13);
  });

  test('nobody of a text that no argument names', async () => {
    const other = 'file:///w/other.txt';
    const client = await start({ [TEXT]: POST, [ARGUMENT]: SAID, [other]: 'Other words.\n' });
    client.open(ARGUMENT, SAID);
    client.open(TEXT, POST, 1, 'plaintext');
    client.open(other, 'Other words.\n', 1, 'plaintext');
    const told = () =>
      client.received
        .filter(({ method }) => method === 'steelman/annotationsChanged')
        .map(({ params }) => (params as { uri: string }).uri);
    // What is told of the text that an argument names comes after all that went before.
    const heard = async (version: number) => {
      const before = told().length;
      client.change(TEXT, version, `${' '.repeat(version)}\n${POST}`);
      await client.until(() => told().slice(before).includes(TEXT));
    };
    await client.until(() => told().includes(TEXT));
    await heard(2);
    const opened = client.received.length;
    client.change(other, 2, 'Another text.');
    await heard(3);
    expect(JSON.stringify(client.received.slice(opened))).not.toContain(other);
  });
});

describe('making an annotation', () => {
  const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 18 } };
  const asked = { uri: TEXT, range, visible: [] };

  test('what there is to choose', async () => {
    const client = await start();
    const ready = await client.request<PrepareAnnotationResult>('steelman/prepareAnnotation', asked);
    expect(ready).toMatchObject({
      kind: 'ready',
      range,
      argument: ARGUMENT,
      arguments: [{ uri: ARGUMENT, path: 'post.steelman', names: true }],
      create: 'post-2.steelman',
      name: 'prefers-world',
      nameTrouble: null,
      targets: [
        { id: 'world', kind: 'claim', steps: ['off'] },
        { id: 'off', kind: 'assumption', steps: [] },
      ],
    });
    const taken = await client.request('steelman/prepareAnnotation', { ...asked, name: 'world' });
    expect(taken).toMatchObject({ nameTrouble: expect.stringContaining('`world` is taken') });
    const fresh = await client.request('steelman/prepareAnnotation', {
      ...asked,
      argument: null,
      name: 'world',
    });
    expect(fresh).toMatchObject({ argument: null, nameTrouble: null, targets: [] });
  });

  test('the edits of an argument, in the version they are for', async () => {
    const client = await start();
    client.open(ARGUMENT, SAID, 7);
    const done = await client.request<AnnotateResult>('steelman/annotate', {
      ...{ uri: TEXT, range, kind: 'assumption', name: 'prefers', argument: ARGUMENT },
      relation: { kind: 'premise', of: 'world', step: 1 },
    });
    expect(done).toEqual({
      kind: 'edit',
      argument: ARGUMENT,
      version: 7,
      edits: [
        {
          range: { start: { line: 3, character: 13 }, end: { line: 3, character: 13 } },
          newText: ', prefers',
        },
        {
          range: { start: { line: 0, character: 22 }, end: { line: 0, character: 22 } },
          newText: '\n\nassumption prefers\n  quote post "prefers a world"',
        },
      ].sort((a, b) => a.range.start.line - b.range.start.line),
    });
  });

  test('a new argument where there is none, of what is typed and not saved', async () => {
    const client = await start({});
    client.open(TEXT, POST.replace('prefers', 'dreads'), 1, 'plaintext');
    const params = { uri: TEXT, range, kind: 'claim', name: 'dread', argument: null };
    const done = await client.request<AnnotateResult>('steelman/annotate', params);
    expect(done).toMatchObject({ kind: 'create', argument: ARGUMENT });
    expect(done.kind === 'create' && done.text).toContain('quote post "dreads a world"');
    const bare = await client.request<AnnotateResult>('steelman/startArgument', { uri: TEXT });
    expect(bare).toEqual({
      kind: 'create',
      argument: ARGUMENT,
      text: 'argument "On puzzles"\n\nsource post "post.txt" title "On puzzles"\n',
    });
  });

  test('what cannot be done is said in a sentence', async () => {
    const client = await start();
    const reasons = [
      { ...asked, uri: 'untitled:Untitled-1' },
      { ...asked, uri: ARGUMENT },
      { ...asked, uri: 'file:///w/gone.txt' },
      { ...asked, range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } } },
    ].map((params) => client.request<PrepareAnnotationResult>('steelman/prepareAnnotation', params));
    for (const answer of await Promise.all(reasons)) {
      expect(answer).toMatchObject({ kind: 'unavailable', reason: expect.stringMatching(/^[A-Z].*\.$/) });
    }
    await expect(client.request('steelman/annotate', { uri: TEXT })).rejects.toThrow();
  });
});
