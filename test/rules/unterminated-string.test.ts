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
