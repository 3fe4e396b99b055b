/** Fixes that bring the hidden assumption of a crossing into the open: that the persona speaks for its model. */
import type { Attack, Entity, Statement } from '../../model/argument.ts';
import { isAboutModelOf, isSincereLinkOf } from '../../model/boundary.ts';
import { ownerOf } from '../../model/targets.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { clausesOf, type Declaration, isLinkKind, type Ref } from '../../syntax/tree.ts';
import type { Fix, RuleContext, TextEdit } from '../rule.ts';
import { conditionRefs, type Place, premiseRefs } from './crossings.ts';
import { freeName, insert, insertDeclaration, remove, removeFromList, removeLast, replace } from './edits.ts';
import { objectsOnce } from './objecting.ts';
import { nameIn } from './places.ts';
import { sincereLines, sincereLinkOf } from './sincere.ts';

/** What licenses a crossing: a sincere link that is declared, or else a new one. */
interface Licence {
  readonly name: string;
  /** The lines of its declaration, if it is new. */
  readonly lines?: readonly string[];
}

/**
 * What brings the licence in: as a premise or condition of a step or leaf; an attack or exception goes through a claim that
 * rests on it. Nothing where it would vouch for itself.
 */
export function licenceFixes(place: Place, context: RuleContext): Fix[] {
  const { persona, target, what } = place;
  const known = sincereLinkOf(persona, target, context);
  const name = known ?? freeName(context.scope, `${persona.name}-sincere`);
  const licence: Licence = { name, lines: known ? undefined : sincereLines(name, persona, context) };
  if (what === 'step' || what === 'given') {
    const last = refsOf(place, context).at(-1);
    if (isSincereLinkOf(target, persona) || !last) return [];
    const edits = [insert(context.scope.file, last.span.end, `, ${name}`)];
    return [
      {
        title: `Add the sincere premise \`${name}\``,
        edits: [...edits, ...declare([], licence, place, context)],
      },
    ];
  }
  const subject = subjectOf(place);
  if (!subject) return [];
  const claim = freeName(context.scope, `${place.via.name}-in-${subject.name}`);
  const fix = what === 'attack' ? attackThrough(place, context) : exceptThrough(claim, place, context);
  const lines = claimLines(claim, place.via, subject, licence, fix.attack, context);
  return [
    {
      title: `Let it go through a claim that also rests on \`${name}\``,
      edits: [...fix.edits, ...declare([lines], licence, place, context)],
    },
  ];
}

/** Between personas: a premise that says how the one is like the other. */
export function bridgeFixes(place: Place, context: RuleContext): Fix[] {
  const { persona, target } = place;
  const last = refsOf(place, context).at(-1);
  const other = isAboutPersonasOnly(target) ? target.about[0] : undefined;
  if (!last || !other) return [];
  const name = freeName(context.scope, `${persona.name}-like-${other.name}`);
  const [one, two] = [nameIn(context, persona), nameIn(context, other)];
  const lines = [
    `assumption ${name} "${two} does as ${one} does: the model does not tell the two apart"`,
    `about ${one}, ${two}`,
  ];
  return [
    {
      title: `Add a premise about \`${one}\` and \`${two}\``,
      edits: [
        insert(context.scope.file, last.span.end, `, ${name}`),
        ...declare([lines], undefined, place, context),
      ],
    },
  ];
}

/** What the persona's word is taken to be about: what the target is marked with, else its own model. */
export function subjectOf({ target, persona }: Pick<Place, 'target' | 'persona'>): Entity | undefined {
  const { about } = target;
  const { model } = persona;
  if (model && isAboutModelOf(target, persona)) return model;
  return about.find((e) => e.kind !== 'persona') ?? about.find((e) => e !== persona) ?? model;
}

export function isAboutPersonasOnly({ kind, about }: Statement): boolean {
  return !isLinkKind(kind) && about.length > 0 && about.every((e) => e.kind === 'persona');
}

/** The list of premises or conditions that crosses. */
function refsOf({ what, holder }: Place, { argument }: RuleContext): readonly Ref[] {
  if (holder.type === 'step') return what === 'step' ? premiseRefs(holder, argument) : [];
  return holder.type === 'statement' ? conditionRefs(holder, argument) : [];
}

/** The claim in between: what is said of the persona is so of the subject, if the persona is sincere. */
function claimLines(
  claim: string,
  via: Statement,
  subject: Entity,
  licence: Licence,
  attack: string | undefined,
  context: RuleContext,
): string[] {
  const about = nameIn(context, subject);
  const text = stringLiteral(`This holds of ${about} itself: ${context.argument.text(via)}`);
  return [
    `${attack ? 'objection' : 'claim'} ${claim} ${text}`,
    `about ${about}`,
    `because ${nameIn(context, via)}, ${licence.name}`,
    ...(attack ? [attack] : []),
  ];
}

/** Takes the attack from the attacker, which becomes an ordinary premise, and gives it to the claim. */
export function attackThrough(
  { holder }: Place,
  { argument, scope: { file } }: RuleContext,
): { edits: TextEdit[]; attack: string } {
  const attacked = holder as Attack;
  const clause = argument.clause(attacked);
  const span = argument.span(attacked);
  const { text } = file.tree;
  const items = clause.kind === 'rebuts' ? clause.refs : clause.targets;
  const written = (start: number, end: number) => text.slice(start, end);
  const last = items.at(-1)!.span.end;
  const attack = `${clause.kind} ${written(span.start, span.end)}${written(last, clause.span.end)}`;
  const at = items.findIndex((item) => item.span.start === span.start);
  const declaration = argument.declaration(attacked.attacker);
  const isLast = clause.span.end === declaration.span.end;
  const removal = isLast ? removeLast(file, clause.span) : remove(file, clause.span);
  const edits = [items.length > 1 ? removeFromList(file, items, at) : removal];
  const attacks = [...clausesOf(declaration, 'rebuts'), ...clausesOf(declaration, 'undercuts')];
  if (declaration.kind === 'objection' && attacks.length === 1 && items.length === 1)
    edits.push(replace(file, declaration.keyword, premiseKind(declaration)));
  return { edits, attack };
}

/** What an objection is once it objects to nothing itself. */
function premiseKind(declaration: Declaration): string {
  const has = (kind: string) => declaration.clauses.some((c) => c.kind === kind);
  if (has('because')) return 'claim';
  return has('quote') || has('cite') ? 'evidence' : 'assumption';
}

function exceptThrough(
  claim: string,
  { span, via }: Place,
  context: RuleContext,
): { edits: TextEdit[]; attack?: undefined } {
  const { file } = context.scope;
  const edits = [replace(file, span, claim)];
  if (objectsOnce(via, context)) {
    const declaration = context.argument.declaration(via);
    edits.push(replace(file, declaration.keyword, premiseKind(declaration)));
  }
  return { edits };
}

/** Adds the declarations after the one in which the crossing is, the licence last. */
function declare(
  declarations: readonly (readonly string[])[],
  licence: Licence | undefined,
  { holder }: Place,
  { argument, scope: { file } }: RuleContext,
): TextEdit[] {
  const declaration = argument.declaration(holder.type === 'statement' ? holder : ownerOf(holder));
  const all = licence?.lines ? [...declarations, licence.lines] : declarations;
  return all.map((lines) => insertDeclaration(file, declaration, lines));
}
