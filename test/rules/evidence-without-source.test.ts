/** `evidence-without-source` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'evidence-without-source' } as const;

test('evidence with neither quote nor cite', () => {
  checkFindings(
    `source memo "memo.md"
evidence a "A" credence 90%
         ^ evidence-without-source info: The evidence \`a\` has neither \`quote\` nor \`cite\`
evidence b "B" cite "Report, table 2"
evidence c "C" quote memo "Some text"
assumption d "D"
--- memo.md
Some text.
`,
    only,
  );
});

test('evidence that was not read to its end, or is argued for, has its own report', () => {
  checkFindings(
    `evidence a "A" because d
evidence b "B" cite
assumption d "D"
`,
    only,
  );
});

test('it is made an assumption', () => {
  checkFix(`evidence $0a "A" credence 90%\n`, `assumption a "A" credence 90%\n`, undefined, only);
});
