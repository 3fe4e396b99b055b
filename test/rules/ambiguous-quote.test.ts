/** `ambiguous-quote` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

const only = { only: 'ambiguous-quote' } as const;
const log = `--- log.md
On Monday the monitor was on. On Tuesday it was off. During the trial the monitor was on again.
`;

test('words that stand there more than once', () => {
  checkFindings(
    `source log "log.md"
assumption a "A" quote log "the monitor was on"
                           ^^^^^^^^^^^^^^^^^^^^ ambiguous-quote hint: These words occur 2 times in \`log\`
assumption b "B" quote log "the monitor was on" after "During the trial"
assumption c "C" quote log "it was off"
${log}`,
    only,
  );
});

test('each passage is offered, with the fewest words that tell it apart', () => {
  const text = `source log "log.md"
assumption a "A" quote log $0"the monitor was on" before "nothing"
${log}`;
  expect(fixTitles(text, only)).toEqual([
    'Refer to the one after “Monday”',
    'Refer to the one after “trial”',
  ]);
  checkFix(
    text,
    `source log "log.md"
assumption a "A" quote log "the monitor was on" after "trial"
${log}`,
    'Refer to the one after “trial”',
    only,
  );
});
