/** What counts as a page break in a sentence. */
import { expect, test } from 'vitest';
import { withoutPageBreaks } from '../../core/sources/page-breaks.ts';

test.each([
  ['a number', 'flow of\n7\nreplies', 'flow of … replies'],
  ['a number in the middle of a line', 'flow of \n\n        12\r\n\r\nreplies', 'flow of … replies'],
  ['columns', 'flow,\nHart      Probing      7\nof replies', 'flow, … of replies'],
  ['a line with a margin of four blanks', 'flow\n    Probing\nof replies', 'flow … of replies'],
  ['three lines', 'flow\n7\n\fHart    Probing\n8\nof replies', 'flow … of replies'],
  ['a line of blanks alone', 'flow\n     \nof replies', 'flow … of replies'],
  ['two of them', 'a\n1\nb\n2\nc', 'a … b … c'],
  ['one after which the sentence is in columns', 'a\n1\nb    c\nd', 'a … d'],
  ['one after which the sentence is indented', 'a\n1\n      b\nd', 'a … b\nd'],
])('%s is one', (_, text, paragraph) => expect(withoutPageBreaks(text)).toBe(paragraph));

test.each([
  ['four lines', `flow${'\nA    b.'.repeat(4)}\nof replies`],
  ['a number of five digits', 'flow\n12345\nof replies'],
  ['a line of words', 'flow\nHart and Lind\nof replies'],
  ['what follows a sentence', 'It flows.\n7\nof replies'],
  ['what another sentence follows', 'flow\n7\nReplies'],
  ['a line with more than 120 characters on a side', `flow\n${'x'.repeat(121)}    y\nof replies`],
  ['a blank line', 'flow\n\nof replies'],
])('%s is none', (_, text) => expect(withoutPageBreaks(text)).toBe(text));
