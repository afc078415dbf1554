/** The columns a queue can be sorted by. `score` is the order of a view without a sort, but for what may be called first. */
export const QUEUE_SORTS = [
  'score',
  'name',
  'client',
  'account-number',
  'balance',
  'days-past-due',
  'status',
  'last-contact',
  'last-result',
  'next-step',
  'callable',
  'attempts',
] as const;
export type QueueSortColumn = (typeof QUEUE_SORTS)[number];

/** `desc` is the reverse of `asc`, but that rows without a value come last in both. */
export type QueueSort = { readonly by: QueueSortColumn; readonly direction: 'asc' | 'desc' };
