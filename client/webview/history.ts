/** The places visited in the argument, to go back to and forward again. */

/** What was selected, and what was in focus. */
export interface Visit {
  readonly selected: string | undefined;
  readonly focus: string | undefined;
}

/** The number of visits that are kept. */
const MOST = 100;

export class History {
  private visits: Visit[] = [];
  private at = -1;
  private isStep = false;

  /**
   * Adds a visit, and drops those that one could have gone forward to.
   * @param isStep whether it is one of a row of small steps, as with the arrow keys; only the last of a row is kept
   */
  visit(visit: Visit, isStep = false): void {
    const here = this.visits[this.at];
    if (here && here.selected === visit.selected && here.focus === visit.focus) return;
    this.visits = this.visits.slice(0, isStep && this.isStep ? this.at : this.at + 1).slice(1 - MOST);
    this.visits.push(visit);
    this.at = this.visits.length - 1;
    this.isStep = isStep;
  }

  /** Whether there is a visit before this one (−1) or after it (1). */
  can(by: -1 | 1): boolean {
    return this.visits[this.at + by] !== undefined;
  }

  /** Goes back (−1) or forward (1); undefined where there is no such visit. */
  go(by: -1 | 1): Visit | undefined {
    if (!this.can(by)) return undefined;
    this.at += by;
    this.isStep = false;
    return this.visits[this.at];
  }

  clear(): void {
    this.visits = [];
    this.at = -1;
    this.isStep = false;
  }
}
