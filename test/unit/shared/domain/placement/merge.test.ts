import { describe, expect, it } from 'vitest';
import { mergePlacement } from '#shared/domain/placement/merge';
import { aDebt, aDraft, aPhone, batchId, day, debtId, pointId } from '#test/support/accounts';

const batch = { batchId: batchId(1), asOf: day('2026-02-01'), importedOn: day('2026-02-01') };
const later = { batchId: batchId(2), asOf: day('2026-03-01'), importedOn: day('2026-03-01') };
const known = mergePlacement(null, aDraft(), batch).account;

describe('merging a placement', () => {
  it('changes nothing when the file says the same again', () => {
    const merged = mergePlacement(known, aDraft(), later);
    expect(merged).toMatchObject({ outcome: 'unchanged', changes: [], debtsUnchanged: 1 });
    expect(merged.account).toBe(known);
  });

  it('records a new balance as a change from the old one', () => {
    const merged = mergePlacement(known, aDraft({ debts: [aDebt({ balanceMinor: 4_000 })] }), later);
    expect(merged.changes).toEqual([{ path: `debts.${debtId(1)}.balanceMinor`, from: 10_000, to: 4_000 }]);
    expect(merged).toMatchObject({
      outcome: 'updated',
      debtsUpdated: 1,
      account: { asOf: '2026-03-01', lastBatchId: batchId(2) },
    });
  });

  it('keeps phones and debts that the new file no longer names', () => {
    const draft = aDraft({
      debts: [aDebt({ id: debtId(2), externalId: '0002' })],
      contactPoints: [aPhone({ id: pointId(2), value: '+13125550102' })],
    });
    const merged = mergePlacement(known, draft, later);
    expect(merged.account.debts.map((debt) => debt.externalId)).toEqual(['0001', '0002']);
    expect(merged.account.contactPoints).toHaveLength(2);
  });

  it('flags a debt whose number only lost its leading zeros, and takes nothing of it', () => {
    const merged = mergePlacement(
      known,
      aDraft({ debts: [aDebt({ id: debtId(7), externalId: '1', balanceMinor: 1 })] }),
      later,
    );
    expect(merged.conflicts).toEqual([
      { rows: [2], reason: 'LEADING_ZEROS_LOST', externalId: '1', knownExternalId: '0001' },
    ]);
    expect(merged.outcome).toBe('unchanged');
  });

  it('ages a historic file from its own as-of day', () => {
    expect(mergePlacement(null, aDraft(), { ...batch, asOf: day('2013-09-30') }).account.clockOffsetDays).toBe(4_507);
  });
});
