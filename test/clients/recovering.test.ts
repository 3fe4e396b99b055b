/** A server that ends is started again: at once, and after longer and longer pauses where it ends soon after its start. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The library needs VS Code itself; of it only the names of what can be done are used.
vi.mock('vscode-languageclient', () => ({
  CloseAction: { DoNotRestart: 1, Restart: 2 },
  ErrorAction: { Continue: 1, Shutdown: 2 },
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('however often it ends, and not without a pause', async () => {
  const { recovering } = await import('../../client/src/recovering.ts');
  const told: string[] = [];
  const { closed } = recovering({ error: (message: string) => told.push(message) } as never);
  /** What is done when the server ends, and after how many milliseconds. */
  const ends = async () => {
    const start = Date.now();
    const answer = Promise.resolve(closed());
    await vi.runAllTimersAsync();
    return [(await answer).action, Date.now() - start];
  };
  for (const pause of [0, 100, 200, 400, 800, 1600, 3200, 5000, 5000])
    expect(await ends()).toEqual([2, pause]);
  vi.advanceTimersByTime(20_000);
  expect(await ends()).toEqual([2, 0]);
  expect(told).toHaveLength(10);
});
