/** The keys of the page: each key with what it does, and where it counts. */

export interface Key {
  /** As `KeyboardEvent.key` says it. */
  readonly key: string;
  /** Whether it counts only while the focus is on the map, or nowhere in particular. */
  readonly onMap?: boolean;
  readonly alt?: boolean;
  /** Whether there is anything to do now; otherwise the key is left to others. */
  when?(): boolean;
  run(event: KeyboardEvent): void;
}

/** Listens for keys; of two that fit, the one that was added last comes first. */
export class Keys {
  private readonly keys: Key[] = [];

  constructor(isOnMap: (target: EventTarget | null) => boolean) {
    window.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const onMap = isOnMap(event.target);
      for (let i = this.keys.length - 1; i >= 0; i--) {
        const key = this.keys[i];
        if (key.key !== event.key || (key.onMap && !onMap) || (key.alt ?? false) !== event.altKey) continue;
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
