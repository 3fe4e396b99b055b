/** What is said of an annotated passage in the text it is in: hover and code lenses. */

import { difference } from '../../sources/difference.ts';
import { code, inert, literal } from '../../text/markdown.ts';
import { percentRange } from '../../text/percent.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isDerived, isReckoned, supportWords } from '../shared/words.ts';
import { type Passage, type PassageUse, passagesAt } from './passages.ts';

/** `claim wants-more · 28 % — weak`: what the passage became, its status, and what is to be looked at. */
export function useTitle(use: PassageUse, { outcome }: Passage): string {
  const { statement, weakness } = use;
  const remarks = [];
  if (outcome === 'near') remarks.push('the words have changed');
  if (outcome === 'ambiguous') remarks.push('which of several places?');
  if (weakness) remarks.push(weakness);
  const figure = figureOf(use);
  const title = `${statement.kind} ${statement.name}${figure ? ` · ${figure}` : ''}`;
  return remarks.length > 0 ? `${title} — ${remarks.join(', ')}` : title;
}

/** Its number as a reader wants it: support where anything bears on it, else what its author says. */
function figureOf({ statement, reading, credence }: PassageUse): string {
  if (!isDerived(statement) && !credence) return '';
  if (!isReckoned(statement)) return credence ? percentRange(credence) : '';
  return reading ? supportWords(reading) : '';
}

/**
 * All claims that use the passages at the cursor, with the way there, an address that `linkTo` gives; undefined where
 * there are none.
 */
export function passageHover(
  snapshot: Snapshot,
  passages: readonly Passage[],
  text: string,
  offset: number,
  linkTo: (use: PassageUse) => string = (use) => fileLink(snapshot, use),
): { readonly text: string; readonly span: Span } | undefined {
  const here = passagesAt(passages, offset);
  if (here.length === 0) return undefined;
  const blocks = here.flatMap((passage) => [
    ...passage.uses.map((use) => useBlock(snapshot, use, linkTo(use))),
    ...remarksOn(passage, text),
  ]);
  const [{ parts }] = here;
  const span = parts.find(({ start, end }) => start <= offset && offset <= end)!;
  return { text: blocks.join('\n\n'), span };
}

/** The address of a declaration's line, for editors that open such links. */
function fileLink(snapshot: Snapshot, { uri, statement }: PassageUse): string {
  const { start } = snapshot.argument(uri).span(statement);
  return `${uri}#L${snapshot.lines(uri).position(start).line + 1}`;
}

function useBlock(snapshot: Snapshot, use: PassageUse, link: string): string {
  const { uri, statement, reading, credence, weakness } = use;
  const { kind, name } = statement;
  const argument = snapshot.argument(uri);
  const file = literal(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
  const head = `${kind} **${code(name)}** — [${file}](<${link}>)`;
  const lines = [head];
  const text = argument.text(statement);
  if (text) lines.push(inert(text));
  const numbers = [];
  if (isReckoned(statement) && reading) numbers.push(`**Support ${supportWords(reading)}**`);
  else if (credence) numbers.push(`Credence ${percentRange(credence)}`);
  if (weakness) numbers.push(weakness);
  if (numbers.length > 0) lines.push(numbers.join(' · '));
  return lines.join('  \n');
}

/** What is to be said of how the quotes were found; nothing where all is well. */
function remarksOn({ outcome, uses, score, span }: Passage, text: string): string[] {
  switch (outcome) {
    case 'exact':
      return [];
    case 'normalised':
      return ['Found; only white space, quotes, dashes or marks differ.'];
    case 'ambiguous':
      return ['The quoted words occur here and elsewhere; `after` or `before` says which place is meant.'];
    case 'near': {
      const found = text.slice(span.start, span.end);
      const changes = new Set(uses.map(({ clause }) => `> ${changeWords(clause.text!.value, found)}`));
      return [`The words have changed: ${Math.round(score * 100)} % are the same.`, ...changes];
    }
  }
}

/** A changed passage as Markdown: what was quoted and is gone struck out, what is there instead in bold. */
export function changeWords(quoted: string, found: string): string {
  const words = difference(quoted, found).map(({ kind, text }) => {
    const word = literal(text.trim());
    return kind === 'same' ? word : kind === 'removed' ? `~~${word}~~` : `**${word}**`;
  });
  return words.join(' ');
}
