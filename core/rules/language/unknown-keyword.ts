/** `unknown-keyword`: an unknown word where a declaration or a clause should begin. */
import { mayHave } from '../../syntax/clauses/table.ts';
import { isClauseSynonym, isSupporting, synonymFor } from '../../syntax/synonyms.ts';
import { CLAUSE_KEYWORDS, type SyntaxProblem } from '../../syntax/tree.ts';
import { finding } from '../catalog.ts';
import { replace } from '../helpers/edits.ts';
import { declarationAt, syntaxProblems } from '../helpers/places.ts';
import { aKind, listed } from '../helpers/words.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const unknownKeyword: Rule = {
  code: 'unknown-keyword',
  check: (context) =>
    syntaxProblems(context, 'unknown-keyword').map((problem) => {
      const { word, kind, suggestion } = problem.args;
      const meant = suggestion ? ` Did you mean \`${suggestion}\`?` : '';
      return finding('unknown-keyword', problem.span, {
        word,
        role: kind ? 'not a clause' : 'not a keyword',
        hint: kind
          ? meant + clauseHint(context, problem)
          : meant || ' A declaration opens with a word such as `claim`, `assumption` or `objection`.',
      });
    }),
  fixes({ span }, context) {
    const problem = syntaxProblems(context, 'unknown-keyword').find((p) => p.span.start === span.start);
    const word = problem?.args.suggestion;
    if (!word) return [];
    return [
      { title: `Change to \`${word}\``, edits: [replace(context.scope.file, span, word)], preferred: true },
    ];
  },
};

/** What to write for a word that means something the language says in another way, or which clauses there are. */
function clauseHint(context: RuleContext, { span, args: { word, kind, suggestion } }: SyntaxProblem): string {
  if (isSupporting(word)) return supportHint(context, span.end);
  const [first] = word.split(' ');
  const meant = synonymFor(first);
  if (meant === 'because' && (kind === 'assumption' || kind === 'evidence'))
    return ' What is argued for is a claim: make it one, and write `because`.';
  if (meant === 'given' && !suggestion) {
    return (
      ' A condition is one more premise after `because`, an exception comes after `unless`, and what a credence' +
      ' depends on comes after `given` in the `credence` clause.'
    );
  }
  // A slip of the hand is fixed by the word alone.
  if (kind === 'broken' || (suggestion && !isClauseSynonym(first))) return '';
  const clauses = CLAUSE_KEYWORDS.filter((clause) => mayHave(kind, clause));
  const subject = aKind(kind);
  const owner = kind === 'import' ? 'An import' : subject.charAt(0).toUpperCase() + subject.slice(1);
  return clauses.length > 0
    ? ` ${owner} may have ${listed(clauses, clauses.length)}.`
    : ` ${owner} has no clauses.`;
}

/** `supports x` in a declaration `d` is said at `x`. */
function supportHint(context: RuleContext, at: number): string {
  const { tree } = context.scope.file;
  const name = declarationAt(context, { start: at, end: at })?.name?.value;
  const target = /^[ \t]+([\p{XID_Start}_][\p{XID_Continue}.-]*)/u.exec(tree.text.slice(at, at + 200))?.[1];
  return ` What supports a claim is named there: write \`because ${name ?? '…'}\` in ${target ? `\`${target}\`` : 'the claim'}.`;
}
