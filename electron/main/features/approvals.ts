import type { ApprovalRequest } from '#shared/contract/rules-commands';
import type { Approval } from '#shared/domain/compliance/types';
import { type Result, ok } from '#shared/kernel/result';
import type { SupervisorPin } from '../platform/supervisor-pin';

/** Turns a request with a PIN into an approval. Errors: those of verifying the PIN. The PIN goes no further than this. */
export type ApprovePort = (request: ApprovalRequest) => Promise<Result<Approval>>;

/** A desk has one supervisor PIN; whoever knows it agrees as the supervisor of the person signed in. */
export function createApprove(pin: Pick<SupervisorPin, 'verify'>, actorId: string): ApprovePort {
  return async ({ pin: given, reason, evidence }) => {
    const verified = await pin.verify(given);
    if (!verified.ok) return verified;
    return ok({ right: 'supervisor', approvedBy: `supervisor of ${actorId}`, reason, evidence });
  };
}

/** Replaces the PIN of a command by who agreed; nothing was asked where there is none. */
export async function withApproval<T extends { readonly approval: ApprovalRequest | null }>(
  approve: ApprovePort,
  input: T,
): Promise<Result<Omit<T, 'approval'> & { readonly approval: Approval | null }>> {
  const { approval: request, ...rest } = input;
  if (request === null) return ok({ ...rest, approval: null });
  const approved = await approve(request);
  return approved.ok ? ok({ ...rest, approval: approved.value }) : approved;
}
