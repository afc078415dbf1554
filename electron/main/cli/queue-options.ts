import { type Command, InvalidArgumentError } from 'commander';
import { QueueFilterValue, QueueQuery, QueueSortValue } from '#shared/contract/queue';
import type { QueueQueryInput } from '#shared/contract/store';
import { AGING_BUCKETS } from '#shared/domain/account/aging';
import { CALLABLE_WHEN, QUEUE_STATUSES, STEP_KINDS, STEP_OWNERS } from '#shared/domain/queue/filter';
import { QUEUE_SORTS } from '#shared/domain/queue/sort';
import { QUEUE_VIEWS } from '#shared/domain/queue/views';

function number(text: string): number {
  const parsed = Number(text);
  if (!Number.isSafeInteger(parsed)) throw new InvalidArgumentError('a whole number is needed');
  return parsed;
}

function sortOf(text: string): QueueQueryInput['sort'] {
  const [by = '', direction = 'asc'] = text.split(':');
  const parsed = QueueSortValue.safeParse({ by, direction });
  if (!parsed.success)
    throw new InvalidArgumentError(`one of ${QUEUE_SORTS.join(', ')} is needed, with :asc or :desc behind it`);
  return parsed.data;
}

/** The options that say what is asked of the queue. */
export function addQueueOptions(command: Command): Command {
  const list = (values: readonly string[]) => `any of ${values.join(', ')}`;
  return command
    .option('--view <view>', `one of ${QUEUE_VIEWS.join(', ')}`, 'work')
    .option('--client <name...>', 'creditors by name')
    .option('--bucket <bucket...>', list(AGING_BUCKETS))
    .option('--days-from <n>', 'days past due, at least', number)
    .option('--days-to <n>', 'days past due, at most', number)
    .option('--balance-from <minor>', 'open balance in minor units, at least', number)
    .option('--balance-to <minor>', 'open balance in minor units, at most', number)
    .option('--status <status...>', list(QUEUE_STATUSES))
    .option('--callable <when...>', list(CALLABLE_WHEN))
    .option('--next-step <kind...>', list([...STEP_KINDS, 'none']))
    .option('--owner <owner...>', list(STEP_OWNERS))
    .option('--due-in <days>', 'next step due within so many days; 0: by the end of today', number)
    .option('--disposition <code...>', 'codes of the last contact')
    .option('--text <text>', 'names, numbers, phones')
    .option('--sort <column>', `${QUEUE_SORTS.join(', ')}; :desc behind it for the reverse`, sortOf);
}

type QueueOptions = Readonly<Record<string, unknown>>;

/** The options as a query. `refuse` is told of values that are not known. */
export function queueQueryOf(options: QueueOptions, refuse: (problem: string) => never): QueueQueryInput {
  const given = {
    clients: options['client'],
    buckets: options['bucket'],
    daysFrom: options['daysFrom'],
    daysTo: options['daysTo'],
    balanceFromMinor: options['balanceFrom'],
    balanceToMinor: options['balanceTo'],
    statuses: options['status'],
    callable: options['callable'],
    nextSteps: options['nextStep'],
    owners: options['owner'],
    dueInDays: options['dueIn'],
    dispositions: options['disposition'],
    text: options['text'],
  };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const filter = QueueFilterValue.safeParse(named);
  if (!filter.success) return refuse(wordsOf(filter.error.issues));
  const { view, sort } = options;
  const query = QueueQuery.safeParse({
    view,
    ...(Object.keys(named).length === 0 ? {} : { filter: filter.data }),
    ...(sort === undefined ? {} : { sort }),
  });
  if (!query.success) return refuse(wordsOf(query.error.issues));
  return query.data;
}

function wordsOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
