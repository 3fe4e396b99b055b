/** Makes snapshots of the world, each sharing with the ones before it all that did not change. */
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Argument, SourceFile } from '../model/argument.ts';
import { isPart } from '../model/targets.ts';
import { fixesOf, runRules } from '../rules/all.ts';
import type { Config } from '../rules/config.ts';
import type { Finding, RuleContext } from '../rules/rule.ts';
import { failedOn } from '../syntax/aside.ts';
import type { QuoteClause } from '../syntax/tree.ts';
import type { Encoding } from '../text/lines.ts';
import { drained, type Slices, shared } from '../text/slices.ts';
import type { Files, FileText } from './files.ts';
import { neighboursOf } from './neighbours.ts';
import { type ParsedFile, ParsedFiles } from './parsed.ts';
import { type Numbers, type Root, rootInSlices } from './root.ts';
import type { Snapshot } from './snapshot.ts';
import { isAddress, QuotedTexts } from './texts.ts';

export class Workspace {
  /** The versions that were made last: where less than all has changed, the next ones are made from them. */
  private readonly parsed: ParsedFiles;
  private readonly roots = new Map<string, Root>();
  private readonly texts = new QuotedTexts();
  private readonly slices = new WeakMap<Numbers, Slices<Evaluation>>();

  /** `encoding` is the unit of the columns that `Snapshot.lines` speaks of. */
  constructor(encoding: Encoding = 'utf-16') {
    this.parsed = new ParsedFiles(encoding);
  }

  /**
   * The world as `files` shows it now. The snapshot is good as long as `files` goes on showing the same, whatever other
   * snapshots are asked; `configOf` gives the settings that hold for a file.
   */
  snapshot(files: Files, configOf: (uri: string) => Config): Snapshot {
    const texts = new Map<string, FileText>();
    const read = (uri: string): FileText => {
      let text = texts.get(uri);
      if (!text) texts.set(uri, (text = files.read(uri)));
      return text;
    };

    const resolve = (from: string, path: string) => files.resolve(from, withSlashes(path));

    const textOf = (uri: string): string => {
      const found = read(uri);
      return 'text' in found ? found.text : '';
    };
    const { parsed } = this;
    const known = new Map<string, ParsedFile>();
    const fileInSlices = function* (uri: string): Slices<ParsedFile> {
      let found = known.get(uri);
      if (!found) known.set(uri, (found = yield* parsed.inSlices(uri, textOf(uri))));
      return found;
    };
    const file = (uri: string): ParsedFile => known.get(uri) ?? drained(fileInSlices(uri));

    const load = (from: string, path: string): SourceFile | undefined => {
      const uri = resolve(from, path);
      return 'text' in read(uri) ? file(uri) : undefined;
    };

    const loader = { load, relative: files.relative };
    /** The work on each root, begun only once. */
    const building = perFile((uri) => shared(rootInSlices(file(uri), loader, this.roots.get(uri))));
    const root = perFile((uri): Root => {
      let current: Root;
      try {
        current = drained(building(uri)());
      } catch (error) {
        setAside(uri, error);
        current = drained(rootInSlices(file(uri), loader, undefined));
      }
      this.roots.set(uri, current);
      return current;
    });
    const builtInSlices = function* (uri: string): Slices<Root> {
      yield* fileInSlices(uri);
      try {
        yield* building(uri)();
      } catch (error) {
        setAside(uri, error);
      }
      return root(uri);
    };

    const evaluation = (uri: string): Evaluation => {
      const { numbers, argument } = root(uri);
      try {
        return numbers.now();
      } catch (error) {
        // Where nothing of the file is read any more, nothing is left to fail on.
        if (argument.root.file.tree.aside) throw error;
        setAside(uri, error);
        return evaluation(uri);
      }
    };

    /** The work on the numbers of a file, which is set aside if that fails. */
    const evaluationInSlices = (uri: string): Slices<Evaluation> => {
      const { numbers } = root(uri);
      if (numbers.evaluation) return numbers.inSlices();
      let slices = this.slices.get(numbers);
      if (!slices) {
        slices = guarded(numbers.inSlices(), (error) => {
          setAside(uri, error);
          return evaluation(uri);
        });
        this.slices.set(numbers, slices);
      }
      return slices;
    };

    const sourceText = (uri: string, path: string): ReturnType<Snapshot['sourceText']> => {
      if (isAddress(path)) return { trouble: 'an address, which is never fetched' };
      const target = resolve(uri, path);
      const found = read(target);
      return 'text' in found ? { uri: target, text: this.texts.quotable(target, found.text) } : found;
    };

    const textOfSource = (uri: string, name: string) => {
      const source = root(uri).argument.root.names.get(name);
      if (source?.type !== 'source') return undefined;
      // A source may be declared in an imported file: its path is relative to that one.
      const text = sourceText(source.uri, root(uri).argument.path(source));
      return 'text' in text ? text : undefined;
    };

    const indexOf = (text: ReturnType<typeof textOfSource>) => text && this.texts.index(text.uri, text.text);
    const quotedText = (uri: string, { ref }: QuoteClause) => textOfSource(uri, ref?.text ?? '');
    const quote = (uri: string, clause: QuoteClause, near: boolean) => {
      const text = quotedText(uri, clause);
      return text && this.texts.match(text.uri, text.text, clause, near);
    };

    const neighbours = neighboursOf({ ...files, resolve }, fileInSlices);
    const { importing, naming, declaring } = neighbours;

    const ruleContext = perFile((uri): RuleContext => {
      const { argument, shape, boundaries } = root(uri);
      return {
        argument,
        shape,
        boundaries,
        scope: argument.root,
        get evaluation() {
          return evaluation(uri);
        },
        thresholds: configOf(uri).thresholds,
        quote: (clause, near = true) => quote(uri, clause, near),
        quotedText: (clause) => indexOf(quotedText(uri, clause)),
        sourceIndex: (name) => indexOf(textOfSource(uri, name)),
        sourceTrouble(path) {
          const found = isAddress(path) || sourceText(uri, path);
          return found !== true && 'trouble' in found ? found : undefined;
        },
        homeFile: (path) => files.homeFile?.(uri, withSlashes(path)),
        usedElsewhere: (name) => importing(uri).some((other) => uses(root(other).argument, uri, name)),
        importedElsewhere: () => importing(uri).length > 0,
        declaredElsewhere: (name) =>
          declaring(name).flatMap((other) => (other === uri ? [] : [{ path: files.relative(uri, other) }])),
      };
    });
    const rules = perFile((uri) => runRules(ruleContext(uri), configOf(uri)));

    /** Goes on without a file on which something failed: it counts as empty, and a finding says why. */
    const setAside = (uri: string, error: unknown): void => {
      const now = file(uri);
      const aside = { ...now, tree: failedOn(now.tree.text, error) };
      parsed.replace(uri, aside);
      this.roots.delete(uri);
      known.delete(uri);
      for (const each of [building, root, ruleContext, rules]) each.forget(uri);
    };

    const snapshot: Snapshot = {
      tree: (uri) => file(uri).tree,
      *treeInSlices(uri) {
        return (yield* fileInSlices(uri)).tree;
      },
      lines: (uri) => file(uri).lines,
      argument: (uri) => root(uri).argument,
      boundaries: (uri) => root(uri).boundaries,
      evaluation,
      builtInSlices,
      evaluationIfReady: (uri) => (root.has(uri) ? root(uri).numbers.evaluation : undefined),
      evaluationInSlices,
      findings: (uri, part) => {
        // Should the numbers fail, that has to show before the rules look at anything.
        if (part !== 'structure') evaluation(uri);
        return rules(uri).findings(part);
      },
      *findingsInSlices(uri, part) {
        yield* builtInSlices(uri);
        if (part !== 'structure') evaluation(uri);
        // Rules ask which other files use a name: in a large workspace that is the longest part of the work.
        yield* neighbours.prepare();
        return yield* rules(uri).findingsInSlices(part);
      },
      ignoreUse: (uri) => rules(uri).ignoreUse(),
      fixes: (uri, finding: Finding) => fixesOf(finding, ruleContext(uri)),
      ruleContext,
      quote: (uri, clause) => quote(uri, clause, true),
      *quoteInSlices(uri, clause) {
        const index = indexOf(quotedText(uri, clause));
        if (index && clause.text) yield* index.readied(clause.text.value);
        return quote(uri, clause, true);
      },
      sourceText,
      textIndex: (uri, text) => this.texts.index(uri, this.texts.quotable(uri, text)),
      readerText: (uri, path) => {
        const text = sourceText(uri, path);
        if ('trouble' in text) return undefined;
        return this.texts.index(text.uri, text.text).seen?.text ?? text.text;
      },
      neighboursInSlices: neighbours.prepare,
      importers: importing,
      naming,
      files: files.list,
      fenced: () => files.fenced?.() ?? [],
      relative: files.relative,
      resolve,
    };
    return snapshot;
  }

