/** Every feature works in the fences of Markdown documents, which together are one argument in pieces. */

import { expect, test } from 'vitest';
import { complete } from '../../core/features/completion/completion.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { hover } from '../../core/features/hover/hover.ts';
import { definition } from '../../core/features/navigation/definition.ts';
import { documentSymbols } from '../../core/features/navigation/symbols.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { DEFAULT_CONFIG } from '../../core/rules/config.ts';
import { fencedArguments, fencedConfig, fencedUri, intoFence } from '../../core/workspace/fenced.ts';
import { quickFixes } from '../support/at-once.ts';
import { applied, marked } from '../support/features.ts';
import { snapshotOf } from '../support/world.ts';

const DOC = 'notes/reading.md';

/** A document with a cursor, and the argument in its fences that the cursor is in, or else the first. */
function document(text: string) {
  const { files, offset, uri } = marked(text);
  const markdown = files.get(uri)!;
  const parts = fencedArguments(markdown);
  const world = new Map([...files].slice(1));
  for (const [n, part] of parts.entries()) world.set(fencedUri(DOC, n), part.text);
  const snapshot = snapshotOf(world, fencedConfig(DEFAULT_CONFIG));
  const here = parts.findIndex(({ fences }) =>
    fences.some(({ span }) => span.start <= offset && offset < span.end),
  );
  const at = fencedUri(DOC, Math.max(here, 0));
  const findings = parts.flatMap((_, n) => snapshot.findings(fencedUri(DOC, n)));
  const found = findings.map(({ code, span }) => `${code} on "${markdown.slice(span.start, span.end)}"`);
  return { markdown, parts, snapshot, at, offset, findings, found };
}

/** Checks what is found in a document, errors and warnings alike. */
const checkFound = (text: string, expected: string[]) => expect(document(text).found).toEqual(expected);

/** Checks the document after the fix with that title, for what is found at the cursor. */
function checkFix(text: string, title: string, expected: string): void {
  const { markdown, parts, snapshot, at, offset } = document(text);
  const fixes = quickFixes(snapshot, at, { start: offset, end: offset }, snapshot.findings(at));
  const fix = fixes.find((each) => each.fix.title === title)?.fix;
  expect(fixes.map((each) => each.fix.title)).toContain(title);
  const edits = fix!.edits.map((edit) => intoFence(parts[Number(at.at(-1))], edit)!);
  expect(applied(new Map([[at, markdown]]), edits).get(at)).toBe(expected);
}

const ESSAY = `# On rain

First what we know.

\`\`\`steelman
evidence clouds "There are clouds"
  cite "the window"
  credence 90%
\`\`\`

So it "may" rain because clouds (90%)

~~~steelman
thesis rain "It rains"
  because clouds (80%) since "Clouds bring rain"
  because clo$0uds, wind

assumption wind "The wind is from the west"
  credence 60%

objection dry "It has not rained for weeks"
  credence 20%
  rebuts rain (50%)
  cite "the farmer"
~~~

Done.
`;

test('the fences of a document are one argument, and the text around them is none', () => {
  const { snapshot, at, found } = document(ESSAY);
  expect(snapshot.argument(at).statements.map((s) => s.id)).toEqual(['clouds', 'rain', 'wind', 'dry']);
  expect(found.filter((f) => /unresolved|syntax|unknown/.test(f))).toEqual([]);
});

test('what is in another fence is hovered, gone to and offered', () => {
  const { snapshot, at, offset, markdown } = document(ESSAY);
  snapshot.evaluation(at);
  const shown = hover(snapshot, at, offset, numbersOf(snapshot, at))!;
  expect(shown.text).toContain('There are clouds');
  expect(markdown.slice(shown.span.start, shown.span.end)).toBe('clouds');
  const [place] = definition(snapshot, at, offset);
  expect(markdown.slice(place.span.start - 9)).toMatch(/^evidence clouds/);
  const typing = document(ESSAY.replace('clo$0uds', 'clo$0'));
  const items = complete(typing.snapshot, typing.at, typing.offset).items.map(({ label }) => label);
  expect(items).toContain('clouds');
  expect(items).not.toContain('window');
});

test('symbols and tokens are those of the fences', () => {
  const { snapshot, at, markdown } = document(ESSAY);
  expect(documentSymbols(snapshot, at).map(({ name }) => name)).toEqual(['clouds', 'rain', 'wind', 'dry']);
  const tokens = semanticTokens(snapshot, at, numbersOf(snapshot, at), undefined, true);
  const words = tokens.map(({ span }) => markdown.slice(span.start, span.end));
  expect(words).toContain('wind');
  for (const word of ['# On rain', 'So', 'may', 'Done']) expect(words.join(' ')).not.toContain(word);
});

