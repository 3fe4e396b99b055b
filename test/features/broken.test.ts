/** Every feature gives its full answer in a document with a syntax error elsewhere. */

import { expect, test } from 'vitest';
import { complete } from '../../core/features/completion/completion.ts';
import { codeLenses, lensTitle } from '../../core/features/display/code-lens.ts';
import { diagnostics } from '../../core/features/display/diagnostics.ts';
import { graphOf, nodeAt, thesesOf } from '../../core/features/display/graph-view.ts';
import { inlayHints } from '../../core/features/display/inlay-hints.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { folds } from '../../core/features/editing/folding.ts';
import { rename } from '../../core/features/editing/rename.ts';
import { selectionSpans } from '../../core/features/editing/selection.ts';
import { hover } from '../../core/features/hover/hover.ts';
import { definition } from '../../core/features/navigation/definition.ts';
import { dependentsOf, hierarchyRoot, supportersOf } from '../../core/features/navigation/hierarchy.ts';
import { implementations, typeDefinitions } from '../../core/features/navigation/implementation.ts';
import { documentLinks } from '../../core/features/navigation/links.ts';
import { highlights, references } from '../../core/features/navigation/references.ts';
import { documentSymbols, workspaceSymbols } from '../../core/features/navigation/symbols.ts';
import { subtypes, typeRoot } from '../../core/features/navigation/type-hierarchy.ts';
import { drained } from '../../core/text/slices.ts';
import { formatting, refactorings } from '../support/at-once.ts';
import { type Marked, marked } from '../support/features.ts';

const DOCUMENT = `source post "post.txt"

model M "The model"

persona P "A mask" of M

evidence seen "It was seen"
  about M
  credence 90%
  quote post "it was seen"
  cite "arXiv:2412.14093"

assumption rule "What was seen   is the rule and holds"
  about M
  credence 60%

thesis t "It is so"
  about M
  because mid$0

claim mid "It is likely so"
  about M
  because one: seen, rule (80%)

claim   bare "Nothing supports this"
  about M

objection o "It was staged"
  about M
  credence 40%
  rebuts mid
`;
const SOURCE = '--- post.txt\nAnd it was seen by all.\n';

const WHOLE = { start: 0, end: 1e9 };
const FEATURES: Record<string, (m: Marked) => unknown> = {
  definition: (m) => definition(m.snapshot, m.uri, m.offset),
  typeDefinitions: (m) => typeDefinitions(m.snapshot, m.uri, m.offset),
  implementations: (m) => implementations(m.snapshot, m.uri, m.offset),
  references: (m) => references(m.snapshot, m.uri, m.offset, true),
  highlights: (m) => highlights(m.snapshot, m.uri, m.offset),
  hierarchyRoot: (m) => [hierarchyRoot(m.snapshot, m.uri, m.offset)],
  supportersOf: (m) => supportersOf(m.snapshot, m.uri, wordAt(m, 'mid "It').start),
  dependentsOf: (m) => dependentsOf(m.snapshot, m.uri, wordAt(m, 'mid "It').start),
  typeRoot: (m) => [typeRoot(m.snapshot, m.uri, wordAt(m, 'M "The').start)],
  subtypes: (m) => subtypes(m.snapshot, m.uri, wordAt(m, 'M "The').start),
  documentSymbols: (m) => documentSymbols(m.snapshot, m.uri),
  workspaceSymbols: (m) => workspaceSymbols(m.snapshot, 'mid'),
  documentLinks: (m) => documentLinks(m.snapshot, m.uri),
  hover: (m) => [hover(m.snapshot, m.uri, m.offset, m.numbers())],
  // Before the name: at its end it is complete, and nothing is offered.
  completion: (m) =>
    complete(m.snapshot, m.uri, m.offset - 'mid'.length)
      .items.filter((item) => item.label === 'mid')
      .map(({ rank, ...item }) => item),
  selection: (m) => selectionSpans(m.snapshot, m.uri, m.offset).slice(0, 4),
  semanticTokens: (m) => semanticTokens(m.snapshot, m.uri, m.numbers()),
  inlayHints: (m) => inlayHints(m.snapshot, m.uri, WHOLE, m.numbers()),
  codeLenses: (m) =>
    codeLenses(m.snapshot, m.uri).map((l) => lensTitle(m.snapshot, m.uri, l.id, m.numbers())),
  rename: (m) => {
    const done = rename(m.snapshot, m.uri, m.offset, 'renamed');
    return 'edits' in done ? done.edits : done;
  },
  // Moving one puts an import at the top, before the error.
  refactorings: (m) =>
    refactorings(m.snapshot, m.uri, wordAt(m, 'rule "What')).filter((r) => r.kind !== 'move'),
  diagnostics: (m) => diagnostics(m.snapshot, m.uri).filter((d) => d.code !== 'syntax'),
  formatting: (m) => formatting(m.snapshot, m.uri),
  theses: (m) => thesesOf(m.snapshot.argument(m.uri), m.numbers()),
  graph: (m) => drained(graphOf(m.snapshot, m.uri, m.numbers())).nodes,
  nodeAt: (m) => [nodeAt(m.snapshot, m.uri, m.uri, m.offset)],
  folding: (m) => folds(m.snapshot, m.uri).map(({ start, end }) => end - start),
};

function wordAt(m: Marked, text: string): { start: number; end: number } {
  const start = m.snapshot.tree(m.uri).text.indexOf(text);
  return { start, end: start };
}

const ERRORS = {
  'an unknown word': 'clam broken "Broken" becuase ((( #\n\n',
  'a string without an end': 'note "no end\n\n',
  'a clause cut short': 'claim half "Half"\n  because\n\n',
  'stray characters': '}{ ;; @@ 90% "?"\n\n',
};

/** Moves every span and offset of an answer by so many characters. */
function moved(answer: unknown, by: number): unknown {
  if (Array.isArray(answer)) return answer.map((item) => moved(item, by));
  if (typeof answer !== 'object' || answer === null) return answer;
  const isSpan = 'start' in answer && 'end' in answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => {
      // Places in the quoted text stay where they are.
      if ('text' in answer && 'origin' in answer && key === 'span') return [key, value];
      const place = typeof value === 'number' && (isSpan || key === 'offset');
      return [key, place ? value + by : moved(value, by)];
    }),
  );
}

for (const [what, error] of Object.entries(ERRORS)) {
  test.each(Object.entries(FEATURES))(`%s, with ${what} before it`, (_, feature) => {
    const clean = feature(marked(DOCUMENT + SOURCE));
    const broken = feature(marked(error + DOCUMENT + SOURCE)) as unknown[];
    expect((clean as unknown[]).length).toBeGreaterThan(0);
    expect(broken).toEqual(expect.arrayContaining(moved(clean, error.length) as unknown[]));
  });
}
