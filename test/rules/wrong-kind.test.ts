/** `wrong-kind` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, fixTitles } from '../support/check.ts';

test('each place says what it is and what is needed', () => {
  checkFindings(`model M
goal G of M
persona P of G
             ^ wrong-kind error: \`G\` is a goal, but \`of\` takes a model. Name a model instead.
source s "https://a.b"
import "w.steelman" as w
claim a "A" about s because G, w
                  ^ wrong-kind error: \`s\` is a source, but \`about\` takes what something can be about
                            ^ wrong-kind error: Name a proposition about \`G\` instead.
                               ^ wrong-kind error: \`w\` is the prefix of an import
assumption b "B" quote a "x"
                       ^ wrong-kind error: \`a\` is a claim, but \`quote\` takes a source
--- w.steelman
`);
});

test('a premise about it takes its place', () => {
  checkFix(
    'model M\ngoal G of M\nclaim a "A"\n  because $0G (80%)\n',
    'model M\ngoal G of M\nclaim a "A"\n  because G-held (80%)\n\nassumption G-held "G held"\n  about G\n',
    'Use a new assumption about `G` instead',
  );
  expect(fixTitles('source s "https://a.b"\nclaim a "A" because $0s\n')).toEqual([]);
});
