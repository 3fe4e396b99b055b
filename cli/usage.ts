/** What ends a run with exit code 2: wrong usage, or an input that cannot be read. */
export class UsageError extends Error {}
