/** Zooming, and going from node to node by key. */
import type { Direction } from '../navigate.ts';
import type { Page } from '../page.ts';

export function moving({ keys, map, model, stage }: Page): void {
  const arrow = (key: string, direction: Direction) => ({ key, onMap: true, run: () => map.go(direction) });
  const when = () => model.state.selected !== undefined;
  const choose = (open: boolean) => () => model.choose(model.state.selected!, open);
  keys.add(
    arrow('ArrowUp', 'up'),
    arrow('ArrowDown', 'down'),
    arrow('ArrowLeft', 'left'),
    arrow('ArrowRight', 'right'),
    { key: 'Enter', onMap: true, when, run: choose(true) },
    { key: ' ', onMap: true, when, run: choose(false) },
    { key: '+', run: () => stage.zoomIn() },
    { key: '=', run: () => stage.zoomIn() },
    { key: '-', run: () => stage.zoomOut() },
    { key: '0', run: () => stage.fit() },
    { key: '1', run: () => stage.actualSize() },
  );
}
