/** How long a computation takes, whatever else the machine does. */

/** Milliseconds of the processor for `work`. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
