/** What the server knows after any edits is what it would know had it been given the last text at once. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLenses, lensTitle } from '../../core/features/display/code-lens.ts';
import { diagnostics } from '../../core/features/display/diagnostics.ts';
import { graphOf } from '../../core/features/display/graph-view.ts';
import { inlayHints } from '../../core/features/display/inlay-hints.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { hover } from '../../core/features/hover/hover.ts';
import { documentSymbols } from '../../core/features/navigation/symbols.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { parse } from '../../core/syntax/parser.ts';
import { CLAUSE_KEYWORDS } from '../../core/syntax/tree.ts';
import { type Encoding, LineIndex } from '../../core/text/lines.ts';
import { drained } from '../../core/text/slices.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { makeLog } from '../../host/log.ts';
import { World } from '../../server/state/world.ts';
import { runs } from '../support/runs.ts';

const URI = 'file:///w/a.steelman';
const OTHER = 'file:///w/b.steelman';
/** Every clause of the language is in it, and every number and text tells in something that is compared. */
const START = `argument "On rain" author "Wren" date "2026" note "A sketch"
import "b.steelman" as b
source post "post.txt"
  title "On rain"
model m "A model" persona p "A mask" of m goal dry "To stay dry" of m
thesis t "It is 😀 wet"
  about m
  because one: rain, b.cold (90%) since "Water" unless gone
assumption rain "It rains"
  credence 60% given gone
  quote post "it rains" after "when" before "again"
  tag weather
evidence gone "It is gone" credence 40% cite "A letter" note "Kept"
instrumental mask "Played for that" of p serves dry until gone because rain (80%)
objection o "It is dry" credence 20% rebuts t (50%) since "Sun" unless gone
objection u "Wet is not rain" credence 70% undercuts t#one (30%)
setting lab "In the lab"
assumption seen "It was seen" in lab
  prior 20%
  seeing gone (3 : 1)
evidence more "It drips" credence 90% supports b.cold (60%)
question q "Since when?" asks t answered gone
`;
const COLD = 'assumption cold "Cold"\n';
const PIECES = [
  '',
  ' ',
  'x',
  '7',
  'm',
  '\n',
  '\r\n',
  '"',
  'rain',
  'claim x "X"\n',
  '  because rain\n',
  'credence 30%',
  '😀',
  '// steelman-ignore one-sided\n',
  ', ',
  'unless o',
];

function newWorld(encoding: Encoding): World {
  const files = new Map([['file:///w/.git', '']]);
  const host = {
    read: () => ({ trouble: 'no such file' }),
    stamp: () => '',
    exists: (uri: string) => files.has(uri),
    list: async () => ({ arguments: [], texts: [] }),
    having: async () => [],
    log: makeLog(() => {}),
    page: () => undefined,
    now: () => 0,
  };
  return new World(host, { units: encoding });
}

function open(world: World, uri: string, text: string): void {
  world.documents.add({ uri, languageId: 'steelman', version: 1, text });
  world.changed();
}

/** All that can be asked of the file, texts, numbers and places. */
function known(snapshot: Snapshot) {
  const { readings } = snapshot.evaluation(URI);
  const numbers = numbersOf(snapshot, URI);
  const argument = snapshot.argument(URI);
  const { scopes, statements, entities, sources, steps, attacks } = argument;
  const offsets = argument.root.occurrences.map((o) => argument.span(o).start);
  return {
    text: snapshot.tree(URI).text,
    declarations: snapshot.tree(URI).declarations,
    readings: readings.map(({ statement, status, support, range, stated }) => ({
      name: [statement.id, statement.kind, argument.text(statement), argument.credence(statement)],
      numbers: [status, support, range, stated],
    })),
    inferences: [...steps, ...attacks].map((i) => [
      i.id,
      argument.strength(i),
      argument.warrant(i),
      argument.span(i),
      argument.clause(i),
    ]),
    entities: entities.map((entity) => [entity.id, argument.text(entity), argument.span(entity)]),
    sources: sources.map((source) => [argument.path(source), argument.title(source)]),
    quotes: statements.flatMap((s) => s.quotes.map((quote) => argument.clause(quote))),
    named: [...scopes.values()].map(({ file, occurrences, problems, names }) => ({
      names: [...names.keys()],
      occurrences: occurrences.map((o) => [
        argument.span(o),
        o.role,
        'id' in o.target ? o.target.id : o.target.path,
      ]),
      problems,
      text: file.tree.text,
    })),
    tokens: semanticTokens(snapshot, URI, numbers, undefined, true),
    diagnostics: diagnostics(snapshot, URI),
    symbols: documentSymbols(snapshot, URI),
    hints: inlayHints(snapshot, URI, { start: 0, end: 1e9 }, numbers),
    hovers: offsets.map((offset) => hover(snapshot, URI, offset, numbers)),
    graph: drained(graphOf(snapshot, URI, numbers)),
    lenses: codeLenses(snapshot, URI).map(({ span, id }) => [span, lensTitle(snapshot, URI, id, numbers)]),
  };
}

