/** The examples and the documents keep their word: they parse, and what they quote is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../server/src/syntax/parser.ts';
import { clausesOf, isStatementKind, type Tree } from '../server/src/syntax/tree.ts';

const examples = filesUnder('examples', '.steelman');
const sound = examples.filter((path) => !path.endsWith('mistakes.steelman'));
const documents = [...filesUnder('docs', '.md'), 'README.md', 'examples/README.md'].filter(
  (path) => !path.startsWith('docs/rules'),
);

describe.each(sound)('%s', (path) => {
  const tree = parse(readFileSync(path, 'utf8'));

  test('parses without a word of complaint', () => {
    expect(complaints(tree)).toEqual([]);
  });

  test('quotes only what stands in its text, once', () => {
    for (const quote of quotesOf(path, tree)) {
      expect({ quote: quote.words, times: timesIn(quote.text, quote.words) }).toEqual({
        quote: quote.words,
        times: 1,
      });
    }
  });
});

test('mistakes.steelman has mistakes of syntax, and every declaration survives them', () => {
  const tree = parse(readFileSync('examples/mistakes.steelman', 'utf8'));
  expect(complaints(tree)).toEqual(['unknown-keyword: asumption', 'invalid-credence: 140%']);
  expect(tree.declarations.filter((d) => !d.name).map((d) => d.kind)).toEqual(['argument']);
});

test('the four arguments and their texts are of readable size', () => {
  for (const path of filesUnder('examples', '.md')) {
    if (path.endsWith('README.md')) continue;
    const words = readFileSync(path, 'utf8').split(/\s+/).length;
    expect(words, path).toBeGreaterThan(300);
    expect(words, path).toBeLessThan(900);
  }
});

test.each(documents)('every complete example in %s parses', (path) => {
  for (const fence of fencesOf(readFileSync(path, 'utf8'))) {
    expect({ fence, complaints: complaints(parse(fence)) }).toEqual({ fence, complaints: [] });
  }
});

test('the reference of the language has examples', () => {
  expect(fencesOf(readFileSync('docs/language.md', 'utf8')).length).toBeGreaterThan(5);
});

function filesUnder(folder: string, ending: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending))
    .sort();
}

function complaints(tree: Tree): string[] {
  return tree.errors.map((e) => `${e.code}: ${tree.text.slice(e.span.start, e.span.end)}`);
}

/** The bodies of the ```steelman fences of a Markdown text. */
function fencesOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```steelman\r?\n([\s\S]*?)^```/gm)].map((match) => match[1]);
}

/** Each quote of a file with the text it is from; sources of imported files are found by their last name. */
function quotesOf(path: string, tree: Tree): { words: string; text: string }[] {
  const sources = new Map<string, string>();
  for (const file of [path, ...importsOf(path, tree)]) {
    for (const d of parse(readFileSync(file, 'utf8')).declarations) {
      if (d.kind === 'source')
        sources.set(d.name!.value, readFileSync(join(dirname(file), d.text!.value), 'utf8'));
    }
  }
  return tree.declarations
    .filter((d) => isStatementKind(d.kind))
    .flatMap((d) => clausesOf(d, 'quote'))
    .map((clause) => ({ words: clause.text!.value, text: sources.get(clause.ref!.name.value)! }));
}

function importsOf(path: string, tree: Tree): string[] {
  return tree.declarations.filter((d) => d.kind === 'import').map((d) => join(dirname(path), d.text!.value));
}

/** How often words stand in a text, white space being all the same and `…` passing over up to 200 characters. */
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
