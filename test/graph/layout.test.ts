import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldable } from '../../core/graph/fold.ts';
import type { Arrangement, PlacedGraph } from '../../core/graph/graph.ts';
import { boxOf, contextOf } from '../../core/graph/measure.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { isDot } from '../../core/graph/words.ts';
import { Fronts } from '../../core/layout/fronts.ts';
import { layout, WINDOW } from '../../core/layout/layout.ts';
import { opening } from '../../core/layout/opening.ts';
import { faultsOf } from '../support/drawing.ts';
import { argumentTexts, generatedText, graphOf, pictureOf, zoomOf } from '../support/pictures.ts';
import { runs } from '../support/runs.ts';

/** A random tree of claims with attacks and exceptions, wide enough that parts of it are drawn in columns. */
function wideTexts(): fc.Arbitrary<string> {
  const node = fc.record({
    above: fc.nat(1000),
    role: fc.constantFrom('with', 'with', 'step', 'step', 'rebuts', 'undercuts', 'unless'),
    words: fc.nat({ max: 14 }),
  });
  return fc.array(node, { minLength: 25, maxLength: 60 }).map((nodes) => {
    const steps = [[['s1']], ...nodes.map((): string[][] => [])];
    const clauses = [[], ...nodes.map((): string[] => [])] as string[][];
    nodes.forEach(({ above, role }, i) => {
      const name = `s${i + 1}`;
      const at = i === 0 ? 0 : above % Math.ceil((i + 1) / 3);
      if (i === 0) return;
      if (role === 'with' && steps[at].length > 0) steps[at][steps[at].length - 1].push(name);
      else if (role === 'rebuts' || (role !== 'step' && steps[at].length === 0))
        clauses[i + 1].push(`rebuts s${at}${above % 2 ? ' (40%)' : ''}`);
      else if (role === 'undercuts') clauses[i + 1].push(`undercuts s${at}#1`);
      else if (role === 'unless') clauses[at].push(name);
      else steps[at].push([name]);
    });
    return ['argument "Wide"']
      .concat(
        steps.map((own, i) => {
          const attack = clauses[i].filter((c) => c.includes(' '));
          const exceptions = clauses[i].filter((c) => !c.includes(' ')).map((c) => ` unless ${c}`);
          const because = own.map(
            (premises, k) => ` because ${premises}${k === 0 ? exceptions.join('') : ''}`,
          );
          const kind = i === 0 ? 'thesis' : attack.length > 0 ? 'objection' : 'claim';
          const text = 'words '.repeat(nodes[i - 1]?.words ?? 3);
          return `${kind} s${i} "${text}"${because.join('')} ${attack.join(' ')}`;
        }),
      )
      .join('\n');
  });
}

const NARROW = { width: 380, height: 900 };

