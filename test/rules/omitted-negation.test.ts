/** `omitted-negation` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'omitted-negation' } as const;
const memo = `--- memo.md
The lab is *not* permitted to deploy. It is fine. They don’t ask. It may be asked for anyway.
`;

test('a negation that is passed over in the quoted sentence', () => {
  checkFindings(
    `source memo "memo.md"
assumption a "A" quote memo "The lab is … permitted to deploy"
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ omitted-negation hint: The words left out with \`…\` include “not”
assumption b "B" quote memo "They … ask. It may"
                            ^^^^^^^^^^^^^^^^^^^^ omitted-negation: “don’t”
${memo}`,
    only,
  );
});

test('not one of a sentence that is left out as a whole, nor one that is quoted', () => {
  checkFindings(
    `source memo "memo.md"
assumption a "A" quote memo "It is fine. … It may be asked for"
assumption b "B" quote memo "is not … to deploy"
${memo}`,
    only,
  );
});
