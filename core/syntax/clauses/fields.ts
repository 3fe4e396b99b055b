/** The fields that clauses are made of: each reads, prints and walks one part of a clause at its fixed place. */
import { parseBareCredence, parseStrength } from '../credences.ts';
import { TokenKind } from '../tokens.ts';
import type { ClauseKind, Credence, DeclarationKind, Name, Premise, Ref, StepRef, Text } from '../tree.ts';
import { credenceWritten, literal, refsWritten, slice, stepRefWritten } from '../written.ts';
import { type ListOptions, readList } from './lists.ts';
import { readPremise, readRef, readStepRef, readTag } from './names.ts';
import type { Field, Part, Wanted } from './row.ts';

/** `label:`, if there is one. */
export function label(): Field<Name | undefined> {
  return {
    begins: 'name',
    read(cursor) {
      const name = cursor.kind(1) === TokenKind.Colon ? cursor.acceptName() : undefined;
      if (name) cursor.advance();
      return name;
    },
    print: (source, name) => (name ? [`${slice(source, name)}:`] : []),
    parts: () => [],
  };
}

interface Referring {
  /** The word that the references are after. */
  readonly word: ClauseKind;
  /** What is missing where none is, such as `the name of a premise`. */
  readonly what: string;
  readonly wanted: Wanted | ((owner: DeclarationKind) => Wanted);
}

/** References with commas between them. */
export function references(options: Referring & ListOptions): Field<readonly Ref[]> {
  return {
    begins: 'name',
    read: (cursor) => readList(cursor, options, () => readRef(cursor, options.what)),
    print: (source, refs) => [refsWritten(source, refs)],
    parts: (refs, owner) => refs.map((ref) => reference(ref, options, owner)),
  };
}

/** References with commas between them, each perhaps with a `not` before it. */
export function premises(options: Referring & ListOptions): Field<readonly Premise[]> {
  return {
    begins: 'name',
    read: (cursor) => readList(cursor, options, () => readPremise(cursor, options.what)),
    print: (source, refs) => [refs.map((ref) => `${ref.not ? 'not ' : ''}${slice(source, ref)}`).join(', ')],
    parts: (refs, owner) => refs.map((ref) => reference(ref, options, owner)),
  };
}

/** One reference. */
export function oneReference(options: Referring): Field<Ref | undefined> {
  return {
    begins: 'name',
    read: (cursor) => readRef(cursor, options.what),
    print: (source, ref) => (ref ? [slice(source, ref)] : []),
    parts: (ref, owner) => (ref ? [reference(ref, options, owner)] : []),
  };
}

/** References to statements or, with `#`, to their steps. */
export function stepReferences(options: Referring & ListOptions): Field<readonly StepRef[]> {
  return {
    begins: 'name',
    read: (cursor) => readList(cursor, options, () => readStepRef(cursor, options.what)),
    print: (source, targets) => [targets.map((target) => stepRefWritten(source, target)).join(', ')],
    parts: (targets, owner) =>
      targets.map(({ ref, step }) => ({ ...reference(ref, options, owner), ...(step && { step }) })),
  };
}

function reference(ref: Ref, { word, wanted }: Referring, owner: DeclarationKind): Part {
  return { type: 'reference', ref, wanted: typeof wanted === 'function' ? wanted(owner) : wanted, word };
}

/** A credence in parentheses, if there is one. */
export function strength(): Field<Credence | undefined> {
  return {
    begins: 'number',
    read: parseStrength,
    print: (source, credence) => (credence ? [`(${credenceWritten(source, credence)})`] : []),
    parts: credenceParts,
  };
}

/** A credence. */
export function credence(): Field<Credence | undefined> {
  return {
    begins: 'number',
    read: parseBareCredence,
    print: (source, value) => (value ? [credenceWritten(source, value)] : []),
    parts: credenceParts,
  };
}

/** A string; `what` is missing where none is. */
export function text(what: string): Field<Text | undefined> {
  return {
    begins: 'text',
    read(cursor) {
      const read = cursor.acceptString();
      if (!read) cursor.expectedText(what);
      return read;
    },
    print: (source, value) => (value ? [literal(source, value)] : []),
    parts: (value) => (value ? [{ type: 'text', text: value }] : []),
  };
}

/** A name that is declared here. */
export function newName(): Field<Name | undefined> {
  return {
    begins: 'name',
    read(cursor) {
      const name = cursor.acceptName();
      if (!name) cursor.expected('a name');
      return name;
    },
    print: (source, name) => (name ? [slice(source, name)] : []),
    parts: () => [],
  };
}

/** Words with commas between them, which name nothing. */
export function tags(): Field<readonly Name[]> {
  return {
    begins: 'name',
    read: (cursor) => readList(cursor, {}, () => readTag(cursor)),
    print: (source, words) => [words.map((word) => slice(source, word)).join(', ')],
    parts: () => [],
  };
}

function credenceParts(credence: Credence | undefined): readonly Part[] {
  return credence ? [{ type: 'credence', credence }] : [];
}
