/** Hover: `$0` is where the mouse rests. */
import { describe, expect, test } from 'vitest';
import { hover } from '../../core/features/hover/hover.ts';
import { checkHover, marked } from '../support/features.ts';

const LEAVES = 'assumption a "A"\n  credence 50%\nassumption b "B"\n  credence 60%\n';

test('a claim: what it says, what carries it, what attacks it', () => {
  checkHover(
    `claim c$0 "It *will* rain"\n  because one: a, b (90%) since "clouds"\n  unless d\n${LEAVES}` +
      'assumption d "D"\nobjection o "O" credence 40% rebuts c (50%)\nthesis t "T" because c\n',
    [
      'claim **`c`**',
      'It *will* rain',
      '- because `one`: `a`, `b` (90 %), since “clouds”, unless `d`',
      '- supports `t`',
      '- attacked by `o` (50 %), `d` (an exception)',
    ].join('\n'),
  );
});

test('the ledger: support, range, what is stated, what doubt costs, the best line', () => {
  checkHover(
    `thesis t$0 "T"\n  credence 90%\n  because strong: a\n  because weak: b (10%)\n${LEAVES}`,
    [
      'thesis **`t`**',
      'T',
      '**Support 53 %** · range 50–56 % · stated 90 %  \nIt holds if everything that is likelier than not holds.',
      'Lines of support: `strong` (`a`) 50 %, −47 points without it; `weak` (`b`) 6 %, −3 points without it.',
      'What doubt costs it most: `a` 47 points, `t#weak` 27 points, `b` 2 points.',
      'Worth finding out first: `a`.',
      '- because `strong`: `a`\n- because `weak`: `b` (10 %)',
    ].join('\n'),
    true,
  );
});

test('of an improbable thesis the share of its support comes first', () => {
  checkHover(
    'thesis t$0 "T"\n  because a, b\n  because c\nassumption a "A"\n  credence 10%\nassumption b "B"\n  credence 20%\nassumption c "C"\n  credence 1%\n',
    [
      'thesis **`t`**',
      'T',
      '**Support 3 %** · range 1–11 %  \nIt is argued for, but rests on something that is less likely than not, or defeated.',
      'Lines of support: `#1` (`a`, `b`) 2 %, −2 points without it; `#2` (`c`) 1 %, −1 point without it.',
      'Share of its support that is gone without it: `a` 66 %, `b` 66 %, `c` 33 %.',
      'What doubt costs it most: `c` 97 points, `a` 18 points, `b` 7.9 points.',
      'Worth finding out first: `c`.',
      '- because `a`, `b`\n- because `c`',
    ].join('\n'),
    true,
  );
});

test('what support takes for granted is named', () => {
  checkHover(
    'thesis t$0 "T"\n  because a, b\nassumption a "A"\nassumption b "B"\n  credence 42%\n',
    [
      'thesis **`t`**',
      'T',
      '**Support ≤ 42 % if a holds** · range 0–42 %  \nIt is argued for, but rests on something that is less likely than not, or defeated.',
      'Takes for granted, without a credence: `a`.',
      'What doubt costs it most: `b` 58 points.',
      '- because `a`, `b`',
    ].join('\n'),
    true,
  );
});

test('what is taken for granted against it is told apart', () => {
  checkHover(
    'claim c$0 "C"\n  because a, b\nassumption a "A"\n  credence 90%\nassumption b "B"\nobjection o "O"\n  rebuts c\n',
    [
      'claim **`c`**',
      'C',
      '**Support 0 % while 2 statements have no credence** · range 0–90 %  \nIt is defeated by `o`: it would hold if nothing spoke against it.',
      'Takes for granted, without a credence: `b`, `o`. `o` speaks against it.',
      'What doubt costs it most: `o` 90 points.',
      '- because `a`, `b`',
      '- attacked by `o`',
    ].join('\n'),
    true,
  );
});

