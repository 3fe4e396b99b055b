/** Which names may be written in each file, and what they name: its own, those it imports, and import aliases. */
import { type OriginDeclaration, type OriginSpan, originsOf } from '../syntax/green.ts';
import { clausesOf, isEntityKind, isStatementKind, type StatementKind } from '../syntax/tree.ts';
import type {
  Entity,
  Import,
  Occurrence,
  Place,
  Question,
  Setting,
  ShapeProblem,
  Source,
  SourceFile,
  Statement,
  Together,
} from './argument.ts';

/** The model's things while they are being built. */
export type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
/** A declared thing that is being built. */
export type BuildingThing =
  | Building<Statement>
  | Building<Entity>
  | Building<Source>
  | Building<Setting>
  | Building<Together>
  | Building<Question>;
export type Named = BuildingThing | Building<Import>;

/** Stands for every empty list of a shell: most stay empty, and six new ones for each statement cost measurable time. */
export const NONE: never[] = [];

/** The list with one more item: the same list, save where it was the shared empty one. */
export function withItem<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

/** Finds imported files. Neither function fails: what cannot be had is undefined. */
export interface Loader {
  /** The file that `path`, written in the file `from`, leads to. */
  load(from: string, path: string): SourceFile | undefined;
  /** How the file `uri` is called as seen from `from`. */
  relative(from: string, uri: string): string;
}

/** One file of the argument while it is being resolved. */
export interface OpenScope {
  readonly uri: string;
  readonly origins: readonly OriginDeclaration[];
  /** What is put before the ids of this file's declarations; '' for the root. */
  readonly idPrefix: string;
  /** The file's own declarations, a duplicate's included, in source order. */
  readonly declared: BuildingThing[];
  readonly imports: Building<Import>[];
  readonly names: Map<string, Named>;
  readonly occurrences: Occurrence[];
  readonly shapeProblems: ShapeProblem[];
}

/** The root and all files it imports, at any depth, each once; with shells for what they declare. */
export function openScopes(root: SourceFile, loader: Loader): { scopes: OpenScope[]; files: SourceFile[] } {
  const scopes = [openScope(root, '')];
  const files = [root];
  const seen = new Set([root.uri]);
  for (let i = 0; i < scopes.length; i++) {
    const { uri, imports } = scopes[i];
    for (const entry of imports) {
      if (entry.path === '') continue;
      const loaded = loader.load(uri, entry.path);
      if (!loaded) continue;
      entry.target = loaded.uri;
      if (seen.has(loaded.uri)) continue;
      seen.add(loaded.uri);
      files.push(loaded);
      scopes.push(openScope(loaded, `${loader.relative(root.uri, loaded.uri)}#`));
    }
  }
  const byUri = new Map(scopes.map((scope) => [scope.uri, scope]));
  for (const scope of scopes) bringIn(scope, byUri);
  return { scopes, files };
}

function openScope({ uri, tree }: SourceFile, idPrefix: string): OpenScope {
  const origins = originsOf(tree.greens);
  const scope: OpenScope = {
    uri,
    origins,
    idPrefix,
    declared: [],
    imports: [],
    names: new Map(),
    occurrences: [],
    shapeProblems: [],
  };
  const repeats = new Map<string, number>();
  for (const [position, declaration] of origins.entries()) {
    if (declaration.kind === 'import') {
      scope.imports.push(shellOfImport(uri, position, declaration));
      continue;
    }
    const { name } = declaration;
    if (!name) continue;
    const first = scope.names.get(name.value);
    const repeat = first ? (repeats.get(name.value) ?? 1) + 1 : 1;
    if (first) repeats.set(name.value, repeat);
    const id = idPrefix + name.value + (repeat > 1 ? `~${repeat}` : '');
    const thing = shell(uri, position, declaration, id);
    if (!thing) continue;
    scope.declared.push(thing);
    scope.occurrences.push({ uri, position, at: name.span, target: thing, role: 'declaration' });
    if (first) duplicate(scope, { uri, position, at: name.span }, name.value, first, scope);
    else scope.names.set(name.value, thing);
  }
  return scope;
}

function duplicate(scope: OpenScope, place: Place, name: string, first: Named, declaring: OpenScope): void {
  const { kind } = declaring.origins[first.position];
  const related = [namePlace(declaring, first)];
  scope.shapeProblems.push({ code: 'duplicate-name', ...place, args: { name, kind }, related });
}

/** Where the thing, which the file of the scope declares, is given its name. */
function namePlace({ origins }: OpenScope, { uri, position }: Named): Place {
  return { uri, position, at: nameSpan(origins[position]) };
}