describe('a picture', () => {
  test('keeps boxes, lines and labels out of each other’s way, and no lines cross', () => {
    fc.assert(
      fc.property(argumentTexts(), fc.constantFrom(WINDOW, NARROW), (text, window) => {
        expect(faultsOf(pictureOf(text, { bare: true }, { window }))).toEqual([]);
      }),
      { numRuns: runs(60), seed: 1 },
    );
  });

  test('keeps wide trees with every kind of attack out of the way too', () => {
    fc.assert(
      fc.property(wideTexts(), fc.constantFrom(WINDOW, NARROW), fc.boolean(), (text, window, outline) => {
        expect(faultsOf(pictureOf(text, { bare: true }, { window, outline }))).toEqual([]);
      }),
      { numRuns: runs(30), seed: 4 },
    );
  });

  test('draws every statement once, and every other use as a chip', () => {
    fc.assert(
      fc.property(argumentTexts(), (text) => {
        const graph = graphOf(text, { bare: true });
        const { nodes, chips, edges } = layout(graph);
        expect(nodes.map((n) => n.id).sort()).toEqual(graph.nodes.map((n) => n.id).sort());
        const drawn = graph.edges.filter((e) => e.kind !== 'of' && e.kind !== 'serves').map((e) => e.id);
        expect(edges.map((e) => e.id).sort()).toEqual(drawn.sort());
        // Each line leads to a box of its own or to a chip, but for those of steps and roots.
        const places = treeOf(graph).places;
        expect(chips.length).toBe(places.filter((p) => p.type === 'chip').length);
      }),
      { numRuns: runs(40), seed: 5 },
    );
  });

  test('is the same for the same argument, with and without what was worked out before', () => {
    fc.assert(
      fc.property(argumentTexts(), (text) => {
        const fronts = new Fronts();
        pictureOf(text, { bare: true }, { fronts });
        expect(pictureOf(text, { bare: true }, { fronts })).toEqual(pictureOf(text, { bare: true }));
      }),
      { numRuns: runs(20), seed: 6 },
    );
  });

  test.each([
    [60, 0.42, 0.28],
    [150, 0.24, 0.22],
  ])('of %i statements fits a window at a scale of %f', (size, zoom, covered) => {
    const picture = pictureOf(generatedText(size, 7));
    expect(zoomOf(picture)).toBeGreaterThanOrEqual(zoom);
    const boxes = picture.nodes.filter((n) => !isDot(n));
    const area = boxes.reduce((sum, { size: s }) => sum + s.width * s.height, 0);
    expect(area / (picture.size.width * picture.size.height)).toBeGreaterThanOrEqual(covered);
  });

  test('of a safety case fits a window at a scale of 0.75', () => {
    const text = readFileSync('examples/scheming-inability.steelman', 'utf8');
    expect(zoomOf(pictureOf(text))).toBeGreaterThanOrEqual(0.75);
  });

  test('has what is short over a bay of what stands before it', () => {
    const { nodes } = pictureOf(
      `thesis t "T" because tall, short
      claim tall "Tall" because low
      claim low "Low" because a, b, c, d
      ${['a', 'b', 'c', 'd'].map((id) => `assumption ${id} "${id}"`).join('\n')}
      assumption short "Short"`,
      { bare: true },
      { window: { width: 1400, height: 300 } },
    );
    const boxOf = (id: string) => nodes.find((n) => n.id === id)!;
    const [tall, short, last] = ['tall', 'short', 'd'].map(boxOf);
    expect(short.position.x).toBeGreaterThan(tall.position.x + tall.size.width);
    expect(short.position.x).toBeLessThan(last.position.x + last.size.width);
    expect(short.position.y + short.size.height).toBeLessThan(last.position.y);
  });

  test('reads in the order of the text: premises one beside or below the other, then what attacks them', () => {
    const names = Array.from({ length: 20 }, (_, i) => `a${i}`);
    const { nodes } = pictureOf(
      `thesis t "T" because ${names}\n${names.map((n) => `assumption ${n} "Text of usual length ${n}"`).join('\n')}\nobjection o "O" rebuts t`,
    );
    const boxes = [...names, 'o'].map((id) => nodes.find((n) => n.id === id)!.position);
    for (const [i, { x, y }] of boxes.slice(1).entries()) expect(x > boxes[i].x || y > boxes[i].y).toBe(true);
  });

  test('has theses on top, and what carries, attacks or conditions a claim below it', () => {
    const { nodes } = pictureOf(
      `claim base "B" because low rebuts other
      assumption low "L"
      thesis t "T" because base rebuts other
      claim other "O" because far
      assumption far "F" credence 50% given more
      assumption more "M"`,
    );
    const top = new Map(nodes.map((n) => [n.id, n.position.y]));
    for (const [over, under] of [
      ['t', 'base'],
      ['base', 'low'],
      ['other', 'far'],
      ['far', 'more'],
    ])
      expect([over, top.get(over)! < top.get(under)!]).toEqual([over, true]);
  });
});

