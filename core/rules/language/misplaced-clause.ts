/** `misplaced-clause`: a clause in a declaration that cannot have it. */

import { CLAUSES, mayHave } from '../../syntax/clauses/table.ts';
import type { GreenDeclaration } from '../../syntax/green.ts';
import {
  type Clause,
  type CredenceClause,
  clausesOf,
  type Declaration,
  isLinkKind,
} from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { eachRead } from '../helpers/clauses.ts';
import { insert, remove, replace } from '../helpers/edits.ts';
import { clauseAt, declarationAt } from '../helpers/places.ts';
import { aKind } from '../helpers/words.ts';
import type { Finding, Fix, Rule } from '../rule.ts';

export const misplacedClause: Rule = {
  code: 'misplaced-clause',
  check(context) {
    const { text } = context.scope.file.tree;
    const found: Finding[] = [];
    eachRead(context, hasMisplaced, (declaration, clauses) => {
      const { kind } = declaration;
      // One word for all its reasons: the kind is wrong once.
      let reasoned = false;
      for (const clause of clauses) {
        if (clause.kind === 'because' && (kind === 'assumption' || kind === 'evidence')) {
          const args = { clause: 'because', where: aKind(kind), ...REASONED };
          if (!reasoned) found.push(finding('misplaced-clause', clause.keyword, args));
          reasoned = true;
        } else if (!mayHave(kind, clause.kind)) {
          const args = {
            clause: clause.kind,
            where: kind === 'import' ? 'an import' : aKind(kind),
            why: reason(clause, declaration),
            todo: 'Remove it, or move it to where it belongs.',
          };
          found.push(finding('misplaced-clause', clause.keyword, args));
        } else if (clause.kind === 'credence' && clause.given.length > 0 && argued(declaration)) {
          const args = { clause: 'given', where: `the credence of what has a \`because\``, ...CONDITIONED };
          found.push(finding('misplaced-clause', givenSpan(text, clause), args));
        }
      }
    });
    return found;
  },
  fixes({ span, args }, context) {
    const { file } = context.scope;
    const declaration = declarationAt(context, span);
    const clause = clauseAt(context, span);
    if (!declaration || !clause) return [];
    if (args.clause === 'because') {
      const edits = [replace(file, declaration.keyword, 'claim')];
      return [{ title: 'Make it a claim', edits, preferred: true, safe: true }];
    }
    if (args.clause === 'given' && clause.kind === 'credence') {
      const given = { start: span.start, end: clause.span.end };
      const removal: Fix = { title: 'Remove the condition', edits: [remove(file, given)], safe: true };
      const [step, ...more] = clausesOf(declaration, 'because');
      if (more.length > 0 || step.refs.length === 0) return [removal];
      const premises = clause.given.map((ref) => `, ${ref.text}`).join('');
      const edits = [remove(file, given), insert(file, step.refs.at(-1)!.span.end, premises)];
      const names = clause.given.map((ref) => `\`${ref.text}\``).join(', ');
      return [{ title: `Make ${names} a premise of the step`, edits, preferred: true }, removal];
    }
    return [{ title: `Remove \`${clause.kind}\``, edits: [remove(file, clause.span)], safe: true }];
  },
};

/** Whether a clause stands where it means nothing, or only something else. */
function hasMisplaced({ kind, clauses }: GreenDeclaration): boolean {
  return clauses.some((c) => !mayHave(kind, c.kind) || (c.kind === 'credence' && c.given.length > 0));
}

const REASONED = {
  why: 'what is argued for is a claim, and is counted as one',
  todo: 'Make it a claim, or remove its reasons.',
};
const CONDITIONED = {
  why: 'its reasons say what it depends on, and the condition is passed over',
  todo: 'Name the condition among the premises instead.',
};

function argued(declaration: Declaration): boolean {
  return declaration.clauses.some((c) => c.kind === 'because');
}

function reason({ kind }: Clause, declaration: Declaration): string {
  if (kind === 'about' && isLinkKind(declaration.kind)) return "a link is about its persona's model";
  return `it belongs to ${CLAUSES[kind].belongsTo}, and is ignored here`;
}

/** Where the word `given` stands: the last one before the first condition. */
function givenSpan(text: string, { given, span }: CredenceClause): Span {
  const start = span.start + text.slice(span.start, given[0].span.start).lastIndexOf('given');
  return { start, end: start + 'given'.length };
}
