/** Annotating: `[|…|]` is what is selected in the text (or `$0` the cursor); the argument before → after. */
import { describe, expect, test } from 'vitest';
import { type AnnotationRequest, annotate, quotablePassage } from '../../core/features/annotate/annotate.ts';
import { nameTrouble, proposeName } from '../../core/features/annotate/name.ts';
import { selectedPassage, shortenedText, titleOf } from '../../core/features/annotate/passage.ts';
import { newArgument, targetsOf } from '../../core/features/annotate/target.ts';
import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parser.ts';
import { checkFindings } from '../support/check.ts';
import { applied, marked } from '../support/features.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

const TEXT = 'post.txt';
const POST = `--- ${TEXT}
On puzzles

It has a taste for puzzles. It prefers a world with puzzles in it. The puzzles are hard. Being
turned off would be bad for that. The puzzles are hard.
`;

type Wish = Partial<Pick<AnnotationRequest, 'kind' | 'name' | 'relation' | 'argument'>>;

function run(before: string, wish: Wish = {}) {
  const m = marked(before);
  const place = m.marks.find(({ uri }) => uri === TEXT);
  const span = place?.span ?? { start: m.offset, end: m.offset };
  const wanted = { kind: 'claim', name: 'new', argument: ROOT, ...wish } as const;
  const done = annotate(m.snapshot, { uri: TEXT, text: m.files.get(TEXT)!, span, ...wanted });
  return { done, files: m.files };
}

/** Checks what becomes of the argument; that it is laid out as the formatter does, and every quote found. */
function checkAnnotate(before: string, after: string, wish: Wish = {}): void {
  const { done, files } = run(before, wish);
  if ('trouble' in done) throw new Error(done.trouble);
  const changed = applied(files, done.edits);
  if (done.creates !== undefined) changed.set(done.argument, done.creates);
  const argument = changed.get(done.argument)!;
  expect(argument).toBe(after);
  expect(format(parse(argument))).toBe(argument);
  const snapshot = snapshotOf(changed);
  const made = snapshot.argument(done.argument);
  for (const { quotes } of made.statements) {
    for (const quote of quotes)
      expect(snapshot.quote(done.argument, made.clause(quote))?.outcome).toMatch(/exact|normalised/);
  }
}

function post(marks: string, plain = marks.replace(/\[\||\|\]|\$0/g, '')): string {
  expect(POST).toContain(plain);
  return POST.replace(plain, marks);
}

const HEAD = 'argument "A"\n\nsource post "post.txt"\n';

describe('the declaration', () => {
  test('holds the passage as its quote, which stands for its text', () => {
    checkAnnotate(
      `${HEAD}${post('[|a taste for puzzles|]')}`,
      `${HEAD}\nassumption new\n  quote post "a taste for puzzles"\n`,
      { kind: 'assumption' },
    );
  });

  test('quotes the sentence that the cursor is in where nothing is selected', () => {
    checkAnnotate(
      `${HEAD}${post('Being\nturned o$0ff would')}`,
      `${HEAD}\nclaim new\n  quote post "Being turned off would be bad for that."\n`,
    );
  });

  test('quotes whole words', () => {
    checkAnnotate(
      `${HEAD}${post('t[|aste for puzz|]les')}`,
      `${HEAD}\nclaim new\n  quote post "taste for puzzles"\n`,
    );
  });

  test('tells a repeated passage apart', () => {
    checkAnnotate(
      `${HEAD}${post('bad for that. [|The puzzles are hard|].')}`,
      `${HEAD}\nclaim new\n  quote post "The puzzles are hard" after "that."\n`,
    );
  });

  test('is after that of the passage before it, comments and what follows left where they are', () => {
    const before = `${HEAD}
claim late "Late"
  quote post "turned off"

claim early "Early"  // about taste
  quote post "a taste"  // the first

// The end.
claim rest "Rest"
`;
    checkAnnotate(
      `${before}${post('[|prefers a world|]')}`,
      before.replace('// the first\n', '// the first\n\nclaim new\n  quote post "prefers a world"\n'),
    );
  });

  test('is after the head where all that is annotated comes later in the text, else at the end', () => {
    const late = 'claim late "Late"\n  quote post "turned off"\n';
    const made = 'claim new\n  quote post "It has a taste"\n';
    checkAnnotate(`${HEAD}\n${late}${post('[|It has a taste|]')}`, `${HEAD}\n${made}\n${late}`);
    const other = 'claim other "Other"\n  because later\n';
    checkAnnotate(`${HEAD}\n${other}${post('[|It has a taste|]')}`, `${HEAD}\n${other}\n${made}`);
  });

  test('keeps the line breaks of the file', () => {
    const { done, files } = run(`${HEAD.replace(/\n/g, '\r\n')}${post('[|a taste|]')}`);
    if ('trouble' in done) throw new Error(done.trouble);
    expect(applied(files, done.edits).get(ROOT)).toBe(
      `${HEAD}\nclaim new\n  quote post "a taste"\n`.replace(/\n/g, '\r\n'),
    );
  });
});

