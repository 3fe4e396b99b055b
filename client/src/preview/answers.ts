/** What the page asks, answered with the help of the language server. */
import { FORMAT_NAMES } from '../../../core/formats/catalog.ts';
import { type Connection, NO_ANSWER } from '../connection.ts';
import { whyItMatters } from '../docs/pages.ts';
import type { Answers, Query } from './messages.ts';

/** An answer, or a sentence for the user that says why there is none. */
export type Answer = { readonly answer: Answers[Query['kind']] } | { readonly trouble: string };

export async function answerTo(query: Query, uri: string, connection: Connection): Promise<Answer> {
  switch (query.kind) {
    case 'export':
      return exported(query, uri, connection);
    case 'findings':
      return found(query.id, uri, connection);
    case 'fix':
      return given(await connection.fix({ uri, id: query.id, code: query.code, title: query.title }));
    case 'whatIf':
      return given(await connection.whatIf({ uri, settings: query.settings }));
    case 'why':
      return given(await connection.why({ uri, id: query.id, settings: query.settings }));
    case 'goals':
      return given(await connection.goals({ uri, id: query.id, target: query.target }));
    case 'write':
      return given(await connection.write({ uri, settings: query.settings }));
  }
}

/** What the server answered, or its reason for having nothing to answer. */
function given<A extends Answers[Query['kind']]>(
  result: A | { readonly kind: 'unavailable'; readonly reason: string } | undefined,
): Answer {
  if (!result) return { trouble: NO_ANSWER };
  return 'reason' in result ? { trouble: result.reason } : { answer: result };
}

async function found(id: string, uri: string, connection: Connection): Promise<Answer> {
  const findings = await connection.findings({ uri, id });
  if (!findings) return { trouble: NO_ANSWER };
  const reasons = findings.map(async (finding) => ({ ...finding, why: await whyItMatters(finding.code) }));
  return { answer: await Promise.all(reasons) };
}

async function exported(
  { format: name, mode: view, folded }: Extract<Query, { kind: 'export' }>,
  uri: string,
  connection: Connection,
): Promise<Answer> {
  const format = FORMAT_NAMES.find((each) => each === name);
  if (!format) return { trouble: `There is no format ${name}.` };
  const result = await connection.export({ uri, format, theme: 'light', view, folded });
  return result?.kind === 'text'
    ? { answer: { text: result.text } }
    : { trouble: result?.reason ?? NO_ANSWER };
}
