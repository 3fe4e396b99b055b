/** Real arguments bent: a few declarations of one, with words changed for others, ranges left out and odd characters put in. */
import { exampleFiles } from './corpus.ts';
import { pick, seeded } from './prose.ts';

const CORPUS = [...exampleFiles(), ...exampleFiles('test/corpus')];

/** Words of the language where names are, names that nothing declares, and numbers. */
const WORDS =
  'because claim model because-2 nowhere credence not setting __proto__ premise 100% given of about'.split(
    ' ',
  );
const ODD = ['"', '\n', ' // c\n', '“', ' ', '%', ', ', '\ufeff'];

/** The same text for the same seed, with the files that it may import or quote. `uri` is where it is among them. */
export function bent(seed: number): { readonly files: ReadonlyMap<string, string>; readonly uri: string } {
  const random = seeded(seed);
  const parts = pick(CORPUS, random).text.split(/\n\s*\n/);
  const from = Math.floor(random() * parts.length);
  let text = parts.slice(from, from + 1 + Math.floor(random() * 7)).join('\n\n');
  const words = text.match(/[\w-]+/g) ?? ['a'];
  for (let i = Math.floor(random() * 4); i > 0; i--) {
    const at = Math.floor(random() * text.length);
    const kind = random();
    if (kind < 0.3) text = text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 20));
    else if (kind < 0.7) text = exchanged(text, pick(words, random), pick([...words, ...WORDS], random), at);
    else if (kind < 0.85) text = text.slice(0, at) + pick(ODD, random) + text.slice(at);
    else text += `\n${pick(parts, random)}`;
  }
  const end = random();
  if (end < 0.2) text = text.replace(/\n/g, '\r\n');
  else if (end < 0.25) text = text.replace(/\n/g, '\r');
  if (random() < 0.1) text = `\ufeff${text}`;
  const uri = 'examples/bent.steelman';
  const near = CORPUS.filter(({ path }) => text.includes(path.slice(path.lastIndexOf('/') + 1)));
  return { files: new Map([...near.map((file) => [file.path, file.text] as const), [uri, text]]), uri };
}

function exchanged(text: string, old: string, word: string, from: number): string {
  const place = text.indexOf(old, from);
  return place < 0 ? text : text.slice(0, place) + word + text.slice(place + old.length);
}
