/** Sources that are no texts of the project: a clear finding each, and nothing is read from outside. */
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInputs } from '../../cli/inputs.ts';
import { annotationsOf } from '../../core/features/passages/passages.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { messageOf } from '../../core/rules/catalog.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { makeLog } from '../../host/log.ts';
import { machine } from '../../host/machine.ts';
import { canonical } from '../../server/state/uris.ts';
import { World } from '../../server/state/world.ts';

const SECRET = 'the words that nobody outside may read';
let top: string;
let work: string;
const uriOf = (path: string) => canonical(pathToFileURL(path).href);

beforeAll(() => {
  top = mkdtempSync(join(realpathSync(tmpdir()), 'steelman-sources-'));
  work = join(top, 'work');
  mkdirSync(join(work, 'folder.txt'), { recursive: true });
  mkdirSync(join(top, 'outside'));
  writeFileSync(join(top, 'steelman.json'), '{}');
  writeFileSync(join(work, 'steelman.json'), '{}');
  writeFileSync(join(work, 'good.txt'), `Here are ${SECRET}.`);
  writeFileSync(join(top, 'outside/text.txt'), `Here are ${SECRET}.`);
  writeFileSync(join(top, 'outside/open.txt'), 'A text that is open in the editor.');
  writeFileSync(join(work, 'binary.txt'), Buffer.from([0x89, 0x50, 0, 0, 0x0d, ...Buffer.from(SECRET)]));
  writeFileSync(join(work, 'large.txt'), SECRET);
  // Sparse: nothing is written but the length.
  truncateSync(join(work, 'large.txt'), 50 * 1024 * 1024);
  symlinkSync('loop-2.txt', join(work, 'loop-1.txt'));
  symlinkSync('loop-1.txt', join(work, 'loop-2.txt'));
  symlinkSync('../outside/text.txt', join(work, 'link.txt'));
  symlinkSync('../outside', join(work, 'linked'));
  symlinkSync('good.txt', join(work, 'inner-link.txt'));
});
afterAll(() => rmSync(top, { recursive: true }));

function argumentOn(path: string): string {
  return `source s "${path}"\n\nassumption a "A"\n  quote s "${SECRET}"\n`;
}

/** As the server sees it, with `work` as the only folder. */
function inServer(path: string, folder = work): { snapshot: Snapshot; uri: string } {
  const world = new World(machine(makeLog(() => {})), { folders: [uriOf(folder)] });
  const uri = uriOf(join(folder, 'a.steelman'));
  world.documents.add({ uri, languageId: 'steelman', version: 1, text: argumentOn(path) });
  // A text from elsewhere is open.
  const open = uriOf(join(top, 'outside/open.txt'));
  world.documents.add({ uri: open, languageId: 'plaintext', version: 1, text: 'A text that is open.' });
  return { snapshot: world.snapshot, uri };
}

/** As `steelman check` sees it. */
function inCommandLine(path: string): { snapshot: Snapshot; uri: string } {
  const file = join(work, 'b.steelman');
  writeFileSync(file, argumentOn(path));
  const { files, snapshot } = readInputs([file]);
  rmSync(file);
  return { snapshot, uri: files[0].uri };
}

const TROUBLES: [string, string, RegExp][] = [
  [
    'a file outside the workspace',
    '../outside/text.txt',
    /outside the home of this argument.*Move or copy it/,
  ],
  ['a file outside, by a link', 'link.txt', /outside/],
  ['a file outside, through a linked folder', 'linked/text.txt', /outside/],
  ['an absolute path', '/etc/hostname', /outside|no such file/],
  ['a folder', 'folder.txt', /a folder/],
  ['a binary', 'binary.txt', /binary/],
  ['a file of 50 MB', 'large.txt', /too large.*50 MB/],
  ['a link that leads in a circle', 'loop-1.txt', /circle/],
  ['a file that is not there', 'gone.txt', /no such file/],
];

describe.each([
  ['in the editor', inServer],
  ['on the command line', inCommandLine],
])('%s', (_, see) => {
  test.each(TROUBLES)('%s is one clear finding, and not read', (_, path, reason) => {
    const { snapshot, uri } = see(path);
    const found = snapshot.findings(uri, 'structure').filter((f) => f.severity === 'warning');
    expect(found.map((f) => f.code)).toEqual(['source-not-found']);
    expect(messageOf(found[0])).toMatch(reason);
    const argument = snapshot.argument(uri);
    const clause = argument.clause(argument.statements[0].quotes[0]);
    expect(snapshot.quote(uri, clause)).toBeUndefined();
    expect(JSON.stringify(snapshot.sourceText(uri, path))).not.toContain(SECRET);
  });

  test.each(['good.txt', 'inner-link.txt', './folder.txt/../good.txt'])('%s is read', (path) => {
    const { snapshot, uri } = see(path);
    const argument = snapshot.argument(uri);
    const clause = argument.clause(argument.statements[0].quotes[0]);
    expect(snapshot.quote(uri, clause)?.outcome).toBe('exact');
  });
});

test('a file of the project is not read where only a part of the project is the workspace', () => {
  const { snapshot, uri } = inServer('../outside/text.txt', join(top, 'part'));
  const refused = { trouble: 'outside the folder that is open in the editor' };
  expect(snapshot.sourceText(uri, '../outside/text.txt')).toMatchObject(refused);
  // Nor does it matter what is open beside it.
  expect(snapshot.sourceText(uri, '../outside/open.txt')).toMatchObject(refused);
});

test('a text outside the workspace that is open beside the argument is not annotated by it', () => {
  const { snapshot } = inServer('../outside/text.txt');
  const text = uriOf(join(top, 'outside/text.txt'));
  const found = annotationsOf(snapshot, text, SECRET, (uri) => numbersOf(snapshot, uri));
  expect(found).toEqual({ passages: [], missing: [], coverage: 0 });
});