describe('the source', () => {
  const made = '\nclaim new\n  quote post "a taste"\n';
  const line = 'source post "post.txt" title "On puzzles"\n';

  test('is named where the argument does not name it yet', () => {
    checkAnnotate(`argument "A"\n${post('[|a taste|]')}`, `argument "A"\n\n${line}${made}`);
    const other = 'source other "other.txt"\n';
    checkAnnotate(`${other}${post('[|a taste|]')}`, `${other}${line}${made}`);
    checkAnnotate(
      `${other}\nclaim post "P"\n${post('[|a taste|]')}`,
      `${other}${line.replace('post', 'post-2')}\nclaim post "P"\n${made.replace('quote post', 'quote post-2')}`,
    );
  });

  test('is used as an imported file names it', () => {
    checkAnnotate(
      `import "base.steelman"\n--- base.steelman\nsource essay "post.txt"\n${post('[|a taste|]')}`,
      `import "base.steelman"\n${made.replace('quote post', 'quote essay')}`,
    );
  });

  test('opens a new argument where there is none', () => {
    checkAnnotate(post('[|a taste|]'), `argument "On puzzles"\n\n${line}${made}`, { argument: undefined });
  });
});

describe('the relation', () => {
  const c = 'claim c "C"\n  credence 60%\n  because a  // why\n  quote post "a world"\n';
  const made = (clause = '') => `\nclaim new\n${clause}  quote post "puzzles in it"\n`;
  const text = post('[|puzzles in it|]');

  test('as premise of a claim opens a line of support', () => {
    checkAnnotate(
      `${HEAD}\n${c}${text}`,
      `${HEAD}\n${c.replace('// why', '// why\n  because new')}${made()}`,
      { relation: { kind: 'premise', of: 'c' } },
    );
  });

  test('as premise of a step joins its premises', () => {
    checkAnnotate(`${HEAD}\n${c}${text}`, `${HEAD}\n${c.replace('a  // why', 'a, new  // why')}${made()}`, {
      relation: { kind: 'premise', of: 'c', step: 1 },
    });
  });

  test('as premise of an assumption makes that a claim', () => {
    checkAnnotate(`${HEAD}\nassumption a "A"\n${text}`, `${HEAD}\nclaim a "A"\n  because new\n${made()}`, {
      relation: { kind: 'premise', of: 'a' },
    });
  });

  test('as objection to a claim rebuts it, to a step undercuts that', () => {
    const objection = (clause: string) => made(`  ${clause}\n`).replace('claim', 'objection');
    const to = (of: string, step?: number): Wish => ({
      kind: 'objection',
      relation: { kind: 'objection', of, step },
    });
    const plain = c.replace('  // why', '');
    checkAnnotate(`${HEAD}\n${plain}${text}`, `${HEAD}\n${plain}${objection('rebuts c')}`, to('c'));
    checkAnnotate(`${HEAD}\n${plain}${text}`, `${HEAD}\n${plain}${objection('undercuts c')}`, to('c', 1));
    const two = plain.replace('because a', 'because a\n  because way: b');
    checkAnnotate(`${HEAD}\n${two}${text}`, `${HEAD}\n${two}${objection('undercuts c#1')}`, to('c', 1));
    checkAnnotate(`${HEAD}\n${two}${text}`, `${HEAD}\n${two}${objection('undercuts c#way')}`, to('c', 2));
  });
});

