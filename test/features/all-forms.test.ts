/** Every form of the language cut off or with a word missing: all features answer, and a finding names what is wrong. */

import { describe, expect, test } from 'vitest';
import { complete } from '../../core/features/completion/completion.ts';
import { codeLenses } from '../../core/features/display/code-lens.ts';
import { diagnostics } from '../../core/features/display/diagnostics.ts';
import { graphOf } from '../../core/features/display/graph-view.ts';
import { inlayHints } from '../../core/features/display/inlay-hints.ts';
import { semanticTokens } from '../../core/features/display/semantic-tokens.ts';
import { folds } from '../../core/features/editing/folding.ts';
import { prepareRename, rename } from '../../core/features/editing/rename.ts';
import { selectionSpans } from '../../core/features/editing/selection.ts';
import { hover } from '../../core/features/hover/hover.ts';
import { definition } from '../../core/features/navigation/definition.ts';
import { references } from '../../core/features/navigation/references.ts';
import { documentSymbols } from '../../core/features/navigation/symbols.ts';
import { numbersOf } from '../../core/features/shared/numbers.ts';
import { format } from '../../core/syntax/format.ts';
import { parse } from '../../core/syntax/parser.ts';
import { TokenKind, tokenSpan } from '../../core/syntax/tokens.ts';
import { drained } from '../../core/text/slices.ts';
import { ALL_FORMS } from '../support/all-forms.ts';
import { formatting, quickFixes, refactorings } from '../support/at-once.ts';
import { ROOT, snapshotOf } from '../support/world.ts';

const TOKENS = (() => {
  const { tokens } = parse(ALL_FORMS);
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter((i) => tokens.kinds[i] !== TokenKind.Space)
    .map((i) => tokenSpan(tokens, i));
})();

/** Asks all features about the text, at the offset where there is one to be asked; what the findings at error say. */
function ask(text: string, offset: number): string[] {
  const snapshot = snapshotOf(new Map([[ROOT, text]]));
  snapshot.evaluation(ROOT);
  const numbers = numbersOf(snapshot, ROOT);
  const whole = { start: 0, end: text.length };
  complete(snapshot, ROOT, offset);
  hover(snapshot, ROOT, offset, numbers);
  definition(snapshot, ROOT, offset);
  references(snapshot, ROOT, offset, true);
  selectionSpans(snapshot, ROOT, offset);
  refactorings(snapshot, ROOT, { start: offset, end: offset });
  if (prepareRename(snapshot, ROOT, offset)) rename(snapshot, ROOT, offset, 'fresh');
  quickFixes(snapshot, ROOT, whole, snapshot.findings(ROOT));
  for (const each of [codeLenses, folds, documentSymbols, formatting]) each(snapshot, ROOT);
  semanticTokens(snapshot, ROOT, numbers);
  inlayHints(snapshot, ROOT, whole, numbers);
  drained(graphOf(snapshot, ROOT, numbers));
  return diagnostics(snapshot, ROOT)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

test('there is nothing wrong with it', () => {
  expect(ask(ALL_FORMS, 0)).toEqual([]);
  expect(format(parse(ALL_FORMS))).toBe(ALL_FORMS);
});

test('cut off after each word, every feature answers', () => {
  for (const { end } of TOKENS) ask(ALL_FORMS.slice(0, end), end);
});

test('without each word, every feature answers, and what is left is formatted once', () => {
  for (const { start, end } of TOKENS) {
    const text = ALL_FORMS.slice(0, start) + ALL_FORMS.slice(end);
    ask(text, start);
    const once = format(parse(text));
    expect(format(parse(once))).toBe(once);
  }
});

describe('every name', () => {
  const snapshot = snapshotOf(new Map([[ROOT, ALL_FORMS]]));
  snapshot.evaluation(ROOT);
  const numbers = numbersOf(snapshot, ROOT);
  const places = TOKENS.filter(({ start }) => prepareRename(snapshot, ROOT, start));

  test('is explained, and so is every word of the language but tags', () => {
    const silent = TOKENS.filter(({ start, end }) => /^(?!review)\p{L}/u.test(ALL_FORMS.slice(start, end)))
      .filter(({ start }) => !hover(snapshot, ROOT, start, numbers))
      .map(({ start, end }) => ALL_FORMS.slice(start, end));
    expect(silent).toEqual([]);
  });

  test('is renamed everywhere, so that nothing else is meant', () => {
    for (const { start } of places) {
      const renamed = rename(snapshot, ROOT, start, 'fresh');
      if (!('edits' in renamed)) throw new Error(renamed.trouble);
      const edits = [...renamed.edits].sort((a, b) => b.span.start - a.span.start);
      const text = edits.reduce(
        (t, { span, text }) => t.slice(0, span.start) + text + t.slice(span.end),
        ALL_FORMS,
      );
      expect(ask(text, 0), text).toEqual([]);
    }
  });
});

describe('what is missing is named', () => {
  const messages = (before: string, after: string) => {
    expect(ALL_FORMS).toContain(before);
    return ask(ALL_FORMS.replace(before, after), 0).join('\n');
  };
  test.each([
    ['because not fakes, not', 'because not fakes not', 'Expected a comma between `fakes` and `not`'],
    ['because not fakes, not', 'not fakes, not', 'Did you mean `because not`?'],
    ['not fakes, alike', 'not , alike', 'Nothing is named `not`'],
    ['(4 : 1)', '4 : 1', 'stands in parentheses. Write `(4 : 1)`.'],
    ['gap (4 : 1)', 'gap', 'Expected a ratio such as `(4 : 1)`, found'],
    ['(4 : 1)', '(4)', 'here is one. How likely is it if the claim is *false*?'],
    ['(60% : 20%)', '(60% : 20)', 'One of these is a percentage and the other is not'],
    ['of performed, watched (60%)', 'of performed, watched', 'Expected a probability such as `(60%)`, found'],
    ['of performed, watched', 'of performed', 'it is the only one'],
    ['undercuts lead: fakes-less', 'undercuts fakes-less', 'give that a label, such as `undercuts lead: …`'],
    ['asks fakes-less', 'fakes-less', 'A question may have `asks`'],
    ['answered they', 'answered', 'Expected the name of what answers it'],
    ['in eval, deploy', 'in', 'Expected the name of a setting'],
  ])('%s → %s', (before, after, message) => {
    expect(messages(before, after)).toContain(message);
  });
});
