import { expect, test } from 'vitest';
import { type Level, makeLog } from '../../host/log.ts';
import { TestClient } from '../support/server.ts';

function recorded(): { log: ReturnType<typeof makeLog>; sent: [Level, string][] } {
  const sent: [Level, string][] = [];
  return { log: makeLog((...each) => sent.push(each)), sent };
}

test('what is below the level is left out, and the level can be changed', () => {
  const { log, sent } = recorded();
  log.debug('a');
  log.info('b');
  log.level = 'debug';
  log.debug('c');
  log.level = 'error';
  log.warn('d');
  log.error('e');
  expect(sent).toEqual([
    ['info', 'b'],
    ['debug', 'c'],
    ['error', 'e'],
  ]);
});

test('the same text is written three times, and said to be left out from then on', () => {
  const { log, sent } = recorded();
  for (let n = 0; n < 5; n++) log.warn('again');
  expect(sent.map(([, text]) => text)).toEqual([
    'again',
    'again',
    'again\n(Further reports of this are left out.)',
  ]);
});

test('an error brings its stack, whatever was thrown; a log that cannot write is silent', () => {
  const { log, sent } = recorded();
  log.error('It failed.', new Error('because'));
  log.error('It failed.', {
    toString: () => {
      throw new Error();
    },
  });
  expect(sent[0][1]).toMatch(/^It failed\.\nError: because\n +at /);
  expect(sent[1][1]).toBe('It failed.\nan error that cannot be shown');
  const broken = makeLog(() => {
    throw new Error('closed');
  });
  expect(() => broken.error('It failed.')).not.toThrow();
});

test('a client that traces gets what the server does, one that does not gets nothing', async () => {
  const options = { folders: ['file:///w'], files: { 'file:///w/a.steelman': '' } };
  const logged = ({ received }: TestClient) =>
    received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => params);
  const quiet = await TestClient.start(options);
  await quiet.pull('file:///w/a.steelman');
  expect(logged(quiet)).toEqual([]);
  const tracing = await TestClient.start({ ...options, trace: 'messages' });
  const [first] = await tracing.until(() => logged(tracing).length > 0 && logged(tracing));
  expect(first).toEqual({
    type: 4,
    message: expect.stringMatching(/^Found 1 arguments and 0 texts in \d+ ms\.$/),
  });
  tracing.notify('$/setTrace', { value: 'off' });
  const before = logged(tracing).length;
  tracing.open('file:///w/b.steelman', 'thesis a "A" because b\nassumption b "B" credence 50%\n');
  await tracing.pull('file:///w/b.steelman');
  expect(logged(tracing).length).toBe(before);
  await quiet.stop();
  await tracing.stop();
});
