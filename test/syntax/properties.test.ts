/** What holds of the parser and the formatter whatever the text. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../core/syntax/clauses/table.ts';
import { format } from '../../core/syntax/format.ts';
import { isReserved } from '../../core/syntax/keywords.ts';
import { parse } from '../../core/syntax/parser.ts';
import { reparse } from '../../core/syntax/reparse.ts';
import { TokenKind, tokenSpan } from '../../core/syntax/tokens.ts';
import {
  CONTEXTUAL_CLAUSES,
  CONTEXTUAL_DECLARATIONS,
  DECLARATION_KEYWORDS,
  type Declaration,
  type Tree,
} from '../../core/syntax/tree.ts';
import { saysTheSame } from '../support/at-once.ts';
import { exampleFiles } from '../support/corpus.ts';
import { runs } from '../support/runs.ts';
import { sketch } from '../support/sketch.ts';

const CORPUS = exampleFiles().map((file) => file.text);
const PIECES = [
  ...[
    'claim',
    'thesis',
    'assumption',
    'objection',
    'instrumental',
    'source',
    'import',
    'argument',
    'persona',
    'model',
  ],
  ...[
    'because',
    'credence',
    'given',
    'unless',
    'since',
    'rebuts',
    'undercuts',
    'about',
    'of',
    'as',
    'quote',
    'tag',
  ],
  ...['setting', 'together', 'question', 'prior', 'seeing', 'in', 'not', 'asks', 'answered', 'supports'],
  ...['setting s "S"', 'seeing e (4 : 1)', 'because not a', 'question q "Q"\n'],
  ...[
    'a',
    'b-c',
    'ñandú',
    '__proto__',
    'a.b',
    'a#2',
    '"text"',
    '"a \\" b"',
    '"open',
    '“curly”',
    '90%',
    '0.5..0.7',
  ],
  ...[
    ...[
      '# a note',
      '#',
      '--',
      '/*',
      '*/',
      'and',
      'or',
      'and c',
      'supports b',
      'supported by b',
      'probability',
    ],
    ...['[80%]', '80%', 'very likely', '"a "b" c"', '"x"y"', ';', '=', '""'],
    'likely',
    '(',
    ')',
    ',',
    ':',
    '%',
    '..',
    '// comment\n',
    '\n',
    '\n\n',
    '  ',
    '\t',
    '\r\n',
    '\r',
    '// c\r',
    '\u2028',
    '\ufeff',
    'sincere',
    'goal',
    'evidence',
    'serves',
    'until',
    'note',
    '𝒳',
    '\ud800',
  ],
];

/** Real files with a range cut out, two ranges swapped or the end missing; loose pieces; any characters at all. */
const texts = fc.oneof(
  fc
    .tuple(fc.constantFrom(...CORPUS), fc.nat(10_000), fc.nat(10_000), fc.nat(10_000))
    .map(([text, ...points]) => {
      const [a, b, c] = points
        .sort((x, y) => x - y)
        .map((point) => Math.round((point / 10_000) * text.length));
      const bent = [
        text.slice(0, b),
        text.slice(0, a) + text.slice(b),
        text.slice(0, a) + text.slice(b, c) + text.slice(a, b) + text.slice(c),
      ];
      return bent[(a + b + c) % 3];
    }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  test('parses, its tokens laid end to end are the text, and every span lies in it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = parse(text);
        expect(tokensJoined(tree)).toBe(text);
        for (const { span } of [...tree.declarations, ...tree.errors]) {
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  test('is formatted to a text that means the same and that formatting leaves as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = parse(text);
        const once = format(tree);
        const again = parse(once);
        expect(sketch(again)).toBe(sketch(tree));
        expect(saysTheSame(tree, again)).toBe(true);
        expect(format(again)).toBe(once);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('a comment at any token', () => {
  /** Every declaration of the examples on its own, so that each place is tried in a short text. */
  const declarations = CORPUS.flatMap((text) =>
    parse(text).declarations.map(({ span }) => text.slice(span.start, span.end)),
  );
  const places = [...new Set(declarations)].flatMap((text) => {
    const { tokens } = parse(text);
    return Array.from(tokens.starts, (at) => ({ text, at }));
  });
  const comments = ['// c\n', ' // c\r\n', '\n  // c\n', '// c\r'];

  test('stays, and formatting changes nothing that the text says', () => {
    const tried = sample(places, runs(3000));
    tried.forEach(({ text, at }, i) => {
      const comment = comments[i % comments.length];
      const commented = `${text.slice(0, at)}${comment}${text.slice(at)}\nclaim   z "Z"\n`;
      const tree = parse(commented);
      const once = format(tree);
      expect(saysTheSame(tree, parse(once)), commented).toBe(true);
      expect(format(parse(once)), commented).toBe(once);
      // Left as it is is what cannot be read; all else is laid out.
      if (tree.errors.length === 0) expect(once).toContain('claim z "Z"');
    });
  });
});

/** So many of the items, at equal distances. */
function sample<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.floor(items.length / step) }, (_, i) => items[Math.floor(i * step)]);
}

test('a walk over a clause meets every reference, credence and text in it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { kind, clauses } of parse(text).declarations) {
        for (const clause of clauses) {
          const met = partsOf(clause, kind).map((part) =>
            part.type === 'reference' ? part.ref : part.type === 'text' ? part.text : part.credence,
          );
          expect(new Set(met)).toEqual(new Set(nodesIn(clause)));
        }
      }
    }),
    { numRuns: runs(500) },
  );
});

