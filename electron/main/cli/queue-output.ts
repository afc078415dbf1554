import type { z } from 'zod';
import type { QueueOutput } from '#shared/contract/cli';
import type { QueuePage } from '#shared/contract/store';
import { CALLABLE_NEVER, CALLABLE_NO_PHONE, CALLABLE_NOW } from '#shared/domain/queue/callable';
import { HOLD_BITS } from '#shared/domain/queue/facts';
import { dayFromNumber, instant } from '#shared/kernel/calendar';

type Output = z.infer<typeof QueueOutput>;

const timeOrNull = (ms: number): string | null => (ms === 0 ? null : instant(ms));
const dayOrNull = (day: number): string | null => (day < 0 ? null : dayFromNumber(day));
const textOrNull = (text: string): string | null => (text === '' ? null : text);

function holdNames(bits: number): string[] {
  return Object.entries(HOLD_BITS).flatMap(([name, bit]) => ((bits & bit) === 0 ? [] : [name]));
}

/** `now`, a moment, `held` or `no-phone`. */
function callableWord(from: number): Output['rows'][number]['callable'] {
  if (from === CALLABLE_NOW) return 'now';
  if (from === CALLABLE_NEVER) return 'held';
  return from === CALLABLE_NO_PHONE ? 'no-phone' : instant(from);
}

/** A window of the queue as one object per row. */
export function queueOutput(view: string, page: QueuePage): Output {
  const { columns } = page;
  const rows = columns.accountId.map((accountId, at): Output['rows'][number] => ({
    accountId,
    name: columns.name[at] ?? '',
    externalId: columns.externalId[at] ?? '',
    client: columns.clientName[at] ?? '',
    currency: columns.currency[at] ?? '',
    balanceMinor: columns.balanceMinor[at] ?? 0,
    openDebts: columns.openDebts[at] ?? 0,
    disputedDebts: columns.disputedDebts[at] ?? 0,
    daysPastDue: columns.daysPastDue[at] ?? null,
    bucket: columns.bucket[at] ?? 'no-due-date',
    lastContactAt: timeOrNull(columns.lastContactMs[at] ?? 0),
    lastDisposition: textOrNull(columns.lastDisposition[at] ?? ''),
    nextStepAt: timeOrNull(columns.nextStepMs[at] ?? 0),
    nextStepKind: textOrNull(columns.nextStepKind[at] ?? ''),
    nextStepOwner: textOrNull(columns.nextStepOwner[at] ?? ''),
    skippedUntil: timeOrNull(columns.skippedUntilMs[at] ?? 0),
    promiseDueOn: dayOrNull(columns.promiseDueDay[at] ?? -1),
    promiseMinor: columns.promiseMinor[at] ?? 0,
    attempts: columns.attempts[at] ?? 0,
    conversations: columns.conversations[at] ?? 0,
    holds: holdNames(columns.holds[at] ?? 0),
    callable: callableWord(columns.callable[at] ?? CALLABLE_NO_PHONE),
    score: columns.score[at] ?? 0,
    scoreParts: [...(columns.scoreParts[at] ?? [])],
  }));
  return { view, total: page.total, offset: page.offset, revision: page.revision, rows };
}
