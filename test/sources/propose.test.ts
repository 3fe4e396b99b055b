/** The words proposed for a passage, marked ⟦…⟧ in its text; they must find it again. */
import { describe, expect, test } from 'vitest';
import { findQuote } from '../../core/sources/find.ts';
import { proposeContext, quoteFor } from '../../core/sources/propose.ts';
import type { Markup } from '../../core/sources/rendered/rendered.ts';
import { indexText } from '../../core/sources/text-index.ts';
import { pick, prose, seeded } from '../support/prose.ts';

function passageIn(marked: string, markup: Markup = 'plain') {
  const start = marked.indexOf('⟦');
  return {
    index: indexText(marked.replace(/[⟦⟧]/g, ''), markup),
    span: { start, end: marked.indexOf('⟧') - 1 },
  };
}

describe('the context proposed for a passage', () => {
  test.each([
    ['is nothing where it stands once', 'First ⟦it is⟧.', undefined],
    ['is a word before it', 'First it is. Then ⟦it is⟧.', { after: 'Then' }],
    ['is a word after it', '⟦It is⟧ first. It is then.', { before: 'first.' }],
    ['is at the start of the text what follows', '⟦It is⟧ so. As it is. It is not so.', { before: 'so.' }],
    ['is as many words as it takes', 'So now it is. Or now ⟦it is⟧.', { after: 'Or now' }],
    [
      'is on both sides where neither will do',
      'a it is c. b it is d. a ⟦it is⟧ d. x',
      { after: 'a', before: 'd.' },
    ],
    ['is as the text writes it', 'so it is, “No” – ⟦it is⟧', { after: '“No” –' }],
    ['is no mark alone', '“⟦It is⟧.” Or: “It is.” So', { before: '.” Or:' }],
    ['leaves out the layout of lines', '- one\n- ⟦it is⟧\n- two\n- it is', { after: 'one' }],
    [
      'is nothing where 24 words will not do',
      `${'it is so '.repeat(100)}⟦it is⟧ so ${'it is so '.repeat(100)}`,
      undefined,
    ],
  ])('%s', (_, marked, context) => {
    const { index, span } = passageIn(marked);
    expect(proposeContext(index, span)).toEqual(context);
    if (!context) return;
    const text = index.text.slice(span.start, span.end);
    expect(findQuote(index, { text, ...context })).toMatchObject({ span });
  });

  test('tells the places of a quote that passes over words apart', () => {
    const { index, span } = passageIn('First it surely is. Then ⟦it clearly is⟧.');
    expect(proposeContext(index, span, 'it … is')).toEqual({ after: 'Then' });
  });
});

describe('the quote of a passage', () => {
  test.each([
    ['is its words', 'that ⟦it is⟧ so', { text: 'it is' }],
    ['is one paragraph', 'that ⟦it\n  is\n\nso⟧.', { text: 'it is so' }],
    ['has no space at its ends', 'that⟦ it is ⟧so', { text: 'it is' }],
    ['keeps emphasis and typography', '⟦it’s *only* “played”⟧', { text: 'it’s *only* “played”' }],
    [
      'leaves out bullets, numbers and block quotes',
      '⟦- one\n- two\n3. three\n> four⟧',
      { text: 'one two three four' },
    ],
    ['leaves out addresses', 'see ⟦the [post](https://a.b) here⟧', { text: 'the post here' }],
    [
      'joins words that are broken at line ends',
      'of ⟦short an-\nswers it is⟧',
      { text: 'short answers it is' },
    ],
    [
      'keeps a hyphen that the word has elsewhere',
      'One self-report. ⟦In self-\nreports it is⟧.',
      { text: 'In self-reports it is' },
    ],
    [
      'passes over what stands between two pages',
      '⟦The flow of\n\nHart and Lind      Probing      7\n\nhedged replies⟧',
      { text: 'The flow of … hedged replies' },
    ],
    [
      'passes over a number and a form feed',
      '⟦The flow of\n7\n\fHart and Lind      Probing\n\nhedged replies⟧',
      { text: 'The flow of … hedged replies' },
    ],
    ['holds columns that part no sentence', '⟦One.\n\na      b\n\nTwo⟧', { text: 'One. a b Two' }],
    ['has no numbers of lines', '85  ⟦were per-\n86  formed by⟧', { text: 'were performed by' }],
    ['has a context where it is repeated', 'First it is. Then ⟦it is⟧.', { text: 'it is', after: 'Then' }],
    ['is none where there are no words', 'so ⟦ – ⟧ so', undefined],
  ])('%s', (_, marked, quote) => {
    const { index, span } = passageIn(marked);
    expect(quoteFor(index, span)).toEqual(quote);
  });

  test.each([
    [
      'cuts a link across lines',
      'the ⟦mask,\nand [the follow-up⟧ study](https://e.org/x) saw',
      'mask, and the follow-up',
    ],
    ['starts in a link', '[the ⟦study](https://e.org/x) saw it⟧', 'study saw it'],
    ['cuts an emphasis', 'it is *very ⟦clear* to\nall⟧', 'clear to all'],
    ['holds a footnote mark', '⟦says no[^1] today⟧\n\n[^1]: So.', 'says no today'],
    ['holds entities and escapes', '⟦R&amp;D of 5 \\* 3⟧', 'R&D of 5 * 3'],
    ['cuts a word', 'it is un*⟦able* to lie⟧', 'unable to lie'],
    ['is in a table', '| a | b |\n|---|---|\n| ⟦Heron | 96 % of runs⟧ |', 'Heron 96 % of runs'],
  ])('of Markdown that %s is what a reader sees', (_, marked, text) => {
    const { index, span } = passageIn(marked, 'markdown');
    expect(quoteFor(index, span)).toEqual({ text });
  });

  test.each([
    ['tags', '<p>it is <a href="x">⟦so</a> &lt; 2⟧', 'so < 2'],
    ['nothing but tags', '⟦<p class="words">⟧', undefined],
  ])('of HTML with %s is what a reader sees', (_, marked, text) => {
    const { index, span } = passageIn(marked, 'html');
    expect(quoteFor(index, span)?.text).toBe(text);
  });

  test('holds nothing that could not be decoded', () => {
    const { index, span } = passageIn('so ⟦it \ufffd is⟧');
    expect(quoteFor(index, span)).toBeUndefined();
  });

  test('finds the passage it was made for', () => {
    const index = indexText(prose(100_000, 1));
    const words = [...index.text.matchAll(/[A-Za-z]\S*/g)];
    const random = seeded(1);
    for (let i = 0; i < 300; i++) {
      const first = Math.floor(random() * (words.length - 40));
      const last = words[first + pick([0, 1, 2, 5, 10, 30], random)];
      const span = { start: words[first].index, end: last.index + last[0].length };
      const quote = quoteFor(index, span)!;
      const match = findQuote(index, quote, { near: false });
      expect(match.outcome, `${JSON.stringify(quote)}`).toMatch(/exact|normalised/);
      const found = 'span' in match ? match.span : span;
      expect(Math.abs(found.start - span.start) + Math.abs(found.end - span.end)).toBeLessThan(6);
    }
  });
});
