/** A tree as a few lines of text, spans left out: what two files that mean the same have in common. */
import type {
  Clause,
  Credence,
  Declaration,
  Name,
  Premise,
  Ratio,
  Ref,
  StepRef,
  Text,
  Tree,
  Unless,
} from '../../core/syntax/tree.ts';

/** One line for each declaration, one for each clause. */
export function sketch(tree: Tree): string {
  return tree.declarations.map(declaration).join('\n');
}

function declaration(d: Declaration): string {
  const head = [d.kind, d.name?.value, d.text && JSON.stringify(d.text.value), d.damaged && '(damaged)'];
  return [head.filter(Boolean).join(' '), ...d.clauses.map((c) => `  ${clause(c)}`)].join('\n');
}

/** Field by field, whatever the clause; a new kind needs nothing here. */
function clause({ kind, keyword: _, span: __, ...fields }: Clause): string {
  const parts = Object.entries(fields).flatMap(([name, value]) => field(name, value));
  return [kind, ...parts].join(' ');
}

function field(name: string, value: unknown): string[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  switch (name) {
    case 'label':
      return [`${(value as Name).value}:`];
    case 'text':
      return [JSON.stringify((value as Text).value)];
    case 'after':
    case 'before':
      return [`${name} ${JSON.stringify((value as Text).value)}`];
    case 'since':
      return (value as Text[]).map((text) => `since ${JSON.stringify(text.value)}`);
    case 'unless':
      return (value as Unless[]).map(({ refs }) => `unless ${refs.map(refText).join(', ')}`);
    case 'given':
      return [`given ${(value as Ref[]).map(refText).join(', ')}`];
    case 'credence':
      return [interval((value as Credence).value)];
    case 'strength':
      return [`(${interval((value as Credence).value)})`];
    case 'ratio': {
      const likelihoods = (value as Ratio).value;
      return [likelihoods ? `(${likelihoods.ifTrue} : ${likelihoods.ifFalse})` : '(invalid)'];
    }
    case 'targets':
      return [(value as StepRef[]).map((t) => t.ref.text + (t.step ? `#${t.step.value}` : '')).join(', ')];
    case 'ref':
      return [refText(value as Ref)];
    case 'refs':
      return [(value as Ref[]).map(refText).join(', ')];
    case 'words':
      return [(value as Name[]).map((word) => word.value).join(', ')];
    case 'name':
      return [(value as Name).value];
    default:
      throw new Error(`sketch.ts does not know the field ${name}`);
  }
}

function refText(ref: Premise): string {
  return (ref.not ? 'not ' : '') + ref.text;
}

function interval(value: { lo: number; hi: number } | undefined): string {
  if (!value) return 'invalid';
  return value.lo === value.hi ? String(value.lo) : `${value.lo}..${value.hi}`;
}
