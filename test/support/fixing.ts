/** Fixes taken again and again, as an author does who trusts them, and what must not come of that. */

import { messageOf } from '../../core/rules/catalog.ts';
import { afterComment, inOrder } from '../../core/rules/helpers/edits.ts';
import { RULES } from '../../core/rules/registry.ts';
import { type Fix, SEVERITIES, type TextEdit } from '../../core/rules/rule.ts';
import { TokenKind, tokenSpan } from '../../core/syntax/tokens.ts';
import type { Declaration, Tree } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';
import type { GradedFinding, Snapshot } from '../../core/workspace/snapshot.ts';
import { refactorings } from './at-once.ts';
import { applied } from './features.ts';
import { snapshotOf } from './world.ts';

/** What a fix did that none may do. */
export interface Harm {
  /** The rule and what its fix does, names and numbers left out. */
  readonly kind: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** More of one kind than there were findings that offered it, and so many, never come. */
const ROUNDS = 10;

interface Offer {
  readonly kind: string;
  readonly finding: GradedFinding;
  readonly fix: Fix;
}

/** The harm that comes of taking the fixes of each kind that the file offers, one by one until none is left. */
export function harmOfFixes(files: ReadonlyMap<string, string>, uri: string): Harm[] {
  const snapshot = snapshotOf(files);
  const offers = offersOf(snapshot, uri);
  return [...new Set(offers.map(({ kind }) => kind))].flatMap((kind) => taken(kind, files, uri, snapshot));
}

/** The harm that the refactorings at a place do. */
export function harmOfRefactorings(files: ReadonlyMap<string, string>, uri: string, place: number): Harm[] {
  const snapshot = snapshotOf(files);
  const before = files.get(uri)!;
  const start = place % (before.length + 1);
  return [0, 12].flatMap((length) => {
    const span = { start, end: Math.min(start + length, before.length) };
    return refactorings(snapshot, uri, span).flatMap(({ title, edits }) => {
      const after = applied(files, edits);
      const what = touched(edits, snapshot, snapshotOf(after), uri);
      return what ? [{ kind: title, what, before, after: after.get(uri)! }] : [];
    });
  });
}

/** A text without what only lays it out. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The fixes that a file offers. */
function offersOf(snapshot: Snapshot, uri: string): Offer[] {
  return snapshot
    .findings(uri)
    .flatMap((finding) =>
      snapshot.fixes(uri, finding).map((fix) => ({ kind: kindOf(finding, fix), finding, fix })),
    );
}

function kindOf({ code }: GradedFinding, { title }: Fix): string {
  return `${code}: ${title.replace(/`[^`]*`|"[^"]*"|\d+/g, '…')}`;
}

function taken(kind: string, start: ReadonlyMap<string, string>, uri: string, first: Snapshot): Harm[] {
  let files = start;
  let snapshot = first;
  const offered = offersOf(first, uri).filter((offer) => offer.kind === kind);
  const most = offered.reduce((sum, { finding }) => sum + 1 + (finding.others ?? 0), 0) + ROUNDS;
  for (let round = 0; ; round++) {
    const offer = offersOf(snapshot, uri).find((one) => one.kind === kind);
    if (!offer) return [];
    const edits = inOrder(offer.fix.edits);
    if (!edits) return [];
    const after = applied(files, edits);
    const next = snapshotOf(after);
    const undone = offersOf(next, uri).find(({ fix }) => {
      const back = inOrder(fix.edits);
      return back && bare(applied(after, back).get(uri)!) === bare(files.get(uri)!);
    });
    const what = undone
      ? `is undone by ${undone.kind}`
      : round >= most
        ? `is offered after ${round} rounds still`
        : (worse(offer.finding, snapshot, next, uri) ??
          touched(edits, snapshot, next, uri, HIDING.has(offer.finding.code)));
    if (what) return [{ kind, what, before: files.get(uri)!, after: after.get(uri)! }];
    [files, snapshot] = [after, next];
  }
}

/** Until these are fixed not all is read, and what is read then may be wrong in other ways. In a circle nothing counts. */
const HIDING = new Set([
  'syntax',
  'unknown-keyword',
  'unterminated-string',
  'missing-text',
  'invalid-credence',
  'merge-conflict',
]);
/** What they say is in the numbers, which a fix leaves to the author to write. */
const NUMBERS = new Set(RULES.filter((rule) => rule.numbers).map(({ code }) => code));

/** The findings that have come and are more severe than the one that was fixed; after an error, further errors. */
function worse(taken: GradedFinding, before: Snapshot, after: Snapshot, uri: string): string | undefined {
  if (before.findings(uri).some(({ code }) => HIDING.has(code) || code === 'circular-support'))
    return undefined;
  const limit = Math.max(SEVERITIES.indexOf(taken.severity) - 1, 0);
  const counted = (snapshot: Snapshot) =>
    snapshot.findings(uri).filter((f) => SEVERITIES.indexOf(f.severity) <= limit && !NUMBERS.has(f.code));
  const old = new Map<string, number>();
  for (const f of counted(before)) old.set(f.code, (old.get(f.code) ?? 0) + 1 + (f.others ?? 0));
  for (const f of counted(after)) {
    const left = (old.get(f.code) ?? 0) - 1 - (f.others ?? 0);
    if (left < 0) return `adds ${f.code} (${f.severity}): ${messageOf(f)}`;
    old.set(f.code, left);
  }
  return undefined;
}

/** What changed that is not of the fix: comments, declarations that no edit is in, line ends. */
function touched(
  edits: readonly TextEdit[],
  before: Snapshot,
  after: Snapshot,
  uri: string,
  changesReading = false,
): string | undefined {
  const spans = edits.filter((edit) => edit.uri === uri).map(({ span }) => span);
  const [old, now] = [before.tree(uri), after.tree(uri)];
  const isApart = (span: Span) => spans.every((s) => s.end < span.start || s.start > span.end);
  const lost = missing(
    old.declarations
      .filter(({ span: { start, end } }) => isApart({ start, end: afterComment(old.text, end) }))
      .map((d) => shown(d, old)),
    now.declarations.map((d) => shown(d, now)),
  );
  if (lost && !changesReading) return `changes ${lost}`;
  const comment = missing(
    commentsOf(old)
      .filter(({ span }) => isApart(span))
      .map(({ text }) => text),
    commentsOf(now).map(({ text }) => text),
  );
  if (comment) return `loses ${comment}`;
  const ends = lineEnds(old.text);
  if (ends.size <= 1 && lineEnds(now.text).size > 1) return 'mixes line ends';
  if (old.text.charCodeAt(0) === 0xfeff && now.text.charCodeAt(0) !== 0xfeff)
    return 'loses the byte order mark';
  if (now.text.lastIndexOf('\ufeff') > 0 && old.text.lastIndexOf('\ufeff') <= 0)
    return 'moves the byte order mark';
  if (!/[ \t]$/m.test(old.text) && /[ \t]$/m.test(now.text)) return 'leaves blanks at the end of a line';
  return undefined;
}

/** A declaration as it is written, and as it is read. */
function shown({ kind, clauses, span }: Declaration, { text }: Tree): string {
  return `${kind} [${clauses.map((c) => c.kind).join(' ')}] ${text.slice(span.start, span.end)}`;
}

function commentsOf({ tokens, text }: Tree): { readonly span: Span; readonly text: string }[] {
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter((i) => tokens.kinds[i] === TokenKind.Comment)
    .map((i) => tokenSpan(tokens, i))
    .map((span) => ({ span, text: text.slice(span.start, span.end) }));
}

function lineEnds(text: string): Set<string> {
  return new Set(text.match(/\r\n|\n|\r/g));
}

/** The first of `wanted` that `there` has fewer of. */
function missing(wanted: readonly string[], there: readonly string[]): string | undefined {
  const left = new Map<string, number>();
  for (const one of there) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.find((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count === 0;
  });
}
