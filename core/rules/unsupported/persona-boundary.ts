/** `persona-boundary`: a persona's word or behaviour is taken for a fact about the model that plays it. */
import { finding } from '../catalog.ts';
import { type Place, placesOf } from '../helpers/crossings.ts';
import { licenceFixes } from '../helpers/licence.ts';
import { nameIn } from '../helpers/places.ts';
import { isOwnLicence, sincereLinkOf } from '../helpers/sincere.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const personaBoundary: Rule = {
  code: 'persona-boundary',
  *check(context) {
    for (const place of placesOf(context)) {
      yield finding('persona-boundary', place.span, {
        premise: nameIn(context, place.via),
        persona: nameIn(context, place.persona),
        subject: subjectOf(place, context),
        what: place.what,
        todo: todo(place, context),
      });
    }
  },
  fixes({ span }, context) {
    const place = placesOf(context).find((p) => p.span.start === span.start && p.span.end === span.end);
    return place ? licenceFixes(place, context) : [];
  },
};

function subjectOf({ subject, persona }: Place, context: RuleContext): string {
  const name = nameIn(context, subject);
  if (subject.kind === 'model') return `\`${name}\`, the model that plays it`;
  return `\`${name}\`, another persona of \`${nameIn(context, persona.model!)}\``;
}

function todo(place: Place, context: RuleContext): string {
  const persona = nameIn(context, place.persona);
  if (place.what !== 'step')
    return `let it go through a claim about \`${nameIn(context, place.subject)}\` that rests on a \`sincere\` link of \`${persona}\` as well`;
  if (isOwnLicence(place.target, place.persona))
    return 'no word of the persona can vouch for itself, so rest this on facts about the model';
  const known = sincereLinkOf(place.persona, context);
  return known === undefined
    ? `add one of \`${persona}\` to its premises, to be argued for and attacked`
    : `add \`${known}\` to its premises`;
}
