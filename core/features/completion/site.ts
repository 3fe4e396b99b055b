/** Where in the language the cursor is: what may be written there, and how much of it is written already. */
import { hostsOf, wordsInside } from '../../syntax/clauses/table.ts';
import { rulesFor } from '../../syntax/declarations.ts';
import { isContextualClause } from '../../syntax/keywords.ts';
import { TokenKind, tokenAt, tokenSpan } from '../../syntax/tokens.ts';
import {
  CLAUSE_KEYWORDS,
  type ClauseKind,
  type Declaration,
  INNER_KEYWORDS,
  type Tree,
} from '../../syntax/tree.ts';
import { firstIndex } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** The clause or part of one whose names are in a list. */
export type NameClause =
  | 'because'
  | 'rebuts'
  | 'undercuts'
  | 'about'
  | 'given'
  | 'unless'
  | 'of'
  | 'serves'
  | 'until'
  | 'quote'
  | 'in'
  | 'seeing'
  | 'supports'
  | 'asks'
  | 'answered';

export type Site = {
  /** What the chosen word replaces. */
  readonly replace: Span;
  /** The part of it before the cursor. */
  readonly typed: string;
  /** Whether the cursor is at its end, so that what is typed is all that is written. */
  readonly atEnd: boolean;
  /** What must come before the chosen word: a blank directly after a text, a comma or a parenthesis. */
  readonly lead: string;
  /** The declaration that the cursor is in or after. */
  readonly declaration?: Declaration;
} & (
  | { readonly at: 'nothing' | 'credence' | 'tag' | 'new-name' | 'ignore' }
  /** A clause, or `also` a part of the one before; where a line begins a declaration too. */
  | { readonly at: 'clause'; readonly also: readonly string[]; readonly startsLine: boolean }
  /** A name after `prefix`; `taken` are those that the list already holds. */
  | {
      readonly at: 'name';
      readonly clause: NameClause;
      readonly prefix: string;
      readonly taken: readonly string[];
      /** Whether a `not` may stand before the name. */
      readonly mayDeny: boolean;
    }
  | { readonly at: 'step'; readonly claim: string }
  /** In or before the string of a path or a quote; `bare` where its quotation marks are not written yet. */
  | { readonly at: 'import-path' | 'source-path'; readonly bare: boolean }
  | { readonly at: 'passage'; readonly source: string; readonly bare: boolean }
);

interface Word {
  readonly kind: TokenKind;
  readonly text: string;
  readonly span: Span;
}

const KEYWORDS: ReadonlySet<string> = new Set([...CLAUSE_KEYWORDS, ...INNER_KEYWORDS]);
/** Words after which names are in a list. */
const LISTS: ReadonlySet<string> = new Set<NameClause>([
  ...(['because', 'rebuts', 'undercuts', 'supports', 'about', 'in', 'given', 'unless'] as const),
  ...(['asks', 'answered'] as const),
]);
/** Clauses in which a credence in parentheses may follow the names. */
const STRONG: ReadonlySet<string> = new Set<ClauseKind>(['because', 'rebuts', 'undercuts', 'supports']);

/** After these a number or a credence is still being written, or is complete: neither is the start of a word. */
const NUMERIC: ReadonlySet<TokenKind> = new Set([TokenKind.Number, TokenKind.Percent, TokenKind.Unknown]);
/** Directly after these a word needs a blank before it. */
const NEED_BLANK: ReadonlySet<TokenKind> = new Set([
  TokenKind.String,
  TokenKind.Close,
  TokenKind.Comma,
  TokenKind.Colon,
]);

/** What may be written at the offset. Never fails: where nothing can be written it is `nothing`. */
export function siteAt(snapshot: Snapshot, uri: string, offset: number): Site {
  const tree = snapshot.tree(uri);
  const here = tokenBefore(tree, offset);
  const inside =
    here && (offset < here.span.end || here.kind === TokenKind.Comment || here.kind === TokenKind.OpenString);
  let replace: Span = { start: offset, end: offset };
  if (here?.kind === TokenKind.Word) replace = here.span;
  const typed = tree.text.slice(replace.start, offset);
  const atEnd = offset === replace.end;
  const lead = here && !inside && NEED_BLANK.has(here.kind) ? ' ' : '';
  const word = { replace, typed, atEnd, lead };
  const nothing: Site = { at: 'nothing', ...word };
  if (here?.kind === TokenKind.Comment)
    return ignoreSite(tree.text.slice(here.span.start, offset), offset) ?? nothing;
  if (here && NUMERIC.has(here.kind)) return nothing;
  const string =
    inside && (here.kind === TokenKind.String || here.kind === TokenKind.OpenString) ? here : undefined;
  const from = string ? string.span.start : replace.start;
  const declaration = declarationBefore(tree, from);
  const startsLine = /(^|[\r\n\uFEFF])[ \t]*$/.test(tree.text.slice(Math.max(0, from - 200), from));
  if (!declaration) return string ? nothing : { at: 'clause', also: [], startsLine, ...word };
  const written = wordsBetween(tree, declaration.span.start, from);
  if (string) return stringSite(written, declaration, string, tree.text, offset) ?? nothing;
  return { ...wordSite(written, startsLine, declaration), ...word, declaration } as Site;
}

