/** `persona-boundary`: what speaks with a persona's voice is taken for a fact about its model, or about something else. */
import { isAboutModelOf, isSincereLinkOf } from '../../model/boundary.ts';
import { finding } from '../catalog.ts';
import { type Crosser, type Place, placesOf } from '../helpers/crossings.ts';
import { bridgeFixes, isAboutPersonasOnly, licenceFixes, subjectOf } from '../helpers/licence.ts';
import { markFix, maskAmong, removeFix, spokenBy } from '../helpers/mask.ts';
import { nameIn } from '../helpers/places.ts';
import { sincereLinkOf } from '../helpers/sincere.ts';
import { isAdmission, isSaying } from '../helpers/speech.ts';
import { weighFix } from '../helpers/weigh.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';

export const personaBoundary: Rule = {
  code: 'persona-boundary',
  *check(context) {
    for (const place of placesOf(context)) {
      yield finding('persona-boundary', place.span, {
        premise: nameIn(context, place.via),
        persona: nameIn(context, place.persona),
        use: useOf(place, context),
        what: NOUNS[place.what],
        todo: todo(place, context),
      });
    }
  },
  fixes({ span }, context) {
    const place = placesOf(context).find((p) => p.span.start === span.start && p.span.end === span.end);
    return place ? fixesFor(place, context) : [];
  },
};

const NOUNS: Record<Crosser, string> = {
  step: 'step',
  given: 'leaf',
  attack: 'attack',
  exception: 'exception',
};

/** The fixes in the order that fits the case; the first is preferred where the case is plain. */
function fixesFor(place: Place, context: RuleContext): Fix[] {
  const text = context.argument.text(spokenBy(place.via, place.persona, context) ?? place.via);
  const remove = removeFix(place, context);
  const mark = markFix(place, context);
  const license = [...bridgeFixes(place, context), ...licenceFixes(place, context)];
  const ordered = isAdmission(text) ? [...mark, ...license] : [...license, ...mark];
  const isPlain = remove.length > 0 || isAdmission(text) || isSaying(text);
  return [...remove, ...ordered, ...weighFix(place, context)].map((fix, i) => ({
    ...fix,
    preferred: isPlain && i === 0,
  }));
}

/** What the persona's word is used as: `is used here as a fact about M, the model that plays it`. */
function useOf(place: Place, context: RuleContext): string {
  const { persona, target } = place;
  if (!target.marked)
    return `is used here against \`${nameIn(context, target)}\`, which is not about \`${nameIn(context, persona)}\``;
  const subject = subjectOf(place);
  if (!subject || target.about.length === 0) return 'is used here as a fact about something else';
  const name = `\`${nameIn(context, subject)}\``;
  if (isAboutModelOf(target, persona)) return `is used here as a fact about ${name}, the model that plays it`;
  const other = subject.kind === 'persona' ? 'another persona' : `another ${subject.kind}`;
  const { model } = persona;
  const of = model && subject.model === model ? ` of \`${nameIn(context, model)}\`` : '';
  return `is used here as a fact about ${name}, ${other}${of}`;
}

/** What to do: name the licence that is missing, and the mark that the mask test may call for. */
function todo(place: Place, context: RuleContext): string {
  const { persona, holder, target, what, via } = place;
  const written = nameIn(context, persona);
  const source = spokenBy(via, persona, context);
  const { model } = persona;
  const mark =
    model && source
      ? `mark \`${nameIn(context, source)}\` \`about ${written}, ${nameIn(context, model)}\` if a mask would not have shown it`
      : 'mark what a mask would not have shown as about the model, too';
  if (what === 'attack' || what === 'exception') {
    const whole = what === 'attack' ? 'objection' : 'exception';
    return `Derive the ${whole} first, from \`${nameIn(context, via)}\` and a \`sincere\` link of \`${written}\`, or ${mark}.`;
  }
  const mask = holder.type === 'step' ? maskAmong(holder, persona) : undefined;
  if (mask)
    return `Remove \`${nameIn(context, via)}\` from the step: \`${nameIn(context, mask)}\` predicts it by itself.`;
  if (isSincereLinkOf(target, persona))
    return `No word of the persona can vouch for itself: rest this on facts about the model, or ${mark}.`;
  const known = sincereLinkOf(persona, target, context);
  const where = what === 'given' ? 'conditions' : 'premises';
  const licence = known ? `\`${known}\`` : `a \`sincere\` link of \`${written}\``;
  if (isAboutPersonasOnly(target))
    return `Add to its ${where} that the one persona is like the other, or ${licence}, or ${mark}.`;
  return `Add ${licence} to its ${where}, or ${mark}.`;
}
