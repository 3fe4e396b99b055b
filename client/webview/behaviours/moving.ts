/** Zooming, and going from node to node by key. */
import type { Direction } from '../navigate.ts';
import type { Page } from '../page.ts';

/** By how many rows of the table one goes with Page Up and Page Down. */
const PAGE = 10;

export function moving({ keys, map, model, stage, table }: Page): void {
  const arrow = (key: string, direction: Direction) => ({
    key,
    in: 'map' as const,
    run: () => map.go(direction),
  });
  const row = (key: string, by: number) => ({ key, in: 'table' as const, run: () => table.go(by) });
  const when = () => model.state.selected !== undefined;
  const choose = (open: boolean) => () => model.choose(model.state.selected!, open);
  keys.add(
    arrow('ArrowUp', 'up'),
    arrow('ArrowDown', 'down'),
    arrow('ArrowLeft', 'left'),
    arrow('ArrowRight', 'right'),
    row('ArrowUp', -1),
    row('ArrowDown', 1),
    row('PageUp', -PAGE),
    row('PageDown', PAGE),
    row('Home', Number.NEGATIVE_INFINITY),
    row('End', Number.POSITIVE_INFINITY),
    { key: 'Enter', in: 'view', when, run: choose(true) },
    { key: ' ', in: 'view', when, run: choose(false) },
    { key: '+', run: () => stage.zoomIn() },
    { key: '=', run: () => stage.zoomIn() },
    { key: '-', run: () => stage.zoomOut() },
    { key: '0', run: () => stage.fit() },
    { key: '1', run: () => stage.actualSize() },
  );
}
