/** Sentences beside the names in the answer: as much of each as there is room for in its row. */
import { textWidth } from '../../core/graph/text.ts';

const FONT = { size: 12 };
/** Less than this of a sentence, in px, says nothing. */
const LEAST = 110;
/** What the page's font may be wider than the table of widths has it. */
const WIDER = 1.12;
/** Between a name and its sentence. */
const GAP = 6;

/** Gives each link with `data-said` in a box its share of what its row leaves free; no row gets longer or is added. */
export function fillRows(box: HTMLElement): void {
  const links = [...box.querySelectorAll<HTMLElement>('[data-said]')];
  for (const link of links) link.style.removeProperty('--said');
  const { right } = box.getBoundingClientRect();
  const parts = [...box.querySelectorAll('button, .answer-word')].map((part) => part.getBoundingClientRect());
  const rows = new Map<number, HTMLElement[]>();
  for (const link of links) {
    const { top, bottom } = link.getBoundingClientRect();
    const end = Math.max(
      ...parts.filter((part) => part.top < bottom && part.bottom > top).map((part) => part.right),
    );
    rows.set(right - end, [...(rows.get(right - end) ?? []), link]);
  }
  const widths = [...rows].flatMap(([free, row]) => sharesOf(free, row));
  for (const [link, width] of widths) link.style.setProperty('--said', `${width}px`);
}

/** Those that need least first: what they leave is for the others. */
function sharesOf(free: number, row: readonly HTMLElement[]): [HTMLElement, number][] {
  const needs = row.map(
    (link) => [link, Math.ceil(WIDER * textWidth(link.dataset.said!, FONT)) + GAP] as const,
  );
  needs.sort((a, b) => a[1] - b[1]);
  let left = free - 1;
  return needs.flatMap(([link, need], i) => {
    const width = Math.floor(Math.min(need, left / (needs.length - i)));
    if (width < Math.min(LEAST, need)) return [];
    left -= width;
    return [[link, width] as [HTMLElement, number]];
  });
}
