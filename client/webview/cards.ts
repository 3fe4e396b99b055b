/** Places a card beside the box or row that it belongs to, without covering it. */

const GAP = 8;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Puts it below, above, or to one side of `anchor`, where it fits; where nothing fits, where it covers least of it. */
export function placeBeside(card: HTMLElement, anchor: Element | undefined, room: Element): void {
  const outer = room.getBoundingClientRect();
  const box = anchor?.getBoundingClientRect();
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const corner = { x: outer.width - size.width - GAP, y: GAP };
  const { x, y } = box ? bestPlace(box, size, outer) : corner;
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
}

function bestPlace(
  box: DOMRect,
  { width, height }: { width: number; height: number },
  outer: DOMRect,
): Place {
  const left = box.left - outer.left;
  const top = box.top - outer.top;
  const within = ({ x, y }: Place): Place => ({
    x: Math.max(GAP, Math.min(x, outer.width - width - GAP)),
    y: Math.max(GAP, Math.min(y, outer.height - height - GAP)),
  });
  const places = [
    { x: left, y: top + box.height + GAP },
    { x: left, y: top - height - GAP - 4 },
    { x: left + box.width + GAP, y: top },
    { x: left - width - GAP, y: top },
  ].map(within);
  const overlap = (from: number, length: number, other: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other));
  const covered = ({ x, y }: Place) =>
    overlap(x, width, left, box.width) * overlap(y, height, top, box.height);
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}
