/** Whole arguments as they are typed, key by key: `\n` is Enter, `\t` Tab, `\b` Backspace; and the text that must come of it. */

import { ALL_FORMS } from './all-forms.ts';

export interface Typed {
  readonly title: string;
  readonly keys: string;
  readonly text: string;
}

/** Texts whose lines are typed without their indentation: Enter indents, and a second Enter goes back to the first column. */
function typed(title: string, written: string): Typed {
  const text = written.trimEnd();
  const margin = (line: string) => /^ */.exec(line)![0].length;
  const keys = text.split('\n').map((line, i, lines) => {
    const last = lines[i - 1] ?? '';
    if (line === '') return '';
    const given = HEAD.test(last) ? 2 : margin(last);
    const moved = (margin(line) - given) / 2;
    return (moved > 0 ? '\t'.repeat(moved) : '\b'.repeat(-moved)) + line.trimStart();
  });
  return { title, keys: keys.join('\n'), text };
}

const HEAD = /^(?:thesis|claim|assumption|evidence|objection|instrumental|sincere|question)\b/;

export const TYPED: readonly Typed[] = [
  typed(
    'Enter right after texts, credences and names',
    `evidence hp "Models lied"
  credence 90%
  cite "Report, table 2"

evidence hpx "They lied again"
  credence likely

claim lied "They lie"
  because hp, hpx
  because hp
  credence certain
`,
  ),
  typed(
    'premises named before they are declared, one name the beginning of another',
    `thesis caught "If Heron lies, we notice"
  because probe-works, same-lies (80%)
  because checked (60%)

assumption probe "There is a probe"
  credence 99%

assumption probe-works "The probe works"
  credence 60%..75%
  because probe

claim same-lies "Lies look the same"
  because probe

evidence checked "Reviewers check"
  credence unlikely
`,
  ),
  typed(
    'labels, warrants, exceptions and undercuts',
    `thesis caught "We notice"
  because by-probe: probe-works (80%)
    since "A probe that works has found what lies share"
  because by-facts: checked (likely)
    unless hidden

assumption probe-works "The probe works"
  credence 0.7

evidence checked "Every tenth answer is verified"
  credence 95%

assumption hidden "Nobody can look"
  credence 5%..10%

objection thinks-past "It thinks past the probe"
  credence 40%
  undercuts caught#by-probe (90%)

objection too-few "Too few lies"
  credence very-unlikely
  rebuts probe-works
`,
  ),
  typed(
    'personas, goals and links',
    `model Heron "A large model"
persona Grey "Calm" of Heron
goal tasks "Tasks are finished" of Heron

assumption wants "It wants its tasks finished"
  about tasks
  credence 40%..60%

claim costly "A correction costs more than refusing"
  about Heron, Grey
  because wants (60%)

instrumental mask "Grey is played" of Grey
  serves tasks
  until costly
  because wants
    since "It is the cheapest way"

sincere itself "Grey is meant" of Grey
  credence roughly-even
`,
  ),
  typed(
    'conditional credences',
    `thesis lost "Control is lost"
  because possible, built, unaimed

assumption possible "They can be built"
  credence 75%

assumption built "They are built"
  credence 85% given possible

assumption unaimed "They are not aimed"
  credence 40%..50% given possible, built
`,
  ),
  typed(
    'a source with quotes, and every small clause',
    `argument "Would we notice?"
  author "A. Reader"
  date "2026-02-01"
  note "Only a *sketch*."

source post "heron.md" title "Would we notice?"

evidence found "It finds lies"
  credence 98%
  quote post "ninety-six in a hundred" after "It finds"
  cite "https://example.org/probes"
  tag probes, lies
  note "See \\"the post\\" and (below)."

evidence again "It finds more lies"
  credence almost-certain
  tag lies
  quote post "They lied again."
`,
  ),
  typed(
    'an import, a prefix and names behind it',
    `import "shared.steelman" as base

thesis wet "The street is wet"
  because base.rain, base.sun (90%)

objection dry "It is dry"
  credence 10%
  rebuts base.rain

evidence puddles "There are puddles"
  credence 90%
  supports seen: base.rain (80%)
    since "Puddles come of rain"
`,
  ),
  typed(
    'comments, and a text over two lines',
    `// What follows is a sketch: because, (and) "so" on.
// steelman-ignore unused-declaration: still to be used
assumption used "Later"
  credence 80%

claim long "It is long
  and goes on"
  credence 50% // see #2, (maybe)
`,
  ),
  typed(
    'names that look like words of the language',
    `assumption likely-so "It is likely"
  credence likely

assumption claimed "Somebody claimed it"
  credence very-likely

thesis because-of "It is so"
  because likely-so, claimed
  note "as, of, because"
`,
  ),
  typed(
    'a list over several lines, and clauses on one line',
    `assumption one "One" credence 50%
assumption two "Two" credence 60%..70%
claim both "Both" because one, two (90%) since "They add up" unless three
assumption three "Three" credence 1%
thesis all "All"
  because one,
  two,
  both
`,
  ),
  typed('evidence, settings, cases, ties and questions', ALL_FORMS),
];

/** What *New Argument* is filled in with, Tab between the places, and the text that must come of it. */
export const NEW_ARGUMENT: Typed = {
  title: 'New Argument, filled in with Tab',
  keys: [
    ['Would we notice?', 'caught', 'If Heron lies, we notice', 'probe-works'],
    ['What works on new lies has found them', 'The probe works', 'likely', ''],
  ]
    .flat()
    .join('\t'),
  text: `argument "Would we notice?"

thesis caught "If Heron lies, we notice"
  because probe-works
    since "What works on new lies has found them"

assumption probe-works "The probe works"
  credence likely
`,
};

/** A text that is typed as it is. */
function plain(title: string, text: string): Typed {
  return { title, keys: text, text };
}

/** A Markdown document with a fence, typed line by line without what Enter adds. */
export const FENCE: Typed = plain(
  'a fence in Markdown',
  `# Notes

Some (prose) with "quotes", 90% of it.

\`\`\`steelman
claim rain "It rains"
because wet (90%)
assumption wet "The street is wet"
credence likely
\`\`\`
`,
);
