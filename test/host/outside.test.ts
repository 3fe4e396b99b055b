/** Ways out of the folder that an argument may read: none of them reads anything, and no message repeats a secret. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Disk } from '../../host/disk.ts';
import { makeLog } from '../../host/log.ts';
import { machine } from '../../host/machine.ts';
import { canonical } from '../../server/state/uris.ts';
import { World } from '../../server/state/world.ts';
import { steelman } from '../support/cli.ts';

const SECRET = '0123456789abcdefghijABCDEFGHIJ012345';
/** Near enough to the secret's line that a near match would print it. */
const NEAR = 'url = https://user:0123456789abcdefghijABCDEFGHIJ01234X@example.org/repo.git';
let top: string;
let work: string;

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'steelman-outside-')));
  work = join(top, 'work');
  const config = `[remote "origin"]\n  url = https://user:${SECRET}@example.org/repo.git\n`;
  for (const folder of ['outside', 'other', 'project', 'work']) {
    for (const path of ['.git/config', '.env', '.hidden/text.md', 'text.md', 'sub/text.md']) {
      const file = join(top, folder, path);
      mkdirSync(dirname(file), { recursive: true });
      // In `work` only what is hidden is secret.
      writeFileSync(file, folder === 'work' && !path.startsWith('.') ? 'Nothing secret.' : config);
    }
  }
  writeFileSync(join(top, 'other/steelman.json'), '{}');
  const links = {
    'folder-link': '../outside',
    'git-link': '../project',
    'json-link': '../other',
    'deep-link': '../outside/sub',
    'file-link.md': '../outside/text.md',
    'hidden-link.md': '.git/config',
    'env-link.md': '.env',
    'hidden-folder-link': '.hidden',
    'absolute-link.md': join(top, 'outside/text.md'),
    'chain.md': 'file-link.md',
    'sub/up-link': '../..',
    'git-file-link.md': '../project/.git/config',
  };
  for (const [link, target] of Object.entries(links)) symlinkSync(target, join(work, link));
});
afterAll(() => rmSync(top, { recursive: true }));

const WAYS = [
  ...['../outside/text.md', '../project/text.md', '../other/text.md', './../outside/text.md'],
  ...[
    'sub/../../outside/text.md',
    'sub/../../project/text.md',
    '..//outside//text.md',
    '../work/../outside/text.md',
  ],
  ...['.git/config', './.git/config', 'sub/../.git/config', '.env', '.hidden/text.md', '../work/.git/config'],
  ...[
    'folder-link/text.md',
    'folder-link/sub/text.md',
    'folder-link/.git/config',
    'folder-link/../outside/text.md',
  ],
  ...['git-link/text.md', 'git-link/.git/config', 'git-link/sub/text.md', 'git-link/../other/text.md'],
  ...['json-link/text.md', 'json-link/.git/config', 'json-link/sub/text.md', 'json-link/steelman.json'],
  ...['deep-link/text.md', 'deep-link/../text.md', 'file-link.md', 'hidden-link.md', 'env-link.md'],
  ...['hidden-folder-link/text.md', 'absolute-link.md', 'chain.md', 'git-file-link.md'],
  ...['sub/up-link/outside/text.md', 'sub/up-link/work/.git/config', 'sub/up-link/project/text.md'],
  ...[
    'TOP/outside/text.md',
    'TOP/work/.git/config',
    'file://TOP/outside/text.md',
    'FILE://TOP/outside/text.md',
  ],
  ...['file:TOP/outside/text.md', '%2e%2e/outside/text.md', '..%2foutside/text.md', '.git%2fconfig'],
  ...['/proc/self/root/TOP/outside/text.md', '/proc/self/cwd/.git/config', '/dev/../TOP/outside/text.md'],
  ...[
    'outside:TOP/outside/text.md',
    'outside:file://TOP/outside/text.md',
    '~/text.md',
    '../outside/text.md\u0000',
  ],
  ...['..\\outside\\text.md', 'sub\\..\\..\\outside\\text.md', '.git\\config', '../outside/./text.md/.'],
  ...[
    '../OUTSIDE/text.md',
    ' ../outside/text.md',
    '../outside/text.md ',
    '../outside/text.md?',
    '../outside/text.md#x',
  ],
];

function argumentOn(path: string): string {
  return `source s "${path.replaceAll('TOP', top).replaceAll('\\', '\\\\')}"\n\nthesis a "A"\n  credence 50%\n  quote s "${NEAR}"\n`;
}

describe(`${WAYS.length} ways out`, () => {
  test('are none on the command line', () => {
    // A file that holds a NUL byte is not an argument at all.
    const names = WAYS.filter((way) => !way.includes('\u0000')).map((way, i) => {
      writeFileSync(join(work, `way-${i}.steelman`), argumentOn(way));
      return `way-${i}.steelman`;
    });
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const { out, err } = steelman(['check', '--format', format, ...names], work);
      expect(err).toBe('');
      for (const name of names) expect(out).toContain(name);
      expect(out + err).not.toContain(SECRET);
      expect(out + err).not.toContain('[remote');
    }
    for (const name of names) rmSync(join(work, name));
  });

  test.each(WAYS)('%s is none in the editor', (way) => {
    const world = new World(machine(makeLog(() => {})), { folders: [pathToFileURL(work).href] });
    const uri = canonical(pathToFileURL(join(work, 'a.steelman')).href);
    world.documents.add({ uri, languageId: 'steelman', version: 1, text: argumentOn(way) });
    const { snapshot } = world;
    expect(JSON.stringify(snapshot.sourceText(uri, way.replaceAll('TOP', top)))).not.toContain(SECRET);
    expect(JSON.stringify(snapshot.findings(uri))).not.toContain(SECRET);
  });
});

test.each([
  ['file-link.md', 'a link to outside the folder that this argument may read from'],
  ['folder-link/text.md', 'a link to outside the folder that this argument may read from'],
  ['hidden-link.md', 'hidden: files and folders whose name starts with a dot are not read'],
])('%s is %s', (link, trouble) => {
  expect(new Disk([work]).readPath(join(work, link))).toEqual({ trouble });
});

test.skipIf(process.platform === 'win32')(
  'pipes where settings are expected are told of, not waited for',
  () => {
    const folder = join(top, 'pipes');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.steelman'), 'thesis a "A"\n  credence 50%\n');
    execFileSync('mkfifo', [join(folder, '.gitignore')]);
    expect(steelman(['check', '.'], folder).code).toBe(0);
    execFileSync('mkfifo', [join(folder, 'steelman.json')]);
    const { code, err } = steelman(['check', 'a.steelman'], folder);
    expect([code, err]).toEqual([2, 'steelman: steelman.json cannot be read: not an ordinary file.\n']);
  },
);

test('settings that are not settings are not repeated', () => {
  const folder = join(top, 'settings');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.steelman'), 'thesis a "A"\n');
  writeFileSync(join(folder, 'steelman.json'), `${SECRET}\n`);
  const { code, err } = steelman(['check', 'a.steelman'], folder);
  expect([code, err]).toEqual([
    2,
    expect.stringMatching(/^steelman: steelman\.json: The settings are not valid JSON/),
  ]);
  expect(err).not.toContain(SECRET.slice(0, 4));
});
