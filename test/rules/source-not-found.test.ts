/** `source-not-found` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

test('a text that cannot be read, with the reason', () => {
  checkFindings(`source here "here.md"
source gone "texts/gone.md" title "Gone"
            ^^^^^^^^^^^^^^^ source-not-found warning: The text of the source \`gone\` cannot be read (no such file)
source web "https://example.org/text"
--- here.md
Some text.
`);
});

test('the path is relative to the file that declares the source', () => {
  checkFindings(`import "deep/base.steelman"
assumption a "A" quote memo "Some text"
--- deep/base.steelman
source memo "memo.md"
--- deep/memo.md
Some text.
`);
});
