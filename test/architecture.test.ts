/** The laws of ARCHITECTURE.md that a machine can check. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** Each folder of the project's code with those it may import from, itself always included. */
const ROWS: Record<string, readonly string[]> = {
  protocol: ['core/formats'],
  'core/text': [],
  'core/syntax': ['core/text'],
  'core/model': ['core/text', 'core/syntax'],
  'core/sources': ['core/text', 'core/model'],
  'core/evaluation': ['core/text', 'core/syntax', 'core/model'],
  'core/rules': ['core/text', 'core/syntax', 'core/model', 'core/sources', 'core/evaluation'],
  'core/graph': ['core/text', 'core/syntax', 'core/model', 'core/evaluation'],
  'core/layout': ['core/text', 'core/graph'],
};
ROWS['core/formats'] = ['core/sources', ...ROWS['core/graph'], 'core/graph', 'core/layout'];
ROWS['core/workspace'] = ['core/rules', ...ROWS['core/formats'], 'core/formats'];
ROWS['core/features'] = [...ROWS['core/workspace'], 'core/workspace'];
const CORE = Object.keys(ROWS).filter((row) => row.startsWith('core/'));
ROWS.host = ['core/workspace'];
ROWS.server = ['protocol', 'host', ...CORE];
ROWS.cli = ['host', ...CORE.filter((row) => row !== 'core/features')];
ROWS['client/markdown'] = ['core/text', 'core/rules', 'core/graph', 'core/workspace', 'core/layout'];
ROWS['client/src'] = ['protocol', 'core/text', 'core/formats'];
ROWS['client/webview'] = ['client/src', 'core/text', 'core/graph', 'core/layout'];
ROWS['client/standalone'] = [
  ...['client/src', 'client/webview', 'core/text', 'core/syntax', 'core/model', 'core/evaluation'],
  ...['core/graph', 'core/formats', 'core/features'],
];
/** The packages that the core and the protocol may use: small and pure ones. */
const PACKAGES: Record<string, readonly string[]> = {
  protocol: ['zod/mini'],
  'core/text': [
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-gfm-autolink-literal',
    'mdast-util-gfm-strikethrough',
    'mdast-util-to-markdown',
    'micromark-extension-gfm-autolink-literal',
    'micromark-extension-gfm-strikethrough',
  ],
  'core/rules': ['zod/mini'],
  'core/sources': [
    'approx-string-match',
    'decode-named-character-reference',
    'htmlparser2',
    'micromark',
    'micromark-extension-gfm-autolink-literal',
    'micromark-extension-gfm-footnote',
    'micromark-extension-gfm-strikethrough',
    'micromark-extension-gfm-table',
    'micromark-util-decode-numeric-character-reference',
    'micromark-util-subtokenize',
    'micromark-util-types',
  ],
};

const FILES = ['core', 'protocol', 'host', 'server', 'cli', 'client'].flatMap(sourceFiles);

test('every folder imports only from the rows it names', () => {
  const wrong = FILES.flatMap((file) => {
    const from = rowOf(file);
    return importsOf(file)
      .filter((name) => name.startsWith('.') && !name.endsWith('.json'))
      .map((name) => rowOf(join(dirname(file), name)))
      .filter((to) => to !== from && !ROWS[from].includes(to))
      .map((to) => `${file} imports from ${to}`);
  });
  expect(wrong).toEqual([]);
});

test('the core uses no package that was not agreed on', () => {
  const wrong = FILES.filter((file) => [...CORE, 'protocol'].includes(rowOf(file))).flatMap((file) =>
    importsOf(file)
      .filter((name) => !name.startsWith('.') && !PACKAGES[rowOf(file)]?.includes(name))
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('only server/ knows LSP, only the client knows VS Code', () => {
  const wrong = FILES.flatMap((file) =>
    importsOf(file)
      .filter(
        (name) =>
          (/^vscode-(languageserver|jsonrpc)/.test(name) && rowOf(file) !== 'server') ||
          (/^vscode(-languageclient.*)?$/.test(name) && rowOf(file) !== 'client/src'),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the page knows only its messages', () => {
  const wrong = FILES.filter((file) => file.startsWith('client/webview/')).flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative('.', join(dirname(file), name)))
      .filter((to) => to.startsWith('client/src/') && to !== 'client/src/preview/messages.ts')
      .map((to) => `${file} imports ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no file is over 450 lines', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
  const files = [...FILES, ...sourceFiles('test'), ...sourceFiles('scripts')];
  expect(files.filter((file) => lines(file) > 450)).toEqual([]);
});

test('every file opens by saying what it is for', () => {
  const says = (file: string) => /^(#!.*\n)?\/\*\*/.test(readFileSync(file, 'utf8'));
  expect(FILES.filter((file) => !says(file))).toEqual([]);
});

/** What a file says in code: comments and what is quoted in them are left out. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function saying(files: readonly string[], words: RegExp): string[] {
  return files.flatMap(
    (file) =>
      codeOf(file)
        .match(words)
        ?.map((word) => `${file}: ${word}`) ?? [],
  );
}

test('the core is synchronous', () => {
  const core = FILES.filter((file) => file.startsWith('core/'));
  expect(saying(core, /\basync\s*(?:function\b|\*|\()|\bawait\s|\bPromise\b|\bqueueMicrotask\b/g)).toEqual(
    [],
  );
});

test('pages make no markup from text, keep nothing in the browser and ask nobody', () => {
  const pages = FILES.filter((file) => /^client\/(?:webview|standalone|markdown)\//.test(file));
  const markup =
    /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b|\bcreateContextualFragment\b/g;
  const storage = /\b(?:localStorage|sessionStorage|indexedDB|caches)\b|\bdocument\.cookie\b/g;
  const network = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/g;
  expect([markup, storage, network].flatMap((words) => saying(pages, words))).toEqual([]);
});

test('ARCHITECTURE.md has a row for each folder that the laws are about', () => {
  const [, table] = /\| folder \|[^\n]*\n\|[-|]+\n((?:\|.*\n)+)/.exec(
    readFileSync('ARCHITECTURE.md', 'utf8'),
  )!;
  const rows = table
    .split('\n')
    .flatMap((row) => [.../`([\w/]+)\/`/g[Symbol.matchAll](row.split('|')[1] ?? '')]);
  const named = rows.map(([, folder]) => folder);
  expect(named.filter((folder) => !existsSync(folder))).toEqual([]);
  expect(Object.keys(ROWS).filter((row) => !named.includes(row))).toEqual([]);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? sourceFiles(path) : /\.ts$/.test(path) ? [path] : []));
}

/** The row of `ROWS` that a file belongs to: its top-level folder, in `core` and `client` the folder below. */
function rowOf(file: string): string {
  const [top, below] = file.split('/');
  return top in ROWS ? top : `${top}/${below}`;
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
