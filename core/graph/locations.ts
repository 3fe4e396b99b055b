/** Where the nodes of a graph stand in the texts. */
import type { Argument } from '../model/argument.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Locations } from './graph.ts';

/**
 * The place of every statement, entity and step of an argument.
 * @param lines the line index of a file, by URI
 */
export function locationsOf(argument: Argument, lines: (uri: string) => LineIndex): Locations {
  const things = [
    ...[...argument.statements, ...argument.placeholders, ...argument.entities].map(
      ({ id, file, declaration }) => ({ id, uri: file.uri, span: declaration.span }),
    ),
    ...argument.steps.map(({ id, conclusion, clause }) => ({
      id,
      uri: conclusion.file.uri,
      span: clause.span,
    })),
  ];
  return new Map(
    things.map(({ id, uri, span }) => {
      const index = lines(uri);
      return [id, { uri, start: index.position(span.start), end: index.position(span.end) }];
    }),
  );
}
