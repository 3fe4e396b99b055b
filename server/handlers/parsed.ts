/** Handlers of the requests in `protocol.ts`, whose parameters are parsed on arrival. */
import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type * as z from 'zod/mini';

/** A handler that sees only parameters that fit their schema; others are refused. */
export function parsed<T, R>(
  schema: z.ZodMiniType<T>,
  handle: (params: T, token: CancellationToken) => R,
): (params: unknown, token: CancellationToken) => R {
  return (params, token) => {
    const read = schema.safeParse(params);
    if (read.success) return handle(read.data, token);
    throw new ResponseError(ErrorCodes.InvalidParams, read.error.message);
  };
}
