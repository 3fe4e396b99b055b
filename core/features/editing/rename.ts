/** Rename: a name, step label or prefix, at every place in the workspace that names the thing. Texts stay. */

import type { Part, Target } from '../../model/argument.ts';
import { isPart, ownerOf } from '../../model/targets.ts';
import type { TextEdit } from '../../rules/rule.ts';
import { isName, isReserved } from '../../syntax/keywords.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { filesNaming, identity, occurrenceAt, usesOf } from '../navigation/names.ts';

/** The name at the cursor, if it can be renamed: the span to replace, and its present text. */
export function prepareRename(
  snapshot: Snapshot,
  uri: string,
  offset: number,
): { readonly span: Span; readonly name: string } | undefined {
  const named = occurrenceAt(snapshot, uri, offset);
  if (!named) return undefined;
  const name = snapshot.tree(uri).text.slice(named.span.start, named.span.end);
  // `claim#2` refers to a step by its number, which is not a name.
  return /^\d/.test(name) ? undefined : { span: named.span, name };
}

/** The edits that give the thing at the cursor another name, or in plain words why it cannot be renamed. */
export function rename(
  snapshot: Snapshot,
  uri: string,
  offset: number,
  written: string,
): { readonly edits: readonly TextEdit[] } | { readonly trouble: string } {
  const name = written.trim().normalize('NFC');
  const named = occurrenceAt(snapshot, uri, offset);
  if (!named || !prepareRename(snapshot, uri, offset)) return { trouble: 'There is no name to rename here.' };
  if (isReserved(name)) return { trouble: `\`${name}\` is a keyword and cannot be used as a name.` };
  if (!isName(name)) {
    return {
      trouble: `\`${name}\` is not a valid name: a name starts with a letter and continues with letters, digits, \`-\` and \`_\`.`,
    };
  }
  const { target } = named;
  if (nameOf(target) === name) return { edits: [] };
  const clash = clashOf(snapshot, uri, target, name);
  if (clash) return { trouble: clash };
  const edits = usesOf(snapshot, target, uri)
    .filter(({ uri: file, span }) => !/^\d/.test(snapshot.tree(file).text[span.start]))
    .map(({ uri: file, span }) => ({ uri: file, span, text: name }));
  return { edits };
}

function nameOf(target: Target): string | undefined {
  if (isPart(target)) return target.label;
  return target.type === 'import' ? target.alias : target.name;
}

function aPart({ type }: Part): string {
  return type === 'step' ? 'a step' : type === 'observation' ? 'an observation' : 'an attack';
}

/** Why the name is taken, in any file where it would become ambiguous. */
function clashOf(snapshot: Snapshot, uri: string, target: Target, name: string): string | undefined {
  if (isPart(target)) {
    const owner = ownerOf(target);
    const parts = [...owner.steps, ...owner.observations, ...owner.attacks];
    const taken = parts.find((part) => part.label === name);
    return taken ? `\`${owner.name}\` already has ${aPart(taken)} \`${name}\`.` : undefined;
  }
  for (const file of filesNaming(snapshot, target, uri)) {
    const { names } = snapshot.argument(file).root;
    for (const [known, thing] of names) {
      if (identity(thing) !== identity(target)) continue;
      const dot = known.lastIndexOf('.');
      const wanted = known.slice(0, dot + 1) + name;
      if (names.has(wanted))
        return `\`${wanted}\` already names something in ${snapshot.relative(uri, file) || 'this file'}.`;
    }
  }
  return undefined;
}
