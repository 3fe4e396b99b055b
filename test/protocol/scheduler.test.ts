/** The server's clock: tasks with delays, and messages that wait → when each task runs. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeLog } from '../../host/log.ts';
import { Scheduler } from '../../server/scheduler.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A scheduler and what ran in it, with the time; `messagesWait` can be changed. */
function clock() {
  const ran: string[] = [];
  const state = { messagesWait: false };
  const logged: string[] = [];
  const log = makeLog((_, message) => logged.push(message.split('\n')[0]));
  const scheduler = new Scheduler(log, () => state.messagesWait);
  const start = performance.now();
  const task = (name: string) => () => ran.push(`${name} ${Math.round(performance.now() - start)}`);
  return { ran, state, logged, scheduler, task };
}

test('one task per key: `once` keeps the one that waits, `restart` puts another in its place', () => {
  const { ran, scheduler, task } = clock();
  scheduler.once('a', 10, task('first'));
  scheduler.once('a', 50, task('second'));
  scheduler.restart('b', 30, task('third'));
  vi.advanceTimersByTime(20);
  scheduler.restart('b', 30, task('fourth'));
  scheduler.restart('c', 100, task('fifth'));
  scheduler.restart('c', 5, task('sixth'));
  vi.advanceTimersByTime(1000);
  expect(ran).toEqual(['first 10', 'sixth 25', 'fourth 50']);
});

test('what nobody waits for lets messages go first, for half a second', () => {
  const { ran, state, scheduler, task } = clock();
  state.messagesWait = true;
  scheduler.once('a', 10, task('once'));
  scheduler.restart('b', 10, task('restarted'));
  vi.advanceTimersByTime(100);
  expect(ran).toEqual(['restarted 10']);
  state.messagesWait = false;
  vi.advanceTimersByTime(100);
  expect(ran.slice(1)).toEqual(['once 105']);
  state.messagesWait = true;
  scheduler.once('a', 0, task('again'));
  vi.advanceTimersByTime(1000);
  expect(ran.slice(2)).toEqual(['again 700']);
});

test('an error costs its task alone, what is cancelled does not run, and nothing does after the end', () => {
  const { ran, logged, scheduler, task } = clock();
  scheduler.once('a', 0, () => {
    throw new Error('on purpose');
  });
  scheduler.once('b', 0, task('b'));
  scheduler.once('c', 0, task('c'));
  scheduler.cancel('c');
  vi.advanceTimersByTime(10);
  scheduler.once('d', 0, task('d'));
  scheduler.stop();
  scheduler.once('e', 0, task('e'));
  vi.advanceTimersByTime(10);
  expect(ran).toEqual(['b 0']);
  expect(logged).toEqual(['A task in the background failed (a).']);
});

test('between two tasks that take long, messages have their turn', async () => {
  vi.useRealTimers();
  const ran: string[] = [];
  const scheduler = new Scheduler(
    makeLog(() => {}),
    () => false,
  );
  const busy = (ms: number) => {
    for (const start = performance.now(); performance.now() - start < ms; );
  };
  await new Promise<void>((resolve) => {
    for (const name of ['a', 'b'])
      scheduler.restart(name, 0, () => {
        ran.push(name);
        setImmediate(() => ran.push('message'));
        busy(20);
        if (name === 'b') setImmediate(resolve);
      });
    // Then both are due at once.
    busy(20);
  });
  expect(ran).toEqual(['a', 'message', 'b', 'message']);
});
