/** Prose of any length that is the same every time, with repetitions, and misquotes of it. */

/** Numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const common =
  'the of a to and in is it that for as with on its not by this be are from or an at would which more but has their if';
const syllables =
  'al ber con dor el fin ga hum ish ker lo mi nor op per qua re sol ter un val wis yer zo'.split(' ');

function vocabulary(random: () => number): string[] {
  const words = common.split(' ');
  while (words.length < 1_500) {
    const length = 1 + Math.floor(random() * 4);
    words.push(Array.from({ length }, () => pick(syllables, random)).join(''));
  }
  return words;
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)];
}

/**
 * At least `length` characters of prose: common words more often than rare ones, quotation marks, dashes and
 * emphasis of every kind, wrapped lines, lists and block quotes. One sentence in thirty is earlier already,
 * and one more does so but for one word.
 */
export function prose(length: number, seed: number): string {
  const random = seeded(seed);
  const words = vocabulary(random);
  const word = () => words[Math.floor(words.length * random() ** 3)];
  const sentences: string[] = [];
  let text = '';
  let layout = '';
  while (text.length < length) {
    const chance = random();
    let sentence = newSentence(word, random);
    if (sentences.length > 0 && chance < 1 / 30) sentence = pick(sentences, random);
    else if (sentences.length > 0 && chance < 2 / 30)
      sentence = withOneWordChanged(pick(sentences, random), word());
    sentences.push(sentence);
    text += wrapped(sentence, layout);
    if (random() < 0.2) {
      layout = pick(['', '', '', '> ', '  '], random);
      text += pick(['\n\n', '\r\n\r\n', '\n- ', '\n\n1. ', '\n\n## '], random);
    } else {
      text += pick([' ', ' ', '\n' + layout], random);
    }
  }
  return text;
}

function newSentence(word: () => string, random: () => number): string {
  const count = 5 + Math.floor(random() * 25);
  const words = Array.from({ length: count }, () => {
    const plain = word();
    const chance = random() * 100;
    if (chance < 1) return `“${plain}”`;
    if (chance < 2) return `"${plain}"`;
    if (chance < 3) return `${plain}’s`;
    if (chance < 4) return `*${plain}*`;
    if (chance < 5) return `**${plain}**`;
    if (chance < 6) return `${plain}-${word()}`;
    if (chance < 7) return `${plain} – ${word()}`;
    if (chance < 8) return `${plain}—${word()}`;
    if (chance < 9) return `${plain}… ${word()}`;
    if (chance < 10) return `${plain}\u00a0${word()}`;
    return chance < 15 ? `${plain},` : plain;
  });
  const [first, ...rest] = words;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`;
}

function withOneWordChanged(sentence: string, word: string): string {
  const words = sentence.split(' ');
  words[words.length >> 1] = word;
  return words.join(' ');
}

function wrapped(sentence: string, layout: string): string {
  return sentence.replace(/(.{60,80}) /g, `$1\n${layout}`);
}

const typography: readonly [RegExp, readonly string[]][] = [
  [/[“”"]/g, ['"', '“', '”', "'", '«']],
  [/’/g, ["'", '’', '‘']],
  [/ – |—/g, [' - ', '—', ' — ', '--', ' – ']],
  [/… ?/g, ['...', '… ', ' ... ']],
  [/\u00a0/g, [' ', '\u00a0', '\u2009']],
  [/\*+/g, ['', '*', '**', '_']],
  [/\s+/g, [' ', ' ', ' ', '\n', '\r\n  ', '  ']],
];

/** The passage as another typographer would set it. */
export function reset(passage: string, random: () => number): string {
  let changed = passage;
  for (const [mark, others] of typography) changed = changed.replace(mark, () => pick(others, random));
  return changed.replace(/[a-z]{6,}/g, (word) => {
    const chance = random();
    if (chance < 0.02) return `*${word}*`;
    return chance < 0.04 ? `${word.slice(0, 3)}\u00ad${word.slice(3)}` : word;
  });
}

/** The passage with a share of its letters mistyped: changed, left out, doubled or exchanged. */
export function mistyped(passage: string, share: number, random: () => number): string {
  return passage.replace(/\p{L}\p{L}?/gu, (letters) => {
    if (random() >= share * letters.length) return letters;
    const [first, second = ''] = letters;
    const other = String.fromCharCode(97 + Math.floor(random() * 26));
    return pick([other + second, second, first + letters, second + first], random);
  });
}

/** The passage without some of its words. */
export function withoutWords(passage: string, count: number, random: () => number): string {
  const words = passage.split(/\s+/);
  for (let i = 0; i < count; i++) {
    const at = Math.floor(random() * words.length);
    if (/\p{L}/u.test(words[at])) words.splice(at, 1);
  }
  return words.join(' ');
}
