import { describe, expect, it } from 'vitest';
import { err } from '#shared/kernel/result';
import type { ContactLogged } from '#shared/domain/events/types';
import { openAccount } from '../../../../renderer/stores/open-account';
import { saveContact } from '../../../../renderer/stores/save-contact';
import { settle, startedUi, type } from '../support';

const NIGHT = { nowMs: () => Date.parse('2026-11-20T07:00:00Z') };

async function withAccount(n = 8, options: Parameters<typeof startedUi>[0] = {}) {
  const started = await startedUi(options);
  const account = started.desk.accountAt(n);
  await openAccount(started.ui, account.id);
  await settle();
  const logged = (): readonly ContactLogged[] =>
    started.desk.eventsOf(account.id).flatMap((event) => (event.type === 'contact.v1.logged' ? [event.data] : []));
  return { ...started, account, id: account.id, logged, point: account.contactPoints[0]?.id ?? null };
}

describe('a contact that was made without being begun here', () => {
  it('is asked about once when a rule is against it, and recorded with the reason', async () => {
    const { ui, id, point, logged } = await withAccount(8, NIGHT);
    type(ui, { code: 'NA', contactPointId: point });
    await saveContact(ui, 'stay');
    expect(logged()).toEqual([]);
    expect(ui.screen.getState().focus?.home).toEqual({ field: 'made-anyway' });
    expect(ui.announcer.getState().assertive.words).toMatch(/recorded either way/);
    type(ui, { madeAnyway: 'she had asked for a call at two' });
    await saveContact(ui, 'stay');
    expect(logged()).toMatchObject([{ decision: { madeAnyway: 'she had asked for a call at two' } }]);
    expect(ui.drafts.draftOf(id).words.madeAnyway).toBe('');
  });

  it('is recorded without an answer as well, for it has happened', async () => {
    const { ui, logged, desk, id } = await withAccount(8, NIGHT);
    type(ui, { code: 'NA' });
    await saveContact(ui, 'stay');
    await saveContact(ui, 'stay');
    expect(logged()).toMatchObject([{ decision: { madeAnyway: null, judgement: { outcome: 'blocked' } } }]);
    await settle();
    expect(ui.gate.getState().view?.incidents).toMatchObject([{ cause: 'blocked' }]);
    expect(desk.eventsOf(id)).toHaveLength(1);
  });

  it('asks nothing when the rules allow it, or when it came in', async () => {
    const allowed = await withAccount(19);
    type(allowed.ui, { code: 'NA', contactPointId: allowed.point });
    await saveContact(allowed.ui, 'stay');
    expect(allowed.logged()).toHaveLength(1);
    const inbound = await withAccount(8, NIGHT);
    type(inbound.ui, { code: 'REF', channel: 'call-in', isChannelChosen: true });
    await saveContact(inbound.ui, 'stay');
    expect(inbound.logged()).toHaveLength(1);
  });

  it('is saved although the gate could not be asked', async () => {
    const started = await startedUi(NIGHT);
    const { id } = started.desk.accountAt(8);
    started.desk.failNext('rules:gate', err('STORE_UNAVAILABLE', '').error);
    await openAccount(started.ui, id);
    await settle();
    type(started.ui, { code: 'NA' });
    await saveContact(started.ui, 'stay');
    expect(started.desk.eventsOf(id)).toHaveLength(1);
  });

  it('asks nothing about a letter that says what it has to say', async () => {
    const { ui, logged } = await withAccount(8);
    type(ui, { code: 'TXT', channel: 'text', isChannelChosen: true, disclosures: ['mini-miranda'] });
    await saveContact(ui, 'stay');
    // Text to a city’s consumer without consent: asked about, whatever it says.
    expect(logged()).toEqual([]);
    type(ui, { code: 'LTR', channel: 'letter', isChannelChosen: true, disclosures: ['mini-miranda'] });
    await saveContact(ui, 'stay');
    expect(logged()).toMatchObject([{ disposition: 'LTR', disclosures: ['mini-miranda'] }]);
  });
});

