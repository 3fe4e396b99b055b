/** The examples and the documents keep their word: they parse and resolve, and what they quote is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../cli/inputs.ts';
import type { Argument } from '../core/model/argument.ts';
import { buildArgument } from '../core/model/build.ts';
import { RULES } from '../core/rules/registry.ts';
import { lex } from '../core/syntax/lexer.ts';
import { parse } from '../core/syntax/parser.ts';
import { TokenKind } from '../core/syntax/tokens.ts';
import { CLAUSE_KEYWORDS, DECLARATION_KEYWORDS, INNER_KEYWORDS } from '../core/syntax/tree.ts';
import { findingsOf } from './support/check.ts';

const examples = filesUnder('examples', '.steelman');
const sound = examples.filter((path) => !path.endsWith('mistakes.steelman'));
const documents = [...filesUnder('docs', '.md'), 'README.md', 'examples/README.md'].filter(
  (path) => !path.startsWith('docs/rules'),
);

describe.each(sound)('%s', (path) => {
  const argument = argumentOf(path, readFileSync(path, 'utf8'));

  test('parses and resolves without a word of complaint', () => {
    expect(complaints(argument)).toEqual([]);
  });

  test('quotes only what occurs in its text, once', () => {
    const quotes = argument.statements.flatMap((s) => s.quotes);
    const found = quotes.map((quote) => {
      const { source } = quote;
      const clause = argument.clause(quote);
      const text = readFileSync(join(dirname(source!.uri), argument.path(source!)), 'utf8');
      return { quote: clause.text!.value, times: timesIn(text, clause.text!.value) };
    });
    expect(found.filter((quote) => quote.times !== 1)).toEqual([]);
  });
});

test('every word of the language occurs in an example', () => {
  const words: readonly string[] = [...DECLARATION_KEYWORDS, ...CLAUSE_KEYWORDS, ...INNER_KEYWORDS];
  const written = new Set(
    sound.flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const { count, kinds, starts } = lex(text);
      return Array.from({ length: count }, (_, i) =>
        kinds[i] === TokenKind.Word ? text.slice(starts[i], starts[i + 1]) : '',
      );
    }),
  );
  expect(words.filter((word) => !written.has(word))).toEqual([]);
});

test('mistakes.steelman has mistakes of every kind, and every declaration survives them', () => {
  const argument = argumentOf(
    'examples/mistakes.steelman',
    readFileSync('examples/mistakes.steelman', 'utf8'),
  );
  expect(complaints(argument)).toEqual([
    'unknown-keyword: asumption',
    'invalid-credence: 140%',
    'unresolved-name: wintr',
    'wrong-kind: praise',
    'duplicate-name: sure',
    'ambiguous-step: tested',
  ]);
  const nameless = argument.root.file.tree.declarations.filter((d) => !d.name);
  expect(nameless.map((d) => d.kind)).toEqual(['argument']);
});

test('the sound examples have no faults at warning level but those that they are there to show', () => {
  const grave = findingsUnder('examples').filter(
    (f) => !f.path.endsWith('mistakes.steelman') && ['error', 'warning'].includes(f.severity),
  );
  expect(grave.map((f) => `${f.path}: ${f.code} on \`${f.words}\``)).toEqual([
    'examples/first-look/heron.steelman: persona-boundary on `interviews`',
    'examples/persona-training.steelman: persona-boundary on `interviews`',
    'examples/reading-notes.md: stated-above-range on `90%`',
    'examples/reading-notes.md: unanswered-objection on `tells-apart`',
  ]);
});

test('each comment in mistakes.steelman names what is said there, and nothing grave goes unannounced', () => {
  const path = 'examples/mistakes.steelman';
  const codes = new Set<string>(RULES.map((rule) => rule.code));
  const announced = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) =>
      (/\/\/ ([a-z, -]+)$/.exec(line)?.[1].split(', ') ?? []).map((code) => ({ code, at })),
    )
    .filter(({ code }) => codes.has(code));
  const found = findingsUnder(path);
  const silent = announced.filter(
    ({ code, at }) => !found.some((f) => f.code === code && (f.line === at || f.line === at + 1)),
  );
  expect(silent.map(({ code, at }) => `line ${at + 1}: ${code}`)).toEqual([]);
  const unannounced = found.filter(
    (f) =>
      ['error', 'warning'].includes(f.severity) &&
      !announced.some(({ code, at }) => f.code === code && (f.line === at || f.line === at + 1)),
  );
  expect(unannounced.map((f) => `line ${f.line + 1}: ${f.code}`)).toEqual([]);
});

test('the texts of the examples are of readable size', () => {
  for (const path of filesUnder('examples', '.md')) {
    if (path.endsWith('README.md')) continue;
    const words = readFileSync(path, 'utf8').split(/\s+/).length;
    expect(words, path).toBeGreaterThan(path.includes('first-look') ? 150 : 300);
    expect(words, path).toBeLessThan(900);
  }
});

test.each(documents)('every complete example in %s parses and resolves', (path) => {
  for (const fence of fencesOf(readFileSync(path, 'utf8'))) {
    expect({ fence, complaints: complaints(argumentOf(path, fence)) }).toEqual({ fence, complaints: [] });
  }
});

test.each(['docs/language.md', 'docs/multiplying-doubts.md'])(
  'no example in %s has a fault but those it shows',
  (path) => {
    // What the page itself points out, and sources, which are not there to be read.
    const shown = new Set([
      'unsupported-claim probe-works',
      'source-not-found post',
      'source-not-found paper',
    ]);
    for (const fence of fencesOf(readFileSync(path, 'utf8'))) {
      const faults = findingsOf(fence)
        .map((f) => `${f.code} ${Object.values(f.args)[0]}`)
        .filter((fault) => !shown.has(fault));
      expect({ fence, faults }).toEqual({ fence, faults: [] });
    }
  },
);

test('the reference of the language has examples', () => {
  expect(fencesOf(readFileSync('docs/language.md', 'utf8')).length).toBeGreaterThan(5);
});

function filesUnder(folder: string, ending: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending))
    .sort();
}

/** The argument of a text, as if it was in the file `path`; a path serves as its uri. */
function argumentOf(path: string, text: string): Argument {
  const load = (from: string, to: string) => {
    const uri = join(dirname(from), to);
    return { uri, tree: parse(readFileSync(uri, 'utf8')) };
  };
  return buildArgument({ uri: path, tree: parse(text) }, { load, relative });
}

/** What `steelman check` finds, with the line it is on, from 0. */
function findingsUnder(path: string) {
  const { files, snapshot } = readInputs([path]);
  return files.flatMap((file) =>
    snapshot.findings(file.uri).map(({ code, severity, span }) => {
      const line = snapshot.lines(file.uri).position(span.start).line;
      return { path: file.path, code, severity, line, words: file.text.slice(span.start, span.end) };
    }),
  );
}

/** What the parser and name resolution have against the files of an argument. */
function complaints(argument: Argument): string[] {
  return [...argument.scopes.values()].flatMap(({ file, problems }) =>
    [...file.tree.errors, ...problems].map(
      (p) => `${p.code}: ${file.tree.text.slice(p.span.start, p.span.end)}`,
    ),
  );
}

/** The bodies of the ```steelman fences of a Markdown text. */
function fencesOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```steelman\r?\n([\s\S]*?)^```/gm)].map((match) => match[1]);
}

/** How often words are in a text, white space being all the same and `…` passing over up to 200 characters. */
function timesIn(text: string, words: string): number {
  const pattern = words
    .split('…')
    .map((part) =>
      part
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    )
    .join('[\\s\\S]{1,200}?');
  return [...text.matchAll(new RegExp(pattern, 'g'))].length;
}
