import { describe, expect, test } from 'vitest';
import { toDot } from '../../core/formats/dot.ts';
import { toJson } from '../../core/formats/graph-json.ts';
import { toGraphml } from '../../core/formats/graphml.ts';
import { toMermaid } from '../../core/formats/mermaid.ts';
import { locationsOf } from '../../core/graph/locations.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { drained } from '../../core/text/slices.ts';
import { argumentOf, graphOf, pictureOf } from '../support/pictures.ts';

const TEXT = `argument "Small"
claim c "It \\"works\\"" because l: a (80%) unless x
assumption a "A & B" credence 60%
assumption x "X" credence 10%
objection o "Not so" credence 90% rebuts c (50%) unless x`;

type Options = Parameters<typeof graphOf>[1];
const mermaidOf = (text: string, options?: Options) => drained(toMermaid(graphOf(text, options)));
const dotOf = (text: string, options?: Options) => drained(toDot(graphOf(text, options)));
const graphmlOf = (text: string) => drained(toGraphml(graphOf(text)));

/** Names that mean something to JavaScript, Mermaid or DOT. */
const HOSTILE = `claim __proto__ "<b>#1; \\"end\\" \\\\N" because end, constructor
assumption end "graph" assumption constructor "subgraph" objection Ünï-cödé "-->" rebuts __proto__`;

