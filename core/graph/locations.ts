/** Where the nodes of a graph are in the texts. */
import type { Argument } from '../model/argument.ts';
import type { LineIndex } from '../text/lines.ts';
import { mapInSlices, type Slices } from '../text/slices.ts';
import type { Locations } from './graph.ts';

/**
 * The place of every statement, entity and step of an argument.
 * @param lines the line index of a file, by URI
 */
export function* locationsOf(argument: Argument, lines: (uri: string) => LineIndex): Slices<Locations> {
  const { statements, placeholders, entities, questions, steps, observations } = argument;
  const things = [...statements, ...placeholders, ...entities, ...questions, ...steps, ...observations];
  return new Map(
    yield* mapInSlices(things, (thing) => {
      const { id, uri } = thing;
      const span = argument.span(thing);
      const index = lines(uri);
      return [id, { uri, start: index.position(span.start), end: index.position(span.end) }];
    }),
  );
}