/** The token that ends at the cursor or holds it; white space is none. */
function tokenBefore({ text, tokens }: Tree, offset: number): Word | undefined {
  if (offset === 0) return undefined;
  const index = tokenAt(tokens, offset - 1);
  const kind: TokenKind = tokens.kinds[index];
  if (index < 0 || kind === TokenKind.Space) return undefined;
  const span = tokenSpan(tokens, index);
  return { kind, span, text: text.slice(span.start, span.end) };
}

function declarationBefore(tree: Tree, offset: number): Declaration | undefined {
  const next = firstIndex(tree.greens.length, (i) => tree.start(i) < offset);
  return next === 0 ? undefined : tree.declaration(next - 1);
}

function wordsBetween({ text, tokens }: Tree, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let i = tokenAt(tokens, from); i >= 0 && i < tokens.count && tokens.starts[i] < to; i++) {
    const kind: TokenKind = tokens.kinds[i];
    if (kind === TokenKind.Space || kind === TokenKind.Comment) continue;
    const span = tokenSpan(tokens, i);
    words.push({ kind, span, text: text.slice(span.start, span.end) });
  }
  return words;
}

interface LastPart {
  /** The last word that opens a clause, a part of one, or the declaration. */
  readonly keyword: string;
  /** What follows it. */
  readonly rest: readonly Word[];
  readonly head: boolean;
  /** The clause that it is or belongs to, and the words that open parts of that. */
  readonly clause?: ClauseKind;
  readonly inner: readonly string[];
}

function lastPart(words: readonly Word[], { clauses }: Declaration): LastPart {
  // A word that may be a name opens a clause only where the parser took it for one.
  const opens = new Set(clauses.map(({ keyword }) => keyword.start));
  const inner: string[] = [];
  let at = 0;
  for (let i = words.length - 1; i > 0; i--) {
    const { kind, text, span } = words[i];
    if (
      kind !== TokenKind.Word ||
      !KEYWORDS.has(text) ||
      (isContextualClause(text) && !opens.has(span.start))
    )
      continue;
    if (at === 0) at = i;
    if (hostsOf(text)) inner.push(text);
    else
      return {
        keyword: words[at].text,
        rest: words.slice(at + 1),
        head: false,
        clause: text as ClauseKind,
        inner,
      };
  }
  if (at > 0) return { keyword: words[at].text, rest: words.slice(at + 1), head: false, inner };
  return { keyword: words[0]?.text ?? '', rest: words.slice(1), head: true, inner };
}

type Bare = Site extends infer S
  ? S extends Site
    ? Omit<S, 'replace' | 'typed' | 'atEnd' | 'lead' | 'declaration'>
    : never
  : never;

