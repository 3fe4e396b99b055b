/** Which declarations of a file nothing refers to. */

import type { Entity, Setting, Source, Statement } from '../../model/argument.ts';
import { TokenKind, tokenSpan } from '../../syntax/tokens.ts';
import { nearest } from '../../text/near.ts';
import { lasting, type RuleContext } from '../rule.ts';
import { nameProblems } from './places.ts';

/** Unknown names that are looked at for what they may have meant. */
const MOST_GUESSES = 20;

type Named = Statement | Entity | Source | Setting;

/** Tells whether anything in the argument, or elsewhere in the workspace, refers to a declaration of the file. */
export function mentions(context: RuleContext): (thing: Named) => boolean {
  const referred = referredTo(context);
  const beyond = mentionedBeyond(context);
  return (thing) => referred.has(thing) || beyond(thing);
}

const referredTo = lasting(({ shape }): ReadonlySet<object> => {
  const referred = new Set<object>();
  for (const { occurrences } of shape.scopes.values())
    for (const { role, target } of occurrences) if (role !== 'declaration') referred.add(target);
  return referred;
});

/**
 * Tells whether a declaration of the file is referred to elsewhere in the workspace, or probably here: by a misspelt
 * name that is near its own, or in what could not be read.
 */
export function mentionedBeyond(context: RuleContext): (thing: { readonly name: string }) => boolean {
  const unread = unreadWords(context);
  const unknown = nameProblems(context, 'unresolved-name').slice(0, MOST_GUESSES);
  return ({ name }) =>
    unread.has(name) ||
    unknown.some(({ args }) => nearest(args.name, [name]) !== undefined) ||
    context.usedElsewhere(name);
}

/** The words of what was passed over, and of the declarations that were not read completely. */
function unreadWords({ scope }: RuleContext): Set<string> {
  const { tree } = scope.file;
  const { text, tokens, errors, greens } = tree;
  const words = new Set<string>();
  if (errors.length === 0) return words;
  const read = greens.flatMap((d, i) => (d.damaged ? [] : [tree.span(i, d.span)]));
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    const { start, end } = tokenSpan(tokens, i);
    while (next < read.length && read[next].end <= start) next++;
    const isRead = next < read.length && read[next].start <= start;
    if (!isRead && tokens.kinds[i] === TokenKind.Word) words.add(text.slice(start, end).normalize('NFC'));
  }
  return words;
}

/** Whether the declaration was read completely, and is the one that its name means. */
export function isPlain(thing: Named, { scope }: RuleContext): boolean {
  return thing.intact && scope.names.get(thing.name) === thing;
}
