/** `missing-text` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('a text, a title or a path is missing', () => {
  checkFindings(`argument
^^^^^^^^ missing-text error: This argument has no title
import
^^^^^^ missing-text error: This import has no path, so no file can be found. Write it in quotes: \`import "…"\`.
source s
       ^ missing-text error: The source \`s\` has no path
claim a because s2
      ^ missing-text error: The claim \`a\` has no text, so no reader knows what it says.
assumption s2 "Fine"
model M
`);
});

test('a first text is made from the name', () => {
  checkFix('claim rain-$0falls\n', 'claim rain-falls "Rain falls"\n');
  expect(fixTitles('$0import\n')).toEqual([]);
});

test('a blank text is none; a link needs none', () => {
  checkFindings(`thesis t ""
         ^^ missing-text error: The thesis \`t\` has no text
  because a, s
assumption a "  "
             ^^^^ missing-text error: The assumption \`a\` has no text
  credence 90%
model M ""
persona P of M
sincere s of P
  credence 90%
`);
  checkFix('assumption it-rains $0""\n', 'assumption it-rains "It rains"\n', 'Add the text "It rains"');
});

test('a quote stands for the text, wherever it is among the clauses', () => {
  checkFindings(`source post "post.txt"
thesis t
  because a
  quote post "It lies."
assumption a
           ^ missing-text error: The assumption \`a\` has no text
  credence 90%
sincere s of P
  credence 90%
persona P of M
model M
--- post.txt
It lies.`);
});
