/** The trace: what bears on a statement or step and where it leads, at full strength, with all else dimmed. */
import { traceOf } from '../../../core/graph/trace.ts';
import type { Page } from '../page.ts';

/** Hovering shows a trace, a click keeps it until Escape, a click beside the drawing's nodes, or another focus. */
export function tracing({ dimmer, keys, map, model, stage }: Page): void {
  let hovered: string | undefined;
  let kept: string | undefined;
  let focus = model.state.focus;

  const idAt = (target: EventTarget | null) => map.drawing?.idAt(target);
  const show = () => {
    const id = hovered ?? kept;
    const { picture } = model;
    const trace =
      picture && id !== undefined && model.mode === 'map' ? traceOf(picture.graph, id) : undefined;
    dimmer.set('trace', trace && ((each) => !trace.has(each)));
  };
  const keep = (id: string | undefined) => {
    kept = id;
    show();
  };
  const hover = (id: string | undefined) => {
    if (id === hovered) return;
    hovered = id;
    show();
  };

  stage.window.addEventListener('pointerover', ({ buttons, target }) => {
    // While the drawing is dragged the pointer rests on whatever it took hold of.
    if (buttons === 0) hover(idAt(target));
  });
  stage.window.addEventListener('pointerleave', () => hover(undefined));
  stage.window.addEventListener('click', ({ target }) => {
    const isToggle = target instanceof Element && target.closest('[data-fold]') !== null;
    if (!isToggle) keep(idAt(target));
  });
  keys.add({ key: 'Escape', when: () => kept !== undefined, run: () => keep(undefined) });
  model.onChange((change) => {
    if (change === 'state') return;
    // A kept trace goes along with the keyboard.
    if (change === 'selection' && kept !== undefined) kept = model.state.selected;
    if (model.state.focus !== focus) kept = undefined;
    focus = model.state.focus;
    show();
  });
}
