/** Which claim of an argument the next passage bears on, without asking: the one that was annotated last. */
import type { Position } from 'vscode';
import type { AnnotateParams, AnnotationKind, AnnotationTarget } from '../../../protocol/protocol.ts';
import { toRange } from './places.ts';

interface Last {
  readonly name: string;
  /** Whether a premise of it has been annotated since: the next one joins that line of support. */
  readonly opened: boolean;
}

export class LastClaims {
  private readonly byArgument = new Map<string, Last>();

  /** Takes note of what was annotated. */
  note(argument: string, kind: AnnotationKind, name: string, relation: AnnotateParams['relation']): void {
    if (relation?.kind === 'premise') this.byArgument.set(argument, { name: relation.of, opened: true });
    else if (kind === 'claim' || kind === 'thesis') this.byArgument.set(argument, { name, opened: false });
  }

  /**
   * The relation to the last claim; where none was annotated, to the one at the cursor of the argument, else to its first
   * thesis or claim. Undefined where the argument has no statement at all.
   */
  relation(
    kind: 'premise' | 'objection',
    argument: string | null,
    targets: readonly AnnotationTarget[],
    cursor: Position | undefined,
  ): AnnotateParams['relation'] {
    const last = argument === null ? undefined : this.byArgument.get(argument);
    const remembered = targets.find(({ id }) => id === last?.name);
    const target =
      remembered ??
      targets.find(({ range }) => cursor && toRange(range).contains(cursor)) ??
      targets.find((each) => each.kind === 'thesis') ??
      targets.find((each) => each.kind === 'claim') ??
      targets[0];
    if (!target) return undefined;
    const joins = kind === 'premise' && target === remembered && last?.opened && target.steps.length > 0;
    return { kind, of: target.id, ...(joins ? { step: target.steps.length } : {}) };
  }
}
