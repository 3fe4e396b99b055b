/** Colours on a terminal, and none anywhere else. */
import pc from 'picocolors';

export type Paint = ReturnType<typeof pc.createColors>;

/** `auto` colours only what a person sees: never a pipe, and never where `NO_COLOR` is set. */
export function paint(when: 'auto' | 'always' | 'never'): Paint {
  const auto = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return pc.createColors(when === 'always' || (when === 'auto' && auto));
}
