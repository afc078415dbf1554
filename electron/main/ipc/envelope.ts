import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '#shared/kernel/error-codes';
import type { AppError, Result } from '#shared/kernel/result';
import { messageProblem } from './message-shape';
import { problemPaths } from './problems';

const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);

const Failure = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({
    code: z.custom<ErrorCode>(isErrorCode),
    message: z.string(),
    details: z.record(z.string(), z.json()).optional(),
  }),
});

/** An answer that does not fit the contract is a fault of main's own; the names of the places go to the log. */
export class BadAnswerError extends Error {
  override readonly name = 'BadAnswerError';
}

/**
 * The answer of a handler as it may leave main: a `Result` whose value fits `output` and can be cloned into a page.
 * Throws `BadAnswerError` for anything else.
 */
export function checkedAnswer(output: z.ZodType, answer: unknown): Result<unknown, AppError> {
  const isSuccess = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
  if (!isSuccess) return checkedFailure(answer);
  const value = output.safeParse('value' in answer ? answer.value : undefined);
  if (!value.success) throw new BadAnswerError(`bad value: ${JSON.stringify(problemPaths(value.error))}`);
  const problem = messageProblem(value.data, Number.POSITIVE_INFINITY);
  if (problem !== null) throw new BadAnswerError(`bad value: ${problem}`);
  return { ok: true, value: value.data };
}

function checkedFailure(answer: unknown): Result<never, AppError> {
  const failure = Failure.safeParse(answer);
  if (!failure.success) throw new BadAnswerError(`not a result: ${JSON.stringify(problemPaths(failure.error))}`);
  const { code, message, details } = failure.data.error;
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
}
