/** Which known files import a file, read from a text, or declare a name: looked up, where each would be a search of all. */
import type { Tree } from '../syntax/tree.ts';
import { once } from '../text/once.ts';
import { drained, type Slices, shared } from '../text/slices.ts';
import type { Files } from './files.ts';

/** What a file says of others and to others. */
interface Outline {
  readonly imports: readonly string[];
  readonly sources: readonly string[];
}

export interface Neighbours {
  /** Looks through the known files in slices, so that the first question takes no longer than the others. */
  prepare(): Slices<unknown>;
  /** The known arguments, in files and in fences, that import this file, directly. */
  importing(uri: string): readonly string[];
  /** The known arguments, in files and in fences, that name the text as a source of their own. */
  naming(text: string): readonly string[];
  /** The known files that declare the name. */
  declaring(name: string): readonly string[];
}

const outlineOf = perTree(({ greens }): Outline => {
  const paths = (wanted: 'import' | 'source') => {
    const found: string[] = [];
    for (const { kind, text } of greens) if (kind === wanted && text) found.push(text.value);
    return found;
  };
  return { imports: paths('import'), sources: paths('source') };
});
const namesIn = perTree(
  ({ greens }): ReadonlySet<string> => new Set(greens.flatMap(({ name }) => name?.value ?? [])),
);

/** The neighbours among the files of `files`, which `parsed` gives. Computed on the first question. */
export function neighboursOf(
  files: Files,
  parsed: (uri: string) => Slices<{ readonly tree: Tree }>,
): Neighbours {
  const prepare = shared(
    (function* () {
      const importing = new Map<string, string[]>();
      const naming = new Map<string, string[]>();
      for (const uri of [...files.list(), ...(files.fenced?.() ?? [])]) {
        const { tree } = yield* parsed(uri);
        const { imports, sources } = outlineOf(tree);
        const targets = (paths: readonly string[]) => new Set(paths.map((path) => files.resolve(uri, path)));
        for (const target of targets(imports)) if (target !== uri) add(importing, target, uri);
        for (const target of targets(sources)) add(naming, target, uri);
        yield;
      }
      return { importing, naming };
    })(),
  );
  const lookups = () => drained(prepare());
  const declaring = once(() => {
    const byName = new Map<string, string[]>();
    for (const uri of files.list())
      for (const name of namesIn(drained(parsed(uri)).tree)) add(byName, name, uri);
    return byName;
  });
  return {
    prepare,
    importing: (uri) => lookups().importing.get(uri) ?? [],
    naming: (text) => lookups().naming.get(text) ?? [],
    declaring: (name) => declaring().get(name) ?? [],
  };
}

function perTree<T extends object>(compute: (tree: Tree) => T): (tree: Tree) => T {
  const known = new WeakMap<Tree, T>();
  return (tree) => {
    let value = known.get(tree);
    if (!value) known.set(tree, (value = compute(tree)));
    return value;
  };
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
