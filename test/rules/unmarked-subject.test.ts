/** `unmarked-subject` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'unmarked-subject' } as const;

test('a leaf or thesis that begins with a declared model or persona', () => {
  checkFindings(
    `model Loom "The model that is trained"
thesis t "Loom is safe to use in the field" because a, b, c, d
       ^ unmarked-subject hint: \`t\` speaks of the model \`Loom\` but is not marked
assumption a "Loom has no aims of its own" about Loom credence 90%
assumption b "Loom's makers are the ones to ask" credence 90%
assumption c "The Loom refuses to do what it is told" credence 90%
           ^ unmarked-subject
assumption d "Nobody would say that of Loom" credence 90%
claim e "Loom is honest with us" because d
`,
    only,
  );
});

test('where a persona of the model is marked, only its author knows which is meant', () => {
  checkFindings(
    `model Loom "The model that is trained"
persona Wren "The assistant that it plays" of Loom
assumption a "Loom has no aims of its own" credence 90%
assumption b "It is kind to all of them" about Wren credence 90%
assumption c "Wren denies that it has any aims" credence 90%
           ^ unmarked-subject: the persona \`Wren\`
`,
    only,
  );
});

test('it is marked', () => {
  checkFix(
    'model Loom "The model"\nassumption $0a "Loom is the one that it is"\n  credence 90%\n',
    'model Loom "The model"\nassumption a "Loom is the one that it is"\n  credence 90%\n  about Loom\n',
    undefined,
    only,
  );
});
