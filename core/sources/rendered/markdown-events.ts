/** CommonMark and the usual extensions, read in slices. */
import { parse, preprocess } from 'micromark';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { subtokenize } from 'micromark-util-subtokenize';
import type { Event } from 'micromark-util-types';
import type { Slices } from '../../text/slices.ts';

const EXTENSIONS = [gfmAutolinkLiteral(), gfmFootnote(), gfmStrikethrough(), gfmTable()];

/** Units of a text that are read in a slice, and events that are gone through. */
const READ = 4_000;
const EVENTS = 300;

/**
 * The events of a text, some blocks together: laid end to end they are what `postprocess` of micromark gives, which does all
 * at once.
 */
export function* eventsInSlices(body: string): Slices<Event[][]> {
  const reader = parse({ extensions: EXTENSIONS }).document();
  const prepare = preprocess();
  let events: Event[] = [];
  for (let at = 0; at === 0 || at < body.length; at += READ) {
    const isLast = at + READ >= body.length;
    events = reader.write(prepare(body.slice(at, at + READ), undefined, isLast));
    yield;
  }
  subtokenize(events);
  const blocks = apart(events);
  // All definitions are read before the first line that may refer to one.
  for (const block of blocks) {
    subtokenize(block);
    yield;
  }
  for (const block of blocks) {
    while (!subtokenize(block));
    yield;
  }
  return blocks;
}

/** Cut where nothing is open. */
function apart(events: readonly Event[]): Event[][] {
  const blocks: Event[][] = [];
  let from = 0;
  let depth = 0;
  for (const [i, [kind]] of events.entries()) {
    depth += kind === 'enter' ? 1 : -1;
    if (depth > 0 || (i + 1 - from < EVENTS && i + 1 < events.length)) continue;
    blocks.push(events.slice(from, i + 1));
    from = i + 1;
  }
  return blocks;
}
