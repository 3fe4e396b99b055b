/** Checks of rules and their fixes, written as marked text. */
import { expect } from 'vitest';
import { CATALOG, isFixed, messageOf, type RuleCode } from '../../server/src/rules/catalog.ts';
import { type Config, DEFAULT_CONFIG, parseConfig } from '../../server/src/rules/config.ts';
import { SEVERITIES, type TextEdit } from '../../server/src/rules/rule.ts';
import type { GradedFinding } from '../../server/src/workspace/snapshot.ts';
import { ROOT, snapshotOf, splitFiles } from './world.ts';

export interface CheckOptions {
  /** Only what these rules find, at any severity. Without it: all that is found at warning or above. */
  readonly only?: RuleCode | readonly RuleCode[];
  /** As in `steelman.json`. */
  readonly settings?: unknown;
}

/**
 * Checks what is found in a text. Under a line stand the findings that start in it, each marked as
 *
 *     claim A "…" because B
 *                         ^ unresolved-name error: Nothing is named `B`
 *
 * with `^` under all that is marked of that line, then code, severity and any part of the message (which may be left
 * out). Lines of `--- path` start further files, arguments or texts, that the first may import or quote.
 */
export function checkFindings(marked: string, options: CheckOptions = {}): void {
  const { text, expected } = unmark(marked);
  const findings = findingsOf(text, options);
  const lines = text.split('\n');
  const marks = new Map<number, string[]>();
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const here = findings.filter((f) => f.span.start >= start && f.span.start <= start + line.length);
    if (here.length > 0)
      marks.set(
        i,
        settle(
          here.map((f) => markOf(f, start, line)),
          expected.get(i) ?? [],
        ),
      );
    start += line.length + 1;
  }
  expect(lines.flatMap((line, i) => [line, ...(marks.get(i) ?? [])]).join('\n')).toBe(marked);
}

/**
 * Checks a fix: `before` holds `$0` where something is found, `after` is the text once the fix with this title (or the
 * first, without one) is made. Both may hold further files; `options` as in `checkFindings`.
 */
export function checkFix(before: string, after: string, title?: string, options: CheckOptions = {}): void {
  const found = fixesAt(before, options);
  const fix = title === undefined ? found.fixes[0] : found.fixes.find((f) => f.title === title);
  expect(fix?.title, `the fixes are: ${found.fixes.map((f) => f.title).join(', ') || 'none'}`).toBe(
    title ?? fix?.title ?? 'a fix',
  );
  const changed = new Map([...found.files].map(([uri, text]) => [uri, apply(text, fix!.edits, uri)]));
  const wanted = splitFiles(after);
  // Files that the fix leaves alone need not be written out again.
  for (const [uri, text] of found.files) if (!wanted.has(uri)) wanted.set(uri, text);
  expect(changed).toEqual(wanted);
}

/** The titles of the fixes for what is found at `$0`. */
export function fixTitles(before: string, options: CheckOptions = {}): string[] {
  return fixesAt(before, options).fixes.map((f) => f.title);
}

function fixesAt(before: string, options: CheckOptions) {
  const at = before.indexOf('$0');
  const text = before.replace('$0', '');
  const files = splitFiles(text);
  const snapshot = snapshotOf(files, configOf(options));
  const there = snapshot
    .findings(ROOT)
    .filter((f) => f.span.start <= at && at <= f.span.end && isWanted(f, options));
  expect(there, 'nothing is found at $0').not.toEqual([]);
  return { files, fixes: there.flatMap((f) => [...snapshot.fixes(ROOT, f)]) };
}

/** What is found in the first file of a text, by position, then code. */
export function findingsOf(text: string, options: CheckOptions = {}): GradedFinding[] {
  const findings = snapshotOf(splitFiles(text), configOf(options)).findings(ROOT);
  return findings.filter((f) => isWanted(f, options));
}

/** The codes of what is found at warning or above, and of the rule `also`, which is switched on, at any severity. */
export function codesFound(text: string, also: RuleCode): Set<RuleCode> {
  const found = [...findingsOf(text), ...findingsOf(text, { only: also })];
  return new Set(found.map((f) => f.code));
}

function isWanted(finding: GradedFinding, { only }: CheckOptions): boolean {
  if (only) return [only].flat().includes(finding.code);
  return SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf('warning');
}

/** Rules that are asked for by name are on, even those that are off by default. */
function configOf({ only, settings }: CheckOptions): Config {
  const { config, problems } = parseConfig(settings, DEFAULT_CONFIG);
  expect(problems).toEqual([]);
  const rules = new Map(config.rules);
  for (const code of [only ?? []].flat()) {
    if (CATALOG.get(code)!.severity === 'off' && !isFixed(code) && !rules.has(code))
      rules.set(code, 'warning');
  }
  return { ...config, rules };
}

function apply(text: string, edits: readonly TextEdit[], uri: string): string {
  const here = edits.filter((e) => e.uri === uri);
  // Applied from behind; of two in the same place the first stays first.
  const order = here.map((edit, i) => ({ edit, i }));
  order.sort((a, b) => b.edit.span.start - a.edit.span.start || b.i - a.i);
  let end = Number.POSITIVE_INFINITY;
  let result = text;
  for (const { edit } of order) {
    expect(edit.span.end, 'edits must not overlap').toBeLessThanOrEqual(end);
    end = edit.span.start;
    result = result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end);
  }
  return result;
}

const MARK = /^( *\^+) ([a-z-]+)(?: (\w+))?(?:: (.*))?$/;

/** Takes the lines of marks out; those of a line are kept under its number. */
function unmark(marked: string): { text: string; expected: Map<number, string[]> } {
  const lines: string[] = [];
  const expected = new Map<number, string[]>();
  for (const line of marked.split('\n')) {
    const at = lines.length - 1;
    if (MARK.test(line)) expected.set(at, [...(expected.get(at) ?? []), line]);
    else lines.push(line);
  }
  return { text: lines.join('\n'), expected };
}

function markOf(finding: GradedFinding, lineStart: number, line: string): string {
  const from = finding.span.start - lineStart;
  const to = Math.min(finding.span.end - lineStart, line.length);
  const arrows = ' '.repeat(from) + '^'.repeat(Math.max(to - from, 1));
  return `${arrows} ${finding.code} ${finding.severity}: ${messageOf(finding)}`;
}

/** The marks found, each written as it was expected where that says a part of it. */
function settle(found: string[], expected: readonly string[]): string[] {
  const open = [...found];
  const settled = expected.flatMap((wanted) => {
    const [, arrows, code, severity, part] = MARK.exec(wanted)!;
    const at = open.findIndex((mark) => {
      const [, otherArrows, otherCode, otherSeverity, message] = MARK.exec(mark)!;
      if (arrows !== otherArrows || code !== otherCode || (severity ?? otherSeverity) !== otherSeverity)
        return false;
      return part === undefined || message.includes(part);
    });
    if (at < 0) return [];
    open.splice(at, 1);
    return [wanted];
  });
  return [...settled, ...open];
}
