import { describe, expect, it } from 'vitest';
import { mergePlacement } from '#shared/domain/placement/merge';
import { aDebt, aDraft, batchId, day } from '#test/support/accounts';

const batch = { batchId: batchId(1), asOf: day('2026-02-01'), importedOn: day('2026-02-01') };
const later = { batchId: batchId(2), asOf: day('2026-03-01'), importedOn: day('2026-03-01') };

describe('merging a placement whose columns stand in another order', () => {
  const before = { branch: 'Springfield', product: 'card' };
  const known = mergePlacement(
    null,
    aDraft({ debts: [aDebt({ attributes: before })], attributes: before }),
    batch,
  ).account;
  const merge = (attributes: Readonly<Record<string, string>>) =>
    mergePlacement(known, aDraft({ debts: [aDebt({ attributes })], attributes: before }), later);

  it('changes nothing when the file says the same', () => {
    expect(merge({ product: 'card', branch: 'Springfield' })).toMatchObject({ outcome: 'unchanged', changes: [] });
  });

  it('still sees another value, a value more and a value less', () => {
    for (const attributes of [
      { product: 'loan', branch: 'Springfield' },
      { ...before, region: 'east' },
      { product: 'card' },
    ]) {
      expect(merge(attributes)).toMatchObject({
        outcome: 'updated',
        debtsUpdated: 1,
        changes: [{ from: before, to: attributes }],
      });
    }
  });
});
