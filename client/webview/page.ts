/** What every behaviour of the page works with. A behaviour is a function of it, in a file of its own. */

import type { Answer } from './answer.ts';
import type { Trials } from './behaviours/trials.ts';
import type { Dimmer } from './dimmer.ts';
import type { Keys } from './keys.ts';
import type { MapView } from './map.ts';
import type { Model } from './model.ts';
import type { Outline } from './outline.ts';
import type { Side } from './side.ts';
import type { Stage } from './stage.ts';
import type { Table } from './table.ts';
import type { Toolbar } from './toolbar.ts';
import type { Views } from './views.ts';

export interface Page {
  /** The argument, how it is folded, what is selected; `model.onChange` tells when any of it changes. */
  readonly model: Model;
  /** The window on the map: pan and zoom. */
  readonly stage: Stage;
  readonly map: MapView;
  readonly outline: Outline;
  readonly table: Table;
  /** Which of these three is shown. */
  readonly views: Views;
  /** The thesis over the picture. */
  readonly answer: Answer;
  readonly side: Side;
  readonly keys: Keys;
  readonly toolbar: Toolbar;
  readonly dimmer: Dimmer;
  readonly trials: Trials;
  /** Lies over the picture, for cards and menus. */
  readonly overlay: HTMLElement;
}

/** Is called once, when the page is made. */
export type Behaviour = (page: Page) => void;
