import { describe, expect, it } from 'vitest';
import { err } from '#shared/kernel/result';
import { FAKE_PIN } from '#test/support/ui-fake-rules';
import { askAgain, beginContact, explainBest, sendWish, wishFor } from '../../../../renderer/stores/begin-contact';
import { beginInput, neededFor } from '../../../../renderer/stores/begin-wish';
import { openAccount } from '../../../../renderer/stores/open-account';
import { saveContact } from '../../../../renderer/stores/save-contact';
import { settle, startedUi, type } from '../support';

/** Owed by a business: nothing is against a call. */
const ALLOWED = 19;
/** In New York City, and nobody noted the language: a rule warns. */
const WARNED = 8;
const NIGHT = { nowMs: () => Date.parse('2026-11-20T07:00:00Z') };

type Started = Awaited<ReturnType<typeof startedUi>>;

async function withAccount(n: number, options: Parameters<typeof startedUi>[0] = {}) {
  const started = await startedUi(options);
  const account = started.desk.accountAt(n);
  await openAccount(started.ui, account.id);
  await settle();
  const point = account.contactPoints[0]?.id;
  if (point === undefined) throw new Error('no phone');
  return { ...started, account, id: account.id, point };
}
const begins = ({ desk }: Pick<Started, 'desk'>) => desk.calls.filter((call) => call.channel === 'rules:begin');
const dialogOf = ({ ui }: Pick<Started, 'ui'>) => ui.gateDialogs.getState().dialog;

describe('beginning a call', () => {
  it('binds the form to the decision: the point is chosen and the focus goes to the script', async () => {
    const { ui, desk, id, point } = await withAccount(ALLOWED);
    await beginContact(ui);
    const { begun, words } = ui.drafts.draftOf(id);
    expect(begun).toMatchObject({ kind: 'dial', contactPointId: point, standing: 'begun' });
    expect(begun?.rules).toBeGreaterThan(0);
    expect(words).toMatchObject({ contactPointId: point, channel: 'call-out' });
    expect(ui.screen.getState().focus?.home).toEqual('script');
    const judged = desk.eventsOf(id)[0];
    expect(judged).toMatchObject({ type: 'compliance.v1.judged', id: begun?.judgedId, data: { standing: 'begun' } });
  });

  it('leaves the focus to a person who went on to write while main was asked', async () => {
    const { ui, id } = await withAccount(ALLOWED);
    const begun = beginContact(ui);
    ui.screen.focusOn('note');
    type(ui, { note: 'b' });
    await begun;
    expect(ui.drafts.draftOf(id)).toMatchObject({ words: { note: 'b' }, call: { direction: 'out' } });
    expect(ui.screen.getState().focus?.home).toBe('note');
  });

  it('is logged with its decision in three presses', async () => {
    const { ui, desk, id } = await withAccount(ALLOWED);
    await beginContact(ui);
    const judgedId = ui.drafts.draftOf(id).begun?.judgedId;
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    const logged = desk.eventsOf(id).find((event) => event.type === 'contact.v1.logged');
    expect(logged).toMatchObject({ data: { decision: { judgedId } } });
    expect(ui.drafts.draftOf(id).begun).toBeNull();
  });

  it('is begun once however often the key is pressed', async () => {
    const started = await withAccount(ALLOWED);
    await Promise.all([beginContact(started.ui), beginContact(started.ui), beginContact(started.ui)]);
    expect(begins(started)).toHaveLength(1);
    await beginContact(started.ui);
    expect(begins(started)).toHaveLength(1);
    expect(started.ui.announcer.getState().assertive.words).toMatch(/^Log the call/);
  });

  it('waits until the one on another account is logged', async () => {
    const started = await withAccount(ALLOWED);
    const { ui, desk } = started;
    await beginContact(ui);
    await openAccount(ui, desk.accountAt(16).id);
    await settle();
    await beginContact(ui);
    expect(begins(started)).toHaveLength(1);
    expect(ui.begins.getState().hindered?.words).toMatch(/another account/);
  });

  it('is not begun where nothing can be recorded', async () => {
    const started = await withAccount(ALLOWED);
    started.desk.setStatus({ phase: 'read-only' });
    await settle();
    await beginContact(started.ui);
    expect(begins(started)).toHaveLength(0);
  });

  it('keeps what is begun when the form is emptied', async () => {
    const { ui, id, point } = await withAccount(ALLOWED);
    await beginContact(ui);
    type(ui, { note: 'half a sentence' });
    ui.drafts.clear(id);
    expect(ui.drafts.draftOf(id).begun).not.toBeNull();
    expect(ui.drafts.draftOf(id).words).toMatchObject({ note: '', contactPointId: point });
    expect(ui.drafts.unsaved()).toEqual([id]);
  });
});

