/** What is shown when a page has zoomed out: a box, reference, plate or label → the lines of text from some way off. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ABOVE, BELOW, LETTERED, LETTERS } from '../../core/graph/bands.ts';
import type { PlacedNode } from '../../core/graph/graph.ts';
import { boxOf, contextOf, isPlate } from '../../core/graph/measure.ts';
import { roomIn } from '../../core/graph/room.ts';
import { editorStyle } from '../../core/graph/style.ts';
import { renderSvg } from '../../core/graph/svg.ts';
import { isDot } from '../../core/graph/words.ts';
import { layout } from '../../core/layout/layout.ts';
import { argumentTexts, graphOf, pictureOf } from '../support/pictures.ts';
import { runs } from '../support/runs.ts';

type Band = 'close' | 'middle' | 'far' | 'farther';
const LONG = 'It takes three lines of the box to say what is said here, so that the box is a high one';

/** The group of one drawn thing, by the text that its tag has. */
function drawnIn(svg: string, tag: string): string {
  const from = svg.indexOf(tag);
  return svg.slice(from, svg.indexOf('\n', from));
}

/** The texts of a band in a drawn thing. */
function linesOf(drawn: string, band: Band): string[] {
  const groups = drawn.split(/<g class="(?=close|middle|far)/).filter((part) => part.startsWith(`${band}"`));
  const texts = groups.flatMap((part) => [...part.matchAll(/<text[^>]*>([^<]*)</g)]);
  return texts.map(([, text]) => text.replaceAll('\u00a0', ' '));
}

const page = (text: string) => renderSvg(pictureOf(text), { theme: 'editor', page: true });
const boxIn = (text: string, name: string, band: Band) =>
  linesOf(drawnIn(page(text), `data-id="${name}"`), band);

const LOW = 'Low';

describe('from afar', () => {
  test.each([
    ['a short name and its number', 'dlp', LONG, ['dlp', '70 %'], ['dlp', '70 %']],
    ['a number below its name', 'probing', LONG, ['probing', '70 %'], ['probing', '70 %']],
    [
      'a long name on two lines',
      'sandbag-seen',
      LONG,
      ['sandbag-', 'seen', '70 %'],
      ['sandbag-', 'seen', '70 %'],
    ],
    ['a name before its number', 'none-reported', LONG, ['none-', 'report…', '70 %'], ['none-', 'reported']],
    [
      'a name without a hyphen, cut',
      'incomprehensibilities',
      LONG,
      ['incomprehe…', '70 %'],
      ['incompr…', '70 %'],
    ],
    ['one line in a low box', 'poison-hard', LOW, ['poiso…', '70 %'], ['poison-h…']],
    ['the number in a low box', 'mask', LOW, ['mask', '70 %'], ['mask', '70 %']],
  ])('there is %s', (_, name, text, far, farther) => {
    const argument = `assumption ${name} "${text}"\n  credence 70%\n`;
    expect(boxIn(argument, name, 'far')).toEqual(far);
    expect(boxIn(argument, name, 'farther')).toEqual(farther);
  });

  test('a short name is whole beside the sign of a crux and a number', () => {
    const text =
      'thesis t "T" because c\nassumption c "C" credence 70%\nobjection o17 "O" credence 30% rebuts c';
    expect(boxIn(text, 'o17', 'farther')).toEqual(['o17', '30 %']);
  });

  test('a thesis and a crux say their numbers, however long their names are', () => {
    const text =
      'thesis everything-holds "T" because what-it-rests-on\nassumption what-it-rests-on "A" credence 70%';
    expect(boxIn(text, 'everything-holds', 'farther')).toEqual(['everyt…', '70 %']);
    expect(boxIn(text, 'what-it-rests-on', 'farther')).toEqual(['w…', '70 %']);
  });

  test.each([
    [
      ['takeover-best', 'takeover-possible'],
      ['…best', '…possible'],
    ],
    [
      ['self-preservation', 'resources'],
      ['self-pres…', 'resources'],
    ],
    [
      ['sandbagging', 'sandbags'],
      ['sandbag…', 'sandbags'],
    ],
  ])('in low boxes, the names %j are told apart', (names, told) => {
    const text = names.map((name) => `claim ${name} "Low" because a`).join('\n');
    const svg = page(`${text}\nassumption a "A" credence 70%`);
    expect(names.map((name) => linesOf(drawnIn(svg, `data-id="${name}"`), 'farther')[0])).toEqual(told);
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
      ['cannot-hide', 'It takes three lines', 'of the box to say…', '70 %'],
    ],
    [
      'a longer one on two lines',
      'middle',
      'cannot-hide-the-task',
      LONG,
      ['cannot-hide-the-', 'task', 'It takes three…', '70 %'],
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
    expect(signs).toEqual([false, true, true, true, false, true]);
  });

  test.each([
    ['close', 'because l: a (60%)', ['l · 60 %']],
    ['middle', 'because lengthy-label: a (60%)', ['lengthy-label · 60 %']],
    ['middle', 'because a (60%)', ['60 %']],
    ['far', 'because lengthy-label: a (60%)', ['60 %']],
    ['farther', 'because a (60%)', []],
  ] as const)('%s, the label of a step that is written %j says %j', (band, step, texts) => {
    const svg = page(`claim c "C" ${step}\nassumption a "A" credence 50%`);
    const id = step.includes(':') ? `c#${step.split(' ')[1].slice(0, -1)}` : 'c#1';
    expect(linesOf(drawnIn(svg, `data-id="${id}"`), band)).toEqual(texts);
  });
});

