/** A root file with everything computed from it and the files it imports, and what of it outlives an edit. */
import { type Evaluation, evaluateInSlices } from '../evaluation/evaluation.ts';
import type { Argument, SourceFile } from '../model/argument.ts';
import { type Boundaries, boundaries } from '../model/boundary.ts';
import { buildArgument } from '../model/build.ts';
import { refresh } from '../model/refresh.ts';
import type { Loader } from '../model/scope.ts';
import type { Tree } from '../syntax/tree.ts';

export interface Root {
  readonly argument: Argument;
  readonly boundaries: Boundaries;
  /** The trees of its files that it is up to date with, in the order of `argument.scopes`. */
  trees: readonly Tree[];
  evaluation?: Evaluation;
  /** Earlier numbers: where only credences changed, the next ones are computed from them. */
  previous?: Evaluation;
  /** What makes `evaluation`, once it is begun. */
  work?: Generator<void, Evaluation, void>;
}

/**
 * What is to be known of a root file now. `known` is what was known before: kept, or as much of it as still holds. Edits of
 * texts leave all, the numbers included; edits of numbers leave the argument; any other edit leaves nothing.
 */
export function rootOf(file: SourceFile, loader: Loader, known: Root | undefined): Root {
  const previous = known?.evaluation ?? known?.previous;
  const anew = (): Root => {
    const argument = buildArgument(file, loader);
    return { argument, boundaries: boundaries(argument), trees: treesOf(argument), previous };
  };
  if (!known || !hasSameImports(known.argument, file, loader)) return anew();
  const trees = treesOf(known.argument);
  if (trees.every((tree, i) => tree === known.trees[i])) return known;
  const scopes = [...known.argument.scopes.values()];
  if (scopes.some((scope) => scope.declarations !== scope.file.tree.declarations)) return anew();
  known.trees = trees;
  if (!refresh(known.argument)) return known;
  return { argument: known.argument, boundaries: known.boundaries, trees, previous };
}

/** The work on the root's numbers, begun only once. */
export function workOn(root: Root): Generator<void, Evaluation, void> {
  root.work ??= (function* () {
    const { argument, boundaries, previous } = root;
    try {
      root.evaluation ??= yield* evaluateInSlices(argument, boundaries, { previous });
      root.previous = undefined;
      return root.evaluation;
    } finally {
      // Work that is over must not be waited for, should it ever fail.
      root.work = undefined;
    }
  })();
  return root.work;
}

function treesOf(argument: Argument): Tree[] {
  return [...argument.scopes.values()].map(({ file }) => file.tree);
}

/** Whether the same files would be brought in now. Reads them anew where they have changed. */
function hasSameImports(argument: Argument, rootFile: SourceFile, { load }: Loader): boolean {
  if (argument.root.file !== rootFile) return false;
  for (const scope of argument.scopes.values()) {
    for (const entry of scope.imports) {
      if (entry.path !== '' && load(scope.file.uri, entry.path) !== entry.file) return false;
    }
  }
  return true;
}
