/** What the rules find in a file, with the settings and the file's own ignores applied. */
import { messageOf } from './catalog.ts';
import { type Config, severityOf } from './config.ts';
import { ignoresOf, isIgnored } from './ignores.ts';
import { RULES } from './registry.ts';
import type { Finding, Fix, RuleContext, Severity } from './rule.ts';

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** Which findings: those of the rules that need no numbers, those of the others, or all. */
export type RulesPart = 'structure' | 'numbers' | 'all';

export type GradedFinding = Finding & { readonly severity: Severity };

/**
 * What the rules find in `context.scope`, ignored and switched-off findings left out; by position, then code. Each rule
 * is run once at most, those that need numbers only when their findings are asked for.
 */
export function runRules(
  context: RuleContext,
  config: Config,
): (part?: RulesPart) => readonly GradedFinding[] {
  const ignores = ignoresOf(context.scope.file.tree);
  const run = (needsNumbers: boolean): GradedFinding[] => {
    const findings: GradedFinding[] = [];
    for (const rule of RULES) {
      const severity = severityOf(rule.code, config);
      if (severity === 'off' || (rule.numbers ?? false) !== needsNumbers) continue;
      for (const ignore of ignores) if (ignore.code === rule.code) ignore.ran = true;
      const found: Finding[] = [];
      // One by one: what `unused-ignore` says next depends on which ignores are used by then.
      for (const finding of rule.check(context, ignores))
        if (!isIgnored(finding, ignores)) found.push(finding);
      const told = severity === 'error' ? found : gathered(found, context);
      for (const finding of told) findings.push({ ...finding, severity });
    }
    return findings.sort(inOrder);
  };
  let structure: readonly GradedFinding[] | undefined;
  let numbers: readonly GradedFinding[] | undefined;
  let all: readonly GradedFinding[] | undefined;
  return (part = 'all') => {
    // The rules without numbers always come first, so that the last one knows which ignores are used.
    structure ??= run(false);
    if (part === 'structure') return structure;
    numbers ??= run(true);
    if (part === 'numbers') return numbers;
    all ??= [...structure, ...numbers].sort(inOrder);
    return all;
  };
}

/** Findings of one rule that are told one by one in a file. */
const MOST_OF_A_KIND = 10;

/**
 * Of more than a few findings of one kind only the first, which says how many there are and lists the rest. What is only shown
 * faded, in its place, stays as it is.
 */
function gathered(found: readonly Finding[], { scope }: RuleContext): readonly Finding[] {
  const [first, ...others] = [...found].sort(inOrder);
  if (found.length <= MOST_OF_A_KIND || found.some((f) => f.faded)) return found;
  const related = others.map((other) => ({
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

/** The mends for a finding that `runRules` gave for the same context. */
export function fixesOf(finding: Finding, context: RuleContext): Fix[] {
  return BY_CODE.get(finding.code)?.fixes?.(finding, context) ?? [];
}
