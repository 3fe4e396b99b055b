/** `restated-premise` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'restated-premise' } as const;

test('a premise in much the same words is no reason', () => {
  checkFindings(
    `claim c "The model hides its real aims from its overseers" because a
                                                                   ^ restated-premise info: \`c\` says what \`a\` says already
assumption a "The model is hiding its real aims from the overseers" credence 70%
`,
    only,
  );
});

test('the opposite, a number, a report, another subject, a strength or several premises are something else', () => {
  checkFindings(
    `model M
model N
claim c "The model hides its real aims from its overseers" because a
assumption a "The model is not hiding its real aims from its overseers" credence 70%
claim d "The model hides its real aims from 9 overseers" because e
assumption e "The model hides its real aims from its overseers" credence 70%
claim f "The model hides its real aims from its overseers" because g
assumption g "The lab says the model hides its real aims from its overseers" credence 70%
claim h "It hides its real aims from its overseers" about M because i
assumption i "It hides its real aims from its overseers" about N credence 70%
claim j "It hides its real aims from its overseers" because e (80%)
claim k "It hides its real aims from its overseers" because e, a, g
claim l "It hides its aims" because m
assumption m "It hides its aims" credence 70%
`,
    only,
  );
});

test('it knows English only', () => {
  checkFindings(
    `claim c "Das Modell verbirgt seine wahren Ziele vor den Aufsehern" because a
assumption a "Das Modell verbirgt seine wahren Ziele vor den Aufsehern" credence 70%
`,
    only,
  );
});
