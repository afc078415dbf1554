import type { QueueFilter } from '#shared/domain/queue/filter';
import { parseAmount } from '../../stores/amount';
import { words } from '../../text/words';
import { amountWords } from './filter-words';

/** The typed parts of a filter, as they stand in their fields. */
export type FilterFields = {
  readonly text: string;
  readonly daysFrom: string;
  readonly daysTo: string;
  readonly balanceFrom: string;
  readonly balanceTo: string;
  readonly due: string;
};

type Problems = Partial<Record<'daysFrom' | 'daysTo' | 'balanceFrom' | 'balanceTo', string>>;

/** Amounts are typed with two decimals, whatever the currency of a row. */
const CURRENCY = 'USD';

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function amount(minor: number | undefined): string {
  return minor === undefined ? '' : amountWords(minor);
}

export function fieldsOfFilter(filter: QueueFilter): FilterFields {
  return {
    text: filter.text ?? '',
    daysFrom: text(filter.daysFrom),
    daysTo: text(filter.daysTo),
    balanceFrom: amount(filter.balanceFromMinor),
    balanceTo: amount(filter.balanceToMinor),
    due: text(filter.dueInDays),
  };
}

function dayNumber(typed: string): number | null {
  return /^-?\d{1,5}$/.test(typed) ? Number(typed) : null;
}

/** The filter of what was ticked and typed; a field that cannot be read is left out and named. */
export function filterOfFields(
  lists: QueueFilter,
  fields: FilterFields,
): { readonly filter: QueueFilter; readonly problems: Problems } {
  const problems: Problems = {};
  const read = (name: keyof Problems, parse: (typed: string) => number | null, problem: string): number | undefined => {
    const typed = fields[name].trim();
    if (typed === '') return undefined;
    const value = parse(typed);
    if (value === null) problems[name] = problem;
    return value ?? undefined;
  };
  const money = (typed: string) => parseAmount(typed, CURRENCY);
  const found: Readonly<Record<string, unknown>> = {
    clients: lists.clients,
    buckets: lists.buckets,
    statuses: lists.statuses,
    callable: lists.callable,
    nextSteps: lists.nextSteps,
    owners: lists.owners,
    dispositions: lists.dispositions,
    text: fields.text.trim() === '' ? undefined : fields.text.trim(),
    daysFrom: read('daysFrom', dayNumber, words.queue.filter.dayNumber),
    daysTo: read('daysTo', dayNumber, words.queue.filter.dayNumber),
    balanceFromMinor: read('balanceFrom', money, words.queue.filter.amount),
    balanceToMinor: read('balanceTo', money, words.queue.filter.amount),
    dueInDays: fields.due === '' ? undefined : Number(fields.due),
  };
  const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  const filter: QueueFilter = Object.fromEntries(Object.entries(found).filter(([, value]) => isSaid(value)));
  return { filter, problems };
}
