/** Makes snapshots of the world, each sharing with the ones before it all that did not change. */
import type { Argument, SourceFile } from '../model/argument.ts';
import { isPart } from '../model/targets.ts';
import { fixesOf, runRules } from '../rules/all.ts';
import type { Config } from '../rules/config.ts';
import type { Finding, RuleContext } from '../rules/rule.ts';
import { parse } from '../syntax/parser.ts';
import { reparse } from '../syntax/reparse.ts';
import type { QuoteClause } from '../syntax/tree.ts';
import type { Encoding } from '../text/lines.ts';
import { LineIndex } from '../text/lines.ts';
import type { Files, FileText } from './files.ts';
import { type Root, rootOf } from './root.ts';
import type { Snapshot } from './snapshot.ts';
import { isAddress, QuotedTexts } from './texts.ts';

interface ParsedFile extends SourceFile {
  readonly lines: LineIndex;
}

export class Workspace {
  /** The versions that were made last: where less than all has changed, the next ones are made from them. */
  private readonly parsed = new Map<string, ParsedFile>();
  private readonly roots = new Map<string, Root>();
  private readonly texts = new QuotedTexts();

  /** `encoding` is the unit of the columns that `Snapshot.lines` speaks of. */
  constructor(private readonly encoding: Encoding = 'utf-16') {}

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

    const file = perFile((uri): ParsedFile => {
      const found = read(uri);
      const text = 'text' in found ? found.text : '';
      const known = this.parsed.get(uri);
      if (known?.tree.text === text) return known;
      const tree = known ? reparse(known.tree, text) : parse(text);
      const now = { uri, tree, lines: new LineIndex(text, this.encoding) };
      this.parsed.set(uri, now);
      return now;
    });

    const load = (from: string, path: string): SourceFile | undefined => {
      const uri = files.resolve(from, path);
      return 'text' in read(uri) ? file(uri) : undefined;
    };

    const loader = { load, relative: files.relative };
    const root = perFile((uri): Root => {
      const current = rootOf(file(uri), loader, this.roots.get(uri));
      this.roots.set(uri, current);
      return current;
    });

    const sourceText = (uri: string, path: string) => {
      if (isAddress(path)) return { trouble: 'an address, which is never fetched' };
      const target = files.resolve(uri, path);
      const found = read(target);
      return 'text' in found ? { uri: target, text: found.text } : found;
    };

    const quotedText = (uri: string, clause: QuoteClause) => {
      const source = root(uri).argument.root.names.get(clause.ref?.text ?? '');
      if (source?.type !== 'source') return undefined;
      // A source may be declared in an imported file: its path is relative to that one.
      const text = sourceText(source.uri, root(uri).argument.path(source));
      return 'text' in text ? text : undefined;
    };

    const importers = (uri: string): string[] =>
      files.list().filter((other) => other !== uri && importsOf(file(other), files).includes(uri));

    const ruleContext = perFile((uri): RuleContext => {
      const { argument, shape, boundaries, numbers } = root(uri);
      return {
        argument,
        shape,
        boundaries,
        scope: argument.root,
        get evaluation() {
          return numbers.now();
        },
        thresholds: configOf(uri).thresholds,
        quote: (clause) => snapshot.quote(uri, clause),
        quotedText: (clause) => {
          const text = quotedText(uri, clause);
          return text && this.texts.index(text.uri, text.text);
        },
        sourceTrouble(path) {
          const found = isAddress(path) || sourceText(uri, path);
          return found !== true && 'trouble' in found ? found.trouble : undefined;
        },
        usedElsewhere: (name) => importers(uri).some((other) => uses(root(other).argument, uri, name)),
        importedElsewhere: () => importers(uri).length > 0,
        declaredElsewhere: (name) =>
          files
            .list()
            .filter((other) => other !== uri && file(other).tree.greens.some((d) => d.name?.value === name))
            .map((other) => ({ path: files.relative(uri, other) })),
      };
    });
    const findings = perFile((uri) => runRules(ruleContext(uri), configOf(uri)));

    const snapshot: Snapshot = {
      tree: (uri) => file(uri).tree,
      lines: (uri) => file(uri).lines,
      argument: (uri) => root(uri).argument,
      boundaries: (uri) => root(uri).boundaries,
      evaluation: (uri) => root(uri).numbers.now(),
      evaluationIfReady: (uri) => root(uri).numbers.evaluation,
      evaluationInSlices: (uri) => root(uri).numbers.inSlices(),
      findings: (uri, part) => findings(uri)(part),
      fixes: (uri, finding: Finding) => fixesOf(finding, ruleContext(uri)),
      ruleContext,
      quote: (uri, clause) => {
        const text = quotedText(uri, clause);
        return text && this.texts.match(text.uri, text.text, clause);
      },
      sourceText,
      importers,
      files: files.list,
      relative: files.relative,
      resolve: files.resolve,
    };
    return snapshot;
  }

  /** Forgets a file that is closed or gone, and all that was computed from it. */
  forget(uri: string): void {
    this.parsed.delete(uri);
    this.roots.delete(uri);
  }
}

/** Computes something of a file when it is first asked for, and once. */
function perFile<T>(compute: (uri: string) => T): (uri: string) => T {
  const known = new Map<string, T>();
  return (uri) => {
    let value = known.get(uri);
    if (value === undefined) known.set(uri, (value = compute(uri)));
    return value;
  };
}

function importsOf(file: SourceFile, files: Files): string[] {
  const imports = file.tree.greens.filter((d) => d.kind === 'import' && d.text);
  return imports.map((d) => files.resolve(file.uri, d.text!.value));
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
