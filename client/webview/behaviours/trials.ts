/** How other behaviours ask for numbers to be tried, and learn which are. */
import type { Query } from '../../src/preview/messages.ts';

type Settings = Extract<Query, { kind: 'whatIf' }>['settings'];
type Listener = (settings: Settings) => void;

export class Trials {
  private listener: Listener = () => {};
  /** What is tried. */
  settings: Settings = [];

  /** Whoever tries numbers says so once. */
  onTry(listener: Listener): void {
    this.listener = listener;
  }

  try(settings: Settings): void {
    this.listener(settings);
  }
}
