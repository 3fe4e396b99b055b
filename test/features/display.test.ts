/** What is drawn into the text or beside it: symbols, links, folding, selection, tokens, hints, lenses, formatting. */

import { expect, test } from 'vitest';
import { codeLenses, lensPlaces, lensTitle } from '../../core/features/display/code-lens.ts';
import { hintTooltip, inlayHints } from '../../core/features/display/inlay-hints.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { folds } from '../../core/features/editing/folding.ts';
import { selectionSpans } from '../../core/features/editing/selection.ts';
import { documentLinks } from '../../core/features/navigation/links.ts';
import { documentSymbols, workspaceSymbols } from '../../core/features/navigation/symbols.ts';
import { formatting, formattingOnType } from '../support/at-once.ts';
import { applied, checkPlaces, marked } from '../support/features.ts';

const EVERYWHERE = { start: 0, end: Number.POSITIVE_INFINITY };

test('the outline: declarations, and their steps below them', () => {
  const m = marked('argument "T"\nclaim c "C"\n  because one: a (90%)\n  because a\nassumption a "A"\n');
  const lines = documentSymbols(m.snapshot, m.uri).flatMap((s) => [
    `${s.kind} ${s.name}`,
    ...s.children.map((c) => `  ${c.name}: ${c.detail}`),
  ]);
  expect(lines).toEqual(['argument T', 'claim c', '  one: a (90%)', '  #2: a', 'assumption a']);
});

test('symbols of the workspace, best match first', () => {
  const m = marked(
    'claim wet-rain "W"\nclaim rain "R"\nclaim train "T"\n--- b.steelman\nclaim r-a-i-n "B"\nclaim x "X"\n',
  );
  expect(workspaceSymbols(m.snapshot, 'rain').map((s) => s.name)).toEqual([
    'rain',
    'wet-rain',
    'train',
    'r-a-i-n',
  ]);
});

test('links: files, addresses, DOIs and arXiv ids, without the punctuation around them', () => {
  const text =
    'import "[|b.steelman|]"\nsource s "[|https://e.org/x|]"\nsource t "[|t.txt|]"\n' +
    'evidence e "not https://here.org" cite "See [|https://e.org/a_(b)|]), [|arXiv:2412.14093v2|] and [|doi:10.1000/182|]."\n' +
    '--- b.steelman\n\n';
  checkPlaces(text, (m) => documentLinks(m.snapshot, m.uri).map(({ span }) => ({ uri: m.uri, span })));
  const m = marked(text);
  expect(documentLinks(m.snapshot, m.uri).map((l) => l.target)).toEqual([
    'b.steelman',
    'https://e.org/x',
    't.txt',
    'https://e.org/a_(b)',
    'https://arxiv.org/abs/2412.14093v2',
    'https://doi.org/10.1000/182',
  ]);
});

test('folding: declarations, long clauses, runs of comments, imports', () => {
  const m = marked(
    'import "a.steelman"\nimport "b.steelman"\n\n// one\n// two\n\nclaim c "C"\n  because a\n    since "W"\nassumption a "A"\n',
  );
  expect(folds(m.snapshot, m.uri)).toEqual([
    { start: 0, end: 1, kind: 'imports' },
    { start: 3, end: 4, kind: 'comment' },
    { start: 6, end: 8 },
    { start: 7, end: 8 },
  ]);
});

test('the selection grows from word to file', () => {
  const m = marked('claim c "C"\n  because w.a$0, b since "W"\n');
  const { text } = m.snapshot.tree(m.uri);
  expect(selectionSpans(m.snapshot, m.uri, m.offset).map((s) => text.slice(s.start, s.end))).toEqual([
    'a',
    'w.a',
    'w.a, b',
    'because w.a, b since "W"',
    'claim c "C"\n  because w.a, b since "W"',
    text,
  ]);
});

test('the selection in a text grows from word to what is between the quotes', () => {
  const m = marked('claim c "one t$0wo"\n');
  const { text } = m.snapshot.tree(m.uri);
  const parts = selectionSpans(m.snapshot, m.uri, m.offset).map((s) => text.slice(s.start, s.end));
  expect(parts.slice(0, 3)).toEqual(['two', 'one two', '"one two"']);
});

const tokens = (text: string, all = false) => {
  const m = marked(text);
  const source = m.snapshot.tree(m.uri).text;
  return semanticTokens(m.snapshot, m.uri, m.numbers(), undefined, all).map(({ span, type, modifiers }) =>
    [source.slice(span.start, span.end), type, ...modifiers].join(' '),
  );
};

test('tokens tell names by what they name, and what is weak, defeated or unresolved', () => {
  expect(
    tokens(
      'model M "M"\nassumption a "A"\n  about M\n  credence 30%\nclaim c "C"\n  because one: a, gone\nobjection o "O"\n  rebuts d\nclaim d "D"\n  because e\nevidence e "E"\n  credence likely\n',
    ),
  ).toEqual([
    'M class declaration',
    'a variable declaration weak',
    'M class',
    'c function declaration weak',
    'one label declaration',
    'a variable weak',
    'gone variable unresolved',
    'o event declaration',
    'd function defeated',
    'd function declaration defeated',
    'e variable readonly',
    'e variable declaration readonly',
    'likely number',
  ]);
});

