/** Every rule, and what they say of a file when the settings and the file's own ignores are heard. */
import { type Config, severityOf } from './config.ts';
import { ignoresOf, isIgnored } from './ignores.ts';
import { LANGUAGE } from './language/all.ts';
import { OBJECTIONS } from './objections/all.ts';
import type { Finding, Fix, Rule, RuleContext, Severity } from './rule.ts';
import { SOURCES } from './sources/all.ts';
import { TIDINESS } from './tidiness/all.ts';
import { UNSUPPORTED } from './unsupported/all.ts';
import { WEAK } from './weak/all.ts';

/** In the order of the reference. `unused-ignore` must be the last: it is told what the others have used. */
export const RULES: readonly Rule[] = [
  ...LANGUAGE,
  ...UNSUPPORTED,
  ...WEAK,
  ...OBJECTIONS,
  ...SOURCES,
  ...TIDINESS,
];

const BY_CODE = new Map(RULES.map((rule) => [rule.code, rule]));

/** Which findings: those of the rules that need no numbers, those of the others, or all. */
export type RulesPart = 'structure' | 'numbers' | 'all';

/** What the rules find in `context.scope`, ignored and switched-off findings left out; by position, then code. */
export function runRules(
  context: RuleContext,
  config: Config,
  part: RulesPart = 'all',
): (Finding & { readonly severity: Severity })[] {
  const ignores = ignoresOf(context.scope.file.tree);
  const findings: (Finding & { severity: Severity })[] = [];
  for (const rule of RULES) {
    const severity = severityOf(rule.code, config);
    // For the numbers alone the cheap rules are run all the same, so that it is known which ignores are used.
    if (severity === 'off' || (part === 'structure' && rule.numbers)) continue;
    const told = part !== 'numbers' || rule.numbers;
    for (const ignore of ignores) if (ignore.code === rule.code) ignore.ran = true;
    for (const found of rule.check(context, ignores)) {
      if (!isIgnored(found, ignores) && told) findings.push({ ...found, severity });
    }
  }
  return findings.sort(inOrder);
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
