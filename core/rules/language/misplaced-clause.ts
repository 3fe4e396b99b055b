/** `misplaced-clause`: a clause in a declaration that cannot have it. */

import { isSetDown } from '../../model/parts.ts';
import { CLAUSES, mayHave } from '../../syntax/clauses/table.ts';
import { perGreen } from '../../syntax/green.ts';
import {
  type Clause,
  type ClauseKind,
  type CredenceClause,
  clausesOf,
  type Declaration,
  isLinkKind,
  type Ref,
  type SupportsClause,
} from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { finding } from '../catalog.ts';
import { eachRead } from '../helpers/clauses.ts';
import { insert, insertClause, remove, removeFromList, replace } from '../helpers/edits.ts';
import { clauseAt, declarationAt } from '../helpers/places.ts';
import { aKind } from '../helpers/words.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';

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
        } else if ((clause.kind === 'prior' || clause.kind === 'seeing') && argued(declaration)) {
          const args = { clause: clause.kind, where: 'what has a `because`', ...WEIGHED };
          found.push(finding('misplaced-clause', clause.keyword, args));
        } else if (clause.kind === 'supports' && mayHave(kind, 'supports')) {
          for (const ref of clause.refs) {
            if (isLeafElsewhere(ref, context)) {
              const args = {
                clause: 'supports',
                where: `a line of support for \`${ref.text}\``,
                ...SET_DOWN,
              };
              found.push(finding('misplaced-clause', ref.span, args));
            }
            if (!isOwn(ref, context)) continue;
            const args = {
              clause: 'supports',
              where: `the file that declares \`${ref.text}\``,
              ...SUPPORTED,
            };
            const name = declaration.name?.value ?? '…';
            const todo = `Write \`because ${name}\` in \`${ref.text}\`.`;
            found.push(finding('misplaced-clause', ref.span, { ...args, todo }));
          }
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
    if (clause.kind === 'supports' && args.clause === 'supports') {
      const fix = supportThere(declaration, clause, span, context);
      return fix ? [fix] : [];
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

/** Whether a clause is where it means nothing, or may mean something else. */
const hasMisplaced = perGreen(({ kind, clauses }) => {
  const argued = clauses.some((c) => c.kind === 'because');
  return clauses.some(
    (c) => !mayHave(kind, c.kind) || c.kind === 'supports' || (argued && OF_LEAVES.has(c.kind)),
  );
});

/** The clauses that what has a `because` cannot have, or not with all that may be in them. */
const OF_LEAVES: ReadonlySet<ClauseKind> = new Set(['credence', 'prior', 'seeing']);

const REASONED = {
  why: 'what is argued for is a claim, and is counted as one',
  todo: 'Make it a claim, or remove its reasons.',
};
const WEIGHED = {
  why: 'evidence is weighed where it bears on a leaf, and this is derived',
  todo: 'Weigh it at the premise that it bears on, or make it a premise.',
};
const SET_DOWN = {
  why: 'it is set down with a number and not argued for, so there is nothing to add to, and this is ignored',
  todo: 'Support what rests on it, or rebut it and claim your own.',
};
const SUPPORTED = { why: 'support is written in the statement that it is for, and this is ignored' };
const CONDITIONED = {
  why: 'its reasons say what it depends on, and the condition is ignored',
  todo: 'Name the condition among the premises instead.',
};

/** Whether the reference names a leaf of another file. */
function isLeafElsewhere(ref: Ref, { scope }: RuleContext): boolean {
  const thing = scope.names.get(ref.text);
  return thing?.type === 'statement' && thing.uri !== scope.uri && isSetDown(thing);
}

/** Whether the file itself declares the statement. */
function isOwn(ref: Ref, { scope }: RuleContext): boolean {
  const thing = scope.names.get(ref.text);
  return thing?.type === 'statement' && thing.uri === scope.uri;
}

/** Writes the `because` of the statement that the reference at `span` names, and takes that out of the `supports`. */
function supportThere(
  supporter: Declaration,
  clause: SupportsClause,
  span: Span,
  { scope, argument }: RuleContext,
): Fix | undefined {
  const at = clause.refs.findIndex((ref) => ref.span.start === span.start);
  const target = at < 0 ? undefined : scope.names.get(clause.refs[at].text);
  if (target?.type !== 'statement' || target.uri !== scope.uri || !supporter.name) return undefined;
  const { file } = scope;
  const label = clause.label ? `${clause.label.value}: ` : '';
  const details = file.tree.text.slice(clause.refs.at(-1)!.span.end, clause.span.end);
  const written = `because ${label}${supporter.name.value}${details}`;
  const removal = clause.refs.length > 1 ? removeFromList(file, clause.refs, at) : remove(file, clause.span);
  return {
    title: `Write the \`because\` in \`${target.name}\``,
    edits: [removal, insertClause(file, argument.declaration(target), written)],
    preferred: true,
  };
}

function argued(declaration: Declaration): boolean {
  return declaration.clauses.some((c) => c.kind === 'because');
}

function reason({ kind }: Clause, declaration: Declaration): string {
  if (kind === 'about' && isLinkKind(declaration.kind)) return "a link is about its persona's model";
  return `it belongs to ${CLAUSES[kind].belongsTo}, and is ignored here`;
}

/** Where the word `given` is: the last one before the first condition. */
function givenSpan(text: string, { given, span }: CredenceClause): Span {
  const start = span.start + text.slice(span.start, given[0].span.start).lastIndexOf('given');
  return { start, end: start + 'given'.length };
}
