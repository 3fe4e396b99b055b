/** `quote-not-found`: the quoted words are not in the source. */

import type { SoughtQuote } from '../../sources/context.ts';
import { difference } from '../../sources/difference.ts';
import { findQuote } from '../../sources/find.ts';
import { formatAdvice } from '../../sources/formats.ts';
import { partsOf } from '../../sources/occurrences.ts';
import { type Omission, omissionIn } from '../../sources/omission.ts';
import { quoteFor } from '../../sources/propose.ts';
import type { TextIndex } from '../../sources/text-index.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { type LookedUp, MOST_COMPARED, quoteAt, quoteByQuote } from '../helpers/quotes.ts';
import { requote } from '../helpers/requote.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** How many changes a message tells of, and how long each may be; past it the passage itself is shown. */
const MOST_CHANGES = 3;
const LONGEST_CHANGE = 60;
const LONGEST_PASSAGE = 160;

export const quoteNotFound: Rule = {
  code: 'quote-not-found',
  check: quoteByQuote(({ clause, source, match, absent }, context) => {
    if (match.outcome !== 'near' && match.outcome !== 'missing') return undefined;
    const found = (todo: string, where: { readonly elsewhere?: string; readonly nearest?: string } = {}) =>
      finding('quote-not-found', clause.text.span, { source, elsewhere: '', nearest: '', ...where, todo });
    if (absent > MOST_COMPARED)
      return found(
        `Look again. Only of the first ${MOST_COMPARED} such quotes it is told what is there instead.`,
      );
    const other = otherSource(clause, source, context);
    if (other !== undefined) return found('Quote that source.', { elsewhere: ` They are in \`${other}\`.` });
    const omission = unmarkedOmission(clause, context);
    if (omission) {
      const nearest = ` They are there with “${shortened(omission.left, LONGEST_CHANGE)}” in between.`;
      return found('Mark what is left out with `…`.', { nearest });
    }
    const passage = nearestPassage(clause, context);
    if (passage) {
      const nearest = ` The nearest passage ${wordsOfChange(clause.text.value, passage.text)}.`;
      return found('Quote what is there, or check whether it still says so.', { nearest });
    }
    return found(`Check the wording, and mark words left out with \`…\`.${asWritten(source, context)}`);
  }),
  fixes({ span }, context) {
    const clause = quoteAt(context, span);
    if (!clause?.ref) return [];
    const { file } = context.scope;
    const elsewhere = otherSource(clause, clause.ref.text, context);
    if (elsewhere !== undefined) {
      const edits = [replace(file, clause.ref.span, elsewhere)];
      return [{ title: `Quote \`${elsewhere}\``, edits, preferred: true }];
    }
    const omission = unmarkedOmission(clause, context);
    if (omission) {
      const edits = [replace(file, clause.text.span, stringLiteral(omission.quote))];
      return [{ title: 'Mark what is left out with `…`', edits, preferred: true }];
    }
    const passage = nearestPassage(clause, context);
    if (!passage) return [];
    const edits = [requote(file, clause, passage.text, passage)];
    return [
      { title: `Quote what is there: “${shortened(passage.text, LONGEST_CHANGE)}”`, edits, preferred: true },
    ];
  },
};

function asWritten(name: string, { scope, argument }: RuleContext): string {
  const source = scope.names.get(name);
  const advice = source?.type === 'source' ? formatAdvice(argument.path(source)) : undefined;
  return advice ? ` ${advice}` : '';
}

/** Sources past these are not looked through for a quote that is not where it is said to be. */
const MOST_SOURCES = 50;

/** Another source of the file that has the quoted words, each as quoted. */
function otherSource(
  { text, after, before }: LookedUp['clause'],
  source: string,
  context: RuleContext,
): string | undefined {
  const others = [...context.scope.names].filter(([name, { type }]) => type === 'source' && name !== source);
  const quote = { text: text.value, after: after?.value, before: before?.value };
  return others.slice(0, MOST_SOURCES).find(([name]) => {
    const index = context.sourceIndex(name);
    return index && findQuote(index, quote, { near: false }).outcome !== 'missing';
  })?.[0];
}

/** Up to this many words that are left out are named in the message by what the passage has besides. */
const FEW_WORDS = 3;

/** Where the quote leaves out more than a few words and does not say so. */
function unmarkedOmission(clause: LookedUp['clause'], context: RuleContext): Omission | undefined {
  const index = context.quotedText(clause);
  const omission = index && omissionIn(index, clause.text.value);
  return omission && omission.left.split(' ').length > FEW_WORDS ? omission : undefined;
}

/** The quote that the nearest passage would make; where words are passed over, part by part if each part is near. */
function nearestPassage(clause: LookedUp['clause'], context: RuleContext): SoughtQuote | undefined {
  const index = context.quotedText(clause);
  const match = context.quote(clause);
  if (!index || match?.outcome !== 'near') return undefined;
  const parts = partsOf(clause.text.value);
  if (parts.length > 1) {
    const found = parts.map((part) => nearestPart(index, part));
    const joined = found.every((part) => part !== undefined) && found.join(' … ');
    if (joined && findQuote(index, { text: joined }, { near: false }).outcome !== 'missing')
      return { text: joined };
  }
  return quoteFor(index, match.span);
}

function nearestPart(index: TextIndex, part: string): string | undefined {
  const match = findQuote(index, { text: part });
  if (match.outcome === 'near') return quoteFor(index, match.span)?.text;
  return match.outcome === 'missing' ? undefined : part;
}

/** What the passage has instead of what is quoted, to follow "The nearest passage". */
function wordsOfChange(quoted: string, passage: string): string {
  const changes = changesOf(quoted, passage);
  if (
    changes.length === 0 ||
    changes.length > MOST_CHANGES ||
    changes.some((c) => c.length > 2 * LONGEST_CHANGE)
  )
    return `reads “${shortened(passage, LONGEST_PASSAGE)}”`;
  return `has ${changes.join(', ')}`;
}

/** Each change in words: “any case” for “a case”, “ever” besides, no “not”. */
function changesOf(quoted: string, passage: string): string[] {
  const stretches = difference(quoted, passage);
  const changes: string[] = [];
  stretches.forEach(({ kind, text }, i) => {
    const words = `“${text.trim()}”`;
    const next = stretches[i + 1];
    if (kind === 'removed')
      changes.push(next?.kind === 'added' ? `“${next.text.trim()}” for ${words}` : `no ${words}`);
    else if (kind === 'added' && stretches[i - 1]?.kind !== 'removed') changes.push(`${words} besides`);
  });
  return changes;
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most) > most / 2 ? text.lastIndexOf(' ', most) : most)}…`;
}
