/** One sentence for each word of the language, as hover and completion show it. */

import { CREDENCE_WORDS } from '../../syntax/keywords.ts';
import { percentRange } from '../../text/percent.ts';

const HELP: ReadonlyMap<string, string> = new Map([
  ['argument', 'Opens the title of the argument; a file has at most one.'],
  ['import', 'Brings in the names of another file, behind a prefix with `as`.'],
  ['source', 'Names a text that the argument is read from: a path relative to this file, or an address.'],
  ['model', 'Names an AI system that statements can be about.'],
  ['persona', 'Names a character that a model plays; what it says is not yet a fact about the model.'],
  ['goal', 'Names something that a model may want.'],
  ['thesis', 'What the whole argument is for; everything else is weighed by how it bears on a thesis.'],
  ['claim', 'A statement that is argued for by its `because` clauses.'],
  ['assumption', 'A statement that is set down without an argument, with a credence.'],
  ['evidence', 'An observation that is set down, best with a `quote` or a `cite`.'],
  [
    'objection',
    'A statement that speaks against another: it `rebuts`, `undercuts` or stands in an `unless`.',
  ],
  ['instrumental', 'Says that a model plays a persona only as a means to a goal, until something breaks it.'],
  [
    'sincere',
    "Says that a persona expresses the model's own dispositions; it licenses steps from one to the other.",
  ],
  ['about', 'Says which models, personas or goals the statement is about.'],
  ['credence', 'How probable the author holds it: `70%`, `60%..90%`, or a word such as `likely`.'],
  ['given', 'Makes a credence conditional: how probable it is where all of these hold.'],
  [
    'because',
    'One step of reasoning: all its premises are needed; several `because` clauses are separate lines.',
  ],
  ['since', 'The warrant: why the premises bear on the conclusion.'],
  ['unless', 'An exception: the step or attack fails where one of these holds.'],
  ['rebuts', 'Attacks a statement itself.'],
  ['undercuts', 'Attacks one step of a claim, `claim#label`: that its premises bear on it.'],
  ['of', 'Whose it is: the model of a persona or goal, the persona of a link.'],
  ['serves', 'The goal for which the persona is played.'],
  ['until', 'The break condition: once it holds, the persona is dropped. It changes no number.'],
  ['quote', 'The passage of a source that this was read from; `…` passes over words.'],
  ['after', 'Words just before the passage, to tell it from others like it.'],
  ['before', 'Words just behind the passage, to tell it from others like it.'],
  ['cite', 'An address or citation; it is never fetched.'],
  ['tag', 'Free labels for grouping.'],
  ['note', 'A remark for readers; it changes nothing.'],
  ['author', 'Who wrote the argument.'],
  ['date', 'When it was written.'],
  ['title', 'How the source is called.'],
  ['as', 'The prefix that the imported names are written behind: `prefix.name`.'],
]);

/** What the word means; undefined for one that has no meaning of its own. */
export function helpOf(word: string): string | undefined {
  const band = CREDENCE_WORDS.get(word);
  if (band) return `The credence ${percentRange(band)}${word === 'certain' ? '' : ' (the band of ICD-203)'}.`;
  return HELP.get(word);
}
