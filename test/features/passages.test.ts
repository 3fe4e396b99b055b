/** Passages: what arguments quote of a text, told as the text with `[|…|]` around each passage. */
import { describe, expect, test } from 'vitest';
import { type Annotations, annotationsOf, passagesAt } from '../../core/features/passages/passages.ts';
import { passageHover, useTitle } from '../../core/features/passages/words.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { checkPlaces, type Marked, marked } from '../support/features.ts';

const TEXT = 'post.txt';
const POST = `--- ${TEXT}\n`;

function read(m: Marked, numbers = true): Annotations {
  const text = m.files.get(TEXT)!;
  if (numbers) for (const uri of m.snapshot.files()) m.snapshot.evaluation(uri);
  return annotationsOf(m.snapshot, TEXT, text, (uri) => numbersOf(m.snapshot, uri));
}

/** Checks that the words marked in the text are the passages, all parts of each. */
function checkPassages(text: string): void {
  checkPlaces(text, (m) =>
    read(m).passages.flatMap(({ parts }) => parts.map((span) => ({ uri: TEXT, span }))),
  );
}

/** Each passage as `outcome: title, title`. */
function titles(text: string, numbers = true): string[] {
  return read(marked(text), numbers).passages.map(
    (p) => `${p.outcome}: ${p.uses.map((use) => useTitle(use, p).replace(/\u00a0/g, ' ')).join(', ')}`,
  );
}

const SOURCE = 'source post "post.txt"\n';

describe('what is a passage', () => {
  test('the quoted words, wherever they stand now', () => {
    checkPassages(`${SOURCE}claim a "A"
  quote post "a world of puzzles"
assumption b "B"
  credence 80%
  quote post "turned off"
${POST}It prefers [|a world of puzzles|]. Being [|turned off|] would be bad.`);
  });

  test('only the words that are quoted, where the quote passes over some', () => {
    checkPassages(`${SOURCE}claim a "A"
  quote post "It prefers … of puzzles"
${POST}[|It prefers|] a whole world [|of puzzles|].`);
  });

  test('every place of a repeated quote that nothing tells apart, and only the one meant else', () => {
    checkPassages(`${SOURCE}claim a "A"
  quote post "the puzzle"
${POST}It solves [|the puzzle|]. It likes [|the puzzle|].`);
    checkPassages(`${SOURCE}claim a "A"
  quote post "the puzzle" after "It likes"
${POST}It solves the puzzle. It likes [|the puzzle|].`);
  });

  test('overlapping passages are kept apart', () => {
    const m = `${SOURCE}claim a "A"
  quote post "prefers a world of puzzles"
claim b "B"
  quote post "a world"
${POST}It prefers a wo$0rld of puzzles.`;
    const { snapshot, offset, files } = marked(m);
    const { passages } = annotationsOf(snapshot, TEXT, files.get(TEXT)!, (uri) => numbersOf(snapshot, uri));
    expect(passagesAt(passages, offset).map((p) => p.uses[0].statement.name)).toEqual(['b', 'a']);
  });

  test('a text that no argument names has none', () => {
    checkPassages(`${SOURCE}claim a "A"
  quote other "It prefers"
--- main2.steelman
source post "sub/post.txt"
claim a "A"
  quote post "It prefers"
${POST}It prefers a world of puzzles.`);
  });
});

describe('the status of a passage', () => {
  test('by the kind, the number and the weakness of what was made of it', () => {
    expect(
      titles(`${SOURCE}thesis t "T"
  because a, b
  quote post "It prefers a world"
assumption a "A"
  credence 40%
  quote post "of puzzles"
evidence b "B"
  credence 90%
claim c "C"
  quote post "Being turned off"
${POST}It prefers a world of puzzles. Being turned off would be bad.`),
    ).toEqual(['exact: thesis t · 36 % — weak', 'exact: assumption a · 40 % — weak', 'exact: claim c']);
  });

  test('before there are numbers, by what is written', () => {
    const text = `${SOURCE}claim t "T"
  because a
  quote post "It prefers a world"
assumption a "A"
  credence 40%
  quote post "of puzzles"
${POST}It prefers a world of puzzles.`;
    expect(titles(text, false)).toEqual(['exact: claim t', 'exact: assumption a · 40 % — weak']);
  });

  test('what differs in typography only is found, what differs in words is near, and said to be', () => {
    expect(
      titles(`${SOURCE}assumption a "A"
  credence 90%
  quote post "It doesn't need to be perfect - not at all"
assumption b "B"
  credence 90%
  quote post "acquiring more resources would help greatly with those goals"
${POST}It doesn’t need to be perfect – not at all. And acquiring some resources would help with those goals.`),
    ).toEqual(['normalised: assumption a · 90 %', 'near: assumption b · 90 % — the words have changed']);
  });

  test('several statements of several arguments can be on one passage', () => {
    const text = `${SOURCE}assumption a "A"
  credence 90%
  quote post "a world of puzzles"
--- second.steelman
source text "post.txt"
objection o "O"
  credence 20%
  rebuts p
  quote text "a world of puzzles"
claim p "P"
  because q
assumption q "Q"
  credence 70%
${POST}It prefers a world of puzzles.`;
    expect(titles(text)).toEqual(['exact: assumption a · 90 %, objection o · 20 % — weak']);
  });

  test('an importer does not repeat what the imported argument quotes', () => {
    const text = `import "base.steelman"
claim c "C"
  because a
--- base.steelman
source post "post.txt"
assumption a "A"
  credence 90%
  quote post "a world of puzzles"
${POST}It prefers a world of puzzles.`;
    expect(titles(text)).toEqual(['exact: assumption a · 90 %']);
  });
});

test('coverage counts what is quoted as it is, once, and what is missing is kept apart', () => {
  const m = marked(`${SOURCE}claim a "A"
  quote post "abcde fghij"
claim b "B"
  quote post "fghij"
claim c "C"
  quote post "xyz is not there"
${POST}abcde fghij klmno pqrst`);
  const { coverage, missing } = read(m);
  expect(coverage).toBe(0.5);
  expect(missing.map((use) => use.statement.name)).toEqual(['c']);
});

describe('the hover on a passage', () => {
  const hoverText = (text: string) => {
    const m = marked(text);
    const { passages } = read(m);
    return passageHover(m.snapshot, passages, m.files.get(TEXT)!, m.offset)
      ?.text.replace(/\u00a0/g, ' ')
      .replace(/ +\n/g, '\n');
  };

  test('names the claim with the way to it, its text and its support', () => {
    expect(
      hoverText(`${SOURCE}claim a "It has *taste*"
  because b
  quote post "a world of puzzles"
assumption b "B"
  credence 30%
${POST}It prefers a wo$0rld of puzzles.`),
    ).toBe('claim **`a`** — [main.steelman](<main.steelman#L2>)\nIt has *taste*\n**Support 30 %** · weak');
  });

  test('marks what has changed', () => {
    expect(
      hoverText(`${SOURCE}assumption a "A"
  credence 90%
  quote post "acquiring more resources would help with those goals"
${POST}And acquiring so$0me resources would help with those goals.`),
    ).toContain('> acquiring ~~more~~ **some** resources would help with those goals');
  });

  test('is silent elsewhere', () => {
    expect(
      hoverText(`${SOURCE}claim a "A"
  quote post "a world of puzzles"
${POST}It pre$0fers a world of puzzles.`),
    ).toBeUndefined();
  });
});
