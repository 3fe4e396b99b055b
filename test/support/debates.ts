/** Random arguments with weighed evidence, cases, dependence and undercut attacks, as text. */
import fc from 'fast-check';

const CREDENCES = ['0%', '10%', '30%', '50%', '80%', '100%', '20%..60%'];
const RATIOS = ['4 : 1', '1 : 4', '1 : 1', '60% : 15%', '2 : 3', '10 : 1'];

const ref = fc.nat({ max: 20 });
const credence = fc.constantFrom(...CREDENCES);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 1) => fc.option(arbitrary, { nil: undefined, freq });
const few = fc.oneof(
  { weight: 3, arbitrary: fc.constant<number[]>([]) },
  { weight: 1, arbitrary: fc.array(ref, { minLength: 1, maxLength: 2 }) },
);

const seeing = fc.record({ observed: ref, ratio: fc.constantFrom(...RATIOS), given: few, unless: few });
const step = fc.record({
  premises: fc.array(ref, { minLength: 1, maxLength: 2 }),
  denied: fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[]>([]) },
    { weight: 1, arbitrary: fc.array(ref, { minLength: 1, maxLength: 1 }) },
  ),
  strength: maybe(credence),
  unless: few,
});
const attack = fc.record({
  /** What it is on, counted through statements, observations and the attacks before it. */
  target: fc.nat({ max: 60 }),
  strength: maybe(credence),
  unless: few,
});
type AttackSpec = typeof attack extends fc.Arbitrary<infer T> ? T : never;
const statement = fc.record({
  form: fc.constantFrom('leaf', 'leaf', 'weighed', 'weighed', 'derived', 'derived'),
  credence: maybe(credence, 5),
  prior: maybe(credence, 9),
  given: few,
  seeing: fc.array(seeing, { minLength: 1, maxLength: 3 }),
  steps: fc.array(step, { minLength: 1, maxLength: 2 }),
  attacks: fc.oneof(
    { weight: 2, arbitrary: fc.constant<AttackSpec[]>([]) },
    { weight: 1, arbitrary: fc.array(attack, { minLength: 1, maxLength: 1 }) },
  ),
});
const together = fc.record({ leaves: fc.array(ref, { minLength: 2, maxLength: 3 }), probability: credence });

export interface DebateSpec {
  readonly statements: readonly (typeof statement extends fc.Arbitrary<infer T> ? T : never)[];
  readonly together: readonly (typeof together extends fc.Arbitrary<infer T> ? T : never)[];
}

/** Debates of up to `maxLength` statements; anything may refer to anything, so that some run in circles. */
export const debates = (maxLength: number): fc.Arbitrary<DebateSpec> =>
  fc.record({
    statements: fc.array(statement, { minLength: 2, maxLength }),
    together: fc.array(together, { maxLength: 1 }),
  });

/** The debate as text. Statement `i` is `s<i>`, its attacks are labelled `x<n>`, its observations `o<n>`. */
export function debateText({ statements, together }: DebateSpec): string {
  const name = (r: number) => `s${r % statements.length}`;
  const names = (refs: readonly number[]) => [...new Set(refs.map(name))].join(', ');
  const after = (word: string, refs: readonly number[]) => (refs.length > 0 ? ` ${word} ${names(refs)}` : '');
  /** What an attack may be on: each statement, each observation, and the attacks of earlier statements. */
  const targets = statements.flatMap((spec, i) => [
    `rebuts s${i}`,
    ...(spec.form === 'weighed' ? spec.seeing.map((_, n) => `undercuts s${i}#o${n}`) : []),
    ...(spec.form === 'derived' ? spec.steps.map((_, n) => `undercuts s${i}#l${n}`) : []),
    ...spec.attacks.map((_, n) => `undercuts s${i}#x${n}`),
  ]);
  const lines = together.map(
    ({ leaves, probability }, i) => `together t${i} "…" of ${names(leaves)} (${probability})`,
  );
  statements.forEach((spec, i) => {
    lines.push(`${spec.form === 'derived' ? 'claim' : 'assumption'} s${i} "…"`);
    if (spec.form === 'leaf' && spec.credence)
      lines.push(`  credence ${spec.credence}${after('given', spec.given)}`);
    if (spec.form === 'weighed') {
      if (spec.prior) lines.push(`  prior ${spec.prior}${after('given', spec.given)}`);
      spec.seeing.forEach(({ observed, ratio, given, unless }, n) => {
        lines.push(
          `  seeing o${n}: ${name(observed)} (${ratio})${after('given', given)}${after('unless', unless)}`,
        );
      });
    }
    if (spec.form === 'derived')
      spec.steps.forEach(({ premises, denied, strength, unless }, n) => {
        const all = [...new Set(premises.map(name)), ...new Set(denied.map((r) => `not ${name(r)}`))].join(
          ', ',
        );
        lines.push(`  because l${n}: ${all}${strength ? ` (${strength})` : ''}${after('unless', unless)}`);
      });
    spec.attacks.forEach(({ target, strength, unless }, n) => {
      const [verb, what] = targets[target % targets.length].split(' ');
      lines.push(`  ${verb} x${n}: ${what}${strength ? ` (${strength})` : ''}${after('unless', unless)}`);
    });
  });
  return lines.join('\n');
}
