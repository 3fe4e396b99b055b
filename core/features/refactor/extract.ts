/** Extract premises: some of a step's premises become a claim of their own, on which the step then rests. */
import { freeName, insertDeclaration, replace } from '../../rules/helpers/edits.ts';
import { stringLiteral } from '../../syntax/strings.ts';
import { type BecauseClause, clausesOf } from '../../syntax/tree.ts';
import { premiseSpan, premiseText } from '../../syntax/written.ts';
import { cover, type Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { declarationAt, declaredBy, stepOf } from '../navigation/names.ts';
import type { Refactoring } from './refactor.ts';
import { hasTwin, mayLicense, voicesOf } from './steps.ts';

/** For a selection that holds two premises or more of one `because`. */
export function extractPremises(snapshot: Snapshot, uri: string, span: Span): Refactoring | undefined {
  const declaration = declarationAt(snapshot, uri, span.start);
  if (!declaration || declaration.damaged || span.start === span.end) return undefined;
  const clause = clausesOf(declaration, 'because').find((c) => touched(c, span).length > 1);
  if (!clause) return undefined;
  const argument = snapshot.argument(uri);
  const { root } = argument;
  const { file } = root;
  const owner = declaredBy(snapshot, uri, declaration);
  const step = owner?.type === 'statement' ? stepOf(argument, owner, clause) : undefined;
  if (!step || hasTwin(step)) return undefined;
  const chosen = touched(clause, span);
  const list = cover(premiseSpan(clause.refs[0]), clause.refs[clause.refs.length - 1].span);
  // A comment between the premises would be lost.
  if (file.tree.text.slice(list.start, list.end).includes('//')) return undefined;
  const name = freeName(root, `${clause.label?.value ?? declaration.name?.value ?? 'claim'}-part`);
  const texts = chosen.map((ref) => {
    const thing = root.names.get(ref.text);
    const said = (thing?.type === 'statement' && argument.text(thing).replace(/\.$/, '')) || ref.text;
    return ref.not ? `not: ${said}` : said;
  });
  const left = clause.refs.flatMap((ref) => {
    if (ref === chosen[0]) return [name];
    return chosen.includes(ref) ? [] : [premiseText(ref)];
  });
  const premises = chosen.flatMap((ref) => {
    const thing = root.names.get(ref.text);
    return thing?.type === 'statement' ? [thing] : [];
  });
  // Unmarked, the claim speaks with the voices of its premises; what licenses the step must stay in it.
  if (premises.some(mayLicense) && voicesOf(step.premises, snapshot.boundaries(uri)).size > 0)
    return undefined;
  const lines = [
    `claim ${name} ${stringLiteral(texts.join(', and '))}`,
    `because ${chosen.map(premiseText).join(', ')}`,
  ];
  return {
    title: `Extract ${chosen.length} premises into a claim`,
    kind: 'extract',
    edits: [replace(file, list, left.join(', ')), insertDeclaration(file, declaration, lines)],
  };
}

function touched(clause: BecauseClause, span: Span): BecauseClause['refs'] {
  return clause.refs.filter((ref) => premiseSpan(ref).start < span.end && span.start < ref.span.end);
}