/** The references, credences and texts in a node, told by what each kind of node has. */
function nodesIn(node: unknown, holder = ''): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const isText = 'span' in node && ['text', 'since', 'after', 'before'].includes(holder);
  const isCredence = 'span' in node && ['credence', 'strength'].includes(holder);
  if (('name' in node && 'text' in node) || isText || isCredence) return [node];
  return Object.entries(node).flatMap(([key, value]) => nodesIn(value, Array.isArray(node) ? holder : key));
}

test('the words that may be names are names wherever a name is', () => {
  const words = [...CONTEXTUAL_DECLARATIONS, ...CONTEXTUAL_CLAUSES, 'not'];
  const intact = CORPUS.filter((text) => parse(text).errors.length === 0);
  fc.assert(
    fc.property(fc.constantFrom(...intact), fc.shuffledSubarray(words, { minLength: 1 }), (text, chosen) => {
      const names = new Set(namesIn(parse(text).declarations).filter((name) => !isReserved(name)));
      const others = [...names].filter((name) => !words.includes(name)).slice(0, chosen.length);
      const renamed = new Map(others.map((name, i) => [name, chosen[i]]));
      const tree = parse(withWords(text, renamed));
      expect(tree.errors).toEqual([]);
      const back = new Map([...renamed].map(([name, word]) => [word, name]));
      expect(withoutPlaces(tree.declarations, back)).toEqual(withoutPlaces(parse(text).declarations, back));
    }),
    { numRuns: runs(100) },
  );
});

/** The names that declarations and steps are given. */
function namesIn(declarations: readonly Declaration[]): string[] {
  return declarations.flatMap(({ name, clauses }) => [
    ...(name ? [name.value] : []),
    ...clauses.flatMap((clause) => ('label' in clause && clause.label ? [clause.label.value] : [])),
  ]);
}

/** The text with other words for names; what is in texts and comments stays. */
function withWords(text: string, renamed: ReadonlyMap<string, string>): string {
  const { tokens } = parse(text);
  return Array.from({ length: tokens.count }, (_, i) => {
    const word = text.slice(tokens.starts[i], tokens.starts[i + 1]);
    return tokens.kinds[i] === TokenKind.Word ? (renamed.get(word) ?? word) : word;
  }).join('');
}

/** A node with other words for names, and without spans. */
function withoutPlaces(node: unknown, renamed: ReadonlyMap<string, string>, key = ''): unknown {
  if (typeof node === 'string' && (key === 'value' || key === 'text'))
    return node
      .split('.')
      .map((part) => renamed.get(part) ?? part)
      .join('.');
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => withoutPlaces(item, renamed, key));
  const kept = Object.entries(node).filter(([name]) => name !== 'span' && name !== 'keyword');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutPlaces(value, renamed, name)]));
}

test('a byte order mark in the midst of a line opens no declaration', () => {
  const words = [
    'claim',
    'sincere',
    'quote',
    'because',
    'about',
    'of',
    'credence',
    'rebuts',
    'undercuts',
    'as',
  ];
  for (const first of words) {
    for (const second of words) {
      for (const third of [...DECLARATION_KEYWORDS, 'a']) {
        for (const space of [' ', '\n']) {
          for (const rest of ['', ' "x"', ' y', ' ,']) {
            const text = `${first} ${second}${space}\ufeff${third}${rest}`;
            expect(tokensJoined(parse(text))).toBe(text);
          }
        }
      }
    }
  }
});

/** All that a tree tells, as text: large trees are compared faster so. */
function told({ tokens, declarations, errors }: Tree): string {
  return JSON.stringify({ tokens, declarations, errors });
}

test('a text that is edited again and again gives the tree it would give at once', () => {
  const edit = fc.tuple(
    fc.noBias(fc.nat(10_000)),
    fc.nat(40),
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })),
  );
  const starts = CORPUS.map((text) => text.slice(0, 3000));
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (start, edits) => {
        let tree = parse(start);
        const versions = [tree];
        for (const [place, removed, inserted] of edits) {
          const at = Math.round((place / 10_000) * tree.text.length);
          tree = reparse(tree, tree.text.slice(0, at) + inserted + tree.text.slice(at + removed));
          versions.push(tree);
        }
        // Those that were made on the way are good still.
        for (const version of versions) expect(told(version)).toBe(told(parse(version.text)));
      },
    ),
    { numRuns: runs(2000) },
  );
});

test('what is said of a word does not depend on the declaration after it', () => {
  const before = parse('model M "M"\nclaim c "C"\n');
  const after = 'model M "M"not\nclaim c "C"\n';
  expect(told(reparse(before, after))).toBe(told(parse(after)));
});

test('50,000 declarations on end are an ordinary file', () => {
  const text = Array.from({ length: 50_000 }, (_, i) => `claim c${i} "Claim ${i}" because c${i + 1}`).join(
    '\n',
  );
  const tree = parse(text);
  expect(tree.declarations.length).toBe(50_000);
  expect(tree.errors).toEqual([]);
});

function tokensJoined({ tokens, text }: Tree): string {
  let joined = '';
  for (let i = 0; i < tokens.count; i++) {
    const { start, end } = tokenSpan(tokens, i);
    joined += text.slice(start, end);
  }
  return joined;
}
