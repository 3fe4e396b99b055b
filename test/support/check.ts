/** Checks of rules and their fixes, written as marked text. */
import { expect } from 'vitest';
import { CATALOG, isFixed, messageOf, type RuleCode } from '../../core/rules/catalog.ts';
import { type Config, DEFAULT_CONFIG, parseConfig } from '../../core/rules/config.ts';
import { SEVERITIES, type TextEdit } from '../../core/rules/rule.ts';
import type { GradedFinding } from '../../core/workspace/snapshot.ts';
import { ROOT, snapshotOf, splitFiles } from './world.ts';

export interface CheckOptions {
  /** Only what these rules find, at any severity. Without it: all that is found at warning or above. */
  readonly only?: RuleCode | readonly RuleCode[];
  /** As in `steelman.json`. */
  readonly settings?: unknown;
}

/**
 * Checks what is found in a text. Under a line are the findings that start in it, each marked as
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
 * first, without one) is made. Both may hold further files, those that stay as they are in the first only; `options` as
 * in `checkFindings`.
 */
export function checkFix(before: string, after: string, title?: string, options: CheckOptions = {}): void {
  const found = fixesAt(before, options);
  const fix = title === undefined ? found[0] : found.find((f) => f.title === title);
  const titles = found.map((f) => f.title);
  expect(titles.length > 0 && (title === undefined || titles.includes(title)), `fixes: ${titles}`).toBe(true);
  const wanted = splitFiles(after);
  for (const [uri, text] of fix!.files) if (!wanted.has(uri)) wanted.set(uri, text);
  expect(fix!.files).toEqual(wanted);
}

/** The titles of the fixes for what is found at `$0`. */
export function fixTitles(before: string, options: CheckOptions = {}): string[] {
  return fixesAt(before, options).map((f) => f.title);
}

/** What is left of the findings of one rule after each of the fixes it offers for a text. */
export function leftAfterFixes(text: string, only: RuleCode): { title: string; left: number }[] {
  const files = splitFiles(text);
  const left = (changed: ReadonlyMap<string, string>) =>
    snapshotOf(changed, configOf({ only }))
      .findings(ROOT)
      .filter((f) => f.code === only).length;
  return fixesIn(files, (f) => f.code === only, { only }).map(({ title, files }) => ({
    title,
    left: left(files),
  }));
}

function fixesAt(before: string, options: CheckOptions) {
  const at = before.indexOf('$0');
  const files = splitFiles(before.replace('$0', ''));
  const there = (f: GradedFinding) => f.span.start <= at && at <= f.span.end && isWanted(f, options);
  return fixesIn(files, there, options);
}

/** The fixes for certain findings, each with the files as they are once it is made. */
function fixesIn(
  files: ReadonlyMap<string, string>,
  wanted: (finding: GradedFinding) => boolean,
  options: CheckOptions,
): { title: string; files: Map<string, string> }[] {
  const snapshot = snapshotOf(files, configOf(options));
  const found = snapshot.findings(ROOT).filter(wanted);
  expect(found, 'nothing is found there').not.toEqual([]);
  return found
    .flatMap((f) => snapshot.fixes(ROOT, f))
    .map(({ title, edits }) => ({
      title,
      files: new Map([...files].map(([uri, text]) => [uri, apply(text, edits, uri)])),
    }));
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
  // Applied from after; of two in the same place the first stays first.
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
  // The space before a `%` does not break, which cannot be seen in a test.
  const message = messageOf(finding).replaceAll('\u00a0', ' ');
  return `${arrows} ${finding.code} ${finding.severity}: ${message}`;
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