describe('a call that a rule warns of', () => {
  it('asks for the reason before anything is sent, and is begun with it', async () => {
    const started = await withAccount(WARNED);
    const { ui, desk, id } = started;
    await beginContact(ui);
    const dialog = dialogOf(started);
    expect(dialog?.kind).toBe('reason');
    expect(begins(started)).toHaveLength(0);
    if (dialog?.kind !== 'reason') return;
    await sendWish(ui, { ...dialog.wish, warnReason: 'asked to be called' });
    expect(desk.eventsOf(id)[0]).toMatchObject({ data: { standing: 'begun', warnReason: 'asked to be called' } });
    expect(dialogOf(started)).toBeNull();
  });

  it('asks for the reason when only main knew of the warning', async () => {
    const started = await withAccount(WARNED);
    const { ui, point } = started;
    const wish = wishFor(ui, point, 'dial');
    if (wish === null) throw new Error('no wish');
    await sendWish(ui, wish);
    expect(dialogOf(started)?.kind).toBe('reason');
    expect(ui.drafts.draftOf(wish.accountId).begun).toBeNull();
  });
});

describe('a call that a rule blocks', () => {
  it('opens why, and nothing is sent', async () => {
    const started = await withAccount(WARNED, NIGHT);
    await beginContact(started.ui);
    expect(dialogOf(started)).toMatchObject({ kind: 'explain', act: 'dial', answer: null });
    expect(begins(started)).toHaveLength(0);
  });

  it('shows main’s answer when the gate on screen was older', async () => {
    const started = await withAccount(WARNED, NIGHT);
    const { ui, point, id } = started;
    const wish = wishFor(ui, point, 'dial');
    if (wish === null) throw new Error('no wish');
    await sendWish(ui, wish);
    const dialog = dialogOf(started);
    expect(dialog).toMatchObject({ kind: 'explain', contactPointId: point });
    const verdicts = dialog?.kind === 'explain' ? (dialog.answer?.verdicts ?? []) : [];
    expect(verdicts.map(({ ruleId }) => ruleId)).toContain('US-REGF-TIME-0821');
    expect(ui.drafts.draftOf(id).begun).toBeNull();
  });

  it('is let through by a supervisor with reason and evidence, and the PIN stays in no state', async () => {
    const { ui, desk, point, id } = await withAccount(WARNED, NIGHT);
    const wish = wishFor(ui, point, 'dial');
    if (wish === null) throw new Error('no wish');
    const approval = { pin: '987654', reason: 'she asked for it', evidence: 'voicemail of 1:50 AM' };
    await sendWish(ui, { ...wish, approval });
    expect(ui.begins.getState().failed?.error.code).toBe('PIN_WRONG');
    expect(JSON.stringify(ui.begins.getState())).not.toContain('987654');
    await sendWish(ui, { ...wish, approval: { ...approval, pin: FAKE_PIN } });
    expect(ui.drafts.draftOf(id).begun?.standing).toBe('overridden');
    expect(desk.eventsOf(id)[0]).toMatchObject({
      data: { standing: 'overridden', override: { reason: 'she asked for it', evidence: 'voicemail of 1:50 AM' } },
    });
    const states = JSON.stringify([ui.begins.getState(), ui.drafts.getState(), ui.gateDialogs.getState()]);
    expect(states).not.toContain(FAKE_PIN);
  });

  it('names what is still missing when the override lacks evidence', async () => {
    const started = await withAccount(WARNED, NIGHT);
    const wish = wishFor(started.ui, started.point, 'dial');
    if (wish === null) throw new Error('no wish');
    await sendWish(started.ui, { ...wish, approval: { pin: FAKE_PIN, reason: 'r', evidence: null } });
    expect(dialogOf(started)?.kind).toBe('explain');
    expect(started.desk.eventsOf(started.id)[0]).toMatchObject({
      data: { standing: 'refused', refusedBecause: ['OVERRIDE_EVIDENCE_REQUIRED'] },
    });
  });

  it('is asked of main all the same for some of the debts, for only main can tell', async () => {
    const started = await withAccount(1, NIGHT);
    const { ui, account } = started;
    const business = account.debts.filter(({ type: kind }) => kind === 'commercial').map(({ id }) => id);
    const medical = account.debts.filter(({ type: kind }) => kind !== 'commercial').map(({ id }) => id);
    expect([business.length > 0, medical.length > 0]).toEqual([true, true]);
    type(ui, { debtsLeftOut: business });
    await beginContact(ui);
    expect(begins(started)).toHaveLength(1);
    expect(dialogOf(started)).toMatchObject({ kind: 'explain', answer: { wish: { debtIds: medical } } });
    // Hours are kept for consumers; what a business owes may be called about.
    type(ui, { debtsLeftOut: medical });
    await beginContact(ui);
    expect(ui.drafts.draftOf(account.id).begun).not.toBeNull();
  });
});

