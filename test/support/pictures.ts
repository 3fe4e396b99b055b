/** Arguments turned into graphs and pictures, and random arguments to draw. */
import fc from 'fast-check';
import { evaluate } from '../../core/evaluation/evaluation.ts';
import { buildGraph } from '../../core/graph/build.ts';
import type { Graph, PlacedGraph, Size } from '../../core/graph/graph.ts';
import type { SelectOptions } from '../../core/graph/select.ts';
import { type LayoutOptions, layout, WINDOW } from '../../core/layout/layout.ts';
import type { Argument } from '../../core/model/argument.ts';
import { boundaries } from '../../core/model/boundary.ts';
import { buildArgument } from '../../core/model/build.ts';
import { parse } from '../../core/syntax/parser.ts';

/** The argument of one text that imports nothing. */
export function argumentOf(text: string): Argument {
  const loader = { load: () => undefined, relative: (_: string, uri: string) => uri };
  return buildArgument({ uri: 'main.steelman', tree: parse(text) }, loader);
}

export interface GraphOptions extends SelectOptions {
  /** Whether to draw without numbers, as while they are being computed. */
  readonly bare?: boolean;
}

export function graphOf(text: string, options: GraphOptions = {}): Graph {
  const argument = argumentOf(text);
  const bounds = boundaries(argument);
  const evaluation = options.bare ? undefined : evaluate(argument, bounds);
  return buildGraph(argument, bounds, evaluation, options);
}

/** The picture of a text; `layoutOptions` say how it is folded and what it follows. */
export function pictureOf(text: string, options?: GraphOptions, layoutOptions?: LayoutOptions): PlacedGraph {
  return layout(graphOf(text, options), layoutOptions);
}

/**
 * An argument of about `size` statements, always the same for the same seed: a tree of claims, some premises used twice,
 * some objections.
 */
export function generatedText(size: number, seed = 1, objections = 0.15, sharing = 0.15): string {
  let state = seed;
  const random = () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const names = ['t'];
  const premises = new Map<string, string[]>();
  const queue = [{ name: 't', depth: 0 }];
  let made = 1;
  for (const { name, depth } of queue) {
    if (made >= size) break;
    const own: string[] = [];
    const wanted = 2 + Math.floor(random() * 2);
    for (let i = 0; i < wanted && made < size; i++) {
      if (random() < sharing && names.length > 4 && depth > 1) {
        const other = names[names.length - 1 - Math.floor(random() * Math.min(6, names.length - 1))];
        if (other !== name && !own.includes(other) && !premises.has(other)) {
          own.push(other);
          continue;
        }
      }
      const premise = `c${made++}`;
      names.push(premise);
      own.push(premise);
      queue.push({ name: premise, depth: depth + 1 });
    }
    premises.set(name, own);
  }
  let objection = 0;
  return names
    .flatMap((name) => {
      const own = premises.get(name) ?? [];
      const text = `Statement ${name} says something of ordinary length about the world`;
      const more = own.length > 2 ? `\n  because ${own.slice(2).join(', ')}` : '';
      const statement =
        own.length > 0
          ? `${name === 't' ? 'thesis' : 'claim'} ${name} "${text}"\n  because ${own.slice(0, 2).join(', ')} (90%)${more}`
          : `assumption ${name} "${text}"\n  credence 80%`;
      if (random() >= objections) return [statement];
      const against = `objection o${objection++} "Objection to ${name} that someone raised in a review"`;
      return [statement, `${against}\n  credence 30%\n  rebuts ${name}`];
    })
    .join('\n\n');
}

/**
 * Random arguments with every kind of line: circles, shared premises, undercuts of steps and attacks, exceptions, personas,
 * cases, observations, questions.
 */
