/** A snippet that has been put into a text: its places in the order of Tab, kept up to date while they are filled in. */

/** A place to fill in; the last one ends the snippet. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

interface Stop {
  readonly number: number;
  start: number;
  end: number;
}

export class Snippet {
  private readonly order: readonly number[];
  private current = -1;

  private constructor(
    /** What is put in. */
    readonly text: string,
    private readonly stops: Stop[],
  ) {
    const numbers = [...new Set(stops.map((stop) => stop.number))].sort((a, b) => a - b);
    this.order = [...numbers.filter((n) => n > 0), 0];
  }

  /** Reads `$1`, `${2:what}` and `$0`, as they come to be at `start`. */
  static parse(body: string, start: number): Snippet {
    const stops: Stop[] = [];
    let text = '';
    for (const [part, plain, number, what] of body.matchAll(
      /\\([$}\\])|\$\{?(\d+)(?::((?:[^}\\]|\\.)*))?\}?|[\s\S]/g,
    )) {
      if (number === undefined) {
        text += plain ?? part;
        continue;
      }
      const filled = what?.replace(/\\([$}\\])/g, '$1') ?? '';
      stops.push({
        number: Number(number),
        start: start + text.length,
        end: start + text.length + filled.length,
      });
      text += filled;
    }
    if (!stops.some((stop) => stop.number === 0))
      stops.push({ number: 0, start: start + text.length, end: start + text.length });
    return new Snippet(text, stops);
  }

  get hasPlaces(): boolean {
    return this.order.length > 1;
  }

  /** The place that Tab leads to. */
  next(): Place | undefined {
    this.current++;
    const [first] = this.active();
    return first && { start: first.start, end: first.end, isLast: first.number === 0 };
  }

  /** Whether a change of that range is made in the place that is being filled in. */
  holds(start: number, end: number): boolean {
    return this.active().some((stop) => stop.start <= start && end <= stop.end);
  }

  /** Makes the same change in the places linked to the one that holds the range, the last one first. */
  link(start: number, end: number): (change: (start: number, end: number) => void) => void {
    const own = this.active().find((stop) => stop.start <= start && end <= stop.end);
    const [from, to] = [start - (own?.start ?? 0), end - (own?.start ?? 0)];
    const others = own ? this.active().filter((stop) => stop !== own) : [];
    return (change) => {
      for (const stop of others.sort((a, b) => b.start - a.start)) change(stop.start + from, stop.start + to);
    };
  }

  /** Takes notice of an edit of the text. */
  edited(start: number, end: number, length: number): void {
    const shift = length - (end - start);
    for (const stop of this.stops) {
      const isIn = stop.start <= start && end <= stop.end;
      if (isIn && (this.active().includes(stop) || stop.start < start)) stop.end += shift;
      else if (stop.start >= end) {
        stop.start += shift;
        stop.end += shift;
      }
    }
  }

  private active(): Stop[] {
    return this.stops.filter((stop) => stop.number === this.order[this.current]);
  }
}
