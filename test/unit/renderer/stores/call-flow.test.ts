import { describe, expect, it } from 'vitest';
import type { ContactLogged } from '#shared/domain/events/types';
import { err } from '#shared/kernel/result';
import { beginContact } from '../../../../renderer/stores/begin-contact';
import { call, dropIncoming, endCall, notMade, openParked, receiveCall } from '../../../../renderer/stores/call-flow';
import { openAccount } from '../../../../renderer/stores/open-account';
import { pressEnter, pressPrimary, primaryOf } from '../../../../renderer/stores/primary';
import { checkSaid, playScript, raise } from '../../../../renderer/stores/script-acts';
import { settle, startedUi, type } from '../support';

/** Owed by a business: nothing is against a call. */
const ALLOWED = 19;
const OTHER = 12;

async function withAccount(n = ALLOWED) {
  const started = await startedUi();
  const account = started.desk.accountAt(n);
  await openAccount(started.ui, account.id);
  await settle();
  const draft = () => started.ui.drafts.draftOf(account.id);
  const logged = () =>
    started.desk.eventsOf(account.id).flatMap((event) => (event.type === 'contact.v1.logged' ? [event.data] : []));
  return { ...started, account, id: account.id, draft, logged };
}

async function onCall(n = ALLOWED) {
  const started = await withAccount(n);
  await call(started.ui);
  await settle();
  return started;
}

const home = ({ ui }: Awaited<ReturnType<typeof withAccount>>) => ui.screen.getState().focus?.home;
const digit = (value: number) => ({ kind: 'answer', digit: value }) as const;

