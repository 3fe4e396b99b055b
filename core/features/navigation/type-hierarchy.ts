/** The hierarchy of a model: above a link its persona and goal, above those their model; below, the other way. */
import type { Argument, Entity, Statement, Target } from '../../model/argument.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy, identity, occurrenceAt, type Place, placeOf } from './names.ts';

type Typed = Entity | Statement;

export interface TypeItem extends Place {
  readonly name: string;
  readonly kind: Typed['kind'];
  readonly detail: string;
  /** The whole declaration; `span` is its name. */
  readonly whole: Span;
}

/** The model, persona, goal or link at the cursor. */
export function typeRoot(snapshot: Snapshot, uri: string, offset: number): TypeItem | undefined {
  const thing = typedAt(snapshot, uri, offset);
  return thing && itemOf(snapshot.argument(uri), thing);
}

/** What the thing at `offset` belongs to. */
export function supertypes(snapshot: Snapshot, uri: string, offset: number): TypeItem[] {
  const thing = typedAt(snapshot, uri, offset);
  if (!thing) return [];
  const above = thing.type === 'entity' ? [thing.model] : [thing.of, thing.serves];
  return above.flatMap((entity) =>
    entity && entity !== thing ? [itemOf(snapshot.argument(uri), entity)] : [],
  );
}

/** What belongs to the thing at `offset`. */
export function subtypes(snapshot: Snapshot, uri: string, offset: number): TypeItem[] {
  const thing = typedAt(snapshot, uri, offset);
  const argument = snapshot.argument(uri);
  return thing?.type === 'entity' ? membersOf(argument, thing).map((each) => itemOf(argument, each)) : [];
}

function membersOf({ entities, statements }: Argument, entity: Entity): Typed[] {
  const same = (other: Entity | undefined) => other !== undefined && identity(other) === identity(entity);
  if (entity.kind === 'model') return entities.filter((other) => other !== entity && same(other.model));
  return statements.filter((s) => same(s.of) || same(s.serves));
}

function typedAt(snapshot: Snapshot, uri: string, offset: number): Typed | undefined {
  const declaration = declarationAt(snapshot, uri, offset);
  const named: Target | undefined =
    occurrenceAt(snapshot, uri, offset)?.target ?? (declaration && declaredBy(snapshot, uri, declaration));
  if (named?.type === 'entity') return named;
  return named?.type === 'statement' && (named.kind === 'instrumental' || named.kind === 'sincere')
    ? named
    : undefined;
}

function itemOf(argument: Argument, thing: Typed): TypeItem {
  const { name, kind } = thing;
  const whole = argument.span(thing);
  return { name, kind, detail: argument.text(thing), ...placeOf(argument, thing), whole };
}
