/** What is dimmed: traces and finds each say what is faint. While one seeks, where the pointer rests dims nothing. */
import type { Views } from './views.ts';

type IsFaint = (id: string) => boolean;

export class Dimmer {
  private readonly layers = new Map<string, IsFaint>();

  constructor(private readonly views: Views) {}

  /** Says what is faint for one reason; undefined ends it. To be called again for each new drawing. */
  set(reason: 'trace' | 'find', isFaint: IsFaint | undefined): void {
    if (isFaint) this.layers.set(reason, isFaint);
    else this.layers.delete(reason);
    this.views.current.dim(this.layers.get('find') ?? this.layers.get('trace'));
  }
}
