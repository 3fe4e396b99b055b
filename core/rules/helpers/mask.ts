/** Fixes by the mask test: what no mask would have shown is a fact about the model, and what a mask predicts needs no record. */

import type { Entity, Statement, Step } from '../../model/argument.ts';
import { conditionsOf, isAboutAlone, isSincereLinkOf } from '../../model/boundary.ts';
import { clausesOf } from '../../syntax/tree.ts';
import { premiseSpan, premiseText } from '../../syntax/written.ts';
import { cover } from '../../text/span.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { type Place, premiseRefs } from './crossings.ts';
import { insert, replace } from './edits.ts';
import { nameIn, refTo } from './places.ts';
import { isSaying } from './speech.ts';
import { listed } from './words.ts';

/**
 * The one statement from which something has the voice of a persona: itself where it is marked, else what it rests on, at
 * any depth. Undefined where there are several, since each has to be put to the mask test.
 */
export function spokenBy(
  via: Statement,
  persona: Entity,
  { boundaries }: RuleContext,
): Statement | undefined {
  const found = new Set([via]);
  for (const s of found) {
    const { marked, steps } = s;
    if (marked) continue;
    const inherited =
      steps.length === 0
        ? [conditionsOf(s)]
        : steps.map(({ premises, negated }) => [...premises, ...negated]);
    for (const premises of inherited) {
      if (premises.some((p) => isSincereLinkOf(p, persona))) continue;
      for (const premise of premises) if (boundaries.voices(premise).has(persona)) found.add(premise);
    }
  }
  const sources = [...found].filter((s) => s.marked && isAboutAlone(s, persona));
  return sources.length === 1 ? sources[0] : undefined;
}

/** Marks what is said in the persona's voice as about its model, too. */
export function markFix({ via, persona }: Place, context: RuleContext): Fix[] {
  const { file, names } = context.scope;
  const source = spokenBy(via, persona, context);
  // What is only said would say nothing of the model: `word-as-deed` takes such a mark away.
  if (source && isSaying(context.argument.text(source))) return [];
  const { model } = persona;
  const refs = source && clausesOf(context.argument.declaration(source), 'about')[0]?.refs;
  if (!refs?.length || !model || source?.uri !== file.uri) return [];
  const name = nameIn(context, model);
  // A model that the file cannot name cannot be marked either.
  if (names.get(name) !== model) return [];
  const marks = [...refs.map((ref) => ref.text), name].join(', ');
  return [
    {
      title: `A mask would not have shown this: mark \`${source.name}\` \`about ${marks}\``,
      edits: [insert(file, refs.at(-1)!.span.end, `, ${name}`)],
    },
  ];
}

/** The instrumental link of the persona among a step's premises: it predicts what the mask does by itself. */
export function maskAmong({ premises }: Step, persona: Entity): Statement | undefined {
  return premises.find((p) => p.kind === 'instrumental' && p.of === persona);
}

/** Takes what the persona says out of a step on its mask. */
export function removeFix({ holder, persona }: Place, context: RuleContext): Fix[] {
  if (holder.type !== 'step' || !maskAmong(holder, persona)) return [];
  const { file } = context.scope;
  const refs = premiseRefs(holder, context.argument);
  const spoken = holder.premises.filter((p) => context.boundaries.voices(p).has(persona));
  const named = spoken.flatMap((p) => refTo(context, refs, p) ?? []);
  if (named.length === 0) return [];
  const list = cover(premiseSpan(refs[0]), refs[refs.length - 1].span);
  // A comment between the premises would be lost.
  if (file.tree.text.slice(list.start, list.end).includes('//')) return [];
  const kept = refs.filter((ref) => !named.includes(ref)).map(premiseText);
  return [
    {
      title: `Remove ${listed(named.map((ref) => ref.text))} from this step: the mask predicts it by itself`,
      edits: [replace(file, list, kept.join(', '))],
    },
  ];
}
