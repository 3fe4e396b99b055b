/** Which scopes the words, names, strings and numbers of a file get from the TextMate grammar. */
import { describe, expect, test } from 'vitest';
import { beginningOf } from '../../core/syntax/clauses/table.ts';
import { CREDENCE_WORDS, isReserved } from '../../core/syntax/keywords.ts';
import { CLAUSE_KEYWORDS, DECLARATION_KEYWORDS, INNER_KEYWORDS } from '../../core/syntax/tree.ts';
import { checkScopes, tokenise } from '../support/grammar.ts';

const scopes = (name: string, marked: string) =>
  test(name, async () => expect(await checkScopes(marked)).toEqual([]));

describe('words', () => {
  test.each(DECLARATION_KEYWORDS)('%s is a declaration keyword', async (word) => {
    const [token] = await tokenise(`${word} x "…"`);
    expect(token).toMatchObject({ text: word });
    expect(token.scopes).toContain(`keyword.declaration.${word}.steelman`);
  });

  const FOLLOWING = { name: 'x', number: '10%', text: '"…"' };

  test.each([
    ...CLAUSE_KEYWORDS.map((word) => [word, FOLLOWING[beginningOf(word)]]),
    ...INNER_KEYWORDS.map((word) => [word, 'x']),
  ])('%s is a clause keyword before %s', async (word, following) => {
    const [token] = await tokenise(`${word} ${following}`);
    expect(token.text).toBe(word);
    expect(token.scopes.at(-1)).toMatch(new RegExp(`^keyword\\.control\\.(attack\\.)?${word}\\.steelman$`));
  });

  test.each([...DECLARATION_KEYWORDS, ...CLAUSE_KEYWORDS, ...INNER_KEYWORDS].filter(isReserved))(
    '%s can be no name of a claim, and ends what was begun before it',
    async (word) => {
      for (const start of ['claim ', 'import "x" as ', 'source ', 'quote ']) {
        const last = (await tokenise(`${start}${word} x`)).find(
          (t) => t.text === word && t.start === start.length,
        );
        expect(last?.scopes.at(-1)).toMatch(/^keyword\./);
      }
    },
  );

  test.each([...CREDENCE_WORDS.keys()])('%s is a credence', async (word) => {
    for (const text of [`credence ${word}`, `because a (${word})`]) {
      const token = (await tokenise(text)).find((t) => t.text === word);
      expect(token?.scopes).toContain('constant.language.credence.steelman');
    }
  });

  scopes(
    'a keyword inside a name is part of the name',
    `
claim claim-about-goals "…" because goal-of, note1
      ^^^^^^^^^^^^^^^^^ entity.name.function.statement
                                    ^^^^^^^ variable.other.reference
                                             ^^^^^ variable.other.reference`,
  );
});

describe('declarations', () => {
  scopes(
    'each kind of name has its own scope',
    `
thesis discard "It is discarded"
^^^^^^ keyword.declaration.thesis
       ^^^^^^^ entity.name.function.statement
               ^^^^^^^^^^^^^^^^ string.quoted.double.text
instrumental mask "Played" of Clyde serves puzzle until costly
^^^^^^^^^^^^ keyword.declaration.instrumental
             ^^^^ entity.name.function.statement
                           ^^ keyword.control.of
                              ^^^^^ variable.other.reference
                                    ^^^^^^ keyword.control.serves
                                                  ^^^^^ keyword.control.until
persona Clyde of AI
        ^^^^^ entity.name.type.entity
              ^^ !entity.name
source post "post.txt" title "A *post*"
       ^^^^ entity.name.namespace.source
             ^^^^^^^^ string.quoted.double.literal
                       ^^^^^ keyword.control.title
                              ^^^^^^^^ !markup
import "lib.steelman" as lib
        ^^^^^^^^^^^^ string.quoted.double.literal
                         ^^^ entity.name.namespace.alias
claim x "…" because lib.rain
                    ^^^ entity.name.namespace.alias
                        ^^^^ variable.other.reference`,
  );

  scopes(
    'a name may stand on the next line, after a comment',
    `
claim // which?
      ^^ comment.line
  rain "It rains"
  ^^^^ entity.name.function.statement`,
  );

  scopes(
    'names are Unicode, with hyphens',
    `
claim größer-als_2 "…" because 猫, _x
      ^^^^^^^^^^^^ entity.name.function.statement
                               ^ variable.other.reference
                                  ^^ variable.other.reference`,
  );

  scopes(
    'a missing name takes nothing away from what follows',
    `
claim "No name" because a
       ^^^^^^^ string.quoted.double.text
                ^^^^^^^ keyword.control.because
claim credence 40%
      ^^^^^^^^ keyword.control.credence
               ^^ constant.numeric`,
  );
});