test('what defeats a claim is named where its number is high all the same', () => {
  checkHover(
    'claim t$0 "T"\n  because a\nassumption a "A"\n  credence 90%\nobjection o "O"\n  credence 60%\n  rebuts t (60%)\n',
    [
      'claim **`t`**',
      'T',
      '**Support 58 %** · range 54–64 %  \nDefeated by `o`, yet likely (58 %): what speaks against it is likelier than not, but its attack may fail.',
      'What doubt costs it most: `o` 32 points, `o ⊣ t` 32 points, `a` 6.4 points.',
      '- because `a`\n- attacked by `o` (60 %)',
    ].join('\n'),
    true,
  );
});

test('what defeats a claim is named', () => {
  checkHover(
    'thesis t$0 "T"\n  because a\nassumption a "A"\n  credence 90%\nobjection o "O"\n  credence 80%\n  rebuts t\n',
    [
      'thesis **`t`**',
      'T',
      '**Support 18 %** · range 10–20 %  \nIt is defeated by `o`: it would hold if nothing spoke against it.',
      'What doubt costs it most: `o` 72 points, `a` 2 points.',
      'Worth finding out first: `o`.',
      'The case against it: as written −72 points, unanswered −72 points.',
      '- because `a`\n- attacked by `o`',
    ].join('\n'),
    true,
  );
});

test('a claim without a reason has no number, whatever attacks it; nor has a leaf without a credence', () => {
  const objection = 'objection o "O"\n  credence 40%\n  rebuts c\n';
  checkHover(
    `claim c$0 "C"\n${objection}`,
    'claim **`c`**\nC\n**Nothing supports it yet**\n- attacked by `o`',
    true,
  );
  checkHover(
    `assumption c$0 "C"\n${objection}`,
    'assumption **`c`**\nC\n**No credence yet**\n- attacked by `o`',
    true,
  );
});

test('a leaf shows its credence, its conditions and its quote', () => {
  checkHover(
    'source post "p.txt"\nevidence e$0 "E"\n  credence likely given g\n  quote post "rain <b>"\nassumption g "G"\n--- p.txt\nrain <b>\n',
    ['evidence **`e`**', 'E', 'Credence 55–80 % given `g`.', '> “rain \\<b>” — `post`'].join('\n'),
  );
});

test('a leaf that nothing attacks has no ledger, only whether it is assessed', () => {
  checkHover('assumption a$0 "A"\n  credence 30%\n', 'assumption **`a`**\nA\nCredence 30 %.', true);
  checkHover(
    'assumption a$0 "A"\n',
    'assumption **`a`**\nA\nIt has no credence yet: what rests on it takes it for granted.',
    true,
  );
  checkHover('claim c$0 "C"\n', 'claim **`c`**\nC\nNothing supports it yet.', true);
});

test('entities, sources, imports, steps and names that nothing declares', () => {
  checkHover(
    'model M "A model"\npersona P$0 "A mask" of M\nsincere s "It means it" of P\n  credence 50%\nevidence e "E" about P\n',
    ['persona **`P`** of `M`', 'A mask', '- sincere `s`: It means it', '1 statement is about it.'].join('\n'),
  );
  checkHover(
    'source post$0 "p.txt" title "A post"\nevidence e "E" quote post "two words"\n--- p.txt\nThere are two words.\n',
    ['source **`post`**', 'A post', 'p.txt', 'Quoted once: 2 of its 4 words.'].join('\n'),
  );
  checkHover(
    'import "b.steelman" as b$0\n--- b.steelman\nclaim c "C"\n',
    'import **`b`**\nb.steelman\nBrings in 1 name.',
  );
  checkHover(
    `claim c "C"\n  because on$0e: a, b\n${LEAVES}`,
    'step 1 of **`c`**\nbecause `one`: `a`, `b`\n- `a`: A\n- `b`: B',
  );
  checkHover('claim c "C"\n  because noth$0ing\n', undefined);
});

test('words of the language explain themselves', () => {
  checkHover(
    'assumption a "A"\n  credence li$0kely\n',
    '**Credence 55–80 %**: how probable the author thinks `a` is. Support is computed with the middle, 68 %.\n`likely` stands for 55–80 %, as in ICD-203, the standard for likelihoods in US intelligence reports.',
  );
  checkHover('evid$0ence e "E"\n', 'An observation that is set down, best with a `quote` or a `cite`.');
});

