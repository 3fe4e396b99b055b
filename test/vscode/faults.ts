/** In VS Code, at the nightly size: a folder of a thousand hostile files, and a server that is killed again and again. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { SHAPES } from '../reliability/shapes.ts';
import { findings, open, replace, revert } from './support.ts';

const KILLS = 50;
const FILES = 1000;
/** What once ended a server or hung it, each for itself. */
const WORST = [
  'sincere quote\n\ufeff\npersona\n',
  `claim a "${'[('.repeat(5000)}"\n  because ${'('.repeat(20_000)}`,
  `thesis a "x"\n  because ${'"“„'.repeat(2000)}`,
  'claim __proto__ "t"\n  because constructor\nmodel __proto__\nclaim \udfff "x"\r  because \ud83d\n\r',
  'import "\ud800"\nimport "../../../../etc/passwd"\nimport "hostile-0.steelman"\n',
];

describe('under attack', function () {
  this.timeout(3_600_000);

  it(`a healthy file keeps its findings beside ${FILES} hostile files`, async () => {
    const folder = join(vscode.workspace.workspaceFolders![0].uri.fsPath, 'hostile');
    for (let i = 0; i < FILES; i++) {
      const shape = SHAPES[i % SHAPES.length];
      const texts =
        i % 3 === 0 ? new Map([['main', WORST[(i / 3) % WORST.length]]]) : shape.make(20 + (i % 180));
      const name = join(folder, `${i}`, `hostile-${i}.steelman`);
      mkdirSync(dirname(name), { recursive: true });
      for (const [path, text] of texts)
        writeFileSync(path.startsWith('main') ? name : join(dirname(name), path), text);
    }
    await healthy();
  });

  it(`a server that is killed ${KILLS} times comes back each time`, async () => {
    const killed = new Set<string>();
    for (let i = 0; i < KILLS; i++) {
      for (const id of servers()) {
        killed.add(id);
        process.kill(Number(id), 'SIGKILL');
      }
      await healthy();
    }
    assert.ok(killed.size >= KILLS, `only ${killed.size} servers were found`);
  });
});

/** An edit of the healthy file gets the finding that it should, and its old ones come back with the old text. */
async function healthy(): Promise<void> {
  const editor = await open('persona-training.steelman');
  await replace(editor, 'because cheapest (75%)', 'because cheapst (75%)');
  await findings(editor.document, (list) => list.includes('unresolved-name on "cheapst"'));
  await revert(editor);
  await findings(editor.document, (list) => list.length === 1);
}

/** The process ids of the servers that this window has started. */
function servers(): string[] {
  const list = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return list
    .split('\n')
    .flatMap((line) => (line.includes('dist/server.cjs') ? [line.trim().split(' ')[0]] : []));
}