describe('a picture after an edit', () => {
  /** Pairs of boxes beside or below each other, as `a before b`. */
  function orderOf({ nodes }: PlacedGraph, ids: ReadonlySet<string>, axis: 'x' | 'y'): Set<string> {
    const length = axis === 'x' ? 'width' : 'height';
    const boxes = nodes.filter((n) => !isDot(n) && ids.has(n.id));
    const pairs = new Set<string>();
    for (const a of boxes) {
      for (const b of boxes)
        if (a.position[axis] + a.size[length] <= b.position[axis]) pairs.add(`${a.id} before ${b.id}`);
    }
    return pairs;
  }

  test('keeps the order of what was there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(59), (seed, at) => {
        const text = generatedText(60, seed);
        const before = pictureOf(text, { bare: true });
        const changed = text.replace(
          new RegExp(`(assumption c${at} [^\\n]*)`),
          (line) => `assumption added "Something new" credence 50%\n${line}\n  given added`,
        );
        const after = pictureOf(changed, { bare: true }, { previous: before.arrangement });
        const ids = new Set(before.nodes.map((n) => n.id));
        for (const axis of ['x', 'y'] as const) {
          const now = orderOf(after, ids, axis);
          const flipped = [...orderOf(before, ids, axis)].filter((pair) => {
            const [a, b] = pair.split(' before ');
            return now.has(`${b} before ${a}`);
          });
          expect(flipped).toEqual([]);
        }
      }),
      { numRuns: runs(8), seed: 3 },
    );
  });

  test('is arranged as before, and anew only where that is much better', () => {
    const text = generatedText(60, 7);
    const before = pictureOf(text);
    const grown =
      text.replace('credence 80%', 'credence 80%\n  given fresh') + '\nassumption fresh "F" credence 9%';
    const after = pictureOf(grown, {}, { previous: before.arrangement });
    for (const [key, arrangement] of before.arrangement)
      expect([key, after.arrangement.get(key)]).toEqual([key, arrangement]);
    const stacked = new Map([...before.arrangement].map(([key]) => [key, 'stack'] as const));
    expect(pictureOf(text, {}, { previous: stacked }).size).toEqual(before.size);
  });

  test('arranges a list that was edited anew where that is somewhat better, and no other', () => {
    const text = readFileSync('examples/persona-training.steelman', 'utf8');
    const before = pictureOf(text);
    const grown = `${text}\nobjection fresh "It is not played"\n  credence 30%\n  rebuts mask\n`;
    const kept = pictureOf(grown, {}, { previous: before.arrangement });
    const after = pictureOf(grown, {}, { previous: before.arrangement, before: treeOf(graphOf(text)) });
    expect(zoomOf(after, WINDOW)).toBeGreaterThan(1.05 * zoomOf(kept, WINDOW));
    const changed = [...before.arrangement].filter(
      ([key, as]) => String(after.arrangement.get(key)) !== String(as),
    );
    expect(changed.map(([key]) => key)).toEqual(['mask']);
  });
});

test.each(['side', ['a', 'd']] as const)(
  'a line clears what hangs, as %j, from an attacked step beside it',
  (as) => {
    const text = `claim c "C" because a, b, d unless x\n  because e\n${['a', 'b', 'd', 'e', 'x']
      .map((name) => `assumption ${name} "A premise of some length, on two lines at least"`)
      .join('\n')}`;
    const previous = new Map<string, Arrangement>([
      ['c', 'stack'],
      ['c#1', as],
    ]);
    const window = { width: 3000, height: 3000 };
    const { nodes, edges } = pictureOf(text, {}, { previous, window });
    const trunk = edges.find(({ from }) => from === 'c#2')!.points.at(-1)!.x;
    const lefts = ['a', 'b', 'd'].map((id) => nodes.find((node) => node.id === id)!.position.x);
    const lines = edges.filter(({ kind, to }) => kind === 'premise' && to === 'c#1');
    const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
    expect(Math.min(...lefts, ...xs) - trunk).toBeGreaterThan(5);
  },
);

