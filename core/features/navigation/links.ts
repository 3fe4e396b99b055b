/** Document links: imports, sources, and the addresses, DOIs and arXiv ids in citations and notes. */
import { partsOf } from '../../syntax/clauses/table.ts';
import type { Span } from '../../text/span.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { isAddress } from '../../workspace/texts.ts';

export interface DocumentLink {
  readonly span: Span;
  /** A file's uri or a web address. */
  readonly target: string;
  readonly tooltip: string;
}

const ADDRESS = /https?:\/\/[^\s"<>\\]+/g;
/** Crossref's own pattern for DOIs, and arXiv's two forms of ids. */
const DOI = /(?:\bdoi:\s*)?\b(10\.\d{4,9}\/[-._;()/:a-z0-9]+)/gi;
const ARXIV = /\barXiv:\s*(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)/gi;

/** The links of a file in source order. Addresses are shown, never fetched. */
export function documentLinks(snapshot: Snapshot, uri: string): DocumentLink[] {
  const { text, declarations } = snapshot.tree(uri);
  const links: DocumentLink[] = [];
  for (const declaration of declarations) {
    const path = declaration.text;
    if (path && (declaration.kind === 'import' || declaration.kind === 'source')) {
      const span = inside(path.span, text);
      if (/^https?:/i.test(path.value)) links.push({ span, target: path.value, tooltip: 'Open the address' });
      else if (!isAddress(path.value) && path.value !== '') {
        links.push({ span, target: snapshot.resolve(uri, path.value), tooltip: 'Open the file' });
      }
    }
    for (const clause of declaration.clauses) {
      // What is quoted is literal.
      if (clause.kind === 'quote') continue;
      for (const part of partsOf(clause, declaration.kind))
        if (part.type === 'text')
          for (const each of linksIn(text, inside(part.text.span, text))) links.push(each);
    }
  }
  return links;
}

/** What is between the quotes of a string. */
function inside({ start, end }: Span, text: string): Span {
  const closed = end - start > 1 && /["”“]/.test(text[end - 1]);
  return { start: start + 1, end: closed ? end - 1 : end };
}

function linksIn(text: string, { start, end }: Span): DocumentLink[] {
  const part = text.slice(start, end);
  const links: DocumentLink[] = [];
  const free = (span: Span) => links.every((l) => span.end <= l.span.start || l.span.end <= span.start);
  const add = (index: number, written: string, target: string, tooltip: string) => {
    const span = { start: start + index, end: start + index + written.length };
    if (free(span)) links.push({ span, target, tooltip });
  };
  for (const { 0: written, index } of part.matchAll(ADDRESS)) {
    const address = trimmed(written);
    add(index, address, address, 'Open the address');
  }
  for (const match of part.matchAll(ARXIV)) {
    add(match.index, match[0], `https://arxiv.org/abs/${match[1]}`, 'Open on arXiv');
  }
  for (const match of part.matchAll(DOI)) {
    const written = trimmed(match[0]);
    const id = trimmed(match[1]);
    add(match.index, written, `https://doi.org/${encodeURI(id)}`, 'Open the DOI');
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

/** Without the punctuation of the sentence around it; a closing bracket stays if it was opened inside. */
function trimmed(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address[end - 1];
    const unopened = last === ')' && count(address, ')', end) > count(address, '(', end);
    if (!unopened && !/[.,;:!?'\]]/.test(last ?? '')) return address.slice(0, end);
    end--;
  }
}

function count(text: string, bracket: string, end: number): number {
  return text.slice(0, end).split(bracket).length;
}
