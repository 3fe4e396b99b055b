/** Which words of a quote are the passage's own. */
import { expect, test } from 'vitest';
import { ownWords } from '../../core/sources/conventions.ts';

test.each([
  ['[T]he mask is cheap.', ['The mask is cheap']],
  ['The mask  [sic] is cheap', ['The mask is cheap']],
  ['The mask (emphasis added), they say', ['The mask, they say']],
  ['cheap[3] to keep¹²', ['cheap to keep']],
  ['cheap [^note] to keep', ['cheap to keep']],
  ['cheap [^a note] to keep', ['cheap', 'to keep']],
  ['[The mask] is cheap [to keep]', ['is cheap']],
  ['it [1 2] is', ['it [1 2] is']],
  ['(-“it is”-)', ['it is']],
  ['“(it is)”)', ['it is']],
  [' [Heron] ', []],
])('%s', (quote, words) => expect(ownWords(quote)).toEqual(words));