describe('a label that needs more room from afar', () => {
  const picture = pictureOf('claim c "C" because a (60%)\nassumption a "A"');
  const step = picture.nodes.find((node) => node.kind === 'step')!;
  const at = (x: number, y: number) => ({ x: step.labelPosition!.x + x, y: step.labelPosition!.y + y });
  const box = {
    ...picture.nodes[0],
    id: 'b',
    findings: [],
    labelPosition: null,
    size: { width: 90, height: 40 },
  };

  test.each([
    ['has it where nothing is', at(0, 60), 500],
    ['has none of a box beside it', at(80, -20), 76],
    ['has it over a box that is lower', at(80, 15), 500],
  ])('%s', (_, position, room) => {
    const { size } = picture;
    const nodes = [step, { ...box, position }];
    expect(roomIn({ ...picture, size, nodes, edges: [] })(step.labelPosition!, 500)).toBe(room);
  });

  test('is not written where that is on something else', () => {
    const nodes = [...picture.nodes, { ...box, position: at(50, -5) }];
    const svg = renderSvg({ ...picture, nodes }, { theme: 'editor', page: true });
    const label = drawnIn(svg, 'data-id="c#1"');
    expect([linesOf(label, 'close'), linesOf(label, 'far')]).toEqual([['60 %'], []]);
  });
});

test.each([
  ['of the persona it is about', 'persona Kim "K" of M\nclaim c "C" about Kim', 'persona-0'],
  ['of the goal it is about', 'goal win "W" of M\nclaim c "C" about win', 'goal-0'],
])('a box has a strip in the colour %s', (_, text, colour) => {
  const svg = page(`model M "M"\n${text}`);
  expect(svg).toContain(`about-${colour}" data-id="c"`);
  expect(drawnIn(svg, 'data-id="c"')).toContain('class="whose"');
  expect(editorStyle()).toContain(`.steelman .about-${colour} .whose { stroke:`);
  expect(drawnIn(page('claim c "C"'), 'data-id="c"')).not.toContain('whose');
});

test('no text lies on the frame, notch, corner or bar of its box, or on other lines', () => {
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
          return LETTERED.flatMap((band) => {
            const { size, least } = LETTERS[band];
            const group = drawn.slice(drawn.indexOf(`<g class="${band}">`)).split('</g>')[0];
            const texts = [
              ...group.matchAll(
                /<text x="([-\d.]+)" y="([-\d.]+)" class="(?:band-name|band-text)"( text-anchor="end")?/g,
              ),
            ];
            const hasBar = box.bar && (band === 'close' || band === 'middle');
            const bottom = hasBar ? box.barTop : node.size.height;
            let above = Number.NEGATIVE_INFINITY;
            return texts.flatMap(([, x, baseline, isEnd]) => {
              const y = Number(baseline);
              const [left, right] = isEnd ? [0, Number(x)] : [Number(x), 0];
              const onSide = isEnd ? node.size.width - right < 6 : left < (sides[node.kind] ?? 6);
              const onCorner =
                isEnd && node.kind === 'evidence' && y - size * ABOVE < 13 && node.size.width - right < 14;
              const onEdge = y - size * ABOVE < 0.5 || y + size * BELOW > bottom + 2;
              const onLine = !isEnd && y - above < least - 0.6;
              if (!isEnd) above = y;
              return onSide || onCorner || onEdge || onLine
                ? [`${band} ${node.kind} ${node.id} at ${x}, ${y}`]
                : [];
            });
          });
        });
      expect(faults).toEqual([]);
    }),
    { numRuns: runs(40), seed: 14 },
  );
});
