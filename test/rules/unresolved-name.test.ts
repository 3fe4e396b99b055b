/** `unresolved-name` */
import { expect, test } from 'vitest';
import { checkFindings, checkFix, findingsOf, fixTitles } from '../support/check.ts';

test('each place that names nothing says what follows', () => {
  checkFindings(`claim a "A" because x unless y
                    ^ unresolved-name error: Nothing is named \`x\`, so this step rests on something unknown. Declare it
                             ^ unresolved-name error: it is not known when this exception holds
assumption b "B" about m credence 50% given xx quote ss "t" rebuts yy
                       ^ unresolved-name error: it is not known what this is about
                                            ^^ unresolved-name error: it is not known what this credence depends on
                                                     ^^ unresolved-name error: the quote cannot be looked up
                                                                   ^^ unresolved-name error: this attacks nothing
`);
});

test('the name that was meant, of the kind that is needed', () => {
  checkFindings(`model rian
assumption rain "It rains"
claim wet "It is wet" because rin
                              ^^^ unresolved-name error: Did you mean \`rain\`?
assumption fast "It is fast" about riam
                                   ^^^^ unresolved-name error: Did you mean \`rian\`?
`);
  checkFix(
    'assumption rain "R"\nclaim wet "W" because rian$0\n',
    'assumption rain "R"\nclaim wet "W" because rain\n',
    'Change to `rain`',
  );
});

test('not the name that the clause has already', () => {
  const tied = `together skill "Both read the same notes" of reader-a, reader-$0b (40%)
assumption reader-a "The first notices"
`;
  expect(fixTitles(tied)).not.toContain('Change to `reader-a`');
  expect(fixTitles(tied.replace('reader-a,', 'other,'))).toContain('Change to `reader-a`');
});

test('a file of the workspace that declares it', () => {
  checkFindings(`claim wet "It is wet" because rain
                              ^^^^ unresolved-name error: "lib/weather.steelman" declares it: import that file.
--- lib/weather.steelman
assumption rain "It rains"
`);
  checkFix(
    `argument "T"

claim wet "W" because $0rain
--- lib/weather.steelman
assumption rain "It rains"
`,
    `argument "T"

import "lib/weather.steelman"

claim wet "W" because rain
`,
    'Import `rain` from "lib/weather.steelman"',
  );
});

test('after the prefix of an import', () => {
  checkFindings(`import "w.steelman" as w
claim wet "W" because w.rian, w.snow
                      ^^^^^^ unresolved-name error: Did you mean \`w.rain\`?
                              ^^^^^^ unresolved-name error: "w.steelman" declares no such name
--- w.steelman
assumption rain "It rains"
`);
});

test('it is declared after what uses it', () => {
  checkFix(
    'claim wet "W"\n    because no-$0roof // yet\n\nmodel M\n',
    'claim wet "W"\n    because no-roof // yet\n\nassumption no-roof "No roof"\n\nmodel M\n',
    'Declare the assumption `no-roof`',
  );
  checkFix(
    'model M\nassumption a "A" about $0G\n',
    'model M\nassumption a "A" about G\n\ngoal G "G" of M\n',
    'Declare the goal `G`',
  );
  expect(fixTitles('claim a "A" because b unless $0c\nassumption b "B"\n')).toEqual([
    'Declare the assumption `c`',
    'Declare the claim `c`',
  ]);
  expect(fixTitles('claim a "A" quote $0s "x"\n')).toEqual([]);
});

test('a file with CRLF line ends keeps them', () => {
  checkFix(
    'claim wet "W"\r\n  because $0rain\r\n',
    'claim wet "W"\r\n  because rain\r\n\r\nclaim rain "Rain"\r\n',
    'Declare the claim `rain`',
  );
});

test('thousands of them are found in reasonable time', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `claim c${i} "C" because d${i}`);
  expect(findingsOf(lines.join('\n'), { only: 'unresolved-name' })).toHaveLength(5000);
}, 20_000);

test('what no declaration can have as its name, or would not help, is not declared', () => {
  expect(fixTitles('claim c "C" because spring, $0quote (80%)\n')).not.toContain('Declare the claim `quote`');
  expect(fixTitles('question q "Q"\n  asks $0rain#heavy\n')).toEqual([]);
  expect(fixTitles('evidence e "E"\n  supports $0wet (80%)\n')).toEqual([]);
  expect(fixTitles('together x\n  of a, $0b, b\nassumption a "A"\n')).toEqual([]);
  // An exception to an attack on nothing would only be removed again.
  const attack =
    'thesis t "T" because a\nassumption a "A"\nobjection o "O" undercuts t#TARGET unless $0closed\n';
  expect(fixTitles(attack.replace('TARGET', 'gone'))).toEqual([]);
  expect(fixTitles(attack.replace('TARGET', '1'))).not.toEqual([]);
});
