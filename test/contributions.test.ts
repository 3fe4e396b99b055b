/** What package.json contributes, held against the code that is after it. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOG } from '../core/rules/catalog.ts';

const { contributes, activationEvents, icon } = JSON.parse(readFileSync('package.json', 'utf8'));

test('every file that is named is there', () => {
  const named =
    JSON.stringify({ icon, contributes }).match(/"(?:\.\/)?(?:icons|syntaxes|schemas|docs)\/[^"]+"/g) ?? [];
  expect(named.length).toBeGreaterThan(6);
  expect(named.map((path) => JSON.parse(path)).filter((path: string) => !existsSync(path))).toEqual([]);
});

test('every command in a menu, on a key or in a step is contributed', () => {
  const known = new Set(contributes.commands.map((each: { command: string }) => each.command));
  const { menus, keybindings, walkthroughs } = contributes;
  const used = JSON.stringify({ menus, keybindings, walkthroughs }).match(/steelman\.[a-z]+[A-Z]\w*/g) ?? [];
  expect(used.filter((command) => !known.has(command))).toEqual([]);
});

test('a preview that is restored wakes the extension, and so does a folder whose texts may be annotated', () => {
  expect(activationEvents).toEqual([
    'onWebviewPanel:steelman.preview',
    'onLanguage:markdown', // for its fences
    'workspaceContains:**/*.steelman',
  ]);
});

test('every colour that decorations use is contributed', () => {
  const known = contributes.colors.map((each: { id: string }) => each.id);
  const code = readFileSync('client/src/annotations/decorations.ts', 'utf8');
  const kinds = JSON.parse(/KINDS = (\[.*?\])/.exec(code)![1].replace(/'/g, '"')) as string[];
  const used = kinds.flatMap((kind) => [`${kind}Background`, `${kind}Border`]);
  expect(known.map((id: string) => id.replace('steelman.annotation.', ''))).toEqual(
    expect.arrayContaining(used),
  );
});

test('every rule has its page in the package', () => {
  const shipped = readFileSync('.vscodeignore', 'utf8');
  expect(shipped).toContain('!docs/rules/*.md');
  expect([...CATALOG.keys()].filter((code) => !existsSync(`docs/rules/${code}.md`))).toEqual([]);
});

test('what the walkthrough opens is in the package: the example and the pictures', () => {
  const shipped = readFileSync('.vscodeignore', 'utf8').split('\n');
  expect(shipped).toEqual(
    expect.arrayContaining(['!examples/first-look/*', '!docs/images/walkthrough/*.png']),
  );
  const example = readFileSync('examples/first-look/heron.steelman', 'utf8');
  const text = readFileSync('examples/first-look/heron.md', 'utf8');
  const tour = readFileSync('client/src/tour/progress.ts', 'utf8');
  expect(text).toContain(/PASSAGE = '(.*)'/.exec(tour)![1]);
  expect(example).toMatch(/assumption same-lies "[^"]*"\s+credence 80%/);
});