test('the line of a single premise does not run along the edge of its box', () => {
  const previous = new Map<string, Arrangement>([
    ['c', 'stack'],
    ['c#1', 'side'],
    ['c#2', 'side'],
  ]);
  const { edges } = pictureOf(
    'claim c "C" because l: a because m: b\nassumption a "A"\nassumption b "B"',
    { bare: true },
    { previous, window: { width: 3000, height: 3000 } },
  );
  for (const { kind, points } of edges) {
    if (kind === 'premise') expect(Math.abs(points[0].x - points.at(-1)!.x)).toBeLessThan(8);
  }
});

test.each([
  ['side by side', { width: 1400, height: 200 }],
  ['stacked', { width: 300, height: 900 }],
])('what bears on a step %s ends beside its dot, clear of it, its label and each other', (_, window) => {
  const text = `claim c "C" because label: a (80%) unless e
    objection u "U" undercuts c#label
    assumption e "E"
    assumption a "A"`;
  const { nodes, edges } = pictureOf(text, {}, { window });
  const step = nodes.find(({ id }) => id === 'c#label')!;
  const middle = { x: step.position.x + step.size.width / 2, y: step.position.y + step.size.height / 2 };
  const ends = edges
    .filter(({ kind }) => kind === 'undercut' || kind === 'unless')
    .map(({ points }) => points[points.length - 1]);
  expect(ends.length).toBe(2);
  for (const { x, y } of ends) {
    expect(Math.abs(x - middle.x)).toBeGreaterThanOrEqual(step.size.width / 2 + 2);
    expect(y - (step.labelPosition!.y + 14)).toBeGreaterThanOrEqual(3);
  }
  expect(Math.abs(ends[0].y - ends[1].y)).toBeGreaterThanOrEqual(12);
});

test.each([
  ['right of its tags', 'in here, there', 2],
  ['in its middle where these leave it free', 'in here', 1],
])('a line from above meets a box %s', (_, tags, count) => {
  const text = `claim c "C" because a, b
    assumption a "A" ${tags}
    assumption b "B"
    setting here "H"
    setting there "T, which has a long name"`;
  const { nodes, edges } = pictureOf(
    text.replaceAll('there', 'in-another-place'),
    {},
    { window: { width: 900, height: 150 } },
  );
  const a = nodes.find(({ id }) => id === 'a')!;
  const { badges } = boxOf(a, contextOf({ nodes }), null);
  expect(badges.length).toBe(count);
  const { x } = edges.find(({ kind }) => kind === 'premise')!.points[0];
  const tagged = Math.max(...badges.map((badge) => badge.x + badge.width));
  expect(x - a.position.x).toBe(Math.max(tagged + 8, a.size.width / 2));
  expect(tagged > a.size.width / 2 - 8).toBe(count === 2);
});

test('the first column of an attacked step hangs straight below its dot', () => {
  const previous = new Map<string, Arrangement>([
    ['c', 'side'],
    ['c#1', ['a', 'o']],
  ]);
  const { edges } = pictureOf(
    'claim c "C" because a, b\nassumption a "A"\nassumption b "B"\nobjection o "O" undercuts c#1',
    { bare: true },
    { previous, window: { width: 3000, height: 3000 } },
  );
  const [line] = edges.filter(({ from }) => from === 'b');
  expect(line.points.length).toBe(3);
});

test('a folded box is as far from the next one as another, its second sheet apart', () => {
  const graph = graphOf(
    'claim c "C" because a, b\nclaim a "A" because d\nassumption b "B"\nassumption d "D"',
    { bare: true },
  );
  const previous = new Map<string, Arrangement>([
    ['c', 'stack'],
    ['c#1', 'stack'],
  ]);
  const gap = (folded: readonly string[]) => {
    const { nodes } = layout(graph, {
      previous,
      folded: new Set(folded),
      window: { width: 3000, height: 3000 },
    });
    const [a, b] = ['a', 'b'].map((id) => nodes.find((node) => node.id === id)!);
    return b.position.y - a.position.y - a.size.height;
  };
  expect(gap(['a'])).toBe(14);
});

