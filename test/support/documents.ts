/** Random arguments, as text: attacks, exceptions, conditions, strengths, personas and circles in small documents. */
import fc from 'fast-check';

export interface StepSpec {
  /** Its place in the document as made; stays with it when steps change places. */
  readonly label: number;
  readonly premises: readonly number[];
  readonly strength: string | undefined;
  readonly unless: readonly number[];
}

export interface AttackSpec {
  readonly target: number;
  /** The label of the step it undercuts, modulo their number; a rebuttal where there is none. */
  readonly step: number | undefined;
  readonly strength: string | undefined;
  readonly unless: readonly number[];
}

export interface StatementSpec {
  readonly kind: 'claim' | 'assumption' | 'objection' | 'thesis' | 'sincere' | 'instrumental';
  readonly about: readonly string[];
  readonly persona: 'P' | 'Q' | 'R';
  readonly credence: string | undefined;
  readonly given: readonly number[];
  readonly steps: readonly StepSpec[];
  readonly attacks: readonly AttackSpec[];
}

export type Document = readonly StatementSpec[];

const CREDENCES = [
  '0%',
  '10%',
  '30%',
  '50%',
  '70%',
  '90%',
  '100%',
  '20%..60%',
  '40%..80%',
  '0%..100%',
  '70%..100%',
];
const credence = fc.constantFrom(...CREDENCES);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 1) => fc.option(arbitrary, { nil: undefined, freq });
const ref = fc.nat({ max: 30 });
const few = (maxLength: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(ref, { minLength: 1, maxLength }) },
  );

const step: fc.Arbitrary<Omit<StepSpec, 'label'>> = fc.record({
  premises: fc.array(ref, { minLength: 1, maxLength: 3 }),
  strength: maybe(credence),
  unless: few(2),
});
const attack: fc.Arbitrary<AttackSpec> = fc.record({
  target: ref,
  step: maybe(ref),
  strength: maybe(credence),
  unless: few(1),
});
const PROPOSITIONS = ['claim', 'assumption', 'objection', 'thesis'] as const;
const statement = (
  kind: fc.Arbitrary<StatementSpec['kind']>,
  about: fc.Arbitrary<readonly string[]>,
): fc.Arbitrary<StatementSpec> =>
  fc.record({
    kind,
    about,
    persona: fc.constantFrom('P', 'P', 'Q', 'R'),
    credence: maybe(credence, 4),
    given: few(2),
    steps: fc
      .oneof(fc.constant([]), fc.array(step, { minLength: 1, maxLength: 3 }))
      .map((steps) => steps.map((s, label) => ({ label, ...s }))),
    attacks: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(attack, { minLength: 1, maxLength: 2 }) },
    ),
  });
const impersonal = statement(fc.constantFrom(...PROPOSITIONS), fc.constant([]));
const personal = statement(
  fc.constantFrom(...PROPOSITIONS, 'sincere', 'instrumental'),
  fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.constantFrom(['P'], ['M'], ['P', 'M']) },
    {
      weight: 3,
      arbitrary: fc.uniqueArray(fc.constantFrom('M', 'P', 'Q', 'G', 'N', 'R', 'H'), { maxLength: 3 }),
    },
  ),
);

/** Documents about models and what they play. */
export const personaDocuments = (maxLength: number): fc.Arbitrary<Document> =>
  fc.array(personal, { minLength: 2, maxLength });

/** Documents of up to `maxLength` statements; anything may refer to anything. */
export const documents = (maxLength: number): fc.Arbitrary<Document> =>
  fc.oneof(fc.array(impersonal, { minLength: 2, maxLength }), personaDocuments(maxLength));

/** Documents in which a statement refers only to earlier ones, so that nothing runs in a circle. */
export const acyclicDocuments = (maxLength: number): fc.Arbitrary<Document> =>
  documents(maxLength).map((document) =>
    document.map((spec, i) => ({
      ...spec,
      given: i === 0 ? [] : spec.given.map((r) => r % i),
      steps:
        i === 0
          ? []
          : spec.steps.map((s) => ({
              ...s,
              premises: s.premises.map((r) => r % i),
              unless: s.unless.map((r) => r % i),
            })),
      attacks: spec.attacks
        .filter(() => i + 1 < document.length)
        .map((a) => ({
          ...a,
          target: i + 1 + (a.target % (document.length - i - 1)),
          unless: i === 0 ? [] : a.unless.map((r) => r % i),
        })),
    })),
  );

/** Two models, three personas and two goals; `P` and `Q` are of one model. */
const CAST = [
  'model M',
  'persona P of M',
  'persona Q of M',
  'goal G of M',
  'model N',
  'persona R of N',
  'goal H of N',
  ...['A', 'B', 'C'].map((name) => `setting ${name}`),
];

export const nameOf = (i: number) => `s${i}`;

/**
 * The document as text. At most `maxFacts` leaves, steps and attacks have a credence or a strength of their own:
 * further strengths are left out, which makes them certain. `settings` are those in which statements hold, by name: of A, B
 * and C.
 */
export function textOf(
  document: Document,
  maxFacts: number,
  settings: ReadonlyMap<string, readonly string[]> = new Map(),
): string {
  let facts = document.filter((spec) => spec.steps.length === 0).length;
  const name = (r: number) => nameOf(r % document.length);
  const names = (refs: readonly number[]) => [...new Set(refs.map(name))].join(', ');
  const strength = (value: string | undefined) => {
    if (value === undefined || facts >= maxFacts) return '';
    facts++;
    return ` (${value})`;
  };
  const unless = (refs: readonly number[]) => (refs.length > 0 ? ` unless ${names(refs)}` : '');
  const lines = [...CAST];
  document.forEach((spec, i) => {
    const isLink = spec.kind === 'sincere' || spec.kind === 'instrumental';
    const isLeaf = spec.steps.length === 0;
    const kind = !isLeaf && spec.kind === 'assumption' ? 'claim' : spec.kind;
    lines.push(isLink ? `${kind} ${nameOf(i)} of ${spec.persona}` : `${kind} ${nameOf(i)} "…"`);
    const places = settings.get(nameOf(i)) ?? [];
    if (places.length > 0) lines.push(`  in ${places.join(', ')}`);
    if (spec.kind === 'instrumental') lines.push('  serves G');
    if (!isLink && spec.about.length > 0) lines.push(`  about ${spec.about.join(', ')}`);
    if (spec.credence !== undefined) {
      const given = isLeaf && spec.given.length > 0 ? ` given ${names(spec.given)}` : '';
      lines.push(`  credence ${spec.credence}${given}`);
    }
    for (const s of spec.steps)
      lines.push(`  because l${s.label}: ${names(s.premises)}${strength(s.strength)}${unless(s.unless)}`);
    for (const a of spec.attacks) {
      const target = document[a.target % document.length];
      const isUndercut = a.step !== undefined && target.steps.length > 0;
      const what = isUndercut
        ? `undercuts ${name(a.target)}#l${a.step! % target.steps.length}`
        : `rebuts ${name(a.target)}`;
      lines.push(`  ${what}${strength(a.strength)}${unless(a.unless)}`);
    }
  });
  return lines.join('\n');
}
