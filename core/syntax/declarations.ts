/** The declarations of the language, one row each. Which clauses they may have is in `clauses/table.ts`. */
import type { WordRow } from './clauses/row.ts';
import type { DeclarationKeyword, DeclarationKind } from './tree.ts';

export interface DeclarationRow extends WordRow {
  /** Whether a name follows the keyword. */
  readonly named: boolean;
  /** What its string is called in messages. */
  readonly text: 'text' | 'path' | 'title';
  readonly textOptional: boolean;
  /** What the TextMate grammar takes its name for; those without a name have groups of their own. */
  readonly highlighting: 'statement' | 'entity' | 'source' | 'import' | 'argument';
}

const ENTITY = { named: true, text: 'text', textOptional: true, highlighting: 'entity' } as const;
const PROPOSITION = { named: true, text: 'text', textOptional: false, highlighting: 'statement' } as const;
const LINK = { ...PROPOSITION, textOptional: true } as const;

export const DECLARATIONS: { readonly [K in DeclarationKeyword]: DeclarationRow } = {
  argument: {
    named: false,
    text: 'title',
    textOptional: false,
    highlighting: 'argument',
    help: 'Opens the title of the argument; a file has at most one.',
    skeleton: 'argument "<title>"',
    synonyms: [],
  },
  import: {
    named: false,
    text: 'path',
    textOptional: false,
    highlighting: 'import',
    help: 'Brings in the names of another file, with a prefix if it has an `as`.',
    skeleton: 'import "<file.steelman>"',
    synonyms: ['include'],
  },
  source: {
    named: true,
    text: 'path',
    textOptional: false,
    highlighting: 'source',
    help: 'Names a text that the argument is read from: a path relative to this file, or an address.',
    skeleton: 'source <name> "<file.txt>"',
    synonyms: ['document', 'file'],
  },
  model: {
    ...ENTITY,
    help: 'Names an AI system that statements can be about.',
    skeleton: 'model <name> "<description>"',
    synonyms: ['agent', 'system'],
  },
  persona: {
    ...ENTITY,
    help: 'Names a character that a model plays; what it says is not yet a fact about the model.',
    skeleton: 'persona <name> "<description>" of <of:model>',
    synonyms: ['character', 'role'],
  },
  goal: {
    ...ENTITY,
    help: 'Names something that a model may want.',
    skeleton: 'goal <name> "<description>" of <of:model>',
    synonyms: ['aim', 'objective'],
  },
  thesis: {
    ...PROPOSITION,
    help: 'What the whole argument is for; everything else is weighed by how it bears on a thesis.',
    skeleton: 'thesis <name> "<text>"\n  because <because:premise>',
    synonyms: ['conclusion'],
  },
  claim: {
    ...PROPOSITION,
    help: 'A statement that is argued for by its `because` clauses.',
    skeleton: 'claim <name> "<text>"\n  because <because:premise>',
    synonyms: ['statement', 'proposition', 'lemma'],
  },
  assumption: {
    ...PROPOSITION,
    help: 'A statement that is set down without an argument, with a credence.',
    skeleton: 'assumption <name> "<text>"\n  credence <50%>',
    synonyms: ['premise', 'hypothesis', 'axiom'],
  },
  evidence: {
    ...PROPOSITION,
    help: 'An observation that is set down, best with a `quote` or a `cite`.',
    skeleton: 'evidence <name> "<text>"\n  credence <95%>\n  quote <quote:a-source> "<passage>"',
    synonyms: ['fact', 'observation', 'datum', 'data'],
  },
  objection: {
    ...PROPOSITION,
    help: 'A statement that speaks against another: it `rebuts`, `undercuts` or is named in an `unless`.',
    skeleton: 'objection <name> "<text>"\n  credence <50%>\n  rebuts <rebuts:a-claim>',
    synonyms: ['counterargument', 'rebuttal', 'attack'],
  },
  instrumental: {
    ...LINK,
    help: 'Says that a model plays a persona only as a means to a goal, until something breaks it.',
    skeleton:
      'instrumental <name> "<text>" of <of:persona>\n  serves <serves:goal>\n  until <until:condition>',
    synonyms: [],
  },
  sincere: {
    ...LINK,
    help: "Says that a persona expresses the model's own dispositions; it licenses steps from one to the other.",
    skeleton: 'sincere <name> "<text>" of <of:persona>\n  credence <50%>',
    synonyms: [],
  },
  setting: {
    named: true,
    text: 'text',
    textOptional: true,
    highlighting: 'entity',
    help: 'Names circumstances that statements can hold in: training, evaluation, deployment, watched, unwatched.',
    skeleton: 'setting <name> "<description>"',
    synonyms: ['context', 'environment', 'regime'],
  },
  together: {
    named: true,
    text: 'text',
    textOptional: false,
    highlighting: 'statement',
    help: 'Says that leaves stand or fall together with some probability: what breaks one breaks all.',
    skeleton: 'together <name> "<what they share>" of <given:leaf>, <leaf> (<50%>)',
    synonyms: ['common-cause', 'correlated'],
  },
  question: {
    named: true,
    text: 'text',
    textOptional: false,
    highlighting: 'statement',
    help: 'What a reviewer asks; it changes no number.',
    skeleton: 'question <name> "<text>"\n  asks <rebuts:a-claim>',
    synonyms: ['query'],
  },
};

/** A declaration that opens with an unknown word may be meant as any; it is named, and its text may be missing. */
const BROKEN = { named: true, text: 'text', textOptional: true } as const;

/** What the parser needs to know of a kind of declaration. */
export function rulesFor(kind: DeclarationKind): Pick<DeclarationRow, 'named' | 'text' | 'textOptional'> {
  return kind === 'broken' ? BROKEN : DECLARATIONS[kind];
}