test('a string left open, or a declaration, ends with its fence', () =>
  checkFound(
    `\`\`\`steelman
assumption a "never closed
\`\`\`

He said "so".

\`\`\`steelman
assumption b "B"
  credence 50%
\`\`\`
`,
    ['unterminated-string on ""never closed"'],
  ));

test('a fence that opens with `argument` begins another argument', () => {
  const twice = `\`\`\`steelman
assumption a "A"
\`\`\`

\`\`\`steelman
// the other one
argument "Other"
assumption a "A too"
\`\`\`

\`\`\`steelman
assumption a "and again"
\`\`\`
`;
  expect(document(twice).parts.map(({ fences }) => fences.length)).toEqual([1, 2]);
  checkFound(twice, ['duplicate-name on "a"']);
});

test('a comment that says `argument` begins none', () => {
  const pieces = `\`\`\`steelman
assumption a "A"
\`\`\`

\`\`\`steelman
// argument "Other"
// ${'// '.repeat(1000)}
assumption b "B"
\`\`\`
`;
  expect(document(pieces).parts.map(({ fences }) => fences.length)).toEqual([2]);
});

test('a fence marked alone neither sees the others nor is seen, one marked ignore is not read', () =>
  checkFound(
    `\`\`\`steelman alone
claim a "A"
  because b
\`\`\`
\`\`\`steelman {ignore}
claim broken because
\`\`\`
\`\`\`steelman
assumption b "B"
\`\`\`
`,
    ['unresolved-name on "b"'],
  ));

test('a comment marks all fences of a page of examples alone', () => {
  const examples = '```steelman\nassumption a "A"\n```\n\n```steelman\nassumption a "A"\n```\n';
  expect(document(examples).found).toContain('duplicate-name on "a"');
  expect(document(`${examples}\n<!-- steelman: alone -->\n`).found).not.toContain('duplicate-name on "a"');
});

test('rules that ask of a whole file what a piece need not have are off', () => {
  const piece = '```steelman\nclaim c "C"\n  because a\n\nassumption a "A"\n  credence 80%\n```\n';
  expect(document(piece).found.filter((f) => /no-thesis|unused|unreachable/.test(f))).toEqual([]);
});

test('places are those of the document: in lists, quotations, and with carriage returns', () => {
  const fence = ['```steelman', 'claim c "Ü 😀"', '  because rian', '```'];
  for (const text of [
    `Ä 😀\n\n${fence.join('\n')}\n`,
    `- item\n\n  ${fence.join('\n  ')}\n\n  more\n`,
    `1. > ${fence.join('\n   > ')}\n`,
    `Ä\r\n\r\n${fence.join('\r\n')}\r\n`,
    fence.join('\r\n'),
  ]) {
    checkFound(text, ['unresolved-name on "rian"']);
  }
});

test('fixes stay in the fence and keep its margin', () => {
  const title = 'Declare the assumption `wind`';
  checkFix(
    '- so\n\n  ```steelman\n  claim c "C"\n    because w$0ind\n  ```\n\n  on\n',
    title,
    '- so\n\n  ```steelman\n  claim c "C"\n    because wind\n\n  assumption wind "Wind"\n  ```\n\n  on\n',
  );
  checkFix(
    '> ```steelman\n> claim c "C"\n>   because w$0ind\n> ```\n',
    title,
    '> ```steelman\n> claim c "C"\n>   because wind\n>\n> assumption wind "Wind"\n> ```\n',
  );
});

test('what is put at the top of a file goes to the top of its first fence', () => {
  checkFix(
    `Text.

\`\`\`steelman
claim c "C"
  because w$0ind
\`\`\`
--- notes/weather.steelman
assumption wind "Wind"
`,
    'Import `wind` from "weather.steelman"',
    'Text.\n\n```steelman\nimport "weather.steelman"\n\nclaim c "C"\n  because wind\n```\n',
  );
});

test('an edit over the end of a fence is none', () => {
  const { parts, at } = document(ESSAY);
  const [first, second] = parts[0].fences;
  const span = { start: first.span.start, end: second.span.end };
  expect(intoFence(parts[0], { uri: at, span, text: '' })).toBeUndefined();
});
