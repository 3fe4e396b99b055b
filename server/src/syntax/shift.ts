/** Moves a declaration that stands further on or back in an edited text, so that it need not be parsed again. */
import type { Span } from '../text/span.ts';
import type {
  Clause,
  Credence,
  Declaration,
  Name,
  Ref,
  StepRef,
  SyntaxProblem,
  Text,
  Unless,
} from './tree.ts';

/** The same declaration `by` UTF-16 units further on. */
export function shiftDeclaration(d: Declaration, by: number): Declaration {
  return {
    kind: d.kind,
    span: moved(d.span, by),
    keyword: moved(d.keyword, by),
    name: d.name && leaf(d.name, by),
    text: d.text && leaf(d.text, by),
    clauses: d.clauses.map((clause) => shiftClause(clause, by)),
    damaged: d.damaged,
  };
}

export function shiftProblem(problem: SyntaxProblem, by: number): SyntaxProblem {
  return leaf(problem, by);
}

function shiftClause(clause: Clause, by: number): Clause {
  const base = { keyword: moved(clause.keyword, by), span: moved(clause.span, by) };
  const inference = (c: { strength?: Credence; since: readonly Text[]; unless: readonly Unless[] }) => ({
    strength: c.strength && leaf(c.strength, by),
    since: c.since.map((text) => leaf(text, by)),
    unless: c.unless.map((u) => ({
      keyword: moved(u.keyword, by),
      refs: shiftRefs(u.refs, by),
      span: moved(u.span, by),
    })),
  });
  switch (clause.kind) {
    case 'because': {
      const { kind, label, refs } = clause;
      return {
        kind,
        label: label && leaf(label, by),
        refs: shiftRefs(refs, by),
        ...inference(clause),
        ...base,
      };
    }
    case 'rebuts':
      return { kind: clause.kind, refs: shiftRefs(clause.refs, by), ...inference(clause), ...base };
    case 'undercuts':
      return {
        kind: clause.kind,
        targets: clause.targets.map((t) => shiftStepRef(t, by)),
        ...inference(clause),
        ...base,
      };
    case 'about':
      return { kind: clause.kind, refs: shiftRefs(clause.refs, by), ...base };
    case 'credence': {
      const { kind, credence, given } = clause;
      return { kind, credence: credence && leaf(credence, by), given: shiftRefs(given, by), ...base };
    }
    case 'of':
    case 'serves':
    case 'until':
      return { kind: clause.kind, ref: clause.ref && shiftRef(clause.ref, by), ...base };
    case 'quote': {
      const { kind, ref, text, after, before } = clause;
      return {
        kind,
        ref: ref && shiftRef(ref, by),
        text: text && leaf(text, by),
        ...(after && { after: leaf(after, by) }),
        ...(before && { before: leaf(before, by) }),
        ...base,
      };
    }
    case 'tag':
      return { kind: clause.kind, words: clause.words.map((word) => leaf(word, by)), ...base };
    case 'as':
      return { kind: clause.kind, name: clause.name && leaf(clause.name, by), ...base };
    default:
      return { kind: clause.kind, text: clause.text && leaf(clause.text, by), ...base };
  }
}

function shiftRefs(refs: readonly Ref[], by: number): Ref[] {
  return refs.map((ref) => shiftRef(ref, by));
}

function shiftRef(ref: Ref, by: number): Ref {
  const name: Name = leaf(ref.name, by);
  const span = moved(ref.span, by);
  return ref.prefix
    ? { text: ref.text, prefix: leaf(ref.prefix, by), name, span }
    : { text: ref.text, name, span };
}

function shiftStepRef(target: StepRef, by: number): StepRef {
  const { step } = target;
  return {
    ref: shiftRef(target.ref, by),
    ...(step && { step: leaf(step, by) }),
    span: moved(target.span, by),
  };
}

/** A node that holds no other node. */
function leaf<T extends { readonly span: Span }>(node: T, by: number): T {
  return { ...node, span: moved(node.span, by) };
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
