import { describe, expect, it } from 'vitest';
import { err } from '#shared/kernel/result';
import { openAccount } from '../../../../renderer/stores/open-account';
import type { RecordScope } from '../../../../renderer/stores/record-fields';
import { FAKE_PIN } from '#test/support/ui-fake-compliance';
import { settle, startedUi } from '../support';

async function withAccount(n = 8) {
  const started = await startedUi();
  const account = started.desk.accountAt(n);
  await openAccount(started.ui, account.id);
  await settle();
  const { ui } = started;
  const scope = (): RecordScope => ({
    account,
    chosenDebtIds: [],
    nowMs: ui.desk.nowMs(),
    today: ui.desk.today(),
    zone: ui.desk.zone(),
  });
  return { ...started, account, id: account.id, scope };
}

describe('recording what was said or received', () => {
  it('turns the gate: an attorney stops every call, and is named', async () => {
    const { ui, id, scope } = await withAccount();
    ui.records.pick(id, 'attorney');
    ui.records.edit(id, { attorneyName: 'Smith & Jones', attorneyPhone: '(614) 555-0142' });
    expect(await ui.records.save(scope())).toBe(true);
    await settle();
    const gate = ui.gate.getState().view;
    expect(gate?.best.isCallable).toBe(false);
    expect(gate?.restrictions).toMatchObject([{ kind: 'attorney', attorneyName: 'Smith & Jones' }]);
    expect(ui.records.draftOf(id)).toMatchObject({ kind: null, typed: '', values: {} });
  });

  it('keeps what was typed while the dialog is closed or another account is open', async () => {
    const { ui, desk, id } = await withAccount();
    ui.records.pick(id, 'bankruptcy');
    ui.records.edit(id, { caseNumber: '26-41180' });
    await openAccount(ui, desk.accountAt(9).id);
    await openAccount(ui, id);
    expect(ui.records.draftOf(id)).toMatchObject({ kind: 'bankruptcy', values: { caseNumber: '26-41180' } });
  });

  it('says first what is to be recorded', async () => {
    const { ui, desk, id, scope } = await withAccount();
    ui.records.type(id, 'att');
    expect(await ui.records.save(scope())).toBe(false);
    expect(ui.records.draftOf(id).problems).toEqual([{ field: 'kind', code: 'KIND_REQUIRED' }]);
    expect(desk.eventsOf(id)).toEqual([]);
  });

  it('is one entry when the first try was recorded after all', async () => {
    const { ui, desk, id, scope } = await withAccount();
    ui.records.pick(id, 'no-texts');
    desk.failNext('rules:restrict', err('TIMEOUT', '').error, true);
    expect(await ui.records.save(scope())).toBe(false);
    expect(ui.records.draftOf(id)).toMatchObject({ kind: 'no-texts', error: { code: 'TIMEOUT' } });
    expect(await ui.records.save(scope())).toBe(true);
    expect(desk.eventsOf(id)).toHaveLength(1);
  });

  it('takes what is in the journal for recorded', async () => {
    const { ui, desk, id, scope } = await withAccount();
    ui.records.pick(id, 'cease');
    desk.failNext('rules:restrict', err('STORE_BEHIND', '').error, true);
    expect(await ui.records.save(scope())).toBe(true);
    expect(ui.records.draftOf(id).kind).toBeNull();
  });

  it('shows why a debit is not planned, and plans it when somebody with the right agrees or says why', async () => {
    const { ui, desk, id, scope } = await withAccount();
    ui.records.pick(id, 'debit');
    ui.records.edit(id, { amount: '5', payOn: '2026-12-01', isRecurring: 'yes' });
    expect(await ui.records.save(scope())).toBe(false);
    const refusal = ui.records.draftOf(id).refusal;
    expect(refusal?.standing).toBe('refused');
    expect(refusal?.judgement.verdicts.some(({ outcome }) => outcome === 'blocked')).toBe(true);
    expect(desk.eventsOf(id).map(({ type }) => type)).toEqual(['compliance.v1.judged']);
    // The refusal is on record; the next try is another act.
    expect(ui.records.draftOf(id).commandId).not.toBe(refusal?.judgedId);
    ui.records.edit(id, { isRecurring: '' });
    const isPlanned = await ui.records.save(scope(), { warnReason: 'she asked for it', approval: null });
    await settle();
    expect([isPlanned, ui.gate.getState().view?.plannedDebits.length]).toEqual([true, 1]);
  });

  it('asks the rules about a suit before it is brought: where it would be brought has to be said, and the answer is on record', async () => {
    const { ui, desk, id, scope } = await withAccount();
    ui.records.pick(id, 'suit');
    expect(await ui.records.save(scope())).toBe(false);
    const { refusal, allowed } = ui.records.draftOf(id);
    expect(allowed).toBeNull();
    expect(refusal?.standing).toBe('refused');
    expect(refusal?.judgement.verdicts).toContainEqual(
      expect.objectContaining({
        outcome: 'blocked',
        reason: 'VENUE_NOT_STATED',
        citation: '12 CFR 1006.30(d); 15 USC 1692i',
      }),
    );
    // What is typed anew takes the answer away: it was given to something else.
    ui.records.edit(id, { venue: 'consumer-resides' });
    expect(ui.records.draftOf(id).refusal).toBeNull();
    expect(await ui.records.save(scope())).toBe(false);
    const reasons = ui.records.draftOf(id).refusal?.judgement.verdicts.map(({ reason }) => reason);
    expect(reasons).toContain('TIME_BAR_NOT_WORKED_OUT');
    expect(reasons).not.toContain('VENUE_NOT_STATED');
    const events = desk.eventsOf(id);
    expect(events.map(({ type }) => type)).toEqual(['compliance.v1.judged', 'compliance.v1.judged']);
    expect(ui.drafts.draftOf(id).begun, 'a suit is no contact: nothing is to be logged of it').toBeNull();
  });

  it('lets a supervisor have a report made that a rule blocks, and keeps the answer in sight until something else is asked', async () => {
    const { ui, desk, id, scope } = await withAccount();
    ui.records.pick(id, 'furnish');
    ui.records.edit(id, { marksDispute: 'yes' });
    expect(await ui.records.save(scope())).toBe(false);
    expect(ui.records.draftOf(id).refusal?.judgement.verdicts).toContainEqual(
      expect.objectContaining({ outcome: 'blocked', reason: 'FURNISH_NOT_TOLD' }),
    );
    const approval = { pin: '000000', reason: 'told in court', evidence: 'case 26-41180' };
    expect(await ui.records.save(scope(), { warnReason: approval.reason, approval })).toBe(false);
    expect(ui.records.draftOf(id)).toMatchObject({ error: { code: 'PIN_WRONG' }, refusal: { standing: 'refused' } });
    const right = { ...approval, pin: FAKE_PIN };
    expect(await ui.records.save(scope(), { warnReason: right.reason, approval: right })).toBe(true);
    const draft = ui.records.draftOf(id);
    expect(draft).toMatchObject({ kind: 'furnish', values: { marksDispute: 'yes' }, refusal: null, error: null });
    expect(draft.allowed).toMatchObject({ standing: 'overridden' });
    const last = desk.eventsOf(id).at(-1);
    expect(last).toMatchObject({
      type: 'compliance.v1.judged',
      data: { act: { kind: 'furnish', marksDispute: true } },
    });
    expect(draft.commandId, 'asked again it is another act').not.toBe(last?.id);
    expect(JSON.stringify(desk.eventsOf(id))).not.toContain(FAKE_PIN);
    ui.records.edit(id, { marksDispute: '' });
    expect(ui.records.draftOf(id).allowed).toBeNull();
  });
});