/** Outside of texts and comments: what may follow what is written of the declaration. */
function wordSite(words: readonly Word[], startsLine: boolean, declaration: Declaration): Bare {
  const part = lastPart(words, declaration);
  const { keyword, rest, head } = part;
  const last = rest[rest.length - 1];
  const hasString = rest.some((w) => w.kind === TokenKind.String || w.kind === TokenKind.OpenString);
  const clause = (...also: string[]): Bare => ({ at: 'clause', also, startsLine });
  if (head) {
    if (keyword === 'import') return rest.length === 0 ? { at: 'import-path', bare: true } : clause();
    if (keyword === 'argument') return hasString ? clause() : { at: 'nothing' };
    if (rest.length === 0) return startsLine ? clause() : { at: 'new-name' };
    if (keyword === 'source' && !hasString) return { at: 'source-path', bare: true };
    const described = hasString || rulesFor(declaration.kind).textOptional;
    return described || startsLine ? clause() : { at: 'nothing' };
  }
  if (startsLine && rest.length > 0 && last?.kind !== TokenKind.Comma && last?.kind !== TokenKind.Colon) {
    return clause(...wordsAfter(part));
  }
  const isStrong = STRONG.has(keyword) || (keyword === 'of' && declaration.kind === 'together');
  const opened = rest.findLastIndex((w) => w.kind === TokenKind.Open);
  if (
    (isStrong || keyword === 'seeing') &&
    opened >= 0 &&
    !rest.slice(opened).some((w) => w.kind === TokenKind.Close)
  ) {
    return isStrong && (last.kind === TokenKind.Open || last.kind === TokenKind.Range)
      ? { at: 'credence' }
      : { at: 'nothing' };
  }
  if (LISTS.has(keyword)) {
    const taken = rest.filter((w) => w.kind === TokenKind.Word).map((w) => w.text);
    return nameSite(keyword as NameClause, rest, taken) ?? clause(...wordsAfter(part));
  }
  switch (keyword) {
    case 'of':
    case 'serves':
    case 'until':
    case 'seeing':
      return nameSite(keyword, rest, []) ?? clause(...wordsAfter(part));
    case 'quote':
      if (rest.length === 1 && last.kind === TokenKind.Word)
        return { at: 'passage', source: last.text, bare: true };
      return nameSite('quote', rest, []) ?? clause(...wordsAfter(part));
    case 'credence':
    case 'prior':
      if (!last || last.kind === TokenKind.Range) return { at: 'credence' };
      return last.kind === TokenKind.Dot ? { at: 'nothing' } : clause(...wordsAfter(part));
    case 'tag':
      return !last || last.kind === TokenKind.Comma ? { at: 'tag' } : clause();
    case 'as':
      return last ? clause() : { at: 'new-name' };
    default:
      return hasString ? clause(...wordsAfter(part)) : { at: 'nothing' };
  }
}

/** A name is expected at the start of a list, after a comma, a label's colon, and a prefix's dot. */
function nameSite(clause: NameClause, rest: readonly Word[], taken: readonly string[]): Bare | undefined {
  const last = rest[rest.length - 1];
  const isNegated = clause === 'because' && last?.text === 'not' && startsItem(rest[rest.length - 2]);
  if (startsItem(last) || isNegated) {
    return { at: 'name', clause, prefix: '', taken, mayDeny: clause === 'because' && !isNegated };
  }
  if (last.kind === TokenKind.Dot) {
    const prefix = `${rest[rest.length - 2]?.text ?? ''}.`;
    return { at: 'name', clause, prefix, taken, mayDeny: false };
  }
  if (last.kind !== TokenKind.Hash) return undefined;
  const claim = rest.slice(rest.findLastIndex((w) => w.kind === TokenKind.Comma) + 1, -1);
  return { at: 'step', claim: claim.map((w) => w.text).join('') };
}

/** Whether a name is expected after this. */
function startsItem(last: Word | undefined): boolean {
  return !last || last.kind === TokenKind.Comma || last.kind === TokenKind.Colon;
}

/** The words that may follow inside the same clause: those that are not there, or may be there again. */
function wordsAfter({ clause, inner }: LastPart): readonly string[] {
  return clause ? wordsInside(clause).filter((word) => word === 'unless' || !inner.includes(word)) : [];
}

/** In a string: a path or a quoted passage, as far as it is on the cursor's line. */
function stringSite(
  words: readonly Word[],
  declaration: Declaration,
  string: Word,
  text: string,
  offset: number,
): Site | undefined {
  const start = string.span.start + 1;
  const closed = string.kind === TokenKind.String;
  const line = /[\r\n]/.exec(text.slice(start, string.span.end));
  if (line && start + line.index < offset) return undefined;
  const end = closed && !line ? string.span.end - 1 : offset;
  const site = {
    replace: { start, end },
    typed: text.slice(start, offset),
    atEnd: offset === end,
    lead: '',
    declaration,
    bare: false,
  } as const;
  const { keyword, rest, head } = lastPart(words, declaration);
  if (head && keyword === 'import') return { ...site, at: 'import-path' };
  if (head && keyword === 'source') return { ...site, at: 'source-path' };
  if (keyword === 'quote' && rest.length === 1) return { ...site, at: 'passage', source: rest[0].text };
  return undefined;
}

/** In a comment that asks to ignore rules, before its reason. */
function ignoreSite(comment: string, offset: number): Site | undefined {
  const typed = /^\/\/\s*steelman-ignore\s(?:[^:]*[\s,])?([^\s,:]*)$/.exec(comment)?.[1];
  return typed === undefined
    ? undefined
    : { at: 'ignore', replace: { start: offset - typed.length, end: offset }, typed, atEnd: true, lead: '' };
}
