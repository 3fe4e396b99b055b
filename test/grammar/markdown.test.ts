/** Steelman fences in Markdown get the grammar's scopes, and nothing leaks out of them. */
import { expect, test } from 'vitest';
import { checkScopes } from '../support/grammar.ts';

const scopes = (name: string, marked: string) =>
  test(name, async () => expect(await checkScopes(marked, 'text.html.markdown')).toEqual([]));

scopes(
  'a fence is highlighted, the text around it is not',
  `
claim a "x"
^^^^^ !keyword
\`\`\`steelman
   ^^^^^^^^ fenced_code.block.language
claim a "x"
^^^^^ keyword.declaration.claim
^^^^^^^^^^^ meta.embedded.block.steelman
\`\`\`
claim a "x"
^^^^^ !keyword`,
);

scopes(
  'a string left open ends with the fence',
  `
~~~ Steelman title=x
claim a "never closed
         ^^^^^^^^^^^^ string.quoted.double
~~~
after "it"
^^^^^^^^^^ !string`,
);

scopes(
  'other languages are left alone',
  `
\`\`\`steelmanic
claim a "x"
^^^^^ !keyword
\`\`\``,
);
