/** `steelman graph`: the picture of an argument, as a drawing or for another tool. */
import { extname } from 'node:path';
import { toDot } from '../../core/formats/dot.ts';
import { toJson } from '../../core/formats/graph-json.ts';
import { toGraphml } from '../../core/formats/graphml.ts';
import { toHtml } from '../../core/formats/html.ts';
import { toMarkdown } from '../../core/formats/markdown.ts';
import { toMermaid } from '../../core/formats/mermaid.ts';
import { buildGraph } from '../../core/graph/build.ts';
import { measure } from '../../core/graph/measure.ts';
import { renderSvg } from '../../core/graph/svg.ts';
import { list } from '../../core/text/list.ts';
import { nearest } from '../../core/text/near.ts';
import { writeWhole } from '../../host/write.ts';
import { readInput } from '../inputs.ts';
import { UsageError } from '../usage.ts';

type Format = 'svg' | 'html' | 'mermaid' | 'dot' | 'graphml' | 'json' | 'markdown';

interface Options {
  readonly format?: Format;
  readonly output?: string;
  readonly theme: 'light' | 'dark';
  readonly focus?: string;
  readonly depth?: number;
}

const ENDINGS: Record<string, Format> = {
  '.svg': 'svg',
  '.html': 'html',
  '.htm': 'html',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.dot': 'dot',
  '.gv': 'dot',
  '.graphml': 'graphml',
  '.json': 'json',
  '.md': 'markdown',
};

/** Draws the argument of a file, writes it where it should go, and gives the exit code. */
export async function graph(path: string, options: Options): Promise<number> {
  const text = await draw(path, options);
  if (options.output === undefined) process.stdout.write(text);
  else {
    try {
      writeWhole(options.output, text);
    } catch (error) {
      throw new UsageError(`${options.output} cannot be written: ${(error as Error).message}`);
    }
  }
  return 0;
}

/** The format that a file's ending asks for; svg where there is none. Throws `UsageError` for one that nothing is written as. */
function formatOf(output: string | undefined): Format {
  const ending = output === undefined ? '' : extname(output).toLowerCase();
  if (ending === '') return 'svg';
  const format = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (format) return format;
  throw new UsageError(
    `nothing can be written as ${ending}: name a file that ends in ${list(Object.keys(ENDINGS), Number.POSITIVE_INFINITY, 'or')}, or say --format.`,
  );
}

async function draw(path: string, options: Options): Promise<string> {
  const format = options.format ?? formatOf(options.output);
  const { file, snapshot, show } = readInput(path);
  const argument = snapshot.argument(file.uri);
  const names = argument.root.names;
  if (options.focus !== undefined && !names.has(options.focus) && !argument.byId.has(options.focus)) {
    const near = nearest(options.focus, names.keys());
    throw new UsageError(
      `${file.path} has nothing named ${options.focus}.${near ? ` Did you mean ${near}?` : ''}`,
    );
  }
  const { focus, depth, theme } = options;
  const evaluation = snapshot.evaluation(file.uri);
  const graph = buildGraph(
    argument,
    snapshot.boundaries(file.uri),
    evaluation,
    (uri) => snapshot.lines(uri),
    {
      focus,
      depth,
    },
  );
  switch (format) {
    case 'mermaid':
      return toMermaid(graph);
    case 'dot':
      return toDot(graph);
    case 'graphml':
      return toGraphml(graph);
    case 'markdown':
      return toMarkdown(argument, evaluation, graph);
  }
  // The layout engine is large: it is loaded only by those that need it.
  const { layout } = await import('../../core/layout/layout.ts');
  const placed = await layout(graph, measure(graph));
  if (format === 'json') return toJson(placed, show);
  return format === 'html' ? toHtml(argument, evaluation, placed, { theme }) : renderSvg(placed, { theme });
}