test('five passages in a row give an argument in which nothing is wrong but what is still to be argued', () => {
  const steps: [string, Wish][] = [
    ['It prefers a world', { kind: 'thesis', name: 'world', argument: undefined }],
    [
      'a taste for puzzles',
      { kind: 'assumption', name: 'taste', relation: { kind: 'premise', of: 'world' } },
    ],
    [
      'puzzles are hard.\nBeing',
      { kind: 'evidence', name: 'hard', relation: { kind: 'premise', of: 'world', step: 1 } },
    ],
    ['turned off', { kind: 'claim', name: 'off', relation: { kind: 'premise', of: 'world' } }],
    ['bad for that', { kind: 'objection', name: 'bad', relation: { kind: 'objection', of: 'off' } }],
  ];
  const post = marked(POST).files.get(TEXT)!.replace('hard. Being\nturned', 'hard.\nBeing turned');
  let files = new Map([[TEXT, post]]);
  let uri: string | undefined;
  for (const [passage, wish] of steps) {
    const text = files.get(TEXT)!;
    const start = text.indexOf(passage);
    const wanted = { kind: 'claim', name: 'new', argument: uri, ...wish } as const;
    const request = { uri: TEXT, text, span: { start, end: start + passage.length }, ...wanted };
    const done = annotate(snapshotOf(files), request);
    if ('trouble' in done) throw new Error(done.trouble);
    uri = done.argument;
    files = applied(files, done.edits);
    if (done.creates !== undefined) files.set(uri, done.creates);
  }
  expect(uri).toBe('post.steelman');
  checkFindings(`argument "On puzzles"

source post "post.txt" title "On puzzles"

assumption taste
  quote post "a taste for puzzles"

thesis world
  because taste, hard
  because off
  quote post "It prefers a world"

evidence hard
  quote post "puzzles are hard. Being"

claim off
      ^^^ unsupported-claim warning
  quote post "turned off"

objection bad
          ^^^ unanswered-objection warning
  rebuts off
  quote post "bad for that"
--- post.txt
${files.get(TEXT)!.trimStart()}`);
  expect(files.get(uri!)).toContain('  because taste, hard\n  because off\n');
});

describe('what cannot be done is said', () => {
  test.each<[string, string, Wish]>([
    ['no words', post('.[| |]It prefers'), {}],
    ['a taken name', `claim new "N"\n${post('[|a taste|]')}`, {}],
    ['an aimless objection', post('[|a taste|]'), { kind: 'objection' }],
    [
      'an aimless objection in a new argument',
      post('[|a taste|]'),
      { kind: 'objection', argument: undefined },
    ],
    ['a relation to what is gone', post('[|a taste|]'), { relation: { kind: 'premise', of: 'gone' } }],
  ])('%s', (_, before, wish) => {
    expect(run(before, wish).done).toHaveProperty('trouble');
  });
});

test('of Markdown nothing is quoted that is an argument itself', () => {
  const text = 'It refused.\n\n```steelman\nclaim refused "It refused again"\n```\n';
  const snapshot = snapshotOf(new Map([['post.md', text]]));
  const quoted = (words: string) => {
    const start = text.indexOf(words);
    return quotablePassage(snapshot, 'post.md', text, { start, end: start + words.length })?.quote.text;
  };
  expect(quoted('It refused.')).toBe('It refused.');
  expect(quoted('It refused again')).toBeUndefined();
});

test('a long text is read in slices, once for all of its passages', () => {
  const text = Array.from({ length: 2000 }, (_, i) => `- *Passage* ${i}\n`).join('');
  const snapshot = snapshotOf(new Map([['post.md', text]]));
  expect([...snapshot.textIndex('post.md', text).readiedToQuote()].length).toBeGreaterThan(15);
  expect([...snapshot.textIndex('post.md', text).readiedToQuote()].length).toBeLessThan(5);
});

describe('names', () => {
  const propose = (passage: string, taken: string[] = []) =>
    proposeName(passage, `${passage} The model and the persona. The model.`, new Set(taken), 'claim-here');

  test.each([
    ['somewhere in there the model develops a valence', 'model-develops'],
    ['prefers a world', 'world'],
    ['It functionally experiences valence', 'valence'],
    ['to harm humanity', 'humanity'],
    ['acquiring more resources – in fact the entire world or lightcone', 'entire-world'],
    ['the persona is only played instrumentally', 'persona-played'],
    ['The lies were written by us, though.', 'lies-written'],
    ['a high cost sacrifice to its goals', 'high-cost-sacrifice'],
    ['Heron may have learned to think past it', 'heron-learned'],
    ['it almost always says no', 'says-no'],
    ['This wellbeing is not particularly connected to the persona', 'wellbeing-not-connected'],
    ["The probe isn't trained on lies", 'probe-not-trained'],
    ['Nobody has told Heron which of its answers are checked', 'nobody-told-heron'],
    ['No study has shown that it generalises', 'no-study-shown'],
    ['in 96 % of the cases in which breaking them was cheap', 'breaking-cheap'],
    ['7 + 5 is it', 'claim-here'],
  ])('read like names: %s → %s', (passage, name) => expect(propose(passage)).toBe(name));

  test('are free, and no words of the language', () => {
    expect(propose('a valence', ['valence'])).toBe('valence-2');
    expect(propose('a note of it')).toBe('claim-here');
    expect(propose('その人格は演じられている')).not.toBe('claim-here');
    expect(nameTrouble('valence', new Set())).toBeUndefined();
    expect(nameTrouble('because', new Set())).toContain('word of the language');
    expect(nameTrouble('2fast', new Set())).toContain('starts with a letter');
    expect(nameTrouble('valence', new Set(['valence']))).toContain('taken');
  });
});