describe('a wrong number', () => {
  it('is charged to the consumer until the note says who answered', async () => {
    const { ui, point, logged } = await withAccount(19);
    type(ui, { code: 'WN', contactPointId: point });
    await saveContact(ui, 'stay');
    // The number is somebody else’s from now on, and a second call to it is asked about.
    type(ui, { code: 'WN', contactPointId: point, note: 'a bakery, never heard of him', madeAnyway: 'by mistake' });
    await saveContact(ui, 'stay');
    expect(logged().map(({ reachedStranger }) => reachedStranger)).toEqual([false, true]);
  });
});

describe('what is said in a conversation', () => {
  it('is recorded with it: the disclosures that belong to a call and no others', async () => {
    const { ui, logged } = await withAccount(19);
    type(ui, { code: 'REF', disclosures: ['mini-miranda', 'opt-out-instructions'] });
    await saveContact(ui, 'stay');
    type(ui, { code: 'NA', disclosures: ['mini-miranda'] });
    await saveContact(ui, 'stay');
    expect(logged().map(({ disclosures }) => disclosures)).toEqual([['mini-miranda'], undefined]);
  });

  it('gives the consent to call back in one tick, dated after the conversation so that it is not used up by it', async () => {
    const { ui, desk, id } = await withAccount(19);
    type(ui, { code: 'CB', stepDay: '2026-11-23', isCallBackConsent: true, consentUntil: '2026-11-24' });
    await saveContact(ui, 'stay');
    await settle();
    const [contact, consent] = desk.eventsOf(id);
    if (contact?.type !== 'contact.v1.logged' || consent?.type !== 'consent.v1.given') throw new Error('not recorded');
    expect(consent.data.consent).toMatchObject({ kind: 'callback', expiresOn: '2026-11-24' });
    expect((contact.data.startedAt ?? '') < consent.data.consent.givenAt).toBe(true);
    expect(ui.gate.getState().view?.consents).toHaveLength(1);
  });

  it('refuses a last day that is past', async () => {
    const { ui, id, logged } = await withAccount(19);
    type(ui, { code: 'CB', stepDay: '2026-11-23', isCallBackConsent: true, consentUntil: '2026-11-19' });
    await saveContact(ui, 'stay');
    expect(logged()).toEqual([]);
    expect(ui.drafts.draftOf(id).problems).toEqual([{ field: 'consent-until', reason: 'CONSENT_DAY_INVALID' }]);
  });

  it('records the stop the note speaks of, with the words it was said in', async () => {
    const { ui, desk, id } = await withAccount(19);
    type(ui, { code: 'REF', note: 'says pls dont text me anymore' });
    await saveContact(ui, 'stay');
    await settle();
    const stops = desk.eventsOf(id).flatMap((event) => (event.type === 'restriction.v1.placed' ? [event.data] : []));
    expect(stops).toMatchObject([
      { restriction: { kind: 'medium', medium: 'text', isWritten: false } },
      { restriction: { kind: 'tcpa-revocation', media: ['text'] } },
    ]);
  });

  it('records no stop when the person says no, or when the words leave a doubt', async () => {
    const { ui, desk, id } = await withAccount(19);
    type(ui, { code: 'REF', note: 'says stop texting', stopAnswer: false });
    await saveContact(ui, 'stay');
    type(ui, { code: 'REF', note: 'dont call me at work' });
    await saveContact(ui, 'stay');
    await settle();
    expect(desk.eventsOf(id).map(({ type: kind }) => kind)).toEqual(['contact.v1.logged', 'contact.v1.logged']);
  });

  it('never drops what could not be recorded with the contact: it stays in sight until it is', async () => {
    const { ui, desk, id } = await withAccount(19);
    desk.failNext('rules:restrict', err('STORE_UNAVAILABLE', '').error);
    type(ui, { code: 'REF', note: 'stop texting me' });
    await saveContact(ui, 'stay');
    await settle();
    expect(ui.followUps.getState().failed).toHaveLength(1);
    expect(ui.announcer.getState().assertive.words).toMatch(/not recorded yet/);
    await openAccount(ui, desk.accountAt(9).id);
    expect(await ui.followUps.sendAgain()).toBe(true);
    expect(ui.followUps.getState().failed).toEqual([]);
    expect(desk.eventsOf(id).filter(({ type: kind }) => kind === 'restriction.v1.placed')).toHaveLength(2);
  });
});
