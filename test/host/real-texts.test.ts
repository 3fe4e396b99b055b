/** Texts as they are found in the world, on disk and in an editor: the same is quoted, and the same is said of what is not. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInputs } from '../../cli/inputs.ts';
import { messageOf } from '../../core/rules/catalog.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { makeLog } from '../../host/log.ts';
import { machine } from '../../host/machine.ts';
import { canonical } from '../../server/state/uris.ts';
import { World } from '../../server/state/world.ts';
import { steelman } from '../support/cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'steelman-texts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the argument file sees that quotes `quotes` of the text `name`. */
type See = (name: string, quotes: readonly string[]) => { readonly snapshot: Snapshot; readonly uri: string };

function argument(name: string, quotes: readonly string[]): string {
  const clauses = quotes.map((quote) => `  quote s "${quote}"\n`).join('');
  return `source s "${name}"\nassumption a "A"\n${clauses}`;
}

const onDisk: See = (name, quotes) => {
  const file = join(folder, 'a.steelman');
  writeFileSync(file, argument(name, quotes));
  const { files, snapshot } = readInputs([file]);
  return { snapshot, uri: files[0].uri };
};

const inEditor: See = (name, quotes) => {
  const uriOf = (path: string) => canonical(pathToFileURL(path).href);
  const world = new World(machine(makeLog(() => {})), { folders: [uriOf(folder)] });
  const uri = uriOf(join(folder, 'a.steelman'));
  world.documents.add({ uri, languageId: 'steelman', version: 1, text: argument(name, quotes) });
  return { snapshot: world.snapshot, uri };
};

function write(name: string, content: string | readonly (string | number)[]): void {
  const bytes = [content]
    .flat()
    .map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part)));
  writeFileSync(join(folder, name), Buffer.concat(bytes));
}

/** What is said of the sources and the quotes. */
function said({ snapshot, uri }: ReturnType<See>): string[] {
  return snapshot
    .findings(uri, 'structure')
    .filter(({ code }) => /quote|source/.test(code))
    .map((found) => `${found.code}: ${messageOf(found)}`);
}

const PDF_TEXT = `The effect is largest for short an-
swers, where the model has little room. The over\u00ad
flow of

Hart and Lind                 Probing at scale                 7

hedged replies came late.1 We saw it
85  were performed by two people, and the
86  probe agreed with both of them.
`;

describe.each<[string, See]>([
  ['on disk', onDisk],
  ['in an editor', inEditor],
])('%s', (_, see) => {
  test.each<[string, string, string | readonly (string | number)[], readonly string[]]>([
    [
      'the text of a PDF',
      'paper.txt',
      PDF_TEXT,
      [
        'The effect is largest for short answers',
        'The overflow of … hedged replies came late',
        'were performed by two people, and the probe agreed',
      ],
    ],
    [
      'a saved page',
      'page.html',
      '<p>It doesn&#8217;t <em>want</em> it; it&nbsp;is played.<br>Rates below &lt; 0.2 were dropped<sup>3</sup>.</p>',
      ["It doesn't want it; it is played.", 'Rates below < 0.2 were dropped'],
    ],
    [
      'a forum post',
      'post.md',
      'We kept it (*see below*) and\nwent on. *All models* &mdash; use `--remote` with [Heron].\n\n[Heron]: https://example.org\n',
      ['We kept it (see below) and went on.', 'All models — use --remote with Heron.'],
    ],
    [
      'Windows-1252',
      'cp1252.txt',
      ['Die Maske ist g', 0xe4, 'nzlich ', 0x93, 'frei', 0x94],
      ['gänzlich “frei”'],
    ],
    [
      'UTF-16 with a mark',
      'u16.txt',
      [0xff, 0xfe, ...[...'naïve mask'].flatMap((c) => [c.charCodeAt(0), 0])],
      ['naïve mask'],
    ],
    [
      'Chinese that is wrapped',
      'cjk.md',
      '但面具\n只有在有利可图时才会保留。\n',
      ['但面具只有在有利可图时才会保留'],
    ],
  ])('%s is quoted as it is read', (_, name, content, quotes) => {
    write(name, content);
    expect(said(see(name, quotes))).toEqual([]);
  });

  test('what a footnote adds, or a quote cuts, is told of', () => {
    write('paper.txt', PDF_TEXT);
    const [note, cut] = said(
      see('paper.txt', ['hedged replies came late. We saw it', 'largest for short an']),
    );
    expect(note).toContain('The nearest passage has “1” besides.');
    expect(cut).toContain('The nearest passage has “answers” for “an”.');
  });

  test('the explanation names what differs, and not what is only set otherwise', () => {
    write(
      'post.md',
      'The *probe* that was trained generalises[^1], and does so alone.\n\n[^1]: Not to code.\n',
    );
    const [mark, stop] = said(
      see('post.md', [
        'The probe that was trained generalises[1], and does so alone.',
        'The probe that was trained generalises.',
      ]),
    );
    expect(mark).toContain('The nearest passage has no “[1]”.');
    expect(stop).toContain('The nearest passage has no “.”.');
  });

  test('a PDF is one finding, which says what to do', () => {
    const stream = deflateSync('BT (The mask is cheap to keep.) Tj ET');
    write('paper.pdf', ['%PDF-1.5\n', ...stream, 0, '\n%%EOF']);
    const [found, ...others] = said(see('paper.pdf', ['The mask is cheap to keep.']));
    expect(others).toEqual([]);
    expect(found).toMatch(
      /^source-not-found: .*A `\.pdf` file is not read: save its text as a `\.txt`.*`pdftotext`/,
    );
  });
});

test('SARIF names files with marks in their names as RFC 3986 has it', () => {
  write('ch1:intro.steelman', 'thesis q "Q"\n');
  write('notes #2.steelman', 'thesis q "Q"\n');
  const { out } = steelman(['check', '--format', 'sarif', 'ch1:intro.steelman', 'notes #2.steelman'], folder);
  expect([...out.matchAll(/"uri": "([^"]*)"/g)].map(([, uri]) => uri)).toEqual([
    'ch1%3Aintro.steelman',
    'notes%20%232.steelman',
  ]);
});
