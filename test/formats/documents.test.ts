import { describe, expect, test } from 'vitest';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { pageFiles, toHtml } from '../../core/formats/html.ts';
import { toMarkdown } from '../../core/formats/markdown.ts';
import { toMarkdownOutline } from '../../core/formats/markdown-outline.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { boundaries } from '../../core/model/boundary.ts';
import { drained } from '../../core/text/slices.ts';
import { argumentOf, graphOf } from '../support/pictures.ts';

const TEXT = `argument "On *rain*" author "A. Author" date "2025" note "A short one."
source post "post.txt" title "The post"
model M "The weather"
claim wet "The street is **wet**" about M credence 90%
  because l: rain (80%) since "Rain falls on streets" unless roofed
  quote post "it was <wet>"
  cite "A book"
assumption rain "It rained" credence 60% quote post "it_rained"
assumption roofed "There is a roof"
objection dry "It looks dry" credence 50% rebuts wet (30%)`;

function markdownOf(text: string): string {
  const argument = argumentOf(text);
  const evaluation = evaluate(argument, boundaries(argument));
  return drained(toMarkdown(argument, evaluation, graphOf(text)));
}

/** Evidence, settings, cases, ties, a debate and a question. */
const WEIGHED = `setting lab "The laboratory"
evidence e "E" in lab credence 99% cite "x"
assumption h "H" prior 10% given e seeing l: e (4 : 1) unless f since "why"
assumption f "F" credence 50%
assumption g "G" credence 50%
together t "One cause" of f, g (60%)
claim c "C" because f, not h because not g
objection o "O" credence 10% rebuts lead: c undercuts h
objection r "R" credence 50% undercuts o#lead
question q "Why?" asks c, h#l answered e`;

test('both say what evidence weighs, what must be false, what hangs together and what is asked', () => {
  const lines = (text: string) =>
    text
      .replaceAll('\u00a0', ' ')
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.replace(/\[([^\]]*)\]\(#[^)]*\)/g, '$1'));
  expect(lines(markdownOf(WEIGHED))).toEqual([
    '- **lab**, setting: The laboratory',
    '- **t**: f, g stand or fall together, with probability 60 %: One cause',
    '- in **lab**',
    '- prior 10 %, given e',
    '- seeing (l) e (×4), unless f; since why',
    '- undercut (l) by o',
    '- because f, not h',
    '- because not g',
    '- rebutted by o',
    '- rebuts c',
    '- undercut (lead) by r',
    '- undercuts h, observation l',
    '- undercuts o, attack lead',
    '- **q**, about c, h, observation l; answered by e: Why?',
  ]);
});

describe('Markdown', () => {
  test('reads as a text, with its quotes as footnotes to the source', () => {
    const [head, picture, rest] = markdownOf(TEXT).split(/```(?:mermaid)?\n/);
    expect(head).toBe('# On *rain*\n\nA. Author, 2025\n\nA short one.\n\n');
    expect(picture).toMatch(/^flowchart BT\n/);
    expect(`\n${rest.trim()}\n`.replaceAll('\u00a0', ' ')).toBe(`
## Cast

- **M**, model: The weather

## wet

> The street is **wet**[^1][^2]

*Claim; defeated; support 0 % if roofed holds; range 0–48 %; the author states 90 %*

- about **M**
- because (l) [rain](#rain), strength 80 %, unless [roofed](#roofed); since Rain falls on streets
- rebutted by [dry](#dry), strength 30 %

## rain

> It rained[^3]

*Assumption; supported; credence 60 %*

## roofed

> There is a roof

*Assumption; supported; without a credence*

## dry

> It looks dry

*Objection; supported; credence 50 %*

- rebuts [wet](#wet), strength 30 %

[^1]: “it was \\<wet>” — The post (post.txt)

[^2]: A book

[^3]: “it_rained” — The post (post.txt)
`);
  });

  test.each([
    ['assumption a "A" credence 20%..40%', 'Assumption; doubtful; credence 20–40 %'],
    [
      'claim a "A" because b (50%)\nassumption b "B" credence 80%',
      'Claim; supported, but unlikely (40 %); support and range 40 %',
    ],
    [
      'assumption a "A" credence 80%\nobjection o "O" credence 50% rebuts a',
      'Assumption; defeated; support 40 %; range 30–50 %; credence 80 %',
    ],
  ])('says a number once: %s', (text, numbers) => {
    expect(markdownOf(text).replaceAll('\u00a0', ' ')).toContain(`\n*${numbers}*\n`);
  });

  test('lets no HTML, footnote or link of its own through where text is literal', () => {
    const markdown = markdownOf('claim c "<script>x</script> [^1] `<b>`" cite "[a](javascript:b) *c*"');
    const text = markdown.replace(/```mermaid[\s\S]*?```/, '');
    expect(text).toContain('\\<script>x\\</script> \\[^1] `<b>`');
    expect(text).toContain('\\[a]\\(javascript:b) \\*c\\*');
  });
});

describe('HTML', () => {
  const argument = argumentOf(`${TEXT}\nclaim evil "</script><script>alert(1)</script><!--data-->"`);
  const graph = graphOf(TEXT);
  const files = pageFiles(argument, () => 'main.steelman');
  const data = { version: 1, theme: 'light', view: null, folded: null, graph, files } as const;
  const html = drained(
    toHtml('<title><!--title--></title><script type="application/json"><!--data--></script>', data),
  );

  test('is the built page with the title and the data in it', () => {
    const [, title, json] = /^<title>(.*)<\/title><script type="application\/json">(.*)<\/script>$/s.exec(
      html,
    )!;
    expect(title).toBe('On rain');
    expect(JSON.parse(json)).toEqual(data);
  });

  test('no text of an argument ends the script that it lies in', () => {
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});

test('an outline is a nested list of what is visible', () => {
  const graph = graphOf(TEXT);
  const tree = treeOf(graph);
  const text = (folded: readonly string[]) =>
    drained(toMarkdownOutline(graph, tree, new Set(folded)))
      .replaceAll('\u00a0', ' ')
      .split('\n');
  expect(text([])).toEqual([
    '# On *rain*',
    '',
    '- **wet** (claim, defeated, ⊢ 0 %, quoted): The street is **wet**',
    '  - because l · 80 %; since “Rain falls on streets”',
    '    - **rain** (assumption, 60 %, quoted): It rained',
    '    - unless **roofed** (assumption, unassessed): There is a roof',
    '  - rebutted (strength 30 %) by **dry** (objection, 50 %): It looks dry',
    '- **M** (model): The weather',
    '',
  ]);
  expect(text(['wet'])[2]).toMatch(
    /^- \*\*wet\*\* .* \*\(folded: 1 statement, 1 objection, 1 exception\)\*$/,
  );
});