describe('a call that was begun', () => {
  it('has its script at the first step, its time running, and the focus on the script', async () => {
    const started = await onCall();
    expect(started.draft().call).toMatchObject({ direction: 'out', endedAtMs: null });
    expect(started.draft().player).toMatchObject({ phase: 'running', place: { script: 'outbound', step: 0 } });
    expect(home(started)).toBe('script');
  });

  it('is begun also when its key was pressed before the account was there, once', async () => {
    const started = await startedUi();
    const account = started.desk.accountAt(ALLOWED);
    const opening = openAccount(started.ui, account.id);
    const calls = [call(started.ui), call(started.ui)];
    await Promise.all([opening, ...calls]);
    await settle();
    expect(started.ui.drafts.draftOf(account.id).call).toMatchObject({ direction: 'out' });
    expect(started.desk.calls.filter(({ channel }) => channel === 'rules:begin')).toHaveLength(1);
  });

  it('is not begun on another account than the one it was pressed for', async () => {
    const started = await startedUi();
    const [first, second] = [started.desk.accountAt(ALLOWED), started.desk.accountAt(OTHER)];
    void openAccount(started.ui, first.id);
    const pressed = call(started.ui);
    await openAccount(started.ui, second.id);
    await pressed;
    await settle();
    expect(started.desk.calls.filter(({ channel }) => channel === 'rules:begin')).toHaveLength(0);
  });

  it('that nobody answers is over with one digit: outcome, end and focus on the note', async () => {
    const started = await onCall();
    started.advance(20_000);
    playScript(started.ui, digit(2));
    expect(started.draft().words.code).toBe('NA');
    const { call: timing } = started.draft();
    expect((timing?.endedAtMs ?? 0) - (timing?.startedAtMs ?? 0)).toBe(20_000);
    expect(home(started)).toBe('note');
  });

  it('is recorded with when it began and ended and the way it took through its script', async () => {
    const started = await onCall();
    started.advance(30_000);
    playScript(started.ui, digit(2));
    started.advance(5_000);
    pressPrimary(started.ui);
    await settle();
    const [data] = started.logged() as readonly ContactLogged[];
    expect(data).toMatchObject({ disposition: 'NA', script: { language: 'en' } });
    expect(Date.parse(data?.endedAt ?? '') - Date.parse(data?.startedAt ?? '')).toBe(30_000);
    expect(data?.script?.steps.map(({ step, answer }) => [step, answer])).toEqual([['opening', '2']]);
    expect(data?.script?.scripts[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(data?.note).toBeNull();
  });

  it('goes on until somebody hangs up when it became a talk', async () => {
    const started = await onCall();
    started.advance(9_000);
    raise(started.ui, 'dispute');
    expect(started.draft().words.code).toBe('DSP');
    expect(started.draft().call?.endedAtMs).toBeNull();
    expect(endCall(started.ui)).toBe(true);
    expect(started.draft().call?.endedAtMs).not.toBeNull();
    expect(home(started)).toBe('note');
    expect(endCall(started.ui)).toBe(false);
  });

  it('that ends before its script leaves no step to go on with and asks for the outcome', async () => {
    const started = await onCall();
    playScript(started.ui, digit(1));
    endCall(started.ui);
    expect(started.draft().player?.phase).toBe('stopped');
    expect(home(started)).toEqual({ field: 'code' });
  });

  it('is taken up again by going back from its end', async () => {
    const started = await onCall();
    playScript(started.ui, digit(2));
    playScript(started.ui, { kind: 'back' });
    expect(started.draft().words.code).toBe('');
    expect(started.draft().call?.endedAtMs).toBeNull();
    expect(home(started)).toBe('script');
  });

  it('was not made after all: nothing of it is left in the form', async () => {
    const started = await onCall();
    notMade(started.ui);
    expect(started.draft()).toMatchObject({ begun: null, call: null, player: null });
    expect(home(started)).toBe('call');
  });
});

describe('the primary key', () => {
  it('goes on in a script that waits for nothing else, and saves otherwise', async () => {
    const started = await onCall();
    expect(primaryOf(started.ui)).toBe('continue');
    playScript(started.ui, digit(3));
    pressPrimary(started.ui);
    expect(started.draft().words.code).toBe('LCM');
    expect(primaryOf(started.ui)).toBe('save-next');
  });

  it('confirms nothing of the script when the person typed an outcome of their own', async () => {
    const started = await onCall();
    playScript(started.ui, digit(1));
    type(started.ui, { code: 'RPU' });
    expect(primaryOf(started.ui)).toBe('save-next');
    started.advance(10_000);
    pressPrimary(started.ui);
    await settle();
    const [data] = started.logged();
    expect(data).toMatchObject({ disposition: 'RPU' });
    expect(data?.disclosures).toBeUndefined();
    expect(data?.script?.steps.some(({ said }) => said !== null)).toBe(false);
  });

  it('pressed twice records once', async () => {
    const started = await onCall();
    playScript(started.ui, digit(2));
    pressPrimary(started.ui);
    pressPrimary(started.ui);
    await settle();
    expect(started.logged()).toHaveLength(1);
  });
});

describe('what the script came to', () => {
  /** Answers, reads the notice, verifies by two items and reads the disclosure. */
  async function verified() {
    const started = await onCall();
    const { ui, account } = started;
    const read = () => {
      started.advance(2_000);
      playScript(ui, { kind: 'continue' });
    };
    playScript(ui, digit(1));
    read();
    const items = started.draft().player?.askable ?? [];
    const said = {
      'born-on': account.parties[0]?.bornOn ?? '',
      zip: /(\d{5})/.exec(account.contactPoints.find(({ medium }) => medium === 'address')?.value ?? '')?.[1] ?? '',
      'account-last4': account.externalId.replaceAll(/[^a-z0-9]/gi, '').slice(-4),
      'phone-last4': account.contactPoints.find(({ medium }) => medium === 'phone')?.value.slice(-4) ?? '',
      'last-name': account.parties[0]?.lastName ?? account.parties[0]?.name?.split(' ').at(-1) ?? '',
    } as const;
    for (const [index, item] of items.entries()) {
      if (started.draft().player?.isVerified === true) break;
      playScript(ui, digit(index + 1));
      checkSaid(ui, item, said[item]);
    }
    expect(started.draft().player?.isVerified).toBe(true);
    read();
    return started;
  }

  it('fills in what was said, and what a promise begins with, and keeps the typed words apart from the drafted', async () => {
    const started = await verified();
    const { ui } = started;
    expect(started.draft().words.disclosures).toEqual(['recording-notice', 'mini-miranda']);
    playScript(ui, digit(2));
    const { words } = started.draft();
    expect(words.code).toBe('PTP');
    expect(Number(words.promiseAmount)).toBeGreaterThan(0);
    expect(words.promiseDay).toBe('');
    expect(home(started)).toEqual({ field: 'promise-day' });
    type(ui, { promiseDay: '2026-11-30', note: 'Paid on Fridays.' });
    expect(started.draft().words.note).toBe('Paid on Fridays.');
    pressPrimary(ui);
    expect(started.draft().player?.phase).toBe('ended');
    pressPrimary(ui);
    await settle();
    const [data] = started.logged();
    expect(data).toMatchObject({ disposition: 'PTP', promise: { dueOn: '2026-11-30' } });
    expect(data?.disclosures).toEqual(['recording-notice', 'mini-miranda']);
    expect(data?.note).toMatch(
      /^Spoke with: right party\. Verified by .*\. Said: .*\. Needs time to pay\.\nPaid on Fridays\.$/,
    );
  });

  it('goes from the amount to the day and on in the script by Enter, and saves nothing on the way', async () => {
    const started = await verified();
    const { ui } = started;
    playScript(ui, digit(3));
    expect(home(started)).toEqual({ field: 'promise-amount' });
    type(ui, { promiseAmount: '50' });
    pressEnter(ui);
    expect(home(started)).toEqual({ field: 'promise-day' });
    type(ui, { promiseDay: '2026-11-30' });
    pressEnter(ui);
    await settle();
    expect(started.draft().player?.phase).toBe('ended');
    expect(home(started)).toBe('note');
    expect(started.logged()).toEqual([]);
    pressEnter(ui);
    await settle();
    expect(started.logged()).toHaveLength(1);
  });

  it('leaves the drafted words out when the person says so', async () => {
    const started = await verified();
    playScript(started.ui, digit(7));
    type(started.ui, { isNoteDraftOff: true, note: 'Own words.' });
    pressPrimary(started.ui);
    await settle();
    expect(started.logged()[0]?.note).toBe('Own words.');
  });
});

describe('a bankruptcy that is told on a call', () => {
  it('is held at once, and its outcome is preset', async () => {
    const started = await onCall();
    raise(started.ui, 'bankruptcy');
    await settle();
    const placed = started.desk.eventsOf(started.id).find(({ type: kind }) => kind === 'restriction.v1.placed');
    expect(placed).toMatchObject({ data: { restriction: { kind: 'bankruptcy', status: 'open' } } });
    expect(started.draft().words.code).toBe('BKO');
  });

  it('without a call only presets the outcome: nothing was said yet', async () => {
    const started = await withAccount();
    raise(started.ui, 'bankruptcy');
    await settle();
    expect(started.desk.eventsOf(started.id)).toEqual([]);
    expect(started.draft().words.code).toBe('BKO');
  });

  it('says so when the hold could not be placed', async () => {
    const started = await onCall();
    started.desk.failNext('rules:restrict', err('STORE_UNAVAILABLE', 'gone').error);
    raise(started.ui, 'bankruptcy');
    await settle();
    expect(started.ui.announcer.getState().assertive.words).toContain('BKO');
  });
});

describe('a received call', () => {
  it('parks the open entry as it is, is taken on the caller’s account, and leads back', async () => {
    const started = await withAccount();
    const { ui, desk } = started;
    type(ui, { note: 'half a sentence' });
    expect(receiveCall(ui)).toBe(true);
    expect(receiveCall(ui)).toBe(false);
    started.advance(12_000);
    const caller = desk.accountAt(OTHER);
    await openAccount(ui, caller.id);
    await settle();
    await call(ui);
    expect(ui.calls.getState().incomingSinceMs).toBeNull();
    expect(ui.drafts.draftOf(caller.id)).toMatchObject({
      call: { direction: 'in', endedAtMs: null },
      player: { place: { script: 'inbound' } },
      words: { channel: 'call-in' },
    });
    raise(ui, 'hardship');
    type(ui, { note: 'lost the job' });
    pressPrimary(ui);
    await settle();
    const logged = desk.eventsOf(caller.id).find(({ type: kind }) => kind === 'contact.v1.logged');
    expect(logged).toMatchObject({ data: { channel: 'call-in', disposition: 'HRD', countsAs: { placed: false } } });
    const { startedAt, endedAt } = (logged as { data: ContactLogged }).data;
    expect(Date.parse(endedAt ?? '') - Date.parse(startedAt ?? '')).toBe(12_000);
    expect(await openParked(ui)).toBe(true);
    expect(ui.account.getState().accountId).toBe(started.id);
    expect(started.draft().words.note).toBe('half a sentence');
    expect(await openParked(ui)).toBe(false);
  });

  it('is not taken on an account whose own contact is to be logged first', async () => {
    const started = await onCall();
    receiveCall(started.ui);
    await call(started.ui);
    expect(started.ui.calls.getState().incomingSinceMs).not.toBeNull();
    expect(started.draft().call?.direction).toBe('out');
  });

  it('can be dropped again', async () => {
    const started = await withAccount();
    receiveCall(started.ui);
    dropIncoming(started.ui);
    expect(started.ui.calls.getState().incomingSinceMs).toBeNull();
    await beginContact(started.ui);
    expect(started.draft().call?.direction).toBe('out');
  });
});
