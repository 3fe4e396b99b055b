/** The argument as a Markdown document: a picture, its claims one by one, and its quotes as footnotes. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Graph } from '../graph/graph.ts';
import type { Argument } from '../model/argument.ts';
import { inert, literal } from '../text/markdown.ts';
import { forEachInSlices, mapInSlices, type Slices } from '../text/slices.ts';
import { toMermaid } from './mermaid.ts';
import { type Footnote, type Line, outlineOf } from './outline.ts';

/**
 * Writes the argument to be read as text.
 * @param graph the same argument as it is drawn; it is on top, as a Mermaid diagram
 */
export function* toMarkdown(
  argument: Argument,
  evaluation: Evaluation | undefined,
  graph: Graph,
): Slices<string> {
  const outline = yield* outlineOf(argument, evaluation);
  const { title, byline, note, cast, ties, questions, entries, footnotes } = outline;
  const blocks = [`# ${inert(title) || 'Argument'}`];
  if (byline) blocks.push(literal(byline));
  if (note) blocks.push(inert(note));
  if (graph.nodes.length > 0) {
    const diagram = yield* toMermaid({ ...graph, title: '' });
    blocks.push(`\`\`\`mermaid\n${diagram}\`\`\``);
  }
  const list = function* (heading: string, lines: readonly Line[]): Slices<void> {
    if (lines.length > 0) blocks.push(heading, yield* itemsOf(lines));
  };
  yield* list('## Cast', cast);
  yield* list('## Dependence', ties);
  for (const { statement, text, numbers, lines, footnotes: notes } of entries) {
    yield;
    const marks = notes.map((n) => `[^${n}]`).join('');
    blocks.push(`## ${literal(statement.id)}`);
    // A quotation, so that marks of emphasis in the text do not meet any around it.
    if (text || marks) blocks.push(`> ${inert(text)}${marks}`);
    blocks.push(`*${literal([capital(statement.kind), numbers].filter(Boolean).join('; '))}*`);
    if (lines.length > 0) blocks.push(yield* itemsOf(lines));
  }
  yield* list('## Questions', questions);
  yield* forEachInSlices(footnotes.entries(), ([i, footnote]) => {
    blocks.push(`[^${i + 1}]: ${writeFootnote(footnote)}`);
  });
  return `${blocks.join('\n\n')}\n`;
}

function* itemsOf(lines: readonly Line[]): Slices<string> {
  const items = yield* mapInSlices(lines, (line) => `- ${write(line)}`);
  return items.join('\n');
}

function writeFootnote({ quote, source, path }: Footnote): string {
  const where = path && path !== source ? `${literal(source)} (${literal(path)})` : literal(source);
  return quote ? `“${literal(quote)}” — ${where}` : where;
}

function write(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return literal(piece);
      if ('text' in piece) return inert(piece.text);
      if ('name' in piece) return `**${literal(piece.name)}**`;
      return piece.ref.placeholder
        ? literal(piece.ref.name)
        : `[${literal(piece.ref.name)}](#${slug(piece.ref.id)})`;
    })
    .join('');
}

/** The anchor that Markdown viewers give to a heading. */
function slug(id: string): string {
  return encodeURIComponent(
    id
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\-_ ]/gu, '')
      .replace(/ /g, '-'),
  );
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}
