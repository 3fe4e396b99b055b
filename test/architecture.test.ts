/** The laws of ARCHITECTURE.md that a machine can check. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Each folder of the server with those it may import from, itself always included. */
const ROWS: Record<string, readonly string[]> = {
  'protocol.ts': [],
  text: [],
  syntax: ['text'],
  model: ['text', 'syntax'],
  sources: ['text', 'model'],
  evaluation: ['text', 'syntax', 'model'],
  rules: ['text', 'syntax', 'model', 'sources', 'evaluation'],
  graph: ['text', 'syntax', 'model', 'evaluation'],
  formats: ['text', 'syntax', 'model', 'sources', 'evaluation', 'graph'],
  workspace: ['text', 'syntax', 'model', 'sources', 'evaluation', 'rules', 'graph', 'formats'],
  features: ['text', 'syntax', 'model', 'sources', 'evaluation', 'rules', 'graph', 'formats', 'workspace'],
  layout: ['text', 'graph'],
  markdown: ['text', 'rules', 'graph', 'workspace', 'layout'],
  host: ['workspace'],
};
const CORE = [
  'text',
  'syntax',
  'model',
  'sources',
  'evaluation',
  'rules',
  'graph',
  'formats',
  'workspace',
  'features',
];
const ALL = Object.keys(ROWS);
ROWS.lsp = ALL;
ROWS.cli = ALL.filter((folder) => folder !== 'features');
/** The packages that the parts beside the core may use; the core may use small pure ones. */
const PACKAGES: Record<string, readonly string[]> = {
  'protocol.ts': ['zod/mini'],
  rules: ['zod/mini'],
  sources: ['approx-string-match'],
  layout: ['elkjs/lib/elk.bundled.js'],
};

const FILES = ['server/src', 'client'].flatMap(sourceFiles);

test('every folder imports only from the rows above its own', () => {
  const wrong = FILES.filter((file) => file.startsWith('server/src/')).flatMap((file) => {
    const from = rowOf(file);
    if (!(from in ROWS)) return [];
    return importsOf(file)
      .filter((name) => name.startsWith('.') && !name.endsWith('.json'))
      .map((name) => rowOf(join(dirname(file), name)))
      .filter((to) => to !== from && !ROWS[from].includes(to))
      .map((to) => `${file} imports from ${to}`);
  });
  expect(wrong).toEqual([]);
});

test('the core is pure: no Node, no clock, no chance, no package that was not agreed on', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\b|\bperformance\.now\b|\bMath\.random\b|\bsetTimeout\b|\bfetch\(|\bprocess\.|\basync\b/;
  const wrong = FILES.filter((file) => CORE.includes(rowOf(file))).flatMap((file) => {
    const allowed = PACKAGES[rowOf(file)] ?? [];
    const strange = importsOf(file).filter((name) => !name.startsWith('.') && !allowed.includes(name));
    const code = withoutComments(readFileSync(file, 'utf8'));
    return [
      ...strange.map((name) => `${file} imports ${name}`),
      ...(impure.test(code) ? [`${file}: ${impure.exec(code)}`] : []),
    ];
  });
  expect(wrong).toEqual([]);
});

test('only lsp/ and the entries know LSP, only the client knows VS Code', () => {
  const wrong = FILES.flatMap((file) => {
    const names = importsOf(file);
    const lsp = /^server\/src\/(lsp\/|node\.ts|browser\.ts)/.test(file);
    const extension = file.startsWith('client/src/');
    return names
      .filter(
        (name) =>
          (/^vscode-(languageserver|jsonrpc)/.test(name) && !lsp) ||
          (/^vscode(-languageclient.*)?$/.test(name) && !extension),
      )
      .map((name) => `${file} imports ${name}`);
  });
  expect(wrong).toEqual([]);
});

/** What client and server share. */
const SHARED = ['server/src/protocol.ts', 'server/src/text/percent.ts'];

test('the client knows the server by its protocol and how it writes numbers, and the page only its messages', () => {
  const wrong = FILES.filter((file) => file.startsWith('client/')).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative('.', join(dirname(file), name)))
      .filter(
        (to) =>
          (to.startsWith('server/') && !SHARED.includes(to)) ||
          (file.startsWith('client/webview/') &&
            to.startsWith('client/src/') &&
            to !== 'client/src/preview/messages.ts'),
      )
      .map((to) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no file is over 450 lines, and every one opens by saying what it is for', () => {
  const wrong = FILES.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const lines = text.split('\n').length - 1;
    return [
      ...(lines > 450 ? [`${file} has ${lines} lines`] : []),
      ...(/^(#!.*\n)?\/\*\*/.test(text) ? [] : [`${file} does not say what it is for`]),
    ];
  });
  expect(wrong).toEqual([]);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? sourceFiles(path) : /\.ts$/.test(path) ? [path] : []));
}

/** The folder below server/src, or the file itself where it lies directly in it. */
function rowOf(file: string): string {
  return file.split('/')[2] ?? '';
}

/** What a file imports, types and dynamic imports included. */
function importsOf(file: string): string[] {
  const code = withoutComments(readFileSync(file, 'utf8'));
  const declared = code.matchAll(/^(?:import|export)\b[^;']*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm);
  const dynamic = code.matchAll(/\bimport\('([^']+)'\)/g);
  return [...declared, ...dynamic].map((match) => match[1] ?? match[2]);
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