  /** Forgets a file that is closed or gone, and all that was computed from it. */
  forget(uri: string): void {
    this.parsed.forget(uri);
    this.roots.delete(uri);
  }
}

/** A path that is written with `\\` means the same on every system. */
function withSlashes(path: string): string {
  return path.replace(/\\/g, '/');
}

/** The same work, with `instead` for its result where it fails. */
function* guarded<T>(work: Slices<T>, instead: (error: unknown) => T): Slices<T> {
  try {
    return yield* work;
  } catch (error) {
    return instead(error);
  }
}

interface PerFile<T> {
  (uri: string): T;
  /** Whether it is computed already. */
  has(uri: string): boolean;
  /** Computes it anew when it is next asked for. */
  forget(uri: string): void;
}

/** Computes something of a file when it is first asked for, and once. */
function perFile<T>(compute: (uri: string) => T): PerFile<T> {
  const known = new Map<string, T>();
  const get = (uri: string) => {
    let value = known.get(uri);
    if (value === undefined) known.set(uri, (value = compute(uri)));
    return value;
  };
  return Object.assign(get, {
    has: (uri: string) => known.has(uri),
    forget: (uri: string) => void known.delete(uri),
  });
}

/** Whether the root file of `argument` refers to what the file `uri` declares as `name`. */
function uses(argument: Argument, uri: string, name: string): boolean {
  return argument.root.occurrences.some(
    ({ role, target }) =>
      role === 'reference' &&
      target.type !== 'import' &&
      !isPart(target) &&
      target.uri === uri &&
      target.name === name,
  );
}
