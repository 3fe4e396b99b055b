/** A passage, marked ⟦…⟧, with what is around it; and how much of a text is annotated. */
import { describe, expect, test } from 'vitest';
import { coverage, passageContext } from '../../core/sources/passage.ts';

function around(marked: string, chars: number): string {
  const start = marked.indexOf('⟦');
  const span = { start, end: marked.indexOf('⟧') - 1 };
  const { before, passage, after } = passageContext(marked.replace(/[⟦⟧]/g, ''), span, chars);
  return `${before}⟦${passage}⟧${after}`;
}

describe('around a passage are', () => {
  test.each([
    ['all of a short text', 'So ⟦it is⟧ now.', 20, 'So ⟦it is⟧ now.'],
    [
      'whole sentences',
      'One more. Two more. So ⟦it is⟧ now. Three. Four more.',
      20,
      'Two more. So ⟦it is⟧ now. Three.',
    ],
    [
      'whole words in a long sentence',
      'We have seen that ⟦it is⟧ so in every case.',
      12,
      '…seen that ⟦it is⟧ so in every…',
    ],
    ['words of its paragraph only', 'Title\n\nSo ⟦it is⟧ now.\n\nNext', 50, 'So ⟦it is⟧ now.'],
    ['lines as one', 'So\n  we ⟦say\n  no⟧\nto it', 50, 'So we ⟦say no⟧ to it'],
    ['no half of a word', 'Unfathomably ⟦it is⟧ unfathomable', 6, '…⟦it is⟧…'],
    ['nothing', '⟦It is⟧', 10, '⟦It is⟧'],
  ])('%s', (_, marked, chars, expected) => expect(around(marked, chars)).toBe(expected));
});

describe('the annotated share of a text', () => {
  const text = '0123456789';
  test.each([
    ['is 0 without annotations', [], 0],
    ['is 1 where all is annotated', [[0, 10]], 1],
    [
      'counts what overlaps once',
      [
        [2, 6],
        [4, 8],
      ],
      0.6,
    ],
    [
      'counts what is contained once',
      [
        [0, 8],
        [2, 4],
        [6, 9],
      ],
      0.9,
    ],
    [
      'counts apart what touches',
      [
        [5, 7],
        [0, 5],
      ],
      0.7,
    ],
    ['stops at the end of the text', [[8, 20]], 0.2],
  ] as [string, [number, number][], number][])('%s', (_, spans, share) =>
    expect(
      coverage(
        spans.map(([start, end]) => ({ start, end })),
        text,
      ),
    ).toBe(share),
  );

  test('leaves white space out', () => expect(coverage([{ start: 0, end: 5 }], 'ab   \n cd')).toBe(0.5));
  test('is 0 of an empty text', () => expect(coverage([], ' \n')).toBe(0));
});
