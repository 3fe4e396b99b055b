/** The settings of the rules, one meaning in the editor and in `steelman.json`. */
import * as z from 'zod/mini';
import { nearest } from '../text/near.ts';
import { CATALOG, isFixed, isRuleCode, type RuleCode } from './catalog.ts';
import { SEVERITIES, type Severity, type Thresholds } from './rule.ts';

export interface Config {
  /** Only what differs from the catalog. */
  readonly rules: ReadonlyMap<RuleCode, Severity | 'off'>;
  readonly thresholds: Thresholds;
}

/** Something in the settings that makes no sense and is passed over: where, and in words what to do. */
export interface ConfigProblem {
  /** The keys that lead to it, outermost first. */
  readonly path: readonly string[];
  readonly message: string;
}

export const DEFAULT_CONFIG: Config = {
  rules: new Map(),
  thresholds: { premise: 0.5, step: 0.5, thesis: 0.5 },
};

const LEVELS = [...SEVERITIES, 'off'] as const;
const level = z.enum(LEVELS);
const probability = z.number().check(z.minimum(0), z.maximum(1));

/** The schema of `steelman.json`. */
export const configSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    rules: z.optional(
      z
        .strictObject(
          Object.fromEntries(
            [...CATALOG]
              .filter(([code]) => !isFixed(code))
              .map(([code, { severity, summary }]) => {
                const description = `${summary} (default: ${severity})`;
                return [code, z.optional(level.check(z.meta({ description })))];
              }),
          ),
        )
        .check(z.meta({ description: "How severe the findings of a rule are, by the rule's code." })),
    ),
    thresholds: z.optional(
      z
        .strictObject({
          premise: z.optional(probability.check(z.meta({ description: 'A premise below this is weak.' }))),
          step: z.optional(probability.check(z.meta({ description: 'A step below this is weak.' }))),
          thesis: z.optional(probability.check(z.meta({ description: 'A thesis below this is weak.' }))),
        })
        .check(z.meta({ description: 'From 0 to 1; the default is 0.5.' })),
    ),
  })
  .check(z.meta({ title: 'Settings of Steelman for the files of this folder' }));

/**
 * Reads settings over those of `base`, key by key. What makes no sense is left out and told of in `problems`;
 * never throws.
 */
export function parseConfig(
  value: unknown,
  base: Config = DEFAULT_CONFIG,
): { config: Config; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  if (!isObject(value)) {
    if (value !== undefined && value !== null)
      problems.push({ path: [], message: 'The settings must be an object: `{ … }`.' });
    return { config: base, problems };
  }
  const rules = new Map(base.rules);
  const thresholds = { ...base.thresholds };
  for (const [key, part] of Object.entries(value)) {
    if (key === '$schema' || part === undefined) continue;
    if (key !== 'rules' && key !== 'thresholds') {
      problems.push({
        path: [key],
        message: `There is no setting \`${key}\`.${guess(key, ['rules', 'thresholds'])}`,
      });
    } else if (!isObject(part)) {
      problems.push({ path: [key], message: `\`${key}\` must be an object: \`{ … }\`.` });
    } else {
      for (const [name, entry] of Object.entries(part)) {
        const message =
          key === 'rules' ? readRule(name, entry, rules) : readThreshold(name, entry, thresholds);
        if (message) problems.push({ path: [key, name], message });
      }
    }
  }
  return { config: { rules, thresholds }, problems };
}

/** The same for the text of a `steelman.json`; an empty one changes nothing. */
export function parseConfigText(
  text: string,
  base: Config = DEFAULT_CONFIG,
): { config: Config; problems: ConfigProblem[] } {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return { config: base, problems: [] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // Of what the engine says only the place is told: the rest repeats the text, which may not be settings at all.
    const [, at] = /position (\d+)/.exec((error as Error).message) ?? [];
    const line = at === undefined ? '' : ` (line ${json.slice(0, Number(at)).split('\n').length})`;
    return { config: base, problems: [{ path: [], message: `The settings are not valid JSON${line}.` }] };
  }
  return parseConfig(value, base);
}

/** The severity a rule has by the settings. */
export function severityOf(code: RuleCode, config: Config): Severity | 'off' {
  return config.rules.get(code) ?? CATALOG.get(code)!.severity;
}

function readRule(name: string, entry: unknown, rules: Map<RuleCode, Severity | 'off'>): string | undefined {
  if (!isRuleCode(name)) return `There is no rule \`${name}\`.${guess(name, CATALOG.keys())}`;
  if (isFixed(name)) return `\`${name}\` is a language error, and its severity cannot be changed.`;
  const parsed = level.safeParse(entry);
  if (!parsed.success) {
    const shown = JSON.stringify(entry);
    return `\`${name}\` cannot be ${shown}: write "error", "warning", "info", "hint" or "off".`;
  }
  rules.set(name, parsed.data);
  return undefined;
}

function readThreshold(
  name: string,
  entry: unknown,
  thresholds: { -readonly [K in keyof Thresholds]: number },
): string | undefined {
  if (name !== 'premise' && name !== 'step' && name !== 'thesis')
    return `There is no threshold \`${name}\`.${guess(name, ['premise', 'step', 'thesis'])}`;
  const parsed = probability.safeParse(entry);
  if (!parsed.success)
    return `The threshold \`${name}\` cannot be ${JSON.stringify(entry)}: write a number from 0 to 1.`;
  thresholds[name] = parsed.data;
  return undefined;
}

function guess(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near ? ` Did you mean \`${near}\`?` : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