describe('a call back that was asked for', () => {
  it('is begun under its consent when it would not be allowed without, and logged with it', async () => {
    const started = await withAccount(WARNED);
    const { ui, desk, id, account } = started;
    const partyId = account.parties[0]?.id ?? '';
    type(ui, { code: 'REF', madeAnyway: 'dialled by hand' });
    await saveContact(ui, 'stay');
    started.advance(60_000);
    await desk.workstation.rules.consent({
      commandId: ui.env.newEventId(),
      accountId: id,
      consent: {
        kind: 'callback',
        personId: partyId,
        endpointId: null,
        debtIds: null,
        givenAt: '2026-11-20T15:01:00.000Z' as never,
        isWritten: false,
        expiresOn: null,
        hours: null,
      },
    });
    started.advance(3_600_000);
    await settle();
    await ui.gate.refresh();
    const consentId = ui.gate.getState().view?.consents[0]?.consentId;
    await beginContact(ui);
    expect(begins(started).at(-1)?.input).toMatchObject({ callbackConsentId: consentId });
    const dialog = dialogOf(started);
    if (dialog?.kind !== 'reason') throw new Error('the city’s rule on languages warns of it');
    await sendWish(ui, { ...dialog.wish, warnReason: 'as asked' });
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    const logged = desk.eventsOf(id).findLast((event) => event.type === 'contact.v1.logged');
    expect(logged).toMatchObject({ data: { consentId } });
    expect(ui.gate.getState().view?.consents).toEqual([]);
  });
});

describe('a wish that main could not answer', () => {
  it('is asked again as the same act, and decided once', async () => {
    const started = await withAccount(ALLOWED);
    const { ui, desk, id } = started;
    desk.failNext('rules:begin', err('TIMEOUT', '').error, true);
    await beginContact(ui);
    expect(ui.begins.getState().failed?.error.code).toBe('TIMEOUT');
    await askAgain(ui);
    expect(ui.drafts.draftOf(id).begun).not.toBeNull();
    expect(desk.eventsOf(id)).toHaveLength(1);
    const [first, second] = begins(started).map(({ input }) => (input as { commandId: string }).commandId);
    expect(first).toBe(second);
  });
});

describe('what a message says', () => {
  it('is judged with its words and what it carries', async () => {
    const started = await withAccount(ALLOWED);
    const { ui, point, id } = started;
    const wish = wishFor(ui, point, 'text');
    if (wish === null) throw new Error('no wish');
    const input = beginInput(ui.env.newEventId(), {
      ...wish,
      disclosures: ['opt-out-instructions'],
      text: 'Reply STOP.',
    });
    expect(input).toMatchObject({ kind: 'text', dialMode: null, text: 'Reply STOP.' });
    await sendWish(ui, { ...wish, disclosures: ['opt-out-instructions'] });
    expect(ui.drafts.draftOf(id).words).toMatchObject({ channel: 'text', disclosures: ['opt-out-instructions'] });
    type(ui, { code: 'TXT' });
    await saveContact(ui, 'stay');
    const logged = started.desk.eventsOf(id).find((event) => event.type === 'contact.v1.logged');
    expect(logged).toMatchObject({ data: { disclosures: ['opt-out-instructions'] } });
  });
});

describe('who must agree', () => {
  it('is the highest right that a blocking rule asks for; nobody when one of them lets nobody', async () => {
    const started = await withAccount(WARNED, NIGHT);
    expect(explainBest(started.ui)).toBe(true);
    const acts = started.ui.gate.getState().view?.points[0]?.acts ?? [];
    const dial = acts.find(({ kind }) => kind === 'dial')?.judgement.verdicts ?? [];
    expect(neededFor(dial)).toEqual({ by: 'supervisor', isEvidenceNeeded: true });
    const [blocking] = dial.filter(({ outcome }) => outcome === 'blocked');
    if (blocking === undefined) throw new Error('nothing blocks');
    expect(neededFor([...dial, { ...blocking, overridable: null }])).toBeNull();
    const compliance = { by: 'compliance', reasonRequired: true, evidenceRequired: false } as const;
    expect(neededFor([blocking, { ...blocking, overridable: compliance }])).toEqual({
      by: 'compliance',
      isEvidenceNeeded: true,
    });
  });
});
