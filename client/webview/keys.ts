/** The keys of the page: each key with what it does, and where it counts. */
import type { Mode } from './model.ts';

export interface Key {
  /** As `KeyboardEvent.key` says it. */
  readonly key: string;
  /** The view it is meant for, or any: it counts only while the focus is there, or nowhere in particular. */
  readonly in?: Mode | 'view';
  readonly alt?: boolean;
  /** Where it matters whether Shift is pressed. */
  readonly shift?: boolean;
  /** Whether there is anything to do now; otherwise the key is left to others. */
  when?(): boolean;
  run(event: KeyboardEvent): void;
}

/** Listens for keys; of two that fit, the one that was added last comes first. */
export class Keys {
  private readonly keys: Key[] = [];

  /** @param placeOf the view that a key pressed there is meant for, if for any */
  constructor(placeOf: (target: EventTarget | null) => Mode | undefined) {
    window.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const place = placeOf(event.target);
      for (let i = this.keys.length - 1; i >= 0; i--) {
        const key = this.keys[i];
        if (key.key !== event.key || (key.alt ?? false) !== event.altKey) continue;
        if (key.in !== undefined && (place === undefined || (key.in !== 'view' && key.in !== place)))
          continue;
        if (key.shift !== undefined && key.shift !== event.shiftKey) continue;
        if (key.when && !key.when()) continue;
        key.run(event);
        event.preventDefault();
        return;
      }
    });
  }

  add(...keys: readonly Key[]): void {
    this.keys.push(...keys);
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
