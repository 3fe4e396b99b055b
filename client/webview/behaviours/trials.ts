/** How other behaviours ask for numbers to be tried, and learn which are. */
import type { Query } from '../../src/preview/messages.ts';

type Settings = Extract<Query, { kind: 'whatIf' }>['settings'];
type Listener = (settings: Settings) => void;

export class Trials {
  private listener: Listener = () => {};
  private tried: () => Settings = () => [];

  /** What is tried. */
  get settings(): Settings {
    return this.tried();
  }

  /** The behaviour that tries numbers says once how to ask for that, and what it tries. */
  onTry(listener: Listener, tried: () => Settings): void {
    this.listener = listener;
    this.tried = tried;
  }

  try(settings: Settings): void {
    this.listener(settings);
  }
}
