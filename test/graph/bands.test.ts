/** What a box shows when a page has zoomed out: name and size of a box → the lines of text from afar. */
import { expect, test } from 'vitest';
import { drawBands } from '../../core/graph/draw-bands.ts';
import { boxOf, contextOf } from '../../core/graph/measure.ts';
import { layout } from '../../core/layout/layout.ts';
import { graphOf } from '../support/pictures.ts';

const LONG = 'It takes three lines of the box to say what is said here, so that the box is a high one';

/** The lines that are read from afar of the box of `a name`. */
function fromAfar(name: string, text: string): string[] {
  const graph = graphOf(`assumption ${name} "${text}"\n  credence 70%\n`);
  const placed = layout(graph).nodes.find((node) => node.id === name)!;
  const drawn = drawBands(placed, boxOf(placed, contextOf(graph)));
  const [, far] = drawn.split('<g class="far">');
  return [...far.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);
}

test.each([
  ['a short name and its number', 'dlp', LONG, ['dlp', '70\u00a0%']],
  ['a name that leaves no room for its number', 'probing', LONG, ['probing']],
  ['a long name on two lines, the number after it', 'sandbag-at', LONG, ['sandbag-', 'at', '70\u00a0%']],
  ['as much before the break as has room', 'no-one-said-so', LONG, ['no-one-', 'said-so']],
  ['names that begin alike are told apart', 'sandbagging-scale', LONG, ['sandbag…', 'scale']],
  ['a name without a hyphen is cut', 'incomprehensibilities', LONG, ['incompr…']],
  ['in a low box there is one line', 'poison-hard', 'Low', ['poison-h…']],
])('%s', (_, name, text, lines) => {
  expect(fromAfar(name, text)).toEqual(lines);
});
