import type { z } from 'zod';
import type { JsonValue } from '#shared/kernel/json';

const MAX_PROBLEMS = 20;

/**
 * Where a message does not fit its schema: `[{ path: 'debtIds.3', code: 'invalid_type' }]`, at most 20.
 * SECURITY: path and code only. A zod issue's message and keys can hold what a person typed.
 */
export function problemPaths(error: z.ZodError): readonly JsonValue[] {
  return error.issues
    .slice(0, MAX_PROBLEMS)
    .map((issue) => ({ path: issue.path.map(String).join('.'), code: issue.code }));
}
