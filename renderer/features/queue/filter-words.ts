import { type QueueFilter } from '#shared/domain/queue/filter';
import { BUCKET_TITLES, STEP_TITLES, outcomeTitle } from '../../text/domain-words';
import { formatCount, formatMoney } from '../../text/format';
import { t, words } from '../../text/words';

/** One part of a filter in words, and the filter without it. */
export type FilterPart = { readonly id: string; readonly words: string; readonly without: QueueFilter };

function without(filter: QueueFilter, ...fields: readonly (keyof QueueFilter)[]): QueueFilter {
  return Object.fromEntries(Object.entries(filter).filter(([field]) => !fields.some((each) => each === field)));
}

function bounds(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return t('queue:filter.between', { from, to });
  return from === null ? t('queue:filter.to', { value: to ?? '' }) : t('queue:filter.from', { value: from });
}

/** Bounds of a balance are in units of whatever the row is in: they are shown without a currency's sign. */
export function amountWords(minor: number): string {
  return formatMoney(minor, 'USD').replace(/[^\d.,−-]/g, '');
}

function dueWords(days: number): string {
  return days === 0 ? words.queue.filter.dueToday : t('queue:filter.dueInDays', { count: days });
}

type ListField = 'clients' | 'buckets' | 'statuses' | 'callable' | 'nextSteps' | 'owners' | 'dispositions';

/** What each value of a list is called. */
function listWords(filter: QueueFilter, field: ListField): readonly string[] {
  switch (field) {
    case 'clients':
      return filter.clients ?? [];
    case 'buckets':
      return (filter.buckets ?? []).map((bucket) => BUCKET_TITLES[bucket]);
    case 'statuses':
      return (filter.statuses ?? []).map((status) => words.queue.status[status]);
    case 'callable':
      return (filter.callable ?? []).map((when) => words.queue.filter.callableWhen[when]);
    case 'nextSteps':
      return (filter.nextSteps ?? []).map((kind) => (kind === 'none' ? words.queue.filter.noStep : STEP_TITLES[kind]));
    case 'owners':
      return (filter.owners ?? []).map((owner) => words.queue.filter.owner[owner]);
    case 'dispositions':
      return (filter.dispositions ?? []).map(outcomeTitle);
  }
}

const LISTS: readonly ListField[] = [
  'clients',
  'buckets',
  'statuses',
  'callable',
  'nextSteps',
  'owners',
  'dispositions',
];

/** The parts of a filter, each as a line a person can read and take away. */
export function filterParts(filter: QueueFilter): readonly FilterPart[] {
  const parts: FilterPart[] = [];
  const add = (id: string, title: string, value: string, ...fields: readonly (keyof QueueFilter)[]) =>
    parts.push({ id, words: `${title}: ${value}`, without: without(filter, ...fields) });
  const { text = '', daysFrom, daysTo, balanceFromMinor, balanceToMinor, dueInDays } = filter;
  if (text.trim() !== '') add('text', words.queue.filter.text, text, 'text');
  for (const field of LISTS) {
    const values = listWords(filter, field);
    if (values.length > 0) add(field, words.queue.filter[field], values.join(', '), field);
  }
  if (daysFrom !== undefined || daysTo !== undefined) {
    const value = bounds(
      daysFrom === undefined ? null : formatCount(daysFrom),
      daysTo === undefined ? null : formatCount(daysTo),
    );
    add('days', words.queue.filter.days, value, 'daysFrom', 'daysTo');
  }
  if (balanceFromMinor !== undefined || balanceToMinor !== undefined) {
    const value = bounds(
      balanceFromMinor === undefined ? null : amountWords(balanceFromMinor),
      balanceToMinor === undefined ? null : amountWords(balanceToMinor),
    );
    add('balance', words.queue.filter.balance, value, 'balanceFromMinor', 'balanceToMinor');
  }
  if (dueInDays !== undefined) add('due', words.queue.filter.due, dueWords(dueInDays), 'dueInDays');
  return parts;
}
