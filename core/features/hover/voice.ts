/** What a hover says of personas: whose voice a statement speaks with, and what counts for nothing because of that. */
import type { Statement, Step } from '../../model/argument.ts';
import { type Boundaries, type Crossing, isAboutModelOf } from '../../model/boundary.ts';
import { code, codes } from '../../text/markdown.ts';
import { count } from '../shared/words.ts';

/** What a statement is about, as words that follow its name; empty where nothing is marked or inherited. */
export function aboutWords(s: Statement, boundaries: Boundaries): string {
  const written = s.about.length > 0 ? ` about ${codes(s.about.map((e) => e.name))}` : '';
  const shown = s.about.filter((e) => e.kind === 'persona' && isAboutModelOf(s, e));
  if (shown.length > 0)
    return `${written} (shown by ${codes(shown.map((e) => e.name))}, and no mask would have shown it)`;
  const voices = s.marked ? [] : [...boundaries.voices(s)];
  return voices.length > 0 ? ` (speaks with the voice of ${codes(voices.map((e) => e.name))})` : written;
}

/** What of a statement counts for nothing, though it is written: its steps, or it itself with its `given`. */
export function voidWords(s: Statement, boundaries: Boundaries): string[] {
  const given = missingLicence(boundaries.ofGiven(s));
  if (given) return [`It counts for nothing: ${given}.`];
  const missing = s.steps.flatMap((step) => missingLicence(boundaries.ofStep(step)) ?? []);
  if (missing.length === 0) return [];
  const which =
    missing.length < s.steps.length
      ? `${count(missing.length, 'step')} of ${s.steps.length} ${missing.length === 1 ? 'counts' : 'count'}`
      : missing.length === 1
        ? 'Its only step counts'
        : 'All its steps count';
  return [`${which} for nothing: ${missing[0]}.`];
}

/** Why a step counts for nothing, if it does. */
export function voidStepWords(step: Step, boundaries: Boundaries): string[] {
  const missing = missingLicence(boundaries.ofStep(step));
  return missing ? [`It counts for nothing: ${missing}.`] : [];
}

/** Why the first unlicensed crossing is one. */
function missingLicence(crossings: readonly Crossing[]): string | undefined {
  const open = crossings.find((c) => !c.licence);
  if (!open) return undefined;
  const persona = code(open.persona.name);
  return `${code(open.via.name)} speaks with the voice of ${persona}, and no sincere link of ${persona} licenses it`;
}
