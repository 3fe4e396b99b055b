/** Code actions: the rules' fixes for what was found at a place, and all safe ones at once. */
import { CATALOG, isFixed, messageOf } from '../../rules/catalog.ts';
import type { Config } from '../../rules/config.ts';
import { inOrder } from '../../rules/helpers/edits.ts';
import type { Fix, TextEdit } from '../../rules/rule.ts';
import { firstIndex } from '../../text/search.ts';
import type { Slices } from '../../text/slices.ts';
import type { Span } from '../../text/span.ts';
import type { GradedFinding, Snapshot } from '../../workspace/snapshot.ts';
import { Draft, tried } from './tried.ts';

/** A fix with the finding that it is for. */
export interface QuickFix {
  readonly fix: Fix;
  readonly finding: GradedFinding;
  readonly message: string;
}

/** Of a larger selection the fixes of the first so many findings are offered: no menu shows more. */
const MOST_FINDINGS = 100;

/** The fixes for what `findings` say of the places that `span` touches, preferred ones first. */
export function* quickFixesInSlices(
  snapshot: Snapshot,
  uri: string,
  span: Span,
  findings: readonly GradedFinding[],
): Slices<QuickFix[]> {
  const fixes: QuickFix[] = [];
  /** What several findings ask for, such as to declare all names, is offered once. */
  const offered = new Set<string>();
  for (const finding of findingsAt(findings, span).slice(0, MOST_FINDINGS)) {
    for (const fix of snapshot.fixes(uri, finding)) {
      const edits = inOrder(fix.edits);
      const key = JSON.stringify([fix.title, edits, fix.creates?.uri]);
      if (!edits || offered.has(key)) continue;
      offered.add(key);
      fixes.push({ fix: { ...fix, edits }, finding, message: messageOf(finding) });
    }
    yield;
  }
  return fixes.sort((a, b) => Number(b.fix.preferred ?? false) - Number(a.fix.preferred ?? false));
}

/** The findings on what a selection touches. */
export function findingsAt(findings: readonly GradedFinding[], { start, end }: Span): GradedFinding[] {
  return findings.filter((finding) => finding.span.start <= end && finding.span.end >= start);
}

/** Each round fixes at least every other one of the places that touch each other. */
const ROUNDS = 16;

/** In an argument of more statements numbers take too long to be computed anew for the sake of an ignore. */
const LARGE = 2000;

/**
 * The edits that make all safe fixes of the file, those included that only show once others are made: to ask again would
 * change nothing. (In a large argument with errors of the language unused ignores stay until these are fixed.)
 * `findings` are those of the file, with or without those that need numbers.
 */
export function* fixAllInSlices(
  snapshot: Snapshot,
  uri: string,
  findings: readonly GradedFinding[],
): Slices<TextEdit[]> {
  const draft = new Draft(snapshot.tree(uri).text);
  const config = fixableConfig(snapshot, uri);
  let fixes = yield* safeFixes(snapshot, uri, findings);
  for (let round = 0; fixes.length > 0 && round < ROUNDS; round++) {
    draft.edit(apart(fixes));
    yield;
    const world = tried(snapshot, new Map([[uri, draft.text]]), config);
    fixes = yield* safeFixes(world, uri, yield* world.findingsInSlices(uri, 'structure'));
    if (fixes.length > 0) continue;
    yield* world.evaluationInSlices(uri);
    fixes = yield* safeFixes(world, uri, yield* world.findingsInSlices(uri));
  }
  return draft.edits(uri);
}

/**
 * Settings with which no rule runs but those of the language, which have nearly all the safe fixes, and those that tell
 * whether an ignore is used, if that was found out.
 */
function fixableConfig(snapshot: Snapshot, uri: string): Config {
  const context = snapshot.ruleContext(uri);
  const ignoreUse = context.argument.statements.length > LARGE ? undefined : snapshot.ignoreUse(uri);
  const on = new Set<string>(
    ignoreUse?.ignores.map(({ code }) => code).filter((code) => ignoreUse.checked.has(code)),
  );
  if (ignoreUse) on.add('unused-ignore');
  const codes = [...CATALOG.keys()].filter((code) => !isFixed(code));
  const rules = new Map(codes.map((code) => [code, on.has(code) ? ('hint' as const) : ('off' as const)]));
  return { rules, thresholds: context.thresholds };
}

/** The edits of each safe fix; of errors of the language only while there are any, since these hide other things. */
function* safeFixes(
  world: Snapshot,
  uri: string,
  findings: readonly GradedFinding[],
): Slices<(readonly TextEdit[])[]> {
  const editsOf = function* (wanted: readonly GradedFinding[]): Slices<(readonly TextEdit[])[]> {
    const found: (readonly TextEdit[])[] = [];
    for (const finding of wanted) {
      const edits = world.fixes(uri, finding).find((fix) => fix.safe)?.edits;
      if (edits?.every((edit) => edit.uri === uri)) found.push(edits);
      yield;
    }
    return found;
  };
  const errors = yield* editsOf(findings.filter(({ code }) => isFixed(code)));
  return errors.length > 0 ? errors : yield* editsOf(findings.filter(({ code }) => !isFixed(code)));
}

/** Their edits in order, those fixes left out that touch what an earlier one changes. */
function apart(fixes: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  const place = ({ span }: TextEdit) => firstIndex(chosen.length, (i) => chosen[i].span.start < span.start);
  for (const edits of fixes) {
    const isFree = edits.every((edit) => {
      const at = place(edit);
      const [before, after] = [chosen[at - 1], chosen[at]];
      return !(before?.span.end >= edit.span.start) && !(after?.span.start <= edit.span.end);
    });
    if (isFree) for (const edit of edits) chosen.splice(place(edit), 0, edit);
  }
  return chosen;
}
