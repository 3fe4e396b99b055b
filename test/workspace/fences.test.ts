/** Fences are found where Markdown's own parser finds them, line for line, with what has to be before a new line. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { fencedArguments } from '../../core/workspace/fenced.ts';
import { fencesOf } from '../../core/workspace/fences.ts';
import { runs } from '../support/runs.ts';

const markdown = new MarkdownIt({ html: true });

/** The fences' lines without their indentation, which tabs make a matter of taste. */
const plain = (text: string) => text.split(/\r?\n/).map((line) => line.trim());
const ours = (text: string) =>
  fencesOf(text).map(({ lines }) => lines.map(({ start, end }) => text.slice(start, end).trim()));
const theirs = (text: string) =>
  markdown
    .parse(text, {})
    .filter(({ type, info }) => type === 'fence' && /^steelman(?=[\s:,{?]|$)/i.test(info.trim()))
    .map(({ content }) => plain(content).slice(0, -1));

const margins = ['', '', '', ' ', '   ', '> ', '>', '- ', '1. ', '10) ', '  ', '    ', '> > ', '- > '];
const bodies = [
  ...['```steelman', '```Steelman alone', '~~~steelman', '````steelman', '```', '~~~', '````', '```js'],
  ...['claim a "x"', '', '', '<!-- x', 'x -->', '<!-- y -->', '<div>', '<pre>', 'x</pre>', '# x', '    x'],
];
const line = fc
  .tuple(fc.constantFrom(...margins), fc.constantFrom(...margins), fc.constantFrom(...bodies))
  .map((parts) => parts.join(''))
  // Its blockquotes go on in lines that are indented like code, which CommonMark's do not.
  .filter((text) => !/ {4}>/.test(text))
  // An item that opens with an empty line ends with it.
  .filter((text) => !/(?:-|\d[.)]) *$/.test(text));
const document = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  // Lines of a paragraph may leave out the margin of what they are in, so a blank one follows.
  .map(([lines, eol]) => lines.map((text) => text + eol + (/^[^`~]*[a-z]/.test(text) ? eol : '')).join(''));

test('fences are those that markdown-it finds', () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(ours(text)).toEqual(theirs(text));
    }),
    { numRuns: runs(3000) },
  );
});

const pages = ['docs', 'docs/rules'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

test.each(pages)('the examples of %s are kept apart', (page) => {
  const fences = fencedArguments(readFileSync(page, 'utf8')).map((each) => each.fences.length);
  expect(fences.filter((count) => count > 1)).toEqual([]);
});
