/** What the rules find in a file, with the settings and the file's own ignores applied. */
import { drained, type Slices, shared } from '../text/slices.ts';
import type { Span } from '../text/span.ts';
import { finding, messageOf } from './catalog.ts';
import { type Config, severityOf } from './config.ts';
import { conflictsIn } from './helpers/conflicts.ts';
import { wrappedIn } from './helpers/wrapped.ts';
import { type Ignore, type IgnoreUse, ignoresOf, ignoring } from './ignores.ts';
import { RULES } from './registry.ts';
import type { Finding, Fix, Rule, RuleContext, Severity } from './rule.ts';

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** Which findings: those of the rules that need no numbers, those of the others, or all. */
export type RulesPart = 'structure' | 'numbers' | 'all';

export type GradedFinding = Finding & { readonly severity: Severity };

/** The rules at work on one file. */
export interface RuleRun {
  /** What they find, ignored and switched-off findings left out; by position, then code. */
  findings(part?: RulesPart): readonly GradedFinding[];
  /** The same in slices of some milliseconds; a caller may give way or give up between two of them. */
  findingsInSlices(part?: RulesPart): Slices<readonly GradedFinding[]>;
  /** The ignores of the file with what is known of them; undefined until all rules were run, or where nothing asks. */
  ignoreUse(): IgnoreUse | undefined;
}

/**
 * Runs the rules on `context.scope`. Each is run once at most, those that need numbers only when their findings are asked
 * for. A rule that fails costs its own findings, and a finding says so.
 */
export function runRules(context: RuleContext, config: Config): RuleRun {
  const ignoreUse = {
    ignores: ignoresOf(context.scope.file.tree),
    checked: new Set<string>(),
    used: new Set<Ignore>(),
  };
  const { tree } = context.scope.file;
  // Between the two sides of a merge conflict everything is there twice, and words of a text are no declarations.
  const reported = [...conflictsIn(tree.text), ...wrappedIn(tree)];
  const isReported = ({ start }: Span) => reported.some((each) => each.start <= start && start <= each.end);
  const check = function* (rule: Rule): Slices<readonly Finding[]> {
    const found: Finding[] = [];
    ignoreUse.checked.add(rule.code);
    // One by one: what `unused-ignore` says next depends on which ignores are used by then.
    for (const one of rule.check(context, ignoreUse)) {
      yield;
      if (!one) continue;
      const ignores = ignoring(one, ignoreUse.ignores);
      for (const ignore of ignores) ignoreUse.used.add(ignore);
      if (ignores.length === 0) found.push(one);
    }
    return found;
  };
  const run = function* (needsNumbers: boolean): Slices<GradedFinding[]> {
    const findings: GradedFinding[] = [];
    for (const rule of RULES) {
      const severity = severityOf(rule.code, config);
      if (severity === 'off' || (rule.numbers ?? false) !== needsNumbers) continue;
      try {
        const checked = yield* check(rule);
        const found = checked.filter(({ code, span }) => code === 'merge-conflict' || !isReported(span));
        const shown = severity === 'error' ? found : gathered(found, context);
        for (const one of shown) findings.push({ ...one, severity });
      } catch (error) {
        findings.push(failure(rule.code, error));
      }
      yield;
    }
    return findings.sort(inOrder);
  };
  // The rules without numbers always come first, so that the last one knows which ignores are used.
  const structure = shared(run(false));
  const numbers = shared(run(true));
  let all: readonly GradedFinding[] | undefined;
  const findingsInSlices = function* (part: RulesPart = 'all'): Slices<readonly GradedFinding[]> {
    const first = yield* structure();
    if (part === 'structure') return first;
    const second = yield* numbers();
    if (part === 'numbers') return second;
    all ??= [...first, ...second].sort(inOrder);
    return all;
  };
  return {
    findings: (part) => drained(findingsInSlices(part)),
    findingsInSlices,
    ignoreUse: () => (ignoreUse.checked.has('unused-ignore') ? ignoreUse : undefined),
  };
}

/** The finding that a rule has failed on the file. */
function failure(code: string, error: unknown): GradedFinding {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const args = {
    problem: `The rule \`${code}\` failed on this file (${reason.slice(0, 200)}), so its findings are missing.`,
    todo: 'This is a bug in Steelman, not in your argument: please report it with the file.',
  };
  return { ...finding('syntax', { start: 0, end: 0 }, args), severity: 'error' };
}

/** Findings of one rule that are reported one by one in a file. */
const MOST_OF_A_KIND = 10;
/** So many of the rest are listed. */
const MOST_RELATED = 100;

/**
 * Of more than a few findings of one kind only the first, which says how many there are and lists the rest. What is only shown
 * faded, in its place, stays as it is.
 */
function gathered(found: readonly Finding[], { scope }: RuleContext): readonly Finding[] {
  const [first, ...others] = [...found].sort(inOrder);
  if (found.length <= MOST_OF_A_KIND || found.some((f) => f.faded)) return found;
  const related = others.slice(0, MOST_RELATED).map((other) => ({
    uri: scope.file.uri,
    span: other.span,
    message: other.args.name ? `\`${other.args.name}\`, too` : messageOf(other),
  }));
  return [{ ...first, others: others.length, related: [...(first.related ?? []), ...related] }];
}

function inOrder(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || (a.code === b.code ? a.span.end - b.span.end : a.code < b.code ? -1 : 1)
  );
}

/** The fixes for a finding that `runRules` gave for the same context. */
export function fixesOf(finding: Finding, context: RuleContext): Fix[] {
  return BY_CODE.get(finding.code)?.fixes?.(finding, context) ?? [];
}
