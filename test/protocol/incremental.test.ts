/** What the server knows after any edits is what it would know had it been given the last text at once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnostics } from '../../server/src/features/diagnostics.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { numbersOf } from '../../server/src/features/numbers.ts';
import { documentSymbols } from '../../server/src/features/symbols.ts';
import { World } from '../../server/src/lsp/world.ts';
import { type Encoding, LineIndex } from '../../server/src/text/lines.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { runs } from '../support/runs.ts';

const URI = 'file:///w/a.steelman';
const OTHER = 'file:///w/b.steelman';
const START = `import "b.steelman" as b
thesis t "It is 😀 wet"
  because one: rain, b.cold (90%)
assumption rain "It rains"
  credence 60%
objection o "It is dry" credence 20% rebuts t
`;
const PIECES = [
  '',
  ' ',
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
  const world = new World({
    read: () => ({ trouble: 'no such file' }),
    stamp: () => '',
    exists: (uri) => files.has(uri),
    list: async () => ({ arguments: [], texts: [] }),
    now: () => 0,
  });
  world.speak(encoding);
  return world;
}

function open(world: World, uri: string, text: string): void {
  world.documents.add({ uri, languageId: 'steelman', version: 1, text });
  world.changed();
}

function known(snapshot: Snapshot) {
  snapshot.evaluation(URI);
  const numbers = numbersOf(snapshot, URI);
  return {
    text: snapshot.tree(URI).text,
    diagnostics: diagnostics(snapshot, URI),
    symbols: documentSymbols(snapshot, URI),
    hints: inlayHints(snapshot, URI, { start: 0, end: 1e9 }, numbers),
  };
}

/** An edit: from and to as shares of the text, what is put there, and whether the other file is edited too. */
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  text: fc.constantFrom(...PIECES),
  other: fc.boolean(),
});
const encodings = fc.constantFrom<Encoding>('utf-8', 'utf-16', 'utf-32');

test('incremental and from scratch', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), encodings, (edits, encoding) => {
      const world = newWorld(encoding);
      open(world, OTHER, 'assumption cold "Cold"\n');
      open(world, URI, START);
      let text = START;
      let other = 'assumption cold "Cold"\n';
      for (const [i, { from, length, text: put, other: both }] of edits.entries()) {
        let start = Math.floor(from * text.length);
        let end = Math.min(text.length, start + length);
        // A position in UTF-8 or UTF-32 cannot stand inside a character, nor any between CR and LF.
        const inside = (at: number) =>
          /[\uDC00-\uDFFF]/.test(text[at] ?? '') || text.slice(at - 1, at + 1) === '\r\n';
        while (inside(start)) start--;
        while (inside(end)) end++;
        const lines = new LineIndex(text, encoding);
        const range = { start: lines.position(start), end: lines.position(end) };
        expect(world.documents.change(URI, i + 2, [{ range, text: put }])).toBe(true);
        text = text.slice(0, start) + put + text.slice(end);
        if (both) {
          other += `assumption extra${i} "Extra"\n`;
          world.documents.change(OTHER, i + 2, [{ text: other }]);
        }
        world.changed();
        // What was computed on the way must not show in the end.
        if (i % 2 === 0) known(world.snapshot);
      }
      const fresh = newWorld(encoding);
      open(fresh, OTHER, other);
      open(fresh, URI, text);
      expect(known(world.snapshot)).toEqual(known(fresh.snapshot));
    }),
    { numRuns: runs(2000), seed: 11 },
  );
}, 3_600_000);