describe('lines of exceptions and questions', () => {
  const TEXT = `claim c "C" because a, b unless x
    objection o "O" undercuts c#1
    objection p "P" undercuts c#1
    objection r "R" rebuts c
    question q "Q" asks c
    ${['a', 'b', 'x'].map((name) => `assumption ${name} "A premise of some length, on two lines at least"`).join('\n')}`;

  /** Pieces of two lines that lie on each other for more than the last bit to where both end. */
  function hiddenIn({ edges }: PlacedGraph): string[] {
    const pieces = (quiet: boolean) =>
      edges
        .filter(({ kind }) => (quiet ? ['unless', 'asks'] : ['undercut', 'rebut']).includes(kind))
        .flatMap(({ id, points }) => points.slice(1).map((to, i) => ({ id, from: points[i], to })));
    const along = (a: number, b: number, c: number, d: number) =>
      Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
    return pieces(true).flatMap((a) =>
      pieces(false)
        .filter((b) => {
          const [x, y] = (['x', 'y'] as const).map((k) => along(a.from[k], a.to[k], b.from[k], b.to[k]));
          return (x > 4 && y > -3) || (y > 4 && x > -3);
        })
        .map((b) => `${b.id} hides ${a.id}`),
    );
  }

  test.each([
    [
      'stacked',
      [
        ['c', 'stack'],
        ['c#1', 'stack'],
      ],
    ],
    [
      'side by side',
      [
        ['c', 'side'],
        ['c#1', 'side'],
      ],
    ],
    [
      'in columns, the attacks with the exception',
      [
        ['c', 'side'],
        ['c#1', ['a', 'o']],
      ],
    ],
    [
      'in columns, the question with the attack',
      [
        ['c', ['c#1', 'r']],
        ['c#1', 'side'],
      ],
    ],
    [
      'in columns, the exception in one of its own',
      [
        ['c', ['c#1', 'r', 'q']],
        ['c#1', ['a', 'o', 'x']],
      ],
    ],
  ] as [string, [string, Arrangement][]][])('are not hidden by those of attacks, %s', (_, arrangement) => {
    const options = { previous: new Map(arrangement), window: { width: 4000, height: 4000 } };
    const picture = pictureOf(TEXT, { bare: true }, options);
    for (const [key, as] of arrangement) expect(picture.arrangement.get(key)).toEqual(as);
    expect(hiddenIn(picture)).toEqual([]);
    expect(faultsOf(picture)).toEqual([]);
  });
});

describe('a large picture', () => {
  test('of mutual rebuttals is laid out in no time', () => {
    const size = 150;
    const claims = Array.from({ length: size }, (_, i) => {
      const others = Array.from({ length: size }, (_, k) => `c${k}`).filter((c) => c !== `c${i}`);
      return `claim c${i} "Claim ${i}" rebuts ${others.join(', ')}`;
    });
    const { nodes, chips } = pictureOf(claims.join('\n'), { bare: true });
    expect(nodes.length).toBe(size);
    expect(chips.length).toBeGreaterThan(size * 100);
  }, 20_000);

  test('of a very deep chain opens folded, and can be unfolded whole', () => {
    const claims = Array.from({ length: 10_000 }, (_, i) => `claim c${i} "Claim ${i}" because c${i + 1}`);
    const graph = graphOf(claims.join('\n'), { bare: true });
    const tree = treeOf(graph);
    expect(foldable(tree).length).toBe(10_000);
    expect(layout(graph, { folded: opening(graph), tree }).nodes.length).toBeLessThan(50);
    expect(layout(graph, { tree, outline: true }).nodes.length).toBe(20_001);
  }, 60_000);
});