test('what is edited holds every clause', () => {
  const kinds = parse(START).greens.flatMap(({ clauses }) => clauses.map(({ kind }) => kind));
  expect(
    CLAUSE_KEYWORDS.filter((kind) => !kinds.includes(kind)),
    'add a new clause to START, where its texts and numbers show in `known`',
  ).toEqual([]);
});

/** An edit: from where in ten thousandths of the text, how long, what is put there, and what becomes of the other file. */
const edit = fc.record({
  from: fc.noBias(fc.nat(10_000)),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(12)),
  text: fc.constantFrom(...PIECES),
  other: fc.constantFrom('kept', 'kept', 'edited', 'edited', 'closed or opened'),
});
const encodings = fc.constantFrom<Encoding>('utf-8', 'utf-16', 'utf-32');

/** The world with both files, or without the other one, read for the first time. */
function worldOf(encoding: Encoding, text: string, other: string | undefined): World {
  const world = newWorld(encoding);
  if (other !== undefined) open(world, OTHER, other);
  open(world, URI, text);
  return world;
}

test('incremental and from scratch', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), encodings, (edits, encoding) => {
      const world = worldOf(encoding, START, COLD);
      let text = START;
      let other = COLD;
      let isOpen = true;
      const versions: { snapshot: Snapshot; text: string; other: string | undefined }[] = [];
      for (const [i, { from, length, text: put, other: becomes }] of edits.entries()) {
        let start = Math.floor((from / 10_000) * text.length);
        let end = Math.min(text.length, start + length);
        // A position in UTF-8 or UTF-32 cannot be inside a character, nor any between CR and LF.
        const inside = (at: number) =>
          /[\uDC00-\uDFFF]/.test(text[at] ?? '') || text.slice(at - 1, at + 1) === '\r\n';
        while (inside(start)) start--;
        while (inside(end)) end++;
        const lines = new LineIndex(text, encoding);
        const range = { start: lines.position(start), end: lines.position(end) };
        expect(world.documents.change(URI, i + 2, [{ range, text: put }])).toBe(true);
        text = text.slice(0, start) + put + text.slice(end);
        if (becomes === 'closed or opened') {
          isOpen = !isOpen;
          if (isOpen) open(world, OTHER, other);
          else world.documents.remove(OTHER);
          world.forget(OTHER);
        } else if (becomes === 'edited') {
          // Now a text and a number, now what there is to be named.
          if (i % 3 === 2) other += `assumption extra${i} "Extra"\n`;
          else other = other.replace(/^assumption cold .*/, `assumption cold "Cold ${i}" credence ${i}0%`);
          // Where it is closed this does nothing until it is opened again.
          world.documents.change(OTHER, i + 2, [{ text: other }]);
        }
        world.changed();
        // What was computed on the way must not show in the end.
        if (i % 2 === 0) known(world.snapshot);
        versions.push({ snapshot: world.snapshot, text, other: isOpen ? other : undefined });
      }
      // The newest first: reading it must not show in the older ones, nor they in it.
      for (const { snapshot, text, other } of [
        ...versions.slice(-2).reverse(),
        versions.at(-1)!,
        versions[0],
      ])
        expect(known(snapshot)).toEqual(known(worldOf(encoding, text, other).snapshot));
    }),
    { numRuns: runs(60), seed: 11 },
  );
}, 3_600_000);

test('each character typed over in turn', () => {
  const world = worldOf('utf-16', START, COLD);
  for (let at = 0; at < START.length; at++) {
    // Every number, and of all else a sample.
    if (at % 5 > 0 && !/\d/.test(START[at])) continue;
    const put = /\d/.test(START[at]) ? '7' : 'x';
    const text = START.slice(0, at) + put + START.slice(at + 1);
    for (const [i, now] of [START, text].entries()) {
      world.documents.change(URI, 2 * at + 2 + i, [{ text: now }]);
      world.changed();
      world.snapshot.evaluation(URI);
    }
    expect(known(world.snapshot), text).toEqual(known(worldOf('utf-16', text, COLD).snapshot));
  }
});
