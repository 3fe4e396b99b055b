/** `steelman graph`: the picture of an argument, as a drawing or for another tool. */
import { extname } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat, formatFor } from '../../core/formats/catalog.ts';
import { write } from '../../core/formats/writers.ts';
import { buildGraph } from '../../core/graph/build.ts';
import { type Folded, foldedBelow } from '../../core/graph/fold.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { treeOf } from '../../core/graph/tree.ts';
import { list } from '../../core/text/list.ts';
import { nearest } from '../../core/text/near.ts';
import { nodeFindings } from '../../core/workspace/node-findings.ts';
import { builtPage } from '../../host/page.ts';
import { writeWhole } from '../../host/write.ts';
import { readInput } from '../inputs.ts';
import { UsageError } from '../usage.ts';

interface Options {
  readonly format?: ExportFormat;
  readonly output?: string;
  readonly theme: 'light' | 'dark';
  readonly focus?: string;
  readonly depth?: number;
  readonly view: 'map' | 'outline';
  readonly unfold?: 'all' | number;
}

/** What standard input is called in a page: its title, unless the argument has one, and the name of what is saved from it. */
const UNNAMED = 'argument.steelman';

/** Draws the argument of a file, writes it where it should go, and gives the exit code. */
export function graph(path: string, options: Options): number {
  const text = draw(path, options);
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
function formatOf(output: string | undefined): ExportFormat {
  const ending = output === undefined ? '' : extname(output);
  const format = ending === '' ? 'svg' : formatFor(ending.slice(1));
  if (format) return format;
  const endings = Object.values(EXPORT_FORMATS).flatMap((row) => row.extensions.map((each) => `.${each}`));
  throw new UsageError(
    `nothing can be written as ${ending}: name a file that ends in ${list(endings, Number.POSITIVE_INFINITY, 'or')}, or say --format.`,
  );
}

function draw(path: string, options: Options): string {
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
  const { focus, depth, theme, view } = options;
  const evaluation = snapshot.evaluation(file.uri);
  const findings = nodeFindings(snapshot, file.uri);
  const graph = buildGraph(argument, snapshot.boundaries(file.uri), evaluation, { focus, depth, findings });
  return write(format, {
    argument,
    evaluation,
    graph,
    theme,
    view,
    folded: foldedFor(options.unfold, graph),
    pathOf: show,
    lines: snapshot.lines,
    relative: (uri) => (path === '-' && uri === file.uri ? UNNAMED : snapshot.relative(file.uri, uri)),
    page: format === 'html' ? page() : undefined,
  });
}

/** The page that HTML is made of. Throws `UsageError` where it is missing. */
function page(): string {
  const built = builtPage();
  if (built === undefined)
    throw new UsageError(
      'no HTML can be written: standalone.html is missing beside the program. Install it anew.',
    );
  return built;
}

/** What is folded: nothing for `all`, or what is below so many levels; undefined leaves it to the format. */
function foldedFor(unfold: 'all' | number | undefined, graph: Graph): Folded | undefined {
  if (unfold === undefined) return undefined;
  return unfold === 'all' ? new Set() : foldedBelow(treeOf(graph), unfold);
}