function nameSpan(declaration: OriginDeclaration): OriginSpan {
  return declaration.name?.span ?? aliasOf(declaration)?.span ?? declaration.keyword;
}

function aliasOf(declaration: OriginDeclaration): OriginDeclaration['name'] {
  return clausesOf(declaration, 'as')[0]?.name;
}

function shellOfImport(uri: string, position: number, declaration: OriginDeclaration): Building<Import> {
  const path = declaration.text?.value ?? '';
  const alias = aliasOf(declaration)?.value;
  return { type: 'import', uri, position, at: declaration.span, path, alias, target: undefined };
}

function shell(
  uri: string,
  position: number,
  declaration: OriginDeclaration,
  id: string,
): BuildingThing | undefined {
  const { kind } = declaration;
  const name = declaration.name!.value;
  const base = { id, name, uri, position, at: declaration.span, intact: !declaration.damaged };
  if (kind === 'source') return { ...base, type: 'source' };
  if (isEntityKind(kind)) {
    const entity: Building<Entity> = { ...base, type: 'entity', kind, model: undefined };
    if (kind === 'model') entity.model = entity;
    return entity;
  }
  if (kind === 'setting') return { ...base, type: 'setting' };
  if (kind === 'together') return { ...base, type: 'together', leaves: NONE };
  if (kind === 'question') return { ...base, type: 'question', asks: NONE, answered: NONE, quotes: NONE };
  if (isStatementKind(kind) || kind === 'broken') {
    return shellOfStatement(base, kindOf(declaration), false);
  }
  return undefined;
}

/** An assumption or evidence that has a `because` is a claim, and so is a broken declaration. */
function kindOf({ kind, clauses }: OriginDeclaration): StatementKind {
  if (kind === 'assumption' || kind === 'evidence')
    return clauses.some((c) => c.kind === 'because') ? 'claim' : kind;
  return kind === 'broken' ? 'claim' : (kind as StatementKind);
}

export function shellOfStatement(
  base: Pick<Statement, 'id' | 'name' | 'uri' | 'position' | 'at' | 'intact'>,
  kind: StatementKind,
  placeholder: boolean,
): Building<Statement> {
  // Field by field: a spread here made this the slowest place of a large file.
  return {
    id: base.id,
    name: base.name,
    uri: base.uri,
    position: base.position,
    at: base.at,
    intact: base.intact,
    type: 'statement',
    index: -1,
    kind,
    placeholder,
    about: NONE,
    settings: NONE,
    marked: false,
    given: NONE,
    prior: undefined,
    observations: NONE,
    steps: NONE,
    attacks: NONE,
    rebuttals: NONE,
    quotes: NONE,
    of: undefined,
    serves: undefined,
    until: undefined,
  };
}

/** Whether an import above already brings the same file in by the same names. */
function isRepeat(entry: Import, imports: readonly Import[]): boolean {
  return imports.find(({ target, alias }) => target === entry.target && alias === entry.alias) !== entry;
}

/** Aliases and the names of imported files. A file's own names come first, then those of earlier imports. */
function bringIn(scope: OpenScope, byUri: ReadonlyMap<string, OpenScope>): void {
  for (const entry of scope.imports) {
    const { uri, position, alias, path, target } = entry;
    const declaration = scope.origins[position];
    const place = { uri, position, at: declaration.text?.span ?? declaration.keyword };
    const report = (code: ShapeProblem['code'], args: ShapeProblem['args'], related?: readonly Place[]) =>
      scope.shapeProblems.push({ code, ...place, args, related });
    if (target === undefined && path !== '') report('import-not-found', { path });
    if (alias !== undefined) {
      const own = namePlace(scope, entry);
      const first = scope.names.get(alias);
      scope.occurrences.push({ ...own, target: entry, role: 'declaration' });
      if (first) duplicate(scope, own, alias, first, byUri.get(first.uri)!);
      else scope.names.set(alias, entry);
    }
    const imported = target === undefined ? undefined : byUri.get(target);
    if (!imported || imported === scope || isRepeat(entry, scope.imports)) continue;
    for (const thing of imported.declared) {
      if (thing.id !== imported.idPrefix + thing.name) continue;
      const name = alias === undefined ? thing.name : `${alias}.${thing.name}`;
      const first = scope.names.get(name);
      if (!first) scope.names.set(name, thing);
      else if (first !== thing) {
        const related = [namePlace(byUri.get(first.uri)!, first), namePlace(imported, thing)];
        report('import-conflict', { name, path }, related);
      }
    }
  }
}
