/** What evidence is from: the works it cites and the passages it quotes. */
import type { Source, Statement } from '../../model/argument.ts';
import { citedWorks } from '../../sources/works.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { RuleContext } from '../rule.ts';

/** How many of the statements nearest below a step are looked at, so that the time stays linear. */
const MOST_VISITS = 100;

/** A work that evidence is from; a passage of a source's text has its place there, too. */
export interface Origin {
  readonly work: string | Source;
  readonly span?: Span;
}

/** The leaves on which statements rest, themselves included: those nearest to them. */
export function leavesBelow(statements: readonly Statement[]): Statement[] {
  const below = new Set(statements);
  for (const { steps, given } of below) {
    if (below.size > MOST_VISITS) break;
    for (const condition of given) below.add(condition);
    for (const step of steps) for (const premise of step.premises) below.add(premise);
  }
  return [...below].filter((s) => s.steps.length === 0);
}

/** The works that evidence cites, and the passages that it quotes. */
export function originsOf(evidence: Statement, context: RuleContext): Origin[] {
  const { argument } = context;
  const cited = clausesOf(argument.declaration(evidence), 'cite').flatMap(({ text }) =>
    citedWorks(text?.value ?? ''),
  );
  const origins: Origin[] = cited.map((work) => ({ work }));
  for (const quote of evidence.quotes) {
    const { source } = quote;
    if (!source) continue;
    for (const work of citedWorks(argument.path(source))) origins.push({ work });
    const match = context.quote(argument.clause(quote), false);
    if (match?.outcome === 'exact' || match?.outcome === 'normalised')
      origins.push({ work: source, span: match.span });
  }
  return origins;
}

/** Whether both are from one work; of a text that is at hand, from passages that overlap. */
export function isSame(a: Origin, b: Origin): boolean {
  if (a.work !== b.work) return false;
  return !a.span || !b.span || (a.span.start < b.span.end && b.span.start < a.span.end);
}

/** How a message names it. */
export function nameOf({ work }: Origin): string {
  return typeof work === 'string' ? work : `one passage of \`${work.name}\``;
}
