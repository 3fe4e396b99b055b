/** Checks of editor features, written as marked text: `$0` is the cursor, `[|…|]` a place that is answered. */
import { expect } from 'vitest';
import { complete } from '../../core/features/completion/completion.ts';
import { hover } from '../../core/features/hover/hover.ts';
import type { Place } from '../../core/features/navigation/names.ts';
import { type Numbers, numbersOf } from '../../core/features/shared/numbers.ts';
import type { TextEdit } from '../../core/rules/rule.ts';
import type { Snapshot } from '../../core/workspace/snapshot.ts';
import { snapshotOf, splitFiles } from './world.ts';

/** A marked text taken apart: where the cursor is, and which places are marked. */
export interface Marked {
  readonly snapshot: Snapshot;
  /** The file with the cursor, or the first one. */
  readonly uri: string;
  readonly offset: number;
  /** By file, in the order of the files. */
  readonly marks: readonly Place[];
  readonly files: ReadonlyMap<string, string>;
  numbers(): Numbers;
}

/** Reads a text that may hold several files (`--- path` lines), one `$0` and any number of `[|…|]`. */
export function marked(text: string): Marked {
  const files = new Map<string, string>();
  const marks: Place[] = [];
  let uri: string | undefined;
  let offset = 0;
  for (const [path, body] of splitFiles(text)) {
    let plain = '';
    let start = -1;
    for (const part of body.split(/(\$0|\[\||\|\])/)) {
      if (part === '$0') {
        uri = path;
        offset = plain.length;
      } else if (part === '[|') start = plain.length;
      else if (part === '|]') marks.push({ uri: path, span: { start, end: plain.length } });
      else plain += part;
    }
    files.set(path, plain);
  }
  const at = uri ?? files.keys().next().value!;
  const snapshot = snapshotOf(files);
  const numbers = () => {
    snapshot.evaluation(at);
    return numbersOf(snapshot, at);
  };
  return { snapshot, uri: at, offset, marks, files, numbers };
}

/** Checks that a feature answers exactly the marked places. */
export function checkPlaces(text: string, answer: (m: Marked) => readonly Place[]): void {
  const m = marked(text);
  const shown = (places: readonly Place[]) => {
    const copies = new Map(m.files);
    const order = [...places].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
    for (const { uri, span } of order) {
      const body = copies.get(uri)!;
      copies.set(
        uri,
        `${body.slice(0, span.start)}[|${body.slice(span.start, span.end)}|]${body.slice(span.end)}`,
      );
    }
    return [...copies].map(([path, body]) => `--- ${path}\n${body}`).join('\n');
  };
  const unique = new Map(answer(m).map((p) => [`${p.uri} ${p.span.start} ${p.span.end}`, p]));
  expect(shown([...unique.values()])).toBe(shown(m.marks));
}

/** Checks what a hover says, its Markdown with blank lines left out. Without numbers unless `numbers` is set. */
export function checkHover(text: string, expected: string | undefined, numbers = false): void {
  const m = marked(text);
  const none = numbersOf({ ...m.snapshot, evaluationIfReady: () => undefined }, m.uri);
  const found = hover(m.snapshot, m.uri, m.offset, numbers ? m.numbers() : none);
  expect(found?.text.replace(/\n\n/g, '\n').replace(/\u00a0/g, ' ')).toBe(expected);
}

/** The labels that completion offers, in their order. */
export function completionLabels(text: string): string[] {
  const m = marked(text);
  return complete(m.snapshot, m.uri, m.offset).items.map((item) => item.label);
}

/** Checks the text that comes of choosing an item. */
export function checkCompletion(text: string, label: string, expected: string): void {
  const m = marked(text);
  const { items } = complete(m.snapshot, m.uri, m.offset);
  const item = items.find((i) => i.label === label);
  expect(items.map((i) => i.label)).toContain(label);
  const body = m.files.get(m.uri)!;
  const { start, end } = item!.replace;
  expect(body.slice(0, start) + (item!.snippet ?? item!.insert) + body.slice(end)).toBe(expected);
}

/** The files once the edits are made. */
export function applied(files: ReadonlyMap<string, string>, edits: readonly TextEdit[]): Map<string, string> {
  const after = new Map(files);
  // From after; of two at one place the first stays first.
  const order = edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => b.edit.span.start - a.edit.span.start || b.i - a.i);
  for (const { edit } of order) {
    const body = after.get(edit.uri)!;
    after.set(edit.uri, body.slice(0, edit.span.start) + edit.text + body.slice(edit.span.end));
  }
  return after;
}

/** Files as one text, the way `splitFiles` reads it. */
export function joined(files: ReadonlyMap<string, string>): string {
  return [...files].map(([path, body], i) => (i === 0 ? body : `--- ${path}\n${body}`)).join('');
}
