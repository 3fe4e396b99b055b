/** The fix that weighs what a persona says, instead of taking it as a condition that the leaf cannot do without. */
import type { Ref } from '../../syntax/tree.ts';
import { cover } from '../../text/span.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { isDependent } from './circles.ts';
import type { Place } from './crossings.ts';
import { indentation, insertClause, lineBreak, replace } from './edits.ts';
import { attackThrough } from './licence.ts';
import { nameIn } from './places.ts';
import { listed } from './words.ts';

/**
 * Makes an observation of what a persona says where the conclusion is a leaf: of a condition, or of an objection that rebuts it.
 * It begins at 1 : 1, which moves nothing: how likely a mask would show the same is the author's to say.
 */
export function weighFix(place: Place, context: RuleContext): Fix[] {
  return place.what === 'attack' ? weighObjection(place, context) : weighConditions(place, context);
}

function weighObjection(place: Place, context: RuleContext): Fix[] {
  const { holder, target, via } = place;
  const { argument, scope } = context;
  if (holder.type !== 'attack' || holder.target !== target || target.steps.length > 0) return [];
  if (target.uri !== scope.uri || target.given.length > 0 || isDependent(via, target, context)) return [];
  const declaration = argument.declaration(target);
  const credence = declaration.clauses.find((c) => c.kind === 'credence');
  const hasPrior = declaration.clauses.some((c) => c.kind === 'prior');
  const name = nameIn(context, via);
  return [
    {
      title: `Weigh \`${name}\` with \`seeing\``,
      edits: [
        ...attackThrough(place, context).edits,
        ...(credence && !hasPrior ? [replace(scope.file, credence.keyword, 'prior')] : []),
        insertClause(scope.file, declaration, `seeing ${name} (1 : 1)`),
      ],
    },
  ];
}

function weighConditions({ what, holder, persona }: Place, context: RuleContext): Fix[] {
  if (what !== 'given' || holder.type !== 'statement') return [];
  const { argument, boundaries, scope } = context;
  const { file, names } = scope;
  const declaration = argument.declaration(holder);
  const clause = declaration.clauses.find(
    (c) => (c.kind === 'credence' || c.kind === 'prior') && c.given.length > 0,
  );
  if ((clause?.kind !== 'credence' && clause?.kind !== 'prior') || !clause.credence) return [];
  const spoken = clause.given.filter(({ text }) => {
    const thing = names.get(text);
    return thing?.type === 'statement' && boundaries.voices(thing).has(persona);
  });
  const list = { start: clause.credence.span.end, end: clause.given.at(-1)!.span.end };
  // What depends on the leaf itself, through an attack, could not speak for it.
  const speaks = ({ text }: Ref) => {
    const thing = names.get(text);
    return thing?.type === 'statement' && !isDependent(thing, holder, context);
  };
  if (!spoken.every(speaks)) return [];
  // A comment between the conditions would be lost.
  if (spoken.length === 0 || file.tree.text.slice(list.start, list.end).includes('//')) return [];
  const kept = clause.given.filter((ref) => !spoken.includes(ref));
  const conditions = cover(clause.given[0].span, clause.given.at(-1)!.span);
  const removal =
    kept.length === 0
      ? replace(file, list, '')
      : replace(file, conditions, kept.map((ref) => ref.text).join(', '));
  const eol = `${lineBreak(file)}${indentation(file, declaration)}`;
  const written = spoken.map((ref) => `seeing ${ref.text} (1 : 1)`).join(eol);
  return [
    {
      title: `Weigh ${listed(spoken.map((ref) => ref.text))} with \`seeing\``,
      edits: [
        ...(clause.kind === 'credence' ? [replace(file, clause.keyword, 'prior')] : []),
        removal,
        insertClause(file, declaration, written),
      ],
    },
  ];
}
