import type { z } from 'zod';
import { withNulls } from '#shared/contract/left-out';
import { type Result, err, ok } from '#shared/kernel/result';

/** A JSON object a person wrote. */
export type Written = Readonly<Record<string, unknown>>;

export function isWritten(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON object on standard input. */
export function writtenObject(value: unknown): Result<Written> {
  return isWritten(value) ? ok(value) : err('IPC_BAD_REQUEST', 'a JSON object is needed on standard input');
}

/** Reads what a person wrote by the schema of a request; what may be null may be left out. Problems name places and never values. */
export function fitting<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const parsed = schema.safeParse(withNulls(schema, value));
  if (parsed.success) return ok(parsed.data);
  const where = parsed.error.issues.map((issue) =>
    issue.path.length === 0 ? `${issue.code}: ${issue.message}` : `${issue.path.join('.')}: ${issue.message}`,
  );
  return err('IPC_BAD_REQUEST', `the input does not fit: ${where.join('; ')}`, { problems: where });
}
