/** Moves a declaration that an edit before it pushes on or pulls back, so that it need not be parsed again. */
import type { Span } from '../text/span.ts';
import type { Clause, Declaration, Inference, Ref } from './tree.ts';

/**
 * Moves all places in the declaration by so many UTF-16 units, in place: a copy of every node behind each keystroke was
 * the slowest part of a large file. Two nodes may share a span only where that is looked after here.
 */
export function moveDeclaration(declaration: Declaration, by: number): void {
  move(declaration.span, by);
  move(declaration.keyword, by);
  moveNode(declaration.name, by);
  moveNode(declaration.text, by);
  for (const clause of declaration.clauses) moveClause(clause, by);
}

function moveClause(clause: Clause, by: number): void {
  move(clause.keyword, by);
  move(clause.span, by);
  switch (clause.kind) {
    case 'because':
      moveNode(clause.label, by);
      moveRefs(clause.refs, by);
      moveInference(clause, by);
      break;
    case 'rebuts':
      moveRefs(clause.refs, by);
      moveInference(clause, by);
      break;
    case 'undercuts':
      for (const target of clause.targets) {
        // Without a step's name the target is its reference.
        if (target.span !== target.ref.span) move(target.span, by);
        moveRef(target.ref, by);
        moveNode(target.step, by);
      }
      moveInference(clause, by);
      break;
    case 'about':
      moveRefs(clause.refs, by);
      break;
    case 'credence':
      moveNode(clause.credence, by);
      moveRefs(clause.given, by);
      break;
    case 'of':
    case 'serves':
    case 'until':
      moveRef(clause.ref, by);
      break;
    case 'quote':
      moveRef(clause.ref, by);
      moveNode(clause.text, by);
      moveNode(clause.after, by);
      moveNode(clause.before, by);
      break;
    case 'tag':
      for (const word of clause.words) moveNode(word, by);
      break;
    case 'as':
      moveNode(clause.name, by);
      break;
    default:
      moveNode(clause.text, by);
  }
}

function moveInference({ strength, since, unless }: Inference, by: number): void {
  moveNode(strength, by);
  for (const text of since) moveNode(text, by);
  for (const { keyword, refs, span } of unless) {
    move(keyword, by);
    move(span, by);
    moveRefs(refs, by);
  }
}

function moveRefs(refs: readonly Ref[], by: number): void {
  for (const ref of refs) moveRef(ref, by);
}

function moveRef(ref: Ref | undefined, by: number): void {
  if (!ref) return;
  // Without a prefix the reference is its name.
  if (ref.span !== ref.name.span) move(ref.span, by);
  moveNode(ref.prefix, by);
  moveNode(ref.name, by);
}

/** Moves a node that holds no other node. */
function moveNode(node: { readonly span: Span } | undefined, by: number): void {
  if (node) move(node.span, by);
}

function move(span: { start: number; end: number }, by: number): void {
  span.start += by;
  span.end += by;
}
