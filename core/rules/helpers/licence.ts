/** Fixes that bring the hidden assumption of a crossing into the open: that the persona speaks for its model. */
import type { Attack } from '../../model/argument.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { clausesOf, type Declaration } from '../../syntax/tree.ts';
import type { Fix, RuleContext, TextEdit } from '../rule.ts';
import type { Place } from './crossings.ts';
import { freeName, insert, insertDeclaration, remove, removeFromList, removeLast, replace } from './edits.ts';
import { nameIn } from './places.ts';
import { isOwnLicence, sincereLines, sincereLinkOf } from './sincere.ts';

/** What licenses a crossing: a sincere link that is there, or else a new one. */
interface Licence {
  readonly name: string;
  /** The lines of its declaration, if it is new. */
  readonly lines?: readonly string[];
}

export function licenceFixes(place: Place, context: RuleContext): Fix[] {
  const { persona, holder, target } = place;
  const known = sincereLinkOf(persona, context);
  const name = known ?? freeName(context.scope, `${persona.name}-sincere`);
  const licence: Licence = { name, lines: known ? undefined : sincereLines(name, persona, context) };
  if (place.what === 'step') {
    if (isOwnLicence(target, persona) || holder.type !== 'step') return [];
    const { file } = context.scope;
    const edits = [insert(file, holder.clause.refs.at(-1)!.span.end, `, ${name}`)];
    return [
      {
        title: `Add the premise \`${name}\``,
        edits: [...edits, ...declare([], licence, place, context)],
        preferred: true,
      },
    ];
  }
  const claim = freeName(context.scope, `${place.via.name}-in-${place.subject.name}`);
  const fix = place.what === 'attack' ? attackThrough(place, context) : exceptThrough(claim, place, context);
  return [
    {
      title: `Let it go through a claim that also rests on \`${name}\``,
      edits: [
        ...fix.edits,
        ...declare([claimLines(claim, place, licence, fix.attack, context)], licence, place, context),
      ],
      preferred: true,
    },
  ];
}

/** The claim in between: what is said of the persona is so of the subject, if the persona is sincere. */
function claimLines(
  claim: string,
  { via, subject }: Place,
  licence: Licence,
  attack: string | undefined,
  context: RuleContext,
): string[] {
  const about = nameIn(context, subject);
  const text = stringLiteral(`This holds of ${about} itself: ${via.text}`);
  return [
    `${attack ? 'objection' : 'claim'} ${claim} ${text}`,
    `about ${about}`,
    `because ${nameIn(context, via)}, ${licence.name}`,
    ...(attack ? [attack] : []),
  ];
}

/** Takes the attack from the attacker, which becomes an ordinary premise, and gives it to the claim. */
function attackThrough(
  { holder }: Place,
  { scope: { file } }: RuleContext,
): { edits: TextEdit[]; attack: string } {
  const { clause, span, attacker } = holder as Attack;
  const { text } = file.tree;
  const items = clause.kind === 'rebuts' ? clause.refs : clause.targets;
  const written = (start: number, end: number) => text.slice(start, end);
  const last = items.at(-1)!.span.end;
  const attack = `${clause.kind} ${written(span.start, span.end)}${written(last, clause.span.end)}`;
  const at = items.findIndex((item) => item.span.start === span.start);
  const { declaration } = attacker;
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
  { span }: Place,
  { scope: { file } }: RuleContext,
): { edits: TextEdit[]; attack?: undefined } {
  return { edits: [replace(file, span, claim)] };
}

/** Adds the declarations behind the one in which the crossing is, the licence last. */
function declare(
  declarations: readonly (readonly string[])[],
  licence: Licence,
  { holder }: Place,
  { scope: { file } }: RuleContext,
): TextEdit[] {
  const { declaration } = holder.type === 'step' ? holder.conclusion : holder.attacker;
  const all = licence.lines ? [...declarations, licence.lines] : declarations;
  return all.map((lines) => insertDeclaration(file, declaration, lines));
}
