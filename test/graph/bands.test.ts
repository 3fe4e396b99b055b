/** What is shown when a page has zoomed out: a box, reference, plate or label → the lines of text from some way off. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedNode } from '../../core/graph/graph.ts';
import { boxOf, contextOf, isPlate } from '../../core/graph/measure.ts';
import { renderSvg } from '../../core/graph/svg.ts';
import { isDot } from '../../core/graph/words.ts';
import { layout } from '../../core/layout/layout.ts';
import { argumentTexts, graphOf, pictureOf } from '../support/pictures.ts';
import { runs } from '../support/runs.ts';

type Band = 'close' | 'middle' | 'far';
const LONG = 'It takes three lines of the box to say what is said here, so that the box is a high one';

/** The group of one drawn thing, by the text that its tag has. */
function drawnIn(svg: string, tag: string): string {
  const from = svg.indexOf(tag);
  return svg.slice(from, svg.indexOf('\n', from));
}

/** The texts of a band in a drawn thing. */
function linesOf(drawn: string, band: Band): string[] {
  const groups = drawn.split(/<g class="(?=close|middle|far)/).filter((part) => part.startsWith(band));
  const texts = groups.flatMap((part) => [...part.matchAll(/<text[^>]*>([^<]*)</g)]);
  return texts.map(([, text]) => text.replaceAll('\u00a0', ' '));
}

const page = (text: string) => renderSvg(pictureOf(text), { theme: 'editor', page: true });
const boxIn = (text: string, name: string, band: Band) =>
  linesOf(drawnIn(page(text), `data-id="${name}"`), band);

describe('from afar', () => {
  test.each([
    ['a short name and its number', 'dlp', LONG, ['dlp', '70 %']],
    ['a name that leaves no room beside it for its number', 'probing', LONG, ['probing', '70 %']],
    ['a long name on two lines, the number after it', 'sandbag-at', LONG, ['sandbag-', 'at', '70 %']],
    ['as much before the break as has room', 'no-one-said-so', LONG, ['no-one-', 'said-so']],
    ['names that begin alike are told apart', 'sandbagging-scale', LONG, ['sandbag…', 'scale']],
    ['a name without a hyphen is cut', 'incomprehensibilities', LONG, ['incompr…', '70 %']],
    ['in a low box there is one line', 'poison-hard', 'Low', ['poison-h…']],
  ])('%s', (_, name, text, lines) => {
    expect(boxIn(`assumption ${name} "${text}"\n  credence 70%\n`, name, 'far')).toEqual(lines);
  });
});

describe('from some way off', () => {
  test.each([
    [
      'name and number beside each other',
      'close',
      'alike',
      LONG,
      [
        'alike',
        'It takes three lines of the',
        'box to say what is said here,',
        'so that the box is a high one',
        '70 %',
      ],
    ],
    [
      'a long name before its number',
      'middle',
      'cannot-hide',
      LONG,
      ['cannot-hide', 'It takes three', 'lines of the box t…', '70 %'],
    ],
    [
      'a longer one on two lines',
      'middle',
      'cannot-hide-the-task',
      LONG,
      ['cannot-hide-the-', 'task', 'It takes three line…', '70 %'],
    ],
    [
      'no stubs of sentences beside a number',
      'middle',
      'cannot-hide',
      'It is unforeseeable whether it can',
      ['cannot-hide', '70 %'],
    ],
    ['in a low box, a name that can be told', 'middle', 'unwatched-by-all', 'Low', ['unwatche…', '70 %']],
  ] as const)('a box has %s', (_, band, name, text, lines) => {
    expect(boxIn(`assumption ${name} "${text}"\n  credence 70%\n`, name, band)).toEqual(lines);
  });

  const CHIPS = `claim d "D" because spring unless off
assumption spring "S" credence 70%
assumption off "O"
claim c "C" because not spring, off`;

  test.each([
    ['close', 'premise:off&gt;c#1', ['↗ off']],
    ['middle', 'premise:off&gt;c#1', ['off']],
    ['close', 'premise:spring&gt;c#1', ['not ↗ spring']],
    ['middle', 'premise:spring&gt;c#1', ['not spring']],
  ] as const)('%s, the reference %s says %j', (band, id, texts) => {
    const svg = page(CHIPS);
    expect(linesOf(drawnIn(svg.slice(svg.indexOf('class="nodes"')), `data-id="${id}"`), band)).toEqual(texts);
  });

  test.each(['M', 'Wren', 'finish', 'Monitor', 'tenure'])('the plate %s has its name', (name) => {
    const plate = drawnIn(page(`model ${name} "M"\nclaim c "C" about ${name}`), `data-id="${name}"`);
    expect([linesOf(plate, 'close'), linesOf(plate, 'middle')]).toEqual([[name], [name]]);
  });

  test('a plate has a sign where there is room for that, too', () => {
    const plate = drawnIn(page('model Wren "M"\nclaim c "C" about Wren'), 'data-id="Wren"');
    const signs = plate
      .split(/<g class="(?=near|close|middle|far)/)
      .map((part) => part.includes('class="sign"'));
    expect(signs).toEqual([false, true, true, false, true]);
  });

  test.each([
    ['close', 'because l: a (60%)', ['60 %']],
    ['close', 'because long-label: a (60%)', ['60 %']],
    ['middle', 'because lengthy-label: a (60%)', ['60 %']],
    ['middle', 'because a (60%)', []],
  ] as const)('%s, the label of a step that is written %j says %j', (band, step, texts) => {
    const svg = page(`claim c "C" ${step}\nassumption a "A" credence 50%`);
    const id = step.includes(':') ? `c#${step.split(' ')[1].slice(0, -1)}` : 'c#1';
    expect(linesOf(drawnIn(svg, `data-id="${id}"`), band)).toEqual(texts);
  });
});

test('no text lies on the frame, notch, corner or bar of its box', () => {
  const sides: Partial<Record<PlacedNode['kind'], number>> = {
    thesis: 10,
    objection: 10,
    sincere: 10,
    instrumental: 10,
  };
  fc.assert(
    fc.property(argumentTexts(), (text) => {
      const graph = graphOf(text);
      const picture = layout(graph);
      const svg = renderSvg(picture, { theme: 'editor', page: true });
      const faults = picture.nodes
        .filter((node) => !isDot(node) && !isPlate(node))
        .flatMap((node) => {
          const box = boxOf(node, contextOf(graph));
          const drawn = drawnIn(svg, `data-id="${node.id}"`);
          const texts = drawn.matchAll(
            /<text x="([-\d.]+)" y="([-\d.]+)" class="(band-name|band-text)"( text-anchor="end")?/g,
          );
          return [...texts].flatMap(([, x, y, , isEnd]) => {
            const [left, right] = isEnd ? [0, Number(x)] : [Number(x), 0];
            const clear = sides[node.kind] ?? 6;
            const onSide = isEnd ? node.size.width - right < 6 : left < clear;
            const onCorner =
              isEnd && node.kind === 'evidence' && Number(y) < 27 && node.size.width - right < 14;
            return onSide || onCorner || (box.bar && Number(y) > box.barTop - 2)
              ? [`${node.kind} ${node.id} at ${x}, ${y}`]
              : [];
          });
        });
      expect(faults).toEqual([]);
    }),
    { numRuns: runs(40), seed: 14 },
  );
});
