/** The argument that the page was made of: read from the page, and evaluated here. */
import { type Evaluation, evaluateInSlices } from '../../core/evaluation/evaluation.ts';
import { Trials } from '../../core/features/arguing/what-if.ts';
import type { PageData } from '../../core/formats/html.ts';
import type { Argument } from '../../core/model/argument.ts';
import { type Boundaries, boundaries } from '../../core/model/boundary.ts';
import { buildArgument } from '../../core/model/build.ts';
import { parse } from '../../core/syntax/parser.ts';

/** The element that holds the data; it lies in the page as the exporter wrote it. */
export const data = JSON.parse(document.getElementById('argument')!.textContent!) as PageData;

/** What the argument's own file is called: its uri, too. */
export const ROOT = data.files[0].path;

/** How long the page may be held up by the numbers before it is shown without them, in ms. */
const PATIENCE = 400;
/** How long one slice of the rest runs, in ms. */
const SLICE = 30;

export interface Evaluated {
  readonly argument: Argument;
  readonly boundaries: Boundaries;
  readonly evaluation: Evaluation;
  readonly trials: Trials;
}

let known: Evaluated | undefined;

/** The argument with its numbers; undefined as long as they are not there. */
export function evaluated(): Evaluated | undefined {
  return known;
}

/** Computes the numbers; calls `done` at once where they are quick, else later. */
export function evaluateAll(done: () => void): void {
  const argument = readArgument();
  const bounds = boundaries(argument);
  const slices = evaluateInSlices(argument, bounds);
  const advance = (patience: number) => {
    const end = performance.now() + patience;
    for (let next = slices.next(); ; next = slices.next()) {
      if (next.done) {
        const evaluation = next.value;
        known = {
          argument,
          boundaries: bounds,
          evaluation,
          trials: new Trials(argument, bounds, evaluation),
        };
        done();
        return;
      }
      if (performance.now() > end) break;
    }
    setTimeout(() => advance(SLICE), 0);
  };
  advance(PATIENCE);
}

function readArgument(): Argument {
  const files = new Map(data.files.map((file) => [file.path, file]));
  const read = (path: string) => {
    const file = files.get(path);
    return file && { uri: path, tree: parse(file.text) };
  };
  return buildArgument(read(ROOT)!, {
    load(from, written) {
      const found = files.get(from)?.imports.find(([each]) => each === written);
      return found && read(found[1]);
    },
    // Files are called here as they are seen from the root.
    relative: (_, uri) => uri,
  });
}
