/** Writing a file: whatever happens, it is the old one or the new one, whole. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parser.ts';
import { writeWhole } from '../../host/write.ts';
import { steelman } from '../support/cli.ts';
import { runs } from '../support/runs.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'steelman-write-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Large enough that writing it takes a while, and not in the layout. */
const UNTIDY = Array.from(
  { length: 4000 },
  (_, i) => `assumption a${i}   "Text ${i}"\n      credence 20%\n`,
).join('');
const TIDY = format(parse(UNTIDY));

describe('a file that is written whole', () => {
  test('keeps its mode, and is followed through a link that stays a link', () => {
    writeFileSync(at('real.txt'), 'old');
    chmodSync(at('real.txt'), 0o640);
    symlinkSync('real.txt', at('link.txt'));
    writeWhole(at('link.txt'), 'new');
    expect(readFileSync(at('real.txt'), 'utf8')).toBe('new');
    expect(statSync(at('real.txt')).mode & 0o777).toBe(0o640);
    expect(readFileSync(at('link.txt'), 'utf8')).toBe('new');
  });

  test('leaves no temporary file, written or not', () => {
    writeWhole(at('made.txt'), 'new');
    expect(() => writeWhole(at('no/such/folder.txt'), 'new')).toThrow(/ENOENT/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('goes into a device as it is', () => {
    expect(() => writeWhole('/dev/full', 'x')).toThrow(/ENOSPC/);
    writeWhole('/dev/null', 'x');
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});

describe('format --write', () => {
  test('killed at any moment leaves the old file or the new one', async () => {
    const times = runs(15);
    let changed = 0;
    for (let i = 0; i < times; i++) {
      writeFileSync(at('killed.steelman'), UNTIDY);
      const run = spawn(process.execPath, [resolve('dist/cli.js'), 'format', '--write', 'killed.steelman'], {
        cwd: folder,
      });
      const over = once(run, 'exit');
      // Spread over the time that a run takes on an idle machine and well beyond it.
      setTimeout(() => run.kill('SIGKILL'), 100 + (i * 600) / times);
      await over;
      const text = readFileSync(at('killed.steelman'), 'utf8');
      expect(text === UNTIDY || text === TIDY).toBe(true);
      if (text === TIDY) changed++;
    }
    expect(changed).toBeLessThanOrEqual(times);
  });

  test.skipIf(process.platform === 'win32')(
    'on a disk that fills up says so, exits with 2 and changes nothing',
    async () => {
      writeFileSync(at('full.steelman'), UNTIDY);
      // A limit on the size of a file stands in for the full disk: the write stops short in the same way.
      const script = `trap '' XFSZ; ulimit -f 20; exec "$0" "$1" format --write full.steelman`;
      const run = spawn('bash', ['-c', script, process.execPath, resolve('dist/cli.js')], { cwd: folder });
      let said = '';
      run.stderr.on('data', (part) => (said += part));
      const [code] = await once(run, 'close');
      expect([code, said]).toEqual([
        2,
        expect.stringMatching(/^steelman: full\.steelman cannot be written and was left as it is: EFBIG/),
      ]);
      expect(readFileSync(at('full.steelman'), 'utf8')).toBe(UNTIDY);
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test('refuses bytes that are not UTF-8, and keeps a byte order mark and line ends', () => {
    const latin = Buffer.from('claim caf\xe9   "x"\n', 'latin1');
    writeFileSync(at('latin.steelman'), latin);
    expect(steelman(['format', '--write', 'latin.steelman'], folder)).toMatchObject({
      code: 2,
      err: 'steelman: latin.steelman is not valid UTF-8 and was left as it is. Save it as UTF-8, then format it.\n',
    });
    expect(readFileSync(at('latin.steelman'))).toEqual(latin);

    writeFileSync(at('marked.steelman'), '\uFEFFclaim   a "x"\r\n');
    expect(steelman(['format', '--write', 'marked.steelman'], folder).code).toBe(0);
    expect(readFileSync(at('marked.steelman'), 'utf8')).toBe('\uFEFFclaim a "x"\r\n');
  });
});

test.each(['format', 'analyze', 'graph'])(
  '%s into a full device says so and exits with 2',
  async (command) => {
    writeFileSync(at('a.steelman'), 'thesis a "x"\n  credence 20%\n');
    const run = spawn(
      'bash',
      ['-c', `"$0" "$1" ${command} a.steelman > /dev/full`, process.execPath, resolve('dist/cli.js')],
      { cwd: folder },
    );
    let said = '';
    run.stderr.on('data', (part) => (said += part));
    const [code] = await once(run, 'close');
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/^steelman: the output cannot be written: ENOSPC/),
    ]);
  },
);
