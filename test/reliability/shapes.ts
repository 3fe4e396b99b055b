/** Documents of any size in the shapes that are hardest on the program: each is a function from a size to its files. */
import { ROOT } from '../support/world.ts';

export interface Shape {
  readonly name: string;
  /** The files of a world with about `n` statements, by path. */
  make(n: number): Map<string, string>;
}

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
const lines = (n: number, line: (i: number) => string) => numbers(n).map(line).join('\n');
const one = (text: string) => new Map([[ROOT, text]]);

/** What patterns go wrong on when there is much of it: marks, digits, openings without an end, characters without spaces. */
const SIGNS = [
  '-',
  '.',
  ',',
  "'",
  '`',
  '~',
  '#',
  '(',
  ')',
  '[',
  '[^',
  '[a',
  '](',
  '0',
  '0-',
  '¹',
  '漢',
  '漢\u3000',
  '//',
];
const run = (sign: string, length: number) => sign.repeat(Math.ceil(length / sign.length));
const quoting = (source: string) =>
  `source s "${source}"\nevidence e "E"\n  quote s "the words that are sought for"`;

export const SHAPES: readonly Shape[] = [
  { name: 'chain', make: (n) => one(lines(n, (i) => `claim c${i} "Claim ${i}"\n  because c${i + 1} (90%)`)) },
  {
    name: 'tree',
    make: (n) =>
      one(
        `thesis c0 "T"\n  because c1, c2\n${lines(n, (i) => (2 * i + 4 <= n ? `claim c${i + 1} "C ${i}"\n  because c${2 * i + 3}, c${2 * i + 4} (95%)` : `assumption c${i + 1} "A ${i}"\n  credence 90%`))}`,
      ),
  },
  {
    name: 'one step of many premises',
    make: (n) =>
      one(
        `thesis t "T"\n  because ${numbers(n)
          .map((i) => `a${i}`)
          .join(', ')}\n${lines(n, (i) => `assumption a${i} "A ${i}"\n  credence 99%`)}`,
      ),
  },
  {
    name: 'many steps',
    make: (n) =>
      one(
        `thesis t "T"\n${lines(n, (i) => `  because a${i} (10%)`)}\n${lines(n, (i) => `assumption a${i} "A"`)}`,
      ),
  },
  { name: 'unknown names', make: (n) => one(lines(n, (i) => `claim c${i} "C ${i}"\n  because d${i}x`)) },
  {
    name: 'one circle of attacks',
    make: (n) => one(lines(n, (i) => `objection o${i} "O"\n  credence 50%\n  rebuts o${(i + 1) % n}`)),
  },
  {
    name: 'one circle of support',
    make: (n) => one(lines(n, (i) => `claim c${i} "C"\n  because c${(i + 1) % n} (90%)`)),
  },
  {
    name: 'pairs that rebut each other',
    make: (n) => one(lines(n, (i) => `objection o${i} "O"\n  credence 50%\n  rebuts o${i ^ 1}`)),
  },
  {
    name: 'a net of claims',
    make: (n) => one(lines(n, (i) => `claim c${i} "C"\n  because c${i + 1}, c${i + 40} (90%)`)),
  },
  {
    name: 'objections to one thesis',
    make: (n) =>
      one(
        `thesis t "T"\n  credence 80%\n${lines(n, (i) => `objection o${i} "O"\n  credence 5%\n  rebuts t`)}`,
      ),
  },
  { name: 'the same name', make: (n) => one(lines(n, () => 'claim same "C"\n  because same')) },
  { name: 'broken declarations', make: (n) => one(lines(n, (i) => `clam c${i} "C\n  becuase (((`)) },
  {
    name: 'clauses of one claim',
    make: (n) => one(`model m "M"\nclaim c "C"\n${lines(n, (i) => `  note "Note ${i}"\n  about m`)}`),
  },
  {
    name: 'quotes',
    make: (n) =>
      one(
        `source s "s.txt"\n${lines(n, (i) => `evidence e${i} "E ${i}"\n  quote s "sentence number ${i} says that ${i * 7} things are so"`)}`,
      ).set(
        's.txt',
        lines(n, (i) => `Here is sentence number ${i} says that ${i * 7} things are so.`),
      ),
  },
  {
    name: 'misquotes',
    make: (n) =>
      one(
        `source s "s.txt"\n${lines(n, (i) => `evidence e${i} "E ${i}"\n  quote s "sentnce numbr ${i} says quite that ${i * 7} things are so"`)}`,
      ).set(
        's.txt',
        lines(n, (i) => `Here is sentence number ${i} says that ${i * 7} things are so.`),
      ),
  },
  {
    name: 'ellipses in a quote',
    make: (n) =>
      one(`source s "s.txt"\nevidence e "E"\n  quote s "a${' … a'.repeat(Math.min(n, 5000))}"`).set(
        's.txt',
        'a b a c '.repeat(n * 8),
      ),
  },
  {
    name: 'blanks in a text',
    make: (n) => one(`claim a "${' '.repeat(n * 30)}"\nclaim b "x${' '.repeat(n * 30)}y"`),
  },
  {
    name: 'blanks in a source',
    make: (n) =>
      one('source s "s.txt"\nevidence e "E"\n  quote s "a   b"').set('s.txt', `a${' '.repeat(n * 30)}b`),
  },
  {
    name: 'blanks in a quote',
    make: (n) =>
      one(`source s "s.txt"\nevidence e "E"\n  quote s "a${' '.repeat(n * 30)}b"`).set('s.txt', 'a b'),
  },
  {
    name: 'runs of signs in texts',
    make: (n) => one(SIGNS.map((sign, i) => `claim a${i} "the ${run(sign, n * 10)}a words"`).join('\n')),
  },
  {
    name: 'runs of signs in quotes and a source',
    make: (n) =>
      one(
        `source s "s.txt"\n${SIGNS.map((sign, i) => `evidence e${i} "E ${i}"\n  quote s "the ${run(sign, n * 3)}a words"`).join('\n')}`,
      ).set('s.txt', SIGNS.map((sign) => `The ${run(sign, n * 10)}a word.`).join('\n')),
  },
  {
    name: 'runs of signs in Markdown',
    make: (n) =>
      one(quoting('s.md')).set('s.md', [...SIGNS, '> '].map((sign) => run(sign, n * 10)).join('x\n\n')),
  },
  {
    name: 'runs of openings in a page',
    make: (n) =>
      one(quoting('s.html')).set(
        's.html',
        ['<h1>', '<title ', '<title>', '<sup>', '<b ', '&'].map((tag) => run(tag, n * 10)).join('\n'),
      ),
  },
  {
    name: 'pages of a source',
    make: (n) =>
      one('source s "s.txt"\nevidence e "E"\n  quote s "the … words"').set(
        's.txt',
        `the word,\n${' '.repeat(n * 10)}\n${' \n'.repeat(n * 10)}${'1\n'.repeat(n)}goes on to words`,
      ),
  },
  {
    name: 'numbers of many digits',
    make: (n) =>
      one(
        `assumption a "A"\n  credence 0.${'0'.repeat(n * 20)}1\nassumption b "B"\n  credence 1${'..,'.repeat(n * 10)}-`,
      ),
  },
  { name: 'blank lines', make: (n) => one(`claim a "A"\n${'  \n'.repeat(n * 10)}claim b "B"`) },
  {
    name: 'brackets in an address',
    make: (n) =>
      one(`source s "https://example.org/${'['.repeat(n * 10)}${'('.repeat(n * 10)}"\nclaim a "A"`),
  },
  {
    name: 'brackets in a text',
    make: (n) => one(`claim a "${'[('.repeat(n * 10)}"\nclaim b "${'![x]('.repeat(n * 5)}"`),
  },
  {
    name: 'marks in a text',
    make: (n) => one(`claim a "${'*_`~'.repeat(n * 8)}"\nclaim b "${'a*b_'.repeat(n * 8)}"`),
  },
  {
    name: 'a source of brackets',
    make: (n) =>
      one('source s "s.txt"\nevidence e "E"\n  quote s "word by word here and there we go"').set(
        's.txt',
        '[('.repeat(n * 15),
      ),
  },
  ...['// ', '漢', '0-', 'ab '].map((words) => ({
    name: `the same over and over: ${words.trim()}`,
    make: (n: number) =>
      one(`source s "s.md"\nevidence e "E"\n  quote s "x${words.repeat(n)}"`).set(
        's.md',
        words.repeat(n * 2),
      ),
  })),
  {
    name: 'lists in lists, in a line',
    make: (n) =>
      one('source s "s.md"\nevidence e "E"\n  quote s "no item"').set('s.md', `${'- '.repeat(n * 2)}a`),
  },
  {
    name: 'lists in lists, line by line',
    make: (n) =>
      one('source s "s.md"\nevidence e "E"\n  quote s "no item"').set(
        's.md',
        lines(Math.ceil(n / 4), (i) => `${'  '.repeat(i)}- a`),
      ),
  },
  {
    name: 'long names',
    make: (n) => one(`claim ${'a'.repeat(n * 8)} "A"\n  because ${'a'.repeat(n * 8 - 1)}b`),
  },
  {
    name: 'one long line',
    make: (n) => one(lines(n, (i) => `claim c${i} "C" because c${i + 1}`).replaceAll('\n', ' ')),
  },
  { name: 'one long text', make: (n) => one(`claim a "${'word '.repeat(n * 8)}"`) },
  {
    name: 'comments',
    make: (n) => one(`${lines(n, (i) => `// steelman-ignore weak-step: reason ${i}`)}\nclaim a "A"`),
  },
  {
    name: 'personas',
    make: (n) =>
      one(`model m "M"\n${lines(n, (i) => `persona p${i} "P" of m\nclaim c${i} "C"\n  about p${i}`)}`),
  },
  {
    name: 'files',
    make: (n) =>
      new Map([
        [ROOT, lines(Math.ceil(n / 4), (i) => `import "f${i}.steelman" as f${i}`)],
        ...numbers(Math.ceil(n / 4)).map((i) => [`f${i}.steelman`, `claim a${i} "A ${i}"\n`] as const),
      ]),
  },
];
