/** The editor around the page: what is posted to it, and what it keeps. */
import { type FromPage, PageState } from '../src/preview/messages.ts';

interface Host {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}
declare function acquireVsCodeApi(): Host;

const api = acquireVsCodeApi();

export function post(message: FromPage): void {
  api.postMessage(message);
}

/** What was kept of an earlier page in this place; undefined where nothing was, or nothing that can be read. */
export function keptState(): PageState | undefined {
  return PageState.safeParse(api.getState()).data;
}

export function keep(state: PageState): void {
  api.setState(state);
}
