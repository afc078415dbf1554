import { describe, expect, it } from 'vitest';
import { err } from '#shared/kernel/result';
import { openAccount } from '../../../../renderer/stores/open-account';
import { STALE_MS } from '../../../../renderer/stores/gate-store';
import { START_MS, createHeldAnswers, settle, startedUi, type } from '../support';

const gateCalls = (desk: Awaited<ReturnType<typeof startedUi>>['desk']) =>
  desk.calls.filter((call) => call.channel === 'rules:gate').length;

describe('the gate of the open account', () => {
  it('is asked for with the account', async () => {
    const { ui, desk } = await startedUi();
    const { id } = desk.accountAt(8);
    await openAccount(ui, id);
    await settle();
    const { accountId, view } = ui.gate.getState();
    expect(accountId).toBe(id);
    expect(view?.zones).toEqual(['America/New_York']);
    expect(view?.points[0]?.acts.map(({ kind }) => kind)).toEqual(['dial', 'voicemail', 'text']);
  });

  it('stays on screen while it is asked for anew, and says why it could not be', async () => {
    const { ui, desk } = await startedUi();
    await openAccount(ui, desk.accountAt(8).id);
    await settle();
    const before = ui.gate.getState().view;
    desk.failNext('rules:gate', err('STORE_UNAVAILABLE', '').error);
    await ui.gate.refresh();
    expect(ui.gate.getState()).toMatchObject({ view: before, error: { code: 'STORE_UNAVAILABLE' } });
    await ui.gate.refresh();
    expect(ui.gate.getState().error).toBeNull();
  });

  it('drops the answer about an account that was left', async () => {
    const held = createHeldAnswers();
    const { ui, desk } = await startedUi({ pause: held.pause });
    held.hold();
    void openAccount(ui, desk.accountAt(8).id);
    void openAccount(ui, desk.accountAt(9).id);
    await held.release();
    await settle();
    const phone = desk.accountAt(9).contactPoints[0]?.id;
    expect(ui.gate.getState().view?.points[0]?.contactPointId).toBe(phone);
  });

  it('is asked for again when something is recorded', async () => {
    const { ui, desk } = await startedUi();
    const { id } = desk.accountAt(8);
    await openAccount(ui, id);
    await settle();
    const used = () => ui.gate.getState().view?.attempts[0]?.used;
    expect(used()).toBe(0);
    await desk.workstation.contact.log({
      commandId: ui.env.newEventId(),
      accountId: id,
      channel: 'call-out',
      disposition: 'NA',
      partyId: null,
      contactPointId: null,
      debtIds: [],
      note: null,
      nextStep: null,
      promise: null,
      startedAt: null,
      endedAt: null,
    });
    await settle();
    expect(used()).toBe(1);
  });

  it('is asked for by the clock, and at the moment from which it says something else', async () => {
    const { ui, desk, advance } = await startedUi();
    await openAccount(ui, desk.accountAt(8).id);
    await settle();
    const changesAt = ui.gate.getState().view?.best.changesAt;
    // Nine in the evening in New York.
    expect(changesAt).toBe('2026-11-21T02:00:00.000Z');
    const before = gateCalls(desk);
    advance(30_000);
    await settle();
    expect(gateCalls(desk)).toBe(before + 1);
    advance(Date.parse(changesAt ?? '') - START_MS - 30_000 + 500);
    await settle();
    expect(ui.gate.getState().view?.best.isCallable).toBe(false);
    expect(STALE_MS).toBeGreaterThan(60_000);
  });

  it('closes what stands in front of the desk when another account is opened', async () => {
    const { ui, desk } = await startedUi();
    await openAccount(ui, desk.accountAt(8).id);
    await settle();
    ui.gateDialogs.show({ kind: 'record' });
    type(ui, { note: 'x' });
    await openAccount(ui, desk.accountAt(9).id);
    expect(ui.gateDialogs.getState().dialog).toBeNull();
  });
});
