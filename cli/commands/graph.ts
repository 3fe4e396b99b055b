/** `steelman graph`: the picture of an argument, as a drawing or for another tool. */
import { extname } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat, formatFor } from '../../core/formats/catalog.ts';
import { type Exported, WRITERS } from '../../core/formats/writers.ts';
import { buildGraph } from '../../core/graph/build.ts';
import { measure } from '../../core/graph/measure.ts';
import { list } from '../../core/text/list.ts';
import { nearest } from '../../core/text/near.ts';
import { writeWhole } from '../../host/write.ts';
import { readInput } from '../inputs.ts';
import { UsageError } from '../usage.ts';

interface Options {
  readonly format?: ExportFormat;
  readonly output?: string;
  readonly theme: 'light' | 'dark';
  readonly focus?: string;
  readonly depth?: number;
}

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
function formatOf(output: string | undefined): ExportFormat {
  const ending = output === undefined ? '' : extname(output);
  const format = ending === '' ? 'svg' : formatFor(ending.slice(1));
  if (format) return format;
  const endings = Object.values(EXPORT_FORMATS).flatMap((row) => row.extensions.map((each) => `.${each}`));
  throw new UsageError(
    `nothing can be written as ${ending}: name a file that ends in ${list(endings, Number.POSITIVE_INFINITY, 'or')}, or say --format.`,
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
  const exported: Exported = { argument, evaluation, graph, theme, pathOf: show };
  const writer = WRITERS[format];
  if (!writer.placed) return writer.write(exported);
  // The layout engine is large: it is loaded only by those that need it.
  const { layout } = await import('../../core/layout/layout.ts');
  return writer.write(exported, await layout(graph, measure(graph)));
}
