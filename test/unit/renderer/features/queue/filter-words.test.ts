import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/contract/settings';
import { chosenColumns, nextSort, stackedColumns } from '../../../../../renderer/features/queue/column-choice';
import { fieldsOfFilter, filterOfFields } from '../../../../../renderer/features/queue/filter-fields';
import { filterParts } from '../../../../../renderer/features/queue/filter-words';

const filter = {
  text: 'garcia',
  buckets: ['31-60'],
  statuses: ['never-tried', 'held'],
  callable: ['now'],
  daysFrom: 31,
  balanceFromMinor: 50_000,
  balanceToMinor: 125_000,
  dueInDays: 0,
  clients: ['Mercy Hospital'],
} as const;

describe('a filter in words', () => {
  it('names every part, and each can be taken away by itself', () => {
    const parts = filterParts(filter);
    expect(parts.map(({ words }) => words)).toEqual([
      'Name, number or phone: garcia',
      'Creditor: Mercy Hospital',
      'Days past due: 31–60 days',
      'Status: Never tried, On hold',
      'May be called: Now',
      'Days past due: from 31',
      'Balance: 500.00 to 1,250.00',
      'Step due: By today',
    ]);
    const { balanceFromMinor: _, balanceToMinor: __, ...rest } = filter;
    expect(parts.find(({ id }) => id === 'balance')?.without).toEqual(rest);
  });

  it('says nothing of nothing', () => {
    expect(filterParts({})).toEqual([]);
    expect(filterParts({ text: ' ', statuses: [] })).toEqual([]);
  });
});

describe('the fields of a filter', () => {
  it('come back as they were typed', () => {
    expect(filterOfFields(filter, fieldsOfFilter(filter))).toEqual({ filter, problems: {} });
  });

  it('are named when they cannot be read, and left out', () => {
    const fields = { ...fieldsOfFilter({}), daysFrom: 'a month', balanceTo: '12.345' };
    const { filter: read, problems } = filterOfFields({}, fields);
    expect(read).toEqual({});
    expect(Object.keys(problems)).toEqual(['daysFrom', 'balanceTo']);
  });
});

describe('the columns of the queue', () => {
  it('are the person’s, always with the name, and without those that are not known', () => {
    const queueColumns = [
      { id: 'balance', width: 120 },
      { id: 'phase-of-the-moon', width: 40 },
      { id: 'score', width: null },
    ];
    expect(chosenColumns({ queueColumns }).map(({ id, width }) => [id, width])).toEqual([
      ['name', 164],
      ['balance', 120],
      ['score', 52],
    ]);
    expect(chosenColumns(DEFAULT_SETTINGS)).toHaveLength(9);
  });

  it('that have no place in two lines are left out there', () => {
    const ids = stackedColumns(chosenColumns(DEFAULT_SETTINGS)).map(({ id }) => id);
    expect(ids).toEqual(['name', 'balance', 'call', 'creditor', 'age', 'nextStep', 'score']);
  });

  it('sort in their usual direction, then the other way, then not at all', () => {
    const first = nextSort(null, 'balance');
    const second = nextSort(first, 'balance');
    expect([first, second, nextSort(second, 'balance')]).toEqual([
      { by: 'balance', direction: 'desc' },
      { by: 'balance', direction: 'asc' },
      null,
    ]);
    expect(nextSort(second, 'name')).toEqual({ by: 'name', direction: 'asc' });
  });
});