describe('a number explains itself, with what the thesis would be', () => {
  const file = (credence: string, strength: string) =>
    `thesis t "T"\n  credence 5%\n  because a (${strength})\nassumption a "A"\n  credence ${credence}\n`;

  test('a credence', () => {
    checkHover(
      file('80$0%', '50%'),
      '**Credence 80 %**: how probable the author thinks `a` is.\n- The support of thesis `t` is 40 %. If this number were 100 %, it would be 50 %; if it were 50 %, 25 %.',
      true,
    );
  });

  test('an interval', () => {
    checkHover(
      file('60%$0..80%', '50%'),
      '**Credence 60–80 %**: how probable the author thinks `a` is. Support is computed with the middle, 70 %.\n- The support of thesis `t` is 35 %. If this number were 100 %, it would be 50 %; if it were 50 %, 25 %.',
      true,
    );
  });

  test('the strength of a step', () => {
    checkHover(
      file('80%', '5$00%'),
      '**Strength 50 %**: how often `t` follows where the premises of this step hold.\n- The support of thesis `t` is 40 %. If this number were 100 %, it would be 80 %; if it were 50 %, 40 %.',
      true,
    );
  });

  test('what is stated of a claim, which nothing is computed from', () => {
    checkHover(
      file('80%', '50%').replace('5%\n', '5$0%\n'),
      '**Stated 5 %**: how probable the author thinks `t` is. It is only compared with the support (40 %): nothing is computed from it.',
      true,
    );
  });

  test('of what no thesis depends on', () => {
    checkHover(
      'assumption a "A"\n  credence 3$00%\n',
      '**Credence 30 %**: how probable the author thinks `a` is.\nNo thesis depends on it.',
      true,
    );
  });
});

test('a quote shows the passage it was found at', () => {
  checkHover(
    'source post "p.txt"\nevidence e "E" quote post "is $0wet"\n--- p.txt\nRain is wet, they say.\n',
    'Found, word for word.\n> Rain **is wet**, they say.',
  );
  checkHover(
    'source post "p.txt"\nevidence e "E" quote post "it is wet in $0autumn and mostly in winter"\n--- p.txt\nRain: it is wet in autumn and always in winter.\n',
    'Not there as quoted. The nearest passage is 85 % the same:\n> Rain: it is wet in autumn and ~~mostly~~ **always** in winter.',
  );
});

test('there is nothing to say of white space, texts and comments', () => {
  checkHover('claim c "It $0rains"\n', undefined);
  checkHover('// cl$0aim\nclaim c "C"\n', undefined);
});

test('numbers of an earlier version say so', () => {
  const m = marked('thesis t$0 "T"\n  because a\nassumption a "A"\n  credence 50%\n');
  const previous = { ...m.numbers(), state: 'previous' as const };
  expect(hover(m.snapshot, m.uri, m.offset, previous)?.text).toContain('numbers of an earlier version');
});

test('what counts for nothing says so, and what was shown says by whom', () => {
  const cast = 'model M\npersona P of M\nevidence e "E" about P credence 90% cite "x"\n';
  const why = '`e` speaks with the voice of `P`, and no sincere link of `P` licenses it.';
  const hovered = (text: string) => {
    const { snapshot, uri, offset, numbers } = marked(cast + text);
    return hover(snapshot, uri, offset, numbers())!.text;
  };
  expect(hovered('thesis t$0 "T" about M because e\n')).toContain(`Its only step counts for nothing: ${why}`);
  expect(hovered('thesis t "T" about M be$0cause e\n')).toContain(`It counts for nothing: ${why}`);
  expect(hovered('thesis t$0 "T" about M because e because a\nassumption a "A" about M\n')).toContain(
    `1 step of 2 counts for nothing: ${why}`,
  );
  expect(hovered('assumption t$0 "T" about M credence 90% given e\n')).toContain(
    `It counts for nothing: ${why}`,
  );
  expect(hovered('claim u$0 "U" because e\n')).toContain('**`u`** (speaks with the voice of `P`)');
  expect(hovered('evidence s$0 "S" about P, M\n')).toContain(
    'about `P`, `M` (shown by `P`, and no mask would have shown it)',
  );
});
