/** The parts of Markdown links that a reader does not see: brackets and addresses. */
import type { Span } from '../text/span.ts';

/** An address longer than this is not taken for one, so that a text full of `](` stays linear. */
const longestTarget = 600;

/** The unseen parts of `[text](address)`, `![text](address)`, `[text][label]` and `[^note]`, in order. */
export function linkMarks(text: string): Span[] {
  const marks: Span[] = [];
  const open: number[] = [];
  for (let at = nextBracket(text, 0); at >= 0; at = nextBracket(text, at + 1)) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === '[') {
      open.push(at);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    if (text[start + 1] === '^') {
      marks.push({ start, end: at + 1 });
      continue;
    }
    const end = targetEnd(text, at + 1);
    if (end === undefined) continue;
    marks.push({ start: text[start - 1] === '!' ? start - 1 : start, end: start + 1 }, { start: at, end });
    at = end - 1;
  }
  return marks.sort((a, b) => a.start - b.start);
}

function nextBracket(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 91 || unit === 93) return at;
  }
  return -1;
}

/** Where the `(address "title")` or `[label]` that starts at `at` ends, if there is one. */
function targetEnd(text: string, at: number): number | undefined {
  const opening = text[at];
  if (opening !== '(' && opening !== '[') return undefined;
  const closing = opening === '(' ? ')' : ']';
  const last = Math.min(text.length, at + longestTarget);
  let depth = 0;
  let quoted = false;
  for (let i = at; i < last; i++) {
    const c = text[i];
    if (c === '\n') return undefined;
    if (c === '"') quoted = !quoted;
    // A second word that is no title: this is prose in parentheses after a bracket.
    else if (c === ' ' && opening === '(' && !quoted && text[i + 1] !== '"' && text[i + 1] !== ')')
      return undefined;
    else if (c === opening && !quoted) depth++;
    else if (c === closing && !quoted && --depth === 0) return i + 1;
  }
  return undefined;
}
