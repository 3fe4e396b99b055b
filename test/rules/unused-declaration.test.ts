/** `unused-declaration` */
import { test } from 'vitest';
import { checkFindings, checkFix } from '../support/check.ts';

const only = { only: 'unused-declaration' } as const;

test('what nothing refers to', () => {
  checkFindings(
    `model M
persona P of M
        ^ unused-declaration hint: Nothing refers to the persona \`P\`, so it changes nothing.
goal G of M
     ^ unused-declaration
source memo "memo.md"
       ^^^^ unused-declaration
assumption a "A" about M
           ^ unused-declaration: the assumption \`a\`
evidence e "E" cite "x"
         ^ unused-declaration
evidence f "F" cite "x" rebuts c
claim c "C" because b
assumption b "B"
--- memo.md
Text.
`,
    only,
  );
});

test('a use anywhere in the workspace counts', () => {
  checkFindings(
    `model M
assumption a "A"
assumption b "B"
           ^ unused-declaration
--- other.steelman
import "main.steelman" as main
claim c "C" about main.M because main.a
`,
    only,
  );
});

test('an import of which nothing is used, unless it brings attacks on what is declared elsewhere', () => {
  checkFindings(
    `import "used.steelman" as used
import "idle.steelman"
       ^^^^^^^^^^^^^^^ unused-declaration: the import \`idle.steelman\`
import "replies.steelman"
thesis t "T" because used.a
--- used.steelman
assumption a "A"
--- idle.steelman
assumption idle "I"
--- replies.steelman
import "used.steelman" as used
objection reply "R" rebuts used.a
`,
    only,
  );
});

test('a misspelt use, or one in what could not be read, counts', () => {
  checkFindings(
    `claim c "C" because rian
assumption rain "Rain"
assumption snow "Snow"
claim d "D" because because snow
assumption hail "Hail"
           ^^^^ unused-declaration
`,
    only,
  );
});

test('it is removed with its line', () => {
  checkFix(
    `assumption a "A"
  credence 90%

assumption $0b "B"
  credence 90%  // a guess

claim c "C"
  because a
`,
    `assumption a "A"
  credence 90%

claim c "C"
  because a
`,
    undefined,
    only,
  );
  checkFix(
    'thesis t "T" because a\n\nassumption a "A"\n\nassumption $0b "B"\n',
    'thesis t "T" because a\n\nassumption a "A"\n',
    undefined,
    only,
  );
});
