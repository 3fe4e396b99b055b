/** What the page asks, answered with the help of the language server. */
import { FORMAT_NAMES } from '../../../core/formats/catalog.ts';
import type { Connection } from '../connection.ts';
import type { Answers, Query } from './messages.ts';

/** An answer, or a sentence for the user that says why there is none. */
export type Answer = { readonly answer: Answers[Query['kind']] } | { readonly trouble: string };

const SILENCE = 'The language server did not answer; its output says why.';

export function answerTo(query: Query, uri: string, connection: Connection): Promise<Answer> {
  switch (query.kind) {
    case 'export':
      return exported(query, uri, connection);
  }
}

async function exported(
  { format: name, mode: view, folded }: Extract<Query, { kind: 'export' }>,
  uri: string,
  connection: Connection,
): Promise<Answer> {
  const format = FORMAT_NAMES.find((each) => each === name);
  if (!format) return { trouble: `There is no format ${name}.` };
  const result = await connection.export({ uri, format, theme: 'light', view, folded });
  return result?.kind === 'text' ? { answer: { text: result.text } } : { trouble: result?.reason ?? SILENCE };
}
