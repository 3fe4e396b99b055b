/** `unterminated-string` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

test('a text is cut off by a blank line or a declaration', () => {
  checkFindings(`assumption a "A
             ^^ unterminated-string error: Put a \`"\` where it ends
assumption b "B
             ^^ unterminated-string

assumption c "C"
`);
});

test('it is closed at the end of its line', () => {
  checkFix('assumption a $0"A  \n\nassumption b "B"\n', 'assumption a "A"  \n\nassumption b "B"\n');
});

test('a text is wrapped before a word that starts a declaration in the first column', () => {
  checkFindings(`assumption a "It is said that every
             ^^^^^^^^^^^^^^^^^^^^^^ unterminated-string error: A line of this text begins in the first column with \`claim\`, which starts a declaration there. Indent
claim of this kind holds, and that
evidence is rare"
  credence 70%
`);
  checkFix(
    'assumption a $0"It is said that every\nclaim holds, and that\nevidence is rare"\n  credence 70%\n',
    'assumption a "It is said that every\n  claim holds, and that\n  evidence is rare"\n  credence 70%\n',
  );
});

test('a declaration below a text without an end is one', () => {
  checkFindings(`assumption a "It is said
             ^^^^^^^^^^^ unterminated-string error: This text has no closing quote
claim b "B"
      ^ unsupported-claim
`);
});