export function argumentTexts(most = 14): fc.Arbitrary<string> {
  const ref = fc.nat(most - 1);
  const refs = fc.array(ref, { minLength: 1, maxLength: 4 });
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const words = fc.stringMatching(/^[a-zé]{1,9}( [a-z,]{1,12}){0,14}$/);
  const strength = fc.constantFrom('', ' (40%)', ' (60%..90%)');
  const statement = fc.record({
    kind: fc.constantFrom(
      'thesis',
      'claim',
      'claim',
      'claim',
      'assumption',
      'evidence',
      'objection',
      'sincere',
      'instrumental',
    ),
    text: words,
    about: fc.constantFrom('', '', ' about P', ' about G', ' about P, Q, G', ' about M'),
    credence: fc.constantFrom('', ' credence 30%', ' credence 60%..80%', ' credence 95%'),
    steps: fc.array(fc.tuple(refs, strength, some(ref), some(words)), { maxLength: 3 }),
    rebuts: some(fc.tuple(ref, strength, some(ref))),
    undercuts: some(fc.tuple(ref, strength, some(ref))),
    given: some(ref),
    quote: fc.boolean(),
    not: some(ref),
    seeing: some(fc.tuple(ref, some(ref), some(ref))),
    within: fc.boolean(),
    answers: some(ref),
    asks: some(ref),
  });
  return fc.array(statement, { minLength: 1, maxLength: most }).map((all) => {
    const name = (i: number) => `s${i % all.length}`;
    const unless = (i: number | undefined) => (i === undefined ? '' : ` unless ${name(i)}`);
    const lines = all.map((s, i) => {
      const link = s.kind === 'sincere' || s.kind === 'instrumental';
      const leaf = s.kind === 'assumption' || s.kind === 'evidence';
      const steps = leaf ? [] : s.steps;
      const weighed = leaf && !s.credence ? s.seeing : undefined;
      const negated = s.not === undefined ? '' : `not ${name(s.not)}, `;
      const attacked = all[(s.asks ?? 0) % all.length];
      return [
        `${s.kind} s${i} "${s.text}"`,
        link ? ` of ${i % 2 ? 'P' : 'Q'}` : s.about,
        s.kind === 'instrumental' ? ` serves G until ${name(i + 1)}` : '',
        s.credence,
        s.within && !link ? ' in chat' : '',
        weighed
          ? ` prior 20% seeing seen: ${name(weighed[0])} (4 : 1)${weighed[1] === undefined ? '' : ` given ${name(weighed[1])}`}${unless(weighed[2])}`
          : '',
        s.credence && steps.length === 0 && s.given !== undefined ? ` given ${name(s.given)}` : '',
        ...steps.map(
          ([premises, p, exception, warrant], k) =>
            ` because l${k}: ${k === 0 ? negated : ''}${premises.map(name).join(', ')}${p}${warrant ? ` since "${warrant}"` : ''}${unless(exception)}`,
        ),
        s.rebuts ? ` rebuts hit${i}: ${name(s.rebuts[0])}${s.rebuts[1]}${unless(s.rebuts[2])}` : '',
        s.undercuts ? ` undercuts ${name(s.undercuts[0])}#1${s.undercuts[1]}${unless(s.undercuts[2])}` : '',
        s.asks !== undefined && attacked.rebuts ? ` undercuts ${name(s.asks)}#hit${s.asks % all.length}` : '',
        s.quote ? ' quote src "so it says"' : '',
      ].join('');
    });
    all.forEach(({ asks, answers }, i) => {
      if (asks === undefined) return;
      const answered = answers === undefined ? '' : ` answered ${name(answers)}`;
      lines.push(`question q${i} "Is it so?" asks ${name(asks)}${answered}`);
    });
    const cast =
      'model M "m"\npersona P "p" of M\npersona Q "q" of M\ngoal G "g" of M\nsource src "a.txt"\nsetting chat "c"';
    return `argument "Random"\n${cast}\n${lines.join('\n')}\n`;
  });
}

/** How large a picture is shown that is fitted into a window. */
export function zoomOf({ size }: PlacedGraph, window: Size = WINDOW): number {
  return Math.min(window.width / size.width, window.height / size.height);
}
