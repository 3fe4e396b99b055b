/** Which names may be written in each file, and what they name: its own, those it imports, and import aliases. */
import {
  clausesOf,
  type Declaration,
  isEntityKind,
  isStatementKind,
  type Name,
  type StatementKind,
} from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type {
  Entity,
  Import,
  NameProblem,
  Occurrence,
  Question,
  Setting,
  Source,
  SourceFile,
  Statement,
  Together,
} from './argument.ts';
import { titleOf } from './refresh.ts';

/** The model's things while they are being put together. */
export type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
/** A declared thing that is being put together. */
export type BuildingThing =
  | Building<Statement>
  | Building<Entity>
  | Building<Source>
  | Building<Setting>
  | Building<Together>
  | Building<Question>;
export type Named = BuildingThing | Building<Import>;

/** Stands for every empty list of a shell: most stay empty, and six new ones for each statement were felt. */
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
  readonly file: SourceFile;
  readonly declarations: readonly Declaration[];
  /** What is put before the ids of this file's declarations; '' for the root. */
  readonly idPrefix: string;
  /** The file's own declarations, a duplicate's included, in source order. */
  readonly declared: BuildingThing[];
  readonly imports: Building<Import>[];
  readonly names: Map<string, Named>;
  readonly occurrences: Occurrence[];
  readonly problems: NameProblem[];
}

/** The root and all files it imports, at any depth, each once; with shells for what they declare. */
export function openScopes(root: SourceFile, loader: Loader): OpenScope[] {
  const scopes = [openScope(root, '')];
  const seen = new Map([[root.uri, root]]);
  for (let i = 0; i < scopes.length; i++) {
    const { file, imports } = scopes[i];
    for (const entry of imports) {
      if (entry.path === '') continue;
      const loaded = loader.load(file.uri, entry.path);
      if (!loaded) continue;
      entry.file = seen.get(loaded.uri) ?? loaded;
      if (seen.has(loaded.uri)) continue;
      seen.set(loaded.uri, loaded);
      scopes.push(openScope(loaded, `${loader.relative(root.uri, loaded.uri)}#`));
    }
  }
  const byUri = new Map(scopes.map((scope) => [scope.file.uri, scope]));
  for (const scope of scopes) bringIn(scope, byUri);
  return scopes;
}

function openScope(file: SourceFile, idPrefix: string): OpenScope {
  const scope: OpenScope = {
    file,
    declarations: file.tree.declarations,
    idPrefix,
    declared: [],
    imports: [],
    names: new Map(),
    occurrences: [],
    problems: [],
  };
  const repeats = new Map<string, number>();
  for (const declaration of file.tree.declarations) {
    if (declaration.kind === 'import') {
      scope.imports.push(shellOfImport(declaration));
      continue;
    }
    const { name } = declaration;
    if (!name) continue;
    const first = scope.names.get(name.value);
    const repeat = first ? (repeats.get(name.value) ?? 1) + 1 : 1;
    if (first) repeats.set(name.value, repeat);
    const thing = shell(file, declaration, idPrefix + name.value + (repeat > 1 ? `~${repeat}` : ''));
    if (!thing) continue;
    scope.declared.push(thing);
    scope.occurrences.push({ span: name.span, target: thing, role: 'declaration' });
    if (first) duplicate(scope, name.span, name.value, first.declaration);
    else scope.names.set(name.value, thing);
  }
  return scope;
}

function duplicate(scope: OpenScope, span: Span, name: string, first: Declaration): void {
  const related = [{ uri: scope.file.uri, span: nameSpan(first) }];
  scope.problems.push({ code: 'duplicate-name', span, args: { name, kind: first.kind }, related });
}

function nameSpan(declaration: Declaration): Span {
  return declaration.name?.span ?? aliasOf(declaration)?.span ?? declaration.keyword;
}

function aliasOf(declaration: Declaration): Name | undefined {
  return clausesOf(declaration, 'as')[0]?.name;
}

function shellOfImport(declaration: Declaration): Building<Import> {
  const path = declaration.text?.value ?? '';
  return { type: 'import', declaration, path, alias: aliasOf(declaration)?.value, file: undefined };
}

function shell(file: SourceFile, declaration: Declaration, id: string): BuildingThing | undefined {
  const base = { id, name: declaration.name!.value, file, declaration };
  const text = declaration.text?.value ?? '';
  if (declaration.kind === 'source') {
    return { ...base, type: 'source', path: text, title: titleOf(declaration) };
  }
  if (isEntityKind(declaration.kind)) {
    const entity: Building<Entity> = {
      ...base,
      type: 'entity',
      kind: declaration.kind,
      text,
      model: undefined,
    };
    if (declaration.kind === 'model') entity.model = entity;
    return entity;
  }
  if (isStatementKind(declaration.kind) || declaration.kind === 'broken') {
    return shellOfStatement(base, kindOf(declaration), text, false);
  }
  return undefined;
}

/** An assumption or evidence that has a `because` is a claim, and so is a broken declaration. */
function kindOf(declaration: Declaration): StatementKind {
  const { kind, clauses } = declaration;
  if (kind === 'assumption' || kind === 'evidence')
    return clauses.some((c) => c.kind === 'because') ? 'claim' : kind;
  return kind === 'broken' ? 'claim' : (kind as StatementKind);
}

export function shellOfStatement(
  base: { id: string; name: string; file: SourceFile; declaration: Declaration },
  kind: StatementKind,
  text: string,
  placeholder: boolean,
): Building<Statement> {
  // Field by field: a spread here made this the slowest place of a large file.
  return {
    id: base.id,
    name: base.name,
    file: base.file,
    declaration: base.declaration,
    type: 'statement',
    index: -1,
    kind,
    text,
    placeholder,
    about: NONE,
    settings: NONE,
    marked: false,
    credence: undefined,
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
  return imports.find(({ file, alias }) => file === entry.file && alias === entry.alias) !== entry;
}

/** Aliases and the names of imported files. A file's own names come first, then those of earlier imports. */
function bringIn(scope: OpenScope, byUri: ReadonlyMap<string, OpenScope>): void {
  for (const entry of scope.imports) {
    const { declaration, alias, path } = entry;
    const span = declaration.text?.span ?? declaration.keyword;
    if (!entry.file && path !== '') scope.problems.push({ code: 'import-not-found', span, args: { path } });
    if (alias !== undefined) {
      const aliasSpan = nameSpan(declaration);
      const first = scope.names.get(alias);
      scope.occurrences.push({ span: aliasSpan, target: entry, role: 'declaration' });
      if (first) duplicate(scope, aliasSpan, alias, first.declaration);
      else scope.names.set(alias, entry);
    }
    const imported = entry.file && byUri.get(entry.file.uri);
    if (!imported || imported === scope || isRepeat(entry, scope.imports)) continue;
    for (const thing of imported.declared) {
      if (thing.id !== imported.idPrefix + thing.name) continue;
      const name = alias === undefined ? thing.name : `${alias}.${thing.name}`;
      const first = scope.names.get(name);
      if (!first) scope.names.set(name, thing);
      else if (first !== thing) {
        const uri = 'file' in first && first.type !== 'import' ? first.file.uri : scope.file.uri;
        const related = [
          { uri, span: nameSpan(first.declaration) },
          { uri: imported.file.uri, span: nameSpan(thing.declaration) },
        ];
        scope.problems.push({ code: 'import-conflict', span, args: { name, path }, related });
      }
    }
  }
}
