/** What differs between two passages, word by word, to show old against new. */
import { normalise } from './normalise.ts';

export interface Difference {
  readonly kind: 'same' | 'removed' | 'added';
  /** With the space that follows it, if any; white space is folded. */
  readonly text: string;
}

/** Past this many comparisons (2,000 × 2,000 words) all between the common start and end counts as replaced. */
const mostComparisons = 4_000_000;

/**
 * The ranges that are in both texts (`same`, as `found` writes them), in `quoted` only (`removed`) and in
 * `found` only (`added`), in reading order, of a change the removed words first. Typography makes no difference.
 */
export function difference(quoted: string, found: string): Difference[] {
  const old = words(quoted);
  const now = words(found);
  let head = 0;
  while (head < old.length && head < now.length && old[head].key === now[head].key) head++;
  let tail = 0;
  const rest = Math.min(old.length, now.length) - head;
  while (tail < rest && old[old.length - 1 - tail].key === now[now.length - 1 - tail].key) tail++;

  const out = new Differences();
  for (const word of now.slice(0, head)) out.add('same', word.text);
  compare(old.slice(head, old.length - tail), now.slice(head, now.length - tail), out);
  for (const word of now.slice(now.length - tail)) out.add('same', word.text);
  return out.list();
}

interface Word {
  readonly text: string;
  readonly key: string;
}

/** Words and marks, each with the space after it. */
function words(text: string): Word[] {
  const found =
    text.trim().match(/(?:[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}])\s*/gu) ?? [];
  return found.map((raw) => ({ text: raw.replace(/\s+/g, ' '), key: normalise(raw, 'kept').text }));
}

/** Walks a longest common subsequence of the two. */
function compare(old: readonly Word[], now: readonly Word[], out: Differences): void {
  const width = now.length + 1;
  const comparable = old.length * now.length <= mostComparisons;
  // lengths[i * width + j]: how many words old[i..] and now[j..] have in common at most.
  const lengths = new Uint16Array(comparable ? (old.length + 1) * width : 0);
  for (let i = old.length - 1; comparable && i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        old[i].key === now[j].key
          ? lengths[at + width + 1] + 1
          : Math.max(lengths[at + width], lengths[at + 1]);
    }
  }
  let i = 0;
  let j = 0;
  while (i < old.length && j < now.length && comparable) {
    if (old[i].key === now[j].key) {
      out.add('same', now[j++].text);
      i++;
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
      out.add('removed', old[i++].text);
    } else {
      out.add('added', now[j++].text);
    }
  }
  for (const word of old.slice(i)) out.add('removed', word.text);
  for (const word of now.slice(j)) out.add('added', word.text);
}

/** Gathers words into ranges: between two ranges in common one of removed and one of added words. */
class Differences {
  private readonly stretches: Difference[] = [];
  private readonly pending = { removed: '', added: '' };

  add(kind: Difference['kind'], text: string): void {
    if (kind !== 'same') {
      this.pending[kind] += text;
      return;
    }
    this.flush();
    const last = this.stretches[this.stretches.length - 1];
    if (last?.kind === 'same') this.stretches[this.stretches.length - 1] = { kind, text: last.text + text };
    else this.stretches.push({ kind, text });
  }

  list(): Difference[] {
    this.flush();
    return this.stretches;
  }

  private flush(): void {
    for (const kind of ['removed', 'added'] as const) {
      if (this.pending[kind] !== '') this.stretches.push({ kind, text: this.pending[kind] });
      this.pending[kind] = '';
    }
  }
}