describe('Mermaid', () => {
  test('has each shape, line and number', () =>
    expect(mermaidOf(TEXT, { bare: true })).toBe(`---
title: "Small"
---
flowchart BT
  n0("claim: c<br>It #34;works#34;"):::claim
  n1(("l · 80\u00a0%")):::step
  n2{{"assumption: a<br>A #38; B<br>60\u00a0%"}}:::assumption
  n3{{"assumption: x<br>X<br>10\u00a0%"}}:::assumption
  n4>"objection: o<br>Not so<br>90\u00a0%"]:::objection
  n5((" ")):::step
  n2 --- n1
  n1 --> n0
  n3 -.-x|"unless"| n1
  n4 --- n5
  n5 --x|"50\u00a0%"| n0
  n3 -.-x|"unless"| n5
  linkStyle 3,4 stroke:#c0332b
  classDef thesis stroke-width:3px,font-weight:bold
  classDef objection stroke:#c0332b
  classDef missing stroke-dasharray:5 4,stroke:#c0332b
`));

  test('lets no text set how Mermaid draws', () => {
    const mermaid = mermaidOf(`thesis t "%%{init: {'theme':'forest'}}%% T"`);
    const marks = mermaidOf('claim c "1. A snake_case of 2 * 3 for $5 with fa:fa-car"');
    expect(marks).toContain('1#46; A snake#95;case of 2 #42; 3 for #36;5 with fa#8203;#58;fa-car');
    const decoded = mermaidOf('claim c "C:\\\\temp\\\\new, __init__ and $$x$$"');
    expect(decoded).toContain(
      'C:#92;temp#92;#8203;new, #95;#95;init#95;#95; and #36;#8203;#36;x#36;#8203;#36;',
    );
    expect(mermaid).toContain("#37;%{init: {'theme':'forest'}}#37;% T");
    expect(mermaid).not.toContain('%%');
  });

  test('holds no name or mark of the document outside quotes', () => {
    const lines = mermaidOf(HOSTILE).split('\n');
    for (const line of lines.filter((l) => l.startsWith('  n'))) {
      expect(line.replace(/"[^"]*"/g, '')).toMatch(/^ {2}n\d+([([{>/\])}:a-z]*| (---|-->|--x) n\d+)$/);
      expect(line).not.toMatch(/"[^"]*[<\\][^b"]/);
    }
  });
});

describe('DOT', () => {
  test('draws attacks with a bar, exceptions dashed, and an attack with exceptions through a point', () => {
    const dot = dotOf(TEXT, { bare: true });
    expect(dot).toContain('"c" [label="claim: c\\nIt \\"works\\""');
    expect(dot).toContain('"c#l" [label="", xlabel="l · 80\u00a0%"');
    expect(dot).toContain('"a" -> "c#l" [dir="none"]');
    expect(dot).toContain('"x" -> "c#l" [arrowhead="tee", style="dashed"]');
    expect(dot).toContain('"o" -> "o>c" [arrowhead="tee", color="#c0332b", dir="none"]');
    expect(dot).toContain('"o>c" -> "c" [label="50\u00a0%", arrowhead="tee", color="#c0332b"]');
    expect(dot).toContain('"x" -> "o>c" [arrowhead="tee", style="dashed"]');
  });

  test('escapes what Graphviz would read as a character', () => {
    expect(dotOf('claim c "R&D in &#35; and &lt;"')).toContain('R&D in &amp;#35; and &amp;lt;');
  });

  test('escapes what DOT would read as its own', () => {
    expect(dotOf(HOSTILE)).toContain('label="claim: __proto__\\n<b>#1; \\"end\\" \\\\N');
  });
});

describe('GraphML', () => {
  test('declares each kind of data, and has every node and edge', () => {
    const xml = graphmlOf(TEXT);
    expect(xml).toContain('<key id="node-support" for="node" attr.name="support" attr.type="double"/>');
    expect(xml).toContain('<data key="node-label">A &amp; B</data>');
    const declared = new Set([...xml.matchAll(/<key id="([^"]+)"/g)].map((m) => m[1]));
    for (const [, key] of xml.matchAll(/<data key="([^"]+)"/g)) expect(declared).toContain(key);
    const nodes = new Set([...xml.matchAll(/<node id="([^"]+)"/g)].map((m) => m[1]));
    const edges = [...xml.matchAll(/<edge id="[^"]+" source="([^"]+)" target="([^"]+)"/g)];
    expect([nodes.size, edges.length]).toEqual([6, 6]);
    for (const [, from, to] of edges) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
  });

  test('says of a premise that it is denied', () => {
    const xml = graphmlOf('claim c "C" because a, not b\nassumption a "A"\nassumption b "B"');
    const said = [...xml.matchAll(/premise<.*?edge-negated">(\w+)</g)].map(([, negated]) => negated);
    expect(said).toEqual(['false', 'true']);
  });

  test('takes hostile text as text', () => {
    expect(graphmlOf(HOSTILE)).toContain('&lt;b&gt;#1; &quot;end&quot; \\N');
  });
});

describe('JSON', () => {
  test('has the fields that others rely on', () => {
    const lines = new LineIndex(TEXT);
    const locations = drained(locationsOf(argumentOf(TEXT), () => lines));
    const json = JSON.parse(drained(toJson(pictureOf(TEXT), locations, (uri) => `at/${uri}`)));
    expect(json).toMatchObject({ version: 1, title: 'Small', hidden: 0 });
    expect(json.nodes.map((n: { id: string }) => n.id)).toEqual(['c', 'c#l', 'a', 'x', 'o']);
    expect(json.nodes[2]).toMatchObject({
      id: 'a',
      kind: 'assumption',
      label: 'A & B',
      status: 'supported',
      support: 0.6,
      range: [0.6, 0.6],
      credence: [0.6, 0.6],
      about: [],
      position: { x: expect.any(Number), y: expect.any(Number) },
      size: { width: expect.any(Number), height: expect.any(Number) },
      location: {
        path: 'at/main.steelman',
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: 33 } },
      },
    });
    expect(json.edges.find((e: { kind: string }) => e.kind === 'rebut')).toMatchObject({
      id: 'o>c',
      from: 'o',
      to: 'c',
      strength: [0.5, 0.5],
      label: '',
      points: expect.arrayContaining([{ x: expect.any(Number), y: expect.any(Number) }]),
    });
  });
});