describe('clauses', () => {
  scopes(
    'a step has a label, premises, a strength, a warrant and exceptions',
    `
  because from-rl: rlvr, x (30%..0.5) since "so" unless y
          ^^^^^^^ entity.name.label.step
                   ^^^^ variable.other.reference
                       ^ punctuation.separator.comma
                            ^^ constant.numeric
                              ^ keyword.other.unit.percent
                               ^^ keyword.operator.range
                                 ^^^ constant.numeric
                                      ^^^^^ keyword.control.since
                                                 ^^^^^^ keyword.control.attack.unless
  undercuts valence#from-rl, lib.valence#2 (almost-certain)
  ^^^^^^^^^ keyword.control.attack.undercuts
            ^^^^^^^ variable.other.reference
                    ^^^^^^^ variable.other.label.step
                             ^^^ entity.name.namespace.alias
                                         ^ constant.numeric.step
                                            ^^^^^^^^^^^^^^ constant.language.credence`,
  );

  scopes(
    'a credence word is one only where a credence stands',
    `
claim likely "…" credence likely given likely
      ^^^^^^ entity.name.function.statement
                          ^^^^^^ constant.language.credence
                                 ^^^^^ keyword.control.given
                                       ^^^^^^ variable.other.reference`,
  );

  scopes(
    'any word can be a tag',
    `
  tag claim, note, ai-safety note "x"
      ^^^^^ constant.other.symbol.tag
             ^^^^ constant.other.symbol.tag
                   ^^^^^^^^^ constant.other.symbol.tag
                             ^^^^ keyword.control.note`,
  );

  scopes(
    'the words of a quote are literal, and may leave some out',
    `
  quote post "it *almost* … says […] no" after "He said" note "an *aside*"
        ^^^^ variable.other.reference
              ^^^^^^^^^^ string.quoted.double.quotation
                 ^^^^^^^^ !markup
                          ^ keyword.operator.ellipsis
                                 ^^^ keyword.operator.ellipsis
                                         ^^^^^ keyword.control.after
                                                ^^^^^^^ string.quoted.double.quotation
                                                                  ^^^^^^^ markup.italic`,
  );

  scopes(
    'an open strength stops where it makes no sense',
    `
  because a (80% since "so"
             ^^ constant.numeric
                 ^^^^^ keyword.control.since
                       ^^^^ string.quoted.double.text`,
  );
});

describe('words that may be names', () => {
  scopes(
    'are keywords where a clause or a declaration begins',
    `
setting eval "The laboratory"
^^^^^^^ keyword.declaration.setting
        ^^^^ entity.name.type.entity
together t "T" of a, b (60%)
^^^^^^^^ keyword.declaration.together
                        ^^ constant.numeric
question q "Q" asks a#l answered b
^^^^^^^^ keyword.declaration.question
               ^^^^ keyword.control.asks
                        ^^^^^^^^ keyword.control.answered
assumption h "H" about P in eval prior 10% given a
                         ^^ keyword.control.in
                                 ^^^^^ keyword.control.prior
                                       ^^ constant.numeric
  seeing one: e (4 : 1) unless x
  ^^^^^^ keyword.control.seeing
         ^^^ entity.name.label.step
                 ^ constant.numeric
                   ^ punctuation.separator.ratio
                     ^ constant.numeric
  because not x, y supports lib.z
          ^^^ keyword.operator.logical.not
                   ^^^^^^^^ keyword.control.supports`,
  );

  scopes(
    'and names elsewhere',
    `
claim prior "…" because in, seeing since "…"
      ^^^^^ entity.name.function.statement
                        ^^ variable.other.reference
                            ^^^^^^ variable.other.reference
  because not, setting unless asks
          ^^^ variable.other.reference
               ^^^^^^^ variable.other.reference
                              ^^^^ variable.other.reference
claim a "It rains
setting out with an umbrella
^^^^^^^ string.quoted.double.text
  it pours"
  ^^ string.quoted.double.text`,
  );
});

describe('strings', () => {
  scopes(
    'a string runs over lines',
    `
claim a "It rains
         ^^^^^^^^ string.quoted.double.text
  because it does" because b
  ^^^^^^^^^^^^^^^ string.quoted.double.text
                   ^^^^^^^ keyword.control.because`,
  );

  scopes(
    'a blank line ends a string that was left open',
    `
claim a "It rains
         ^^^^^^^^ string.quoted.double.text
  
claim b "It pours"
^^^^^ keyword.declaration.claim
      ^ entity.name.function.statement`,
  );

  scopes(
    'a declaration keyword in the first column ends one too, and only there',
    `
claim a "It rains
  claim it as you like
  ^^^^^ string.quoted.double.text
claims are strings
^^^^^^ string.quoted.double.text
claim b "It pours"
^^^^^ keyword.declaration.claim`,
  );

  scopes(
    'escapes, and Markdown in texts',
    String.raw`
claim a "say \"hi\" \\ \n, **strong**, a_b_c, _em_, ${'`'}code${'`'}, [link](https://a.b/c)"
             ^^ constant.character.escape
                 ^^ constant.character.escape
                    ^^ constant.character.escape
                       ^^ !constant
                           ^^^^^^^^^^ markup.bold
                                       ^^^^^ !markup
                                              ^^^^ markup.italic
                                                    ^^^^^^ markup.inline.raw
                                                                   ^^^^^^^^^^^^^ markup.underline.link`,
  );

  scopes(
    'curly quotes are marked and read as straight ones',
    `
claim a “It rains” because b
        ^ invalid.illegal.curly-quote
         ^^^^^^^^ string.quoted.other.text
                 ^ invalid.illegal.curly-quote
                   ^^^^^^^ keyword.control.because
claim c "He said “no” to it" because d
                 ^^^^ !invalid`,
  );
});

describe('comments', () => {
  scopes(
    'reach to the end of the line, but do not start in a string',
    `
claim a "see https://a.b" // claim b "…"
         ^^^^^^^^^^^^^^^ string.quoted.double.text
                          ^^^^^^^^^^^^^^ comment.line.double-slash`,
  );

  scopes(
    'an ignore names its rules',
    `
// steelman-ignore weak-premise, one-sided: it is a sketch
   ^^^^^^^^^^^^^^^ keyword.other.ignore
                   ^^^^^^^^^^^^ constant.other.rule
                                 ^^^^^^^^^ constant.other.rule
                                            ^^^^^^^^^^^^^ !constant
                                            ^^^^^^^^^^^^^ comment.line
// steelman-ignored
   ^^^^^^^^^^^^^^^^ !keyword`,
  );
});
