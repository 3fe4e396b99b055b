/** All that is said of the rules: severities, messages and summaries, and the findings made from them. */
import type { Span } from '../text/span.ts';
import { language } from './catalog/language.ts';
import { objections } from './catalog/objections.ts';
import { sources } from './catalog/sources.ts';
import type { Group } from './catalog/table.ts';
import { tidiness } from './catalog/tidiness.ts';
import { unsupported } from './catalog/unsupported.ts';
import { weak } from './catalog/weak.ts';
import type { Finding, Severity } from './rule.ts';

const ROWS = { ...language, ...unsupported, ...weak, ...objections, ...sources, ...tidiness };

/** The slug of a rule: its code everywhere, never reused. */
export type RuleCode = keyof typeof ROWS;

export interface CatalogEntry {
  readonly group: Group;
  /** Unless the settings say otherwise. */
  readonly severity: Severity | 'off';
  readonly message: string;
  readonly summary: string;
}

/** Every rule, in the order of the reference. */
export const CATALOG: ReadonlyMap<RuleCode, CatalogEntry> = new Map(
  Object.entries(ROWS) as unknown as [RuleCode, CatalogEntry][],
);

type Placeholders<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type Pieces<Message> = Message extends readonly (infer Piece extends string)[] ? Piece : Message & string;
type PlaceholdersOf<Code extends RuleCode> = Placeholders<Pieces<(typeof ROWS)[Code]['message']>>;

/** What fills the placeholders of a rule's message: exactly these. */
export type Args<Code extends RuleCode> = [PlaceholdersOf<Code>] extends [never]
  ? Readonly<Record<string, never>>
  : Readonly<Record<PlaceholdersOf<Code>, string>>;

/** A finding of the rule `code`, in the file that is checked. */
export function finding<const Code extends RuleCode>(
  code: Code,
  span: Span,
  args: Args<Code>,
  more: Pick<Finding, 'related' | 'faded'> = {},
): Finding {
  return { code, span, args, ...more };
}

/** What a finding says, in words. */
export function messageOf({ code, args, others }: Pick<Finding, 'code' | 'args' | 'others'>): string {
  const { message } = CATALOG.get(code)!;
  const own = message.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(args, name) ? args[name] : '',
  );
  return others ? `${own} The same goes for ${others} more places in this file.` : own;
}

/** Whether the word is the code of a rule. */
export function isRuleCode(word: string): word is RuleCode {
  return CATALOG.has(word as RuleCode);
}

/** Errors of the language itself: no setting and no comment silences them. */
export function isFixed(code: RuleCode): boolean {
  return CATALOG.get(code)!.group === 'Language';
}