test('for a client without a grammar, tokens colour everything, line by line', () => {
  expect(tokens('// hi\nclaim c "two\n  lines" credence 5%\n', true)).toEqual([
    '// hi comment',
    'claim keyword',
    'c function declaration weak',
    '"two string',
    '  lines" string',
    'credence keyword',
    '5 number',
  ]);
});

test('hints are after the texts of derived statements, with their condition', () => {
  const m = marked(
    'thesis t "T"\n  because c\nclaim c "C"\n  because a\n  because b, d\nassumption a "A"\n  credence 20%\nassumption b "B"\nassumption d "D"\n',
  );
  const hints = inlayHints(m.snapshot, m.uri, EVERYWHERE, m.numbers());
  expect(hints.map((h) => h.label.replaceAll('\u00a0', ' '))).toEqual([
    '≤ 100 % if 2 premises hold',
    '≤ 100 % if 2 premises hold',
  ]);
  expect(hints.map((h) => h.offset)).toEqual([
    'thesis t "T"'.length,
    m.snapshot.tree(m.uri).text.indexOf('"C"') + 3,
  ]);
  expect(hintTooltip(m.snapshot, m.uri, 'c', m.numbers())).toContain('Takes for granted');
});

test('a hint on an unfinished text says what is to be declared', () => {
  const m = marked('thesis t "T"\n  because gone, away\n');
  const hints = inlayHints(m.snapshot, m.uri, EVERYWHERE, m.numbers());
  expect(hints.map((h) => h.label)).toEqual(['2 premises to declare']);
});

test('a hint without conditions is a plain number; earlier numbers are marked', () => {
  const m = marked('thesis t "T"\n  because a\nassumption a "A"\n  credence 31%\n');
  const label = (state: 'current' | 'previous') =>
    inlayHints(m.snapshot, m.uri, EVERYWHERE, { ...m.numbers(), state })[0].label.replaceAll('\u00a0', ' ');
  expect(label('current')).toBe('⊢ 31 %');
  expect(label('previous')).toBe('⊢ 31 % …');
});

test('lenses: the status of a thesis, and only what is attacked or used more than once', () => {
  const m = marked(
    'thesis t "T"\n  because c, a\nclaim c "C"\n  because a, b\nassumption a "A"\n  credence 80%\nassumption b "B"\n  credence 70%\nassumption z "Z"\nobjection o "O"\n  credence 60%\n  rebuts c (90%)\n',
  );
  const titles = codeLenses(m.snapshot, m.uri).map((l) => lensTitle(m.snapshot, m.uri, l.id, m.numbers()));
  expect(titles.map((t) => t?.replaceAll('\u00a0', ' '))).toEqual([
    'support 26 % · crux o · 1 unanswered objection · case against −30 points',
    'attacked by 1',
    'supports 2',
  ]);
});

test('a lens leads to what a claim rests on, what it supports and what attacks it', () => {
  const m = marked(
    'thesis t "T" because c, gone\nclaim c "C" because a, b\nassumption a "A"\nassumption b "B"\nobjection o "O" rebuts c\n',
  );
  const text = m.files.get(m.uri)!;
  const led = codeLenses(m.snapshot, m.uri).map(({ id }) =>
    lensPlaces(m.snapshot, m.uri, id).map(({ span }) => text.slice(span.start, span.end)),
  );
  expect(led).toEqual([['c'], ['a', 'b', 't', 'o']]);
});

test('formatting lays out the file, or the declarations of a range', () => {
  const m = marked('claim   c "C"   because a\nassumption    a "A"\n');
  const whole = applied(m.files, formatting(m.snapshot, m.uri)).get(m.uri)!;
  expect(whole).toBe('claim c "C"\n  because a\n\nassumption a "A"\n');
  const second = m.files.get(m.uri)!.indexOf('assumption');
  const part = applied(m.files, formatting(m.snapshot, m.uri, { start: second + 3, end: second + 3 })).get(
    m.uri,
  )!;
  expect(part).toContain('claim   c "C"   because a\n');
  expect(part).toContain('assumption a "A"\n');
});

test('on type, a declaration is laid out once a blank line ends it, and nothing while it is written', () => {
  const done = marked('claim   c "C"\n   because a\n\n$0');
  expect(applied(done.files, formattingOnType(done.snapshot, done.uri, done.offset)).get(done.uri)).toBe(
    'claim c "C"\n  because a\n\n',
  );
  const writing = marked('claim   c "C"\n   $0');
  expect(formattingOnType(writing.snapshot, writing.uri, writing.offset)).toEqual([]);
});
