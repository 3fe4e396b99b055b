/** A tree as a few lines of text, spans left out: what two files that mean the same have in common. */
import type { Clause, Declaration, Ref, Tree } from '../../core/syntax/tree.ts';

/** One line for each declaration, one for each clause. */
export function sketch(tree: Tree): string {
  return tree.declarations.map(declaration).join('\n');
}

function declaration(d: Declaration): string {
  const head = [d.kind, d.name?.value, d.text && JSON.stringify(d.text.value), d.damaged && '(damaged)'];
  return [head.filter(Boolean).join(' '), ...d.clauses.map((c) => `  ${clause(c)}`)].join('\n');
}

function clause(c: Clause): string {
  const refs = (list: readonly Ref[]) => list.map((r) => r.text).join(', ');
  const parts: (string | false | undefined)[] = [c.kind];
  if (c.kind === 'because') parts.push(c.label && `${c.label.value}:`);
  if (c.kind === 'because' || c.kind === 'rebuts' || c.kind === 'about') parts.push(refs(c.refs));
  if (c.kind === 'undercuts') {
    parts.push(c.targets.map((t) => t.ref.text + (t.step ? `#${t.step.value}` : '')).join(', '));
  }
  if (c.kind === 'because' || c.kind === 'rebuts' || c.kind === 'undercuts') {
    parts.push(c.strength && `(${interval(c.strength.value)})`);
    for (const text of c.since) parts.push(`since ${JSON.stringify(text.value)}`);
    for (const unless of c.unless) parts.push(`unless ${refs(unless.refs)}`);
  }
  if (c.kind === 'credence') {
    parts.push(c.credence && interval(c.credence.value), c.given.length > 0 && `given ${refs(c.given)}`);
  }
  if (c.kind === 'of' || c.kind === 'serves' || c.kind === 'until' || c.kind === 'quote')
    parts.push(c.ref?.text);
  if ('text' in c) parts.push(c.text && JSON.stringify(c.text.value));
  if (c.kind === 'quote') {
    parts.push(c.after && `after ${JSON.stringify(c.after.value)}`);
    parts.push(c.before && `before ${JSON.stringify(c.before.value)}`);
  }
  if (c.kind === 'tag') parts.push(c.words.map((w) => w.value).join(', '));
  if (c.kind === 'as') parts.push(c.name?.value);
  return parts.filter(Boolean).join(' ');
}

function interval(value: { lo: number; hi: number } | undefined): string {
  if (!value) return 'invalid';
  return value.lo === value.hi ? String(value.lo) : `${value.lo}..${value.hi}`;
}
