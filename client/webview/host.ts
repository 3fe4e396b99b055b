/** The editor around the page: what is posted to it, and what it keeps. */
import { type Answers, type FromPage, PageState, type Query, type ToPage } from '../src/preview/messages.ts';

interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

const api = acquireVsCodeApi();

/** Whether the page is a file of its own, with no editor and no text that could be changed around it. */
export const isAlone = document.documentElement.dataset.alone !== undefined;

export function post(message: FromPage): void {
  api.postMessage(message);
}

/** The state that an earlier page kept; undefined where there is none, or none that can be read. */
export function keptState(): PageState | undefined {
  return PageState.safeParse(api.getState()).data;
}

export function keep(state: PageState): void {
  api.setState(state);
}

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
}
const waiting = new Map<number, Waiting>();
let asked = 0;

/** Asks the extension; rejects with a sentence for the user where there is no answer. */
export function ask<K extends Query['kind']>(
  uri: string,
  query: Extract<Query, { kind: K }>,
): Promise<Answers[K]> {
  const number = ++asked;
  post({ type: 'ask', uri, number, query });
  return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
}

/** Resolves the request that an answer belongs to. */
export function answered({ number, answer, trouble }: Extract<ToPage, { type: 'answer' }>): void {
  const asker = waiting.get(number);
  waiting.delete(number);
  if (trouble === undefined) asker?.resolve(answer as never);
  else asker?.reject(new Error(trouble));
}
