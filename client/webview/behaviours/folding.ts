/** Folding everything, nothing, or as at first; focus on one statement, and out of it. */
import type { Page } from '../page.ts';

export function folding({ keys, model, stage }: Page): void {
  keys.add(
    { key: 'c', run: () => model.foldAll() },
    { key: 'e', run: () => model.unfoldAll() },
    {
      key: 'r',
      run: () => {
        stage.open();
        model.foldAsOpened();
      },
    },
    {
      key: 'f',
      when: () => model.state.selected !== undefined,
      run: () => model.focusOn(model.subject),
    },
    {
      key: 'Escape',
      when: () => model.state.focus !== undefined,
      run: () => model.focusOn(undefined),
    },
  );
}
