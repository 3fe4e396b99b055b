import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawKind } from '../../core/graph/draw-edge.ts';
import { DARK, LIGHT, type Palette } from '../../core/graph/palette.ts';
import { editorStyle, exportStyle } from '../../core/graph/style.ts';
import { renderLegend, renderSvg } from '../../core/graph/svg.ts';
import { argumentTexts, pictureOf } from '../support/pictures.ts';
import { runs } from '../support/runs.ts';

/** What is not well formed in a document: a tag that is not closed, a bare ampersand, a character XML forbids. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  let rest = xml;
  const tag = /^<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/;
  while (rest) {
    const text = /^[^<]+/.exec(rest)?.[0];
    const match = text ? null : tag.exec(rest);
    if (text === undefined && !match) return [...faults, `bad tag: ${rest.slice(0, 60)}`];
    if (match?.[1]) {
      if (open.pop() !== match[2]) faults.push(`stray </${match[2]}>`);
    } else if (match && !match[4]) open.push(match[2]);
    rest = rest.slice((text ?? match![0]).length);
  }
  if (open.length > 0) faults.push(`open: ${open}`);
  if (/&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(xml)) faults.push('bare ampersand');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml))
    faults.push('forbidden character');
  return faults;
}

const svgOf = async (text: string, theme: 'light' | 'dark' | 'editor' = 'light', bare = false) =>
  renderSvg(await pictureOf(text, { bare }), { theme });

const HIGH_CONTRAST = ':is(.vscode-high-contrast, .vscode-high-contrast-light) ';

describe('the picture as SVG', () => {
  test('is well formed, names every node, and comes out the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(argumentTexts(8), async (text) => {
        const picture = await pictureOf(text);
        for (const theme of ['dark', 'editor'] as const) {
          const svg = renderSvg(picture, { theme });
          expect(faultsOf(svg)).toEqual([]);
          const ids = [
            ...svg.matchAll(/<g class="node [^"]*" data-id="([^"]*)" role="img" aria-label="[^"]+"/g),
          ];
          expect(ids.map((m) => m[1]).sort()).toEqual(
            picture.nodes.map((n) => n.id.replace(/>/g, '&gt;')).sort(),
          );
        }
        expect(renderSvg(await pictureOf(text), { theme: 'light' })).toBe(
          renderSvg(picture, { theme: 'light' }),
        );
      }),
      { numRuns: runs(15), seed: 2 },
    );
  });

  test('takes hostile text as text', async () => {
    const text = '</text><script>alert(1)</script> & "quoted" ]]> \u0007 \ud800 <!-- --> \'x\'';
    const svg = await svgOf(
      `claim __proto__ "${text.replace(/"/g, '\\"')}"\nclaim constructor "x" because __proto__`,
    );
    expect(faultsOf(svg)).toEqual([]);
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script');
  });

  test('tells kinds of attack apart by a sign where each line begins, in the legend too', async () => {
    const picture = await pictureOf(
      'claim c "C" because a unless x\nassumption a "A"\nassumption x "X"\nobjection o "O" rebuts c\nobjection u "U" undercuts c',
    );
    const signs = (svg: string) =>
      ['rebut', 'undercut', 'unless'].map((kind) => {
        const edge = svg.slice(svg.indexOf(`class="edge ${kind}"`));
        return /<g class="kind-at".*?<\/g>/
          .exec(edge)?.[0]
          .match(/kind-gap|<path|<circle/g)
          ?.join(' ');
      });
    const expected = ['<circle kind-gap <path', '<path', '<circle'];
    expect(signs(renderSvg(picture, { theme: 'editor' }))).toEqual(expected);
    expect(signs(renderLegend(picture)!)).toEqual(expected);
  });

  test.each([
    [
      [
        [0, 0],
        [-20, 0],
        [-20, -90],
      ],
      'translate(-7 0)',
    ],
    [
      [
        [0, 0],
        [0, -12],
      ],
      'translate(0 -6)',
    ],
    [
      [
        [0, 0],
        [0, -5],
        [-40, -5],
        [-40, -20],
      ],
      'translate(-14 -5)',
    ],
  ])('puts the sign on the first piece of %j that has room, at %s', (way, place) => {
    const points = way.map(([x, y]) => ({ x, y }));
    expect(/transform="([^"]*)"/.exec(drawKind({ kind: 'undercut', points }))?.[1]).toBe(place);
  });

  test('begins the dashes of exceptions where their lines meet', async () => {
    const svg = await svgOf(
      'claim c "C" because a unless x unless y\nassumption a "A"\nassumption x "X"\nassumption y "Y"',
      'editor',
    );
    const starts = [...svg.matchAll(/class="edge unless".*?class="wire" d="(M[^A-Z]*)/g)].map((m) => m[1]);
    expect(starts.length).toBe(2);
    expect(new Set(starts).size).toBe(1);
  });

  test.each([
    ['all', 'claim c "C" because a', 'c claim · doubtful'],
    ['the name and the status', 'claim a-long-name "C" because a', 'a-long-name doubtful'],
    ['the name alone', 'claim a-name-of-much-greater-length "C" because a', 'a-name-of-much-greater…'],
    ['no kind without the status', 'claim some-longer-name "C" because a', 'some-longer-name'],
  ])('has in the head of a box %s', async (_, statement, head) => {
    const svg = await svgOf(`${statement}\nassumption a "A" credence 20%`);
    const [, words] = /class="meta">(<tspan class="called">.*?)<\/text>/.exec(svg)!;
    expect(words.replace(/<[^>]*>/g, '')).toBe(head);
  });

  test('has the colour of a status in that word alone, and of objections in their outlines alone', () => {
    const rules = editorStyle()
      .split('\n')
      .filter((rule) => /\.(doubtful|unsupported|defeated|undecided|circular)/.test(rule));
    expect(rules.filter((rule) => /\.kind/.test(rule))).toEqual([]);
    expect(rules.filter((rule) => /\.defeated.*outline/.test(rule))).toEqual([]);
  });

  test.each(['close', 'middle', 'far', 'bars'])(
    '%s, outlines in high contrast are heavier than other themes have them',
    (band) => {
      const widthIn = (within: string, selector: string) => {
        const rule = `${within}[data-band="${band}"] .steelman ${selector} { stroke-width: `;
        const found = editorStyle()
          .split('\n')
          .find((line) => line.startsWith(rule))!;
        return Number.parseFloat(found.slice(rule.length));
      };
      for (const selector of ['.outline', '.weak .outline', '.thesis .outline'])
        expect(widthIn(HIGH_CONTRAST, selector)).toBeGreaterThan(widthIn('', selector));
    },
  );

  test.each([
    [
      'what it stands or falls with',
      'together cause "Why" of c, b, a-longer-name, another-name (60%)\nassumption b "B"\nassumption a-longer-name "L"\nassumption another-name "N"\nassumption c "C"',
      ['stands or falls with b, a-longer-name', 'and another-name', '= cause 60\u00a0%'],
    ],
    [
      'the setting before whose it is and what it serves',
      'model M "M"\npersona P "p" of M\ngoal G "G" of M\nsetting S "s"\ninstrumental c "C" of P serves G in S',
      ['in S', 'of P', 'serves G'],
    ],
    [
      'whose it is and what it serves',
      'model M "M"\npersona P "p" of M\ngoal G "G" of M\ninstrumental c "C" of P serves G',
      ['of P', 'serves G'],
    ],
  ])('says in a box %s', async (_, text, notes) => {
    const svg = await svgOf(text);
    const box = svg.slice(svg.indexOf('data-id="c"')).split('\n')[0];
    const after = box.slice(box.indexOf('class="text"'));
    expect([...after.matchAll(/class="meta">([^<]*)</g)].map((m) => m[1])).toEqual(notes);
  });

  test('tells the kind from the name in high contrast, where both have one colour', () => {
    expect(editorStyle().split('\n')).toContain(`${HIGH_CONTRAST}.steelman .kind { font-style: italic; }`);
  });

  test('reads each node aloud: kind, text, status, numbers, what it is about', async () => {
    const svg = await svgOf(
      `model M "M"\nclaim c "The claim" about M credence 90% because a (80%)\nassumption a "The leaf" credence 50%`,
    );
    expect(svg).toContain(
      'aria-label="claim c: The claim; supported, but unlikely (40\u00a0%); weak; support and range 40\u00a0%; the author states 90\u00a0%; about M"',
    );
    expect(svg).toContain('aria-label="assumption a: The leaf; supported; credence 50\u00a0%"');
  });

  test('has the status of what is argued for and does not hold in its head, and a heavy frame round it', async () => {
    const doubtful = await svgOf('thesis t "T" because a\nassumption a "A" credence 20%', 'editor');
    expect(doubtful).toContain('class="kind">thesis · <tspan class="status">doubtful<');
    expect(doubtful).toContain('class="kind">assumption<');
    const thesis = /<g class="node thesis doubtful weak/;
    expect(doubtful).toMatch(thesis);
    const strong = await svgOf('thesis t "T" because a\nassumption a "A" credence 80%', 'editor');
    expect(strong).toContain('class="kind">thesis<');
    expect(strong).not.toMatch(/class="node [^"]*weak/);
  });

  test.each([
    ['an export', exportStyle('light'), ''],
    ['a theme', editorStyle(), ''],
    ['high contrast', editorStyle(), HIGH_CONTRAST],
    ['a theme, from afar', editorStyle(), '[data-band="far"] '],
    ['high contrast, from afar', editorStyle(), `${HIGH_CONTRAST}[data-band="far"] `],
  ])('in %s what is weak is heavier than what holds', (_, sheet, scope) => {
    const widths = [...sheet.matchAll(/^(.*) \{.*stroke-width: ([\d.]+)/gm)];
    const rank = (selector: string) => widths.findIndex((m) => m[1] === `${scope}.steelman ${selector}`);
    const widthOf = (selector: string) => Number(widths[rank(selector)][2]);
    // Of rules that are equally specific the last one counts.
    expect(rank('.thesis.weak .outline')).toBeGreaterThan(rank('.thesis .outline'));
    expect(widthOf('.weak .outline')).toBeGreaterThan(widthOf('.outline'));
    expect(widthOf('.thesis.weak .outline')).toBeGreaterThan(widthOf('.thesis .outline'));
  });

  test('has no bars and no status before there are numbers', async () => {
    const text = 'claim c "C" because a\nassumption a "A" credence 20%';
    expect(await svgOf(text, 'light', true)).not.toMatch(/<rect class="(bar|range|track)"/);
    expect(await svgOf(text)).toMatch(/<rect class="bar"/);
  });

  test('has no bar for what is certain only if what nobody has assessed holds', async () => {
    expect(await svgOf('claim c "C" because a\nassumption a "A"', 'editor')).not.toMatch(/<rect class="bar"/);
    expect(await svgOf('claim c "C" because a\nassumption a "A" credence 100%', 'editor')).toMatch(
      /<rect class="bar"/,
    );
  });

  test('says so when there is nothing to draw', async () => {
    const svg = await svgOf('');
    expect(faultsOf(svg)).toEqual([]);
    expect(svg).toContain('Nothing to draw yet');
    expect(svg).not.toContain('class="legend"');
  });

  test('in the editor carries no colour, style or script of its own', async () => {
    const svg = await svgOf('thesis t "T" because a\nassumption a "A" credence 20%', 'editor');
    expect(svg).not.toMatch(/<style|style=|#[0-9a-f]{6}|<script|\son\w+=/);
    const classes = new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap((m) => m[1].split(' ')));
    const sheet = editorStyle();
    for (const name of ['wire', 'dot', 'outline', 'weak', 'bar', 'thesis'])
      expect([classes.has(name), sheet.includes(`.${name}`)]).toEqual([true, true]);
  });
});

describe('the tags on a box', () => {
  const tagsOf = (text: string) =>
    [...renderSvg(pictureOf(text), { theme: 'light' }).matchAll(/class="badge.*?<text[^>]*>([^<]*)</g)].map(
      ([, words]) => words.replace('\u00a0', ' '),
    );
  const LEAVES = 'assumption a "A" credence 80%\nassumption b "B" credence 70%';

  test('shorten a long name, and never the number after it', () => {
    const [tag] = tagsOf(`${LEAVES}\ntogether whoever-beats-one-beats-all "T" of a, b (60%)`);
    expect(tag).toMatch(/^= whoever-\S*… 60 %$/);
  });

  test('say how many more there are than fit', () => {
    const entities = ['first', 'second', 'third', 'fourth'].map((name) => `${name}-of-the-models`);
    const models = entities.map((name) => `model ${name} "${name}"`).join('\n');
    const tags = tagsOf(`${models}\nclaim c "C" about ${entities}`);
    expect(tags.at(-1)).toBe('+3');
    expect(tags).toHaveLength(2);
  });
});

describe('the legend', () => {
  const legend = async (text: string) =>
    [...(renderLegend(await pictureOf(text)) ?? '').matchAll(/class="meta">([^<]*)</g)].map((m) => m[1]);

  test('is not there for a single claim without anything to explain', async () => {
    expect(renderLegend(await pictureOf('assumption a "A" credence 100%', { bare: true }))).toBe(null);
  });

  test('is as narrow as it is asked to be, or as its widest item', async () => {
    const picture = await pictureOf('claim c "C" because a\nassumption a "A" credence 60%..80%');
    const widthOf = (width: number) => Number(/width="(\d+)"/.exec(renderLegend(picture, width)!)![1]);
    expect(widthOf(2000)).toBeLessThan(2000);
    expect(widthOf(400)).toBeLessThanOrEqual(400);
    expect(widthOf(100)).toBeGreaterThan(250);
  });

  test('explains what is in the picture and nothing else', async () => {
    const steps = await legend('claim c "C" because a\nassumption a "A" credence 100%');
    expect(steps).toContain('step: all its premises are needed');
    expect(steps.join()).not.toMatch(/rebuts|undercuts|unless|persona|range|defeated|weak|quotes/);
    expect(steps.join()).not.toMatch(/doubtful/);
    expect(await legend('claim c "C" because a\nassumption a "A" credence 20%')).toContain(
      'doubtful: rests on what is weak or does not hold',
    );
    const more = await legend(
      `claim c "C" because a (40%) because b since "W" unless x
      assumption a "A" credence 60%..80% quote s "q"
      assumption b "B" assumption x "X" credence 10%
      objection o "O" credence 90% rebuts c`,
    );
    expect(more).toEqual([
      'step: all its premises are needed, one step is enough',
      'has a warrant',
      'rebuts',
      'unless: an exception',
      'quotes a source',
      'support: how often the document establishes it',
      '≤ if unassessed premises hold',
      'its range, however the premises depend on each other',
      'weak: carries a thesis, but is under 50 %',
      'open: nothing holds it up yet',
      'defeated',
    ]);
  });
});

describe('colours', () => {
  function luminance(hex: string): number {
    const parts = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(a: string, b: string): number {
    const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (hi + 0.05) / (lo + 0.05);
  }

  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('of the %s palette stand out: text 4.5:1, lines 3:1', (_, palette) => {
    const names = Object.keys(palette) as (keyof Palette)[];
    const grounds = names.filter((n) => n === 'ground' || n === 'box' || n.endsWith('Tint'));
    for (const ground of grounds) {
      for (const ink of names.filter((n) => n === 'ink' || n.endsWith('Ink'))) {
        expect([ink, ground, contrast(palette[ink], palette[ground]) >= 4.5]).toEqual([ink, ground, true]);
      }
    }
    const lines = [
      'line',
      'outline',
      'bar',
      'weak',
      'against',
      'model',
      'persona0',
      'persona1',
      'persona2',
      'goal0',
      'goal1',
    ] as const;
    for (const line of lines)
      expect([line, contrast(palette[line], palette.ground) >= 3]).toEqual([line, true]);
  });

  test('of the editor are such as every theme has: high contrast ones have no orange', () => {
    expect(editorStyle()).not.toContain('charts-orange');
  });

  test('of exports are all put in, and no text is smaller than 11 px', () => {
    expect(exportStyle('light')).not.toMatch(/\$|var\(/);
    for (const [, size] of exportStyle('dark').matchAll(/font-size: ([\d.]+)px/g)) {
      expect(Number(size)).toBeGreaterThanOrEqual(11);
    }
  });
});
