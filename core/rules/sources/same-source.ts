/** `same-source`: lines of support that look independent rest on evidence from one source. */
import type { Source, Statement, Step } from '../../model/argument.ts';
import { citedWorks } from '../../sources/works.ts';
import { clausesOf } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { countingSteps } from '../helpers/bearing.ts';
import { namedAt, nameIn, ownStatements } from '../helpers/places.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** How many of the statements nearest below a step are looked at, so that the time stays linear. */
const MOST_VISITS = 100;

/** A work that evidence is from; a passage of a source's text has its place there, too. */
interface Origin {
  readonly work: string | Source;
  readonly span?: Span;
}

interface Shared {
  readonly first: Statement;
  readonly second: Statement;
  readonly step: Step;
  readonly work: string;
}

export const sameSource: Rule = {
  code: 'same-source',
  *check(context) {
    for (const claim of ownStatements(context)) {
      if (claim.steps.length < 2) continue;
      for (const { first, second, step, work } of sharedIn(claim, context)) {
        const related = [first, second].map((evidence) => ({
          uri: evidence.uri,
          span: namedAt(context, evidence),
          message: `\`${evidence.name}\` is from ${work}`,
        }));
        const args = {
          first: nameIn(context, first),
          second: nameIn(context, second),
          name: claim.name,
          work,
        };
        yield finding('same-source', context.argument.clause(step).keyword, args, { related });
      }
    }
  },
};

/** Pairs of evidence from one source in different lines of a claim; the first of each source. */
function sharedIn(claim: Statement, context: RuleContext): Shared[] {
  const seen: { evidence: Statement; step: Step; origin: Origin }[] = [];
  const found = new Map<string, Shared>();
  const steps = countingSteps(claim, context).filter((step) => step.uri === claim.uri);
  for (const step of steps) {
    for (const evidence of evidenceBelow(step)) {
      for (const origin of originsOf(evidence, context)) {
        const work = nameOf(origin);
        const other = seen.find(
          (s) => s.step !== step && s.evidence !== evidence && isSame(s.origin, origin),
        );
        if (other && !found.has(work))
          found.set(work, { first: other.evidence, second: evidence, step, work });
        seen.push({ evidence, step, origin });
      }
    }
  }
  return [...found.values()];
}

function evidenceBelow({ premises }: Step): Statement[] {
  const below = new Set(premises);
  for (const { steps, given } of below) {
    if (below.size > MOST_VISITS) break;
    for (const condition of given) below.add(condition);
    for (const step of steps) for (const premise of step.premises) below.add(premise);
  }
  return [...below].filter((s) => s.kind === 'evidence' && s.steps.length === 0);
}

function originsOf(evidence: Statement, context: RuleContext): Origin[] {
  const { argument } = context;
  const cited = clausesOf(argument.declaration(evidence), 'cite').flatMap(({ text }) =>
    citedWorks(text?.value ?? ''),
  );
  const origins: Origin[] = cited.map((work) => ({ work }));
  for (const quote of evidence.quotes) {
    const { source } = quote;
    if (!source) continue;
    for (const work of citedWorks(argument.path(source))) origins.push({ work });
    const match = context.quote(argument.clause(quote));
    if (match?.outcome === 'exact' || match?.outcome === 'normalised')
      origins.push({ work: source, span: match.span });
  }
  return origins;
}

/** Whether both are from one work; of a text that is at hand, from passages that overlap. */
function isSame(a: Origin, b: Origin): boolean {
  if (a.work !== b.work) return false;
  return !a.span || !b.span || (a.span.start < b.span.end && b.span.start < a.span.end);
}

function nameOf({ work }: Origin): string {
  return typeof work === 'string' ? work : `one passage of \`${work.name}\``;
}
