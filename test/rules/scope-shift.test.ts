/** `scope-shift` */
import { test } from 'vitest';
import { checkFindings } from '../support/check.ts';

const only = { only: 'scope-shift' } as const;

test('"all" or "always" from "some", "most" or "in our tests"', () => {
  checkFindings(
    `claim c "All models that we train are honest" because a
                                                      ^ scope-shift info: \`c\` says "all", but \`a\` only "most", and no premise is as general.
claim d "No model of this kind hides its aims" because b
                                                       ^ scope-shift: \`d\` says "no", but \`b\` only "in our tests"
claim e "It always tells the truth to them" because b (96%)
                                                    ^ scope-shift: \`e\` says "always"
assumption a "Most of the models that we train are honest" credence 90%
assumption b "It told the truth in our tests" credence 90%
`,
    only,
  );
});

test('words that look like it, premises that are as general, and steps that are priced', () => {
  checkFindings(
    `claim c "Almost all models that we train are honest" because a
claim d "No evidence of this was found in the logs" because a
claim e "It has never been seen in the wild" because a
claim f "It is no longer needed at all" because a
claim g "All else equal, it is the honest ones that win" because a
claim h "All models that we train are honest" because a, all
claim i "All models that we train are honest" because a (80%) since "The others were trained in the same way"
claim j "The models that we train are all honest" because a
assumption a "Most of the models that we train are honest" credence 90%
assumption all "Every model is trained in the same way" credence 90%
`,
    only,
  );
});
