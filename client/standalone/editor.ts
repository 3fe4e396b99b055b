/** A stand-in for the editor: takes what the page posts, and answers as the extension and the server would. */
import { thesesOf } from '../../core/features/display/graph-view.ts';
import { currentNumbers } from '../../core/features/shared/numbers.ts';
import { exportStyle } from '../../core/graph/style.ts';
import type { FromPage, PageState, Picture, ToPage } from '../src/preview/messages.ts';
import { summarise } from '../src/preview/summary.ts';
import { answerTo } from './answers.ts';
import { data, evaluateAll, evaluated, ROOT } from './argument.ts';
import { download } from './download.ts';
import { sourcePane } from './source.ts';

document.documentElement.dataset.theme = data.theme;

/** On a narrower page the list beside the picture would leave that no room. */
const WIDE = 1100;

const initial: PageState = {
  uri: ROOT,
  locked: true,
  ...(data.view && { mode: data.view }),
  ...(data.folded && { folded: [...data.folded] }),
  side: window.innerWidth >= WIDE,
  legend: false,
};

function send(message: ToPage): void {
  window.dispatchEvent(new MessageEvent('message', { data: message }));
}

function sendPicture(): void {
  const known = evaluated();
  send({
    type: 'picture',
    uri: ROOT,
    version: null,
    graph: data.graph as Picture['graph'],
    css: exportStyle(data.theme),
    broken: 0,
    numbers: 'current',
    theses: known ? thesesOf(known.argument, currentNumbers(known.evaluation)).map(summarise) : [],
  });
}

function receive(message: FromPage): void {
  switch (message.type) {
    case 'ready': {
      send({ type: 'show', uri: ROOT, locked: true });
      let isShown = false;
      evaluateAll(() => {
        isShown = true;
        sendPicture();
      });
      if (!isShown) sendPicture();
      break;
    }
    case 'reveal':
      sourcePane.reveal(message.id, message.open);
      break;
    case 'ask': {
      const { uri, number, query } = message;
      // As from an editor, the answer comes later.
      queueMicrotask(() => send({ type: 'answer', uri, number, ...answerTo(query) }));
      break;
    }
    case 'save':
      download(`data:image/png;base64,${message.bytes}`, 'png');
      break;
    case 'trouble':
      console.error(message.message);
  }
}

Object.assign(globalThis, {
  acquireVsCodeApi: () => ({
    postMessage: receive,
    getState: () => initial,
    // A file in a browser has nowhere to keep it.
    setState: () => {},
  }),
});
