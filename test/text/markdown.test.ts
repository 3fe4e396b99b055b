/** Texts of documents as Markdown: what is shown, and that nothing in it can do anything. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { code, inert, literal } from '../../core/text/markdown.ts';
import { runs } from '../support/runs.ts';

/** Two parsers of other makers than each other; both are told to let everything through. */
const markdownIt = new MarkdownIt({ html: true, linkify: true });

test.each([
  ['It *will* rain, `soon`', 'It *will* rain, `soon`'],
  ['a <b>bold</b> move', 'a \\<b>bold\\</b> move'],
  ['[go](command:evil)', '\\[go]\\(command:evil)'],
  ['[go](&#99;ommand:evil)', '\\[go]\\(\\&#99;ommand:evil)'],
  ['[go](https://e.org "title")', '[go](https://e.org)'],
  ['![x](https://e.org/i.png)', '!\\[x]\\(https\\://e.org/i.png)'],
  ['``` ![a](https://e.org/p.png) ```', '`![a](https://e.org/p.png)`'],
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['[x]: command:evil', '\\[x]: command:evil'],
  ['costs $5 and $6', 'costs \\$5 and \\$6'],
  ['__init__ and **bold**', '\\_\\_init\\_\\_ and **bold**'],
  ['see &#35; and &lt;', 'see \\&#35; and \\&lt;'],
])('%j → %s', (text, markdown) => expect(inert(text)).toBe(markdown));

const PIECES = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '![',
    '](',
    '\\',
    '*',
    '_',
    '**',
    '~~',
    ':',
    '&',
    '#',
  ],
  ...[
    '<img src=x onerror=y>',
    '<!--',
    '-->',
    '<https://e.org>',
    '<javascript:x>',
    'https://e.org/p.png',
    'www.e.org',
  ],
  ...[
    'me@e.org',
    'command:x',
    '![a](https://e.org/p.png)',
    '[a](command:x)',
    '[b](https://e.org)',
    '[a]: https://e.org',
  ],
  ...[
    '&lt;',
    '&#60;',
    '&colon;',
    '[^1]',
    '|',
    '- ',
    '1. ',
    '    ',
    '\t',
    ' ',
    '\n',
    'word',
    '"',
    "'",
    '$',
    '$$',
    '=',
    '+',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ maxLength: 60 }),
);

describe.each([
  ['a text', inert],
  ['plain words', literal],
  ['code', code],
])('%s, whatever it is', (_, write) => {
  test('is one paragraph without image or HTML, and every link leads to the web', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const before of ['', '> ', '- ', 'word ', '**', '“']) check(before + write(text));
      }),
      { numRuns: runs(300) },
    );
  });
});

test('plain words are shown as they are', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const shown = fromMarkdown(literal(text));
      expect(wordsOf(shown).replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
    }),
    { numRuns: runs(500) },
  );
});

test('a text that is parsed for long is shown as it is written', () => {
  expect(inert('['.repeat(200_000))).toContain('\\[');
  expect(inert('**a'.repeat(600))).toContain('a');
});

function check(markdown: string): void {
  const blocks = markdownIt.parse(markdown, {});
  const inline = blocks.flatMap((token) => token.children ?? []);
  const types = new Set([...blocks, ...inline].map((token) => token.type));
  for (const type of [
    'image',
    'html_inline',
    'html_block',
    'fence',
    'code_block',
    'heading_open',
    'hr',
    'table_open',
  ])
    expect(types, markdown).not.toContain(type);
  for (const token of inline)
    if (token.type === 'link_open' && token.info !== 'auto')
      expect(token.attrGet('href'), markdown).toMatch(/^https?:\/\//i);

  const nodes = [fromMarkdown(markdown)] as { type: string; url?: string; children?: [] }[];
  for (const node of nodes) {
    expect(
      ['image', 'imageReference', 'html', 'code', 'heading', 'definition', 'linkReference'],
      markdown,
    ).not.toContain(node.type);
    if (node.type === 'link') expect(node.url, markdown).toMatch(/^https?:\/\//i);
    nodes.push(...(node.children ?? []));
  }
}

function wordsOf(node: { value?: string; children?: unknown[] }): string {
  return node.value ?? (node.children ?? []).map((child) => wordsOf(child as typeof node)).join('');
}
