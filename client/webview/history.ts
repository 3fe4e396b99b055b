/** Where one has been in the argument, to go back to and forward again. */

/** What was selected there, and what was in focus. */
export interface Spot {
  readonly selected: string | undefined;
  readonly focus: string | undefined;
}

/** How many are remembered. */
const MOST = 100;

export class History {
  private spots: Spot[] = [];
  private at = -1;
  private isStep = false;

  /**
   * Enters a spot, and forgets what lay ahead.
   * @param isStep whether one only went on from the spot before: of several such in a row the last is remembered
   */
  visit(spot: Spot, isStep = false): void {
    const here = this.spots[this.at];
    if (here && here.selected === spot.selected && here.focus === spot.focus) return;
    this.spots = this.spots.slice(0, isStep && this.isStep ? this.at : this.at + 1).slice(1 - MOST);
    this.spots.push(spot);
    this.at = this.spots.length - 1;
    this.isStep = isStep;
  }

  /** Whether there is a spot before (−1) or after (1). */
  can(by: -1 | 1): boolean {
    return this.spots[this.at + by] !== undefined;
  }

  /** Goes there, and says what it is. */
  go(by: -1 | 1): Spot | undefined {
    if (!this.can(by)) return undefined;
    this.at += by;
    this.isStep = false;
    return this.spots[this.at];
  }

  clear(): void {
    this.spots = [];
    this.at = -1;
    this.isStep = false;
  }
}