test('the sentence at the cursor', () => {
  const sentence = (text: string) => {
    const offset = text.indexOf('$0');
    const plain = text.replace('$0', '');
    const span = selectedPassage(plain, { start: offset, end: offset });
    return span && plain.slice(span.start, span.end);
  };
  expect(sentence('One is here. Two i$0s there. Three.')).toBe('Two is there.');
  expect(sentence('One is here.$0 Two is there.')).toBe('One is here.');
  expect(sentence('One is here.\n$0\nTwo is there.')).toBe('Two is there.');
  expect(sentence('# Title\n\nIt be$0gins\nand ends. Next.')).toBe('It begins\nand ends.');
  expect(sentence('- one\n- t$0wo\n- three')).toBe('- two');
  expect(sentence(`Title\nIt g$0oes on ${'and on '.repeat(20)}\nNext`)).toMatch(/^It goes on .* and on$/);
  expect(sentence('One ends here.Two$0 starts. Three.')).toBe('Two starts.');
  expect(sentence('  $0 ')).toBeUndefined();
});

test('a quote stands for the text of the statement unless it is long: then the text is its first sentence', () => {
  expect(shortenedText('the persona, then.')).toBeUndefined();
  expect(shortenedText(`It ends here. ${'And goes on '.repeat(30)}`)).toBe('It ends here');
  expect(shortenedText('and goes on '.repeat(30))!.length).toBeLessThan(210);
});

test('a text is titled by its first line where that can be a title', () => {
  expect(titleOf('a.txt', '# On puzzles\n\nText.')).toBe('On puzzles');
  expect(titleOf('a.txt', 'It begins at once.\nText.')).toBeUndefined();
  expect(titleOf('a.txt', '')).toBeUndefined();
});

test.each([
  ['a.md', '# On *hard* puzzles\n\nText.', 'On hard puzzles'],
  ['a.md', '---\nauthor: A\ntitle: "On puzzles"\n---\n\nText.', 'On puzzles'],
  ['a.md', '---\nauthor: A\n---\n\n## On puzzles\n\nText.', 'On puzzles'],
  ['a.html', '<!doctype html><html><head><title>On\n puzzles &amp; more</title></head>', 'On puzzles & more'],
  ['a.html', '<body><h1 id="top">On <em>puzzles</em></h1><p>Text.', 'On puzzles'],
  ['a.html', '<h1>On puzzles</h1><title>Text</title>', 'On puzzles'],
  ['a.html', '<title>a<b>b</b></title><TITLE lang="en">On puzzles</title>', 'On puzzles'],
  ['a.html', '<h1>On <h1>puzzles</h1>', 'On puzzles'],
  ['a.html', '<title <h1>On puzzles</h1>', 'On puzzles'],
  ['a.html', '<title>On puzzles', undefined],
  ['a.html', '<h1>On puzzles', undefined],
  ['a.html', '<p>Text.', undefined],
])('the title of a page is that of %s', (path, text, title) => {
  expect(titleOf(path, text)).toBe(title);
});

describe('where an annotation goes', () => {
  test('a new argument is called like the text, and takes no place of one there is', () => {
    const snapshot = snapshotOf(
      new Map([
        ['a/post.steelman', ''],
        ['a/my post!.md', ''],
      ]),
    );
    expect(newArgument(snapshot, 'a/post.txt', 'Hm.')).toMatchObject({
      uri: 'a/post-2.steelman',
      text: 'argument "post"\n\nsource post "post.txt"\n',
    });
    expect(newArgument(snapshot, 'a/my%20post!.md', '').text).toContain(
      'argument "my post!"\n\nsource my-post ',
    );
  });

  test('to those that name the text, of these first to the open one; then to others that are open', () => {
    const source = 'source post "post.txt"';
    const files = ['a', 'b', 'c', 'd'].map((n): [string, string] => [`${n}.steelman`, n < 'c' ? source : '']);
    const snapshot = snapshotOf(new Map([...files, [TEXT, '']]));
    expect(targetsOf(snapshot, TEXT, ['d.steelman', 'b.steelman'])).toEqual([
      'b.steelman',
      'a.steelman',
      'd.steelman',
    ]);
  });
});
