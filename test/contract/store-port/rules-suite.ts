import { expect, it } from 'vitest';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import { decisionOf } from '#shared/domain/compliance/decision-of';
import { siblingId } from '#shared/domain/compliance/sibling-id';
import type { BeginContact } from '#shared/domain/compliance/commands';
import type { ContactPoint } from '#shared/domain/account/types';
import type { EventDraft } from '#shared/domain/events/types';
import { type Instant, type LocalDay, addDays, daysBetween } from '#shared/kernel/calendar';
import { type ContactPointId, type PartyId, asId } from '#shared/kernel/ids';
import { unwrap } from '#shared/kernel/result';
import { Desk, ZONE } from './desk';
import { batch, placement } from './placements';
import type { StartStore } from './store-port-suite';

const party = (id: string): PartyId => asId(id);
const home = (partyId: PartyId): ContactPoint => ({
  id: asId<ContactPointId>('e'.repeat(32)),
  partyId,
  medium: 'address',
  value: '1 Main St, Springfield, IL 62704',
  label: null,
  source: 'placement',
});
const phone = (partyId: PartyId): ContactPoint => ({
  id: asId<ContactPointId>('f'.repeat(32)),
  partyId,
  medium: 'phone',
  value: '+12175550142',
  label: 'mobile',
  source: 'placement',
});

/** A desk with one account whose holder lives in Springfield, Illinois, and has a mobile. */
async function readyDesk(start: StartStore) {
  const desk = new Desk(await start());
  await desk.open();
  const draft = placement('A000001');
  const partyId = party(draft.parties[0]?.id ?? '');
  const points = [home(partyId), phone(partyId)];
  await desk.import(batch(1), [{ ...draft, contactPoints: points }]);
  const begin = (over: Partial<BeginContact> = {}) => {
    const input: BeginContact = {
      commandId: desk.journal.nextId(),
      accountId: draft.id,
      kind: 'dial',
      purpose: 'collect',
      partyId,
      contactPointId: points[1]?.id ?? null,
      debtIds: [],
      dialMode: 'manual',
      isRecorded: false,
      callbackConsentId: null,
      disclosures: [],
      isRightPartyVerified: null,
      text: null,
      language: null,
      newReason: null,
      warnReason: 'the rules of this test may warn',
      approval: null,
      ...over,
    };
    return desk.command({ kind: 'begin-contact', input });
  };
  const gate = () => desk.store.gate({ ...desk.asked, accountId: draft.id, zone: ZONE, desk: DESK_ALONE });
  return { desk, accountId: draft.id, partyId, begin, gate };
}

export function describeRules(start: StartStore): void {
  it('records one event for a logged contact, with what the rules said of it', async () => {
    const { desk, accountId } = await readyDesk(start);
    const events = await desk.contact(accountId, 'NA');
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event === undefined ? null : decisionOf(event)).toMatchObject({ on: 'contact', act: { kind: 'dial' } });
    expect(event?.rulePack).toContain('us-reg-f@');
    const decisions = unwrap(await desk.store.decisions({ accountId }));
    expect(decisions.map(({ eventId, standing }) => [eventId, standing])).toEqual([[event?.id, 'begun']]);
  });

  it('shows the gate of an account, judged for the moment it is asked for', async () => {
    const { gate, partyId } = await readyDesk(start);
    const view = unwrap(await gate());
    expect(view).toMatchObject({ zones: ['America/Chicago'], gaps: [], places: ['IL'], person: { partyId } });
    expect(view.points.map((point) => [point.kind, point.acts.map((act) => act.kind)])).toEqual([
      ['address', ['letter']],
      ['phone', ['dial', 'voicemail', 'text']],
    ]);
  });

  it('lists an account whose duty presses, from two business days before it is due until it is done', async () => {
    const { desk, accountId } = await readyDesk(start);
    const { nowMs, today } = desk.asked;
    const listed = async (afterDays: number) =>
      unwrap(
        await desk.store.dutyAccounts({
          nowMs: nowMs + afterDays * 86_400_000,
          today: addDays(today, afterDays),
          zone: ZONE,
          limit: 10,
        }),
      );
    expect(await listed(30)).toEqual({ total: 0, isSettling: false, accounts: [] });
    // The first communication sets the five days for the validation notice running.
    await desk.contact(accountId, 'REF');
    const due = await listed(30);
    expect(due).toMatchObject({ total: 1, isSettling: false, accounts: [{ accountId }] });
    const dueOn = due.accounts[0]?.dueOn;
    expect(dueOn !== undefined && daysBetween(today, dueOn)).toBe(5);
    expect(await listed(0)).toMatchObject({ total: 0 });
    await desk.command({
      kind: 'record-notice',
      input: {
        commandId: desk.journal.nextId(),
        accountId,
        notice: {
          kind: 'validation',
          debtIds: unwrap(await desk.store.account({ ...desk.asked, accountId })).account.debts.map(({ id }) => id),
          endpointId: null,
          sentAt: new Date(desk.journal.nowMs).toISOString() as Instant,
          sentBy: 'mail',
          endsOn: null,
          undeliverableOn: null,
        },
      },
    });
    expect(await listed(30)).toMatchObject({ total: 0 });
  });

  it('knows no gate and no decisions of an account that is not there', async () => {
    const { desk } = await readyDesk(start);
    const nobody = asId<never>('9'.repeat(32));
    const asked = { ...desk.asked, accountId: nobody, zone: ZONE, desk: DESK_ALONE };
    expect(await desk.store.gate(asked)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await desk.store.decisions({ accountId: nobody })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  it('blocks every act after a cease in writing, and lets nothing begin', async () => {
    const { desk, accountId, partyId, begin, gate } = await readyDesk(start);
    await desk.command({
      kind: 'place-restriction',
      input: {
        commandId: desk.journal.nextId(),
        accountId,
        restriction: {
          kind: 'attorney',
          personId: partyId,
          debtIds: null,
          receivedAt: new Date(desk.journal.nowMs).toISOString() as Instant,
          source: 'consumer',
          isWritten: true,
          attorneyName: 'R. Vance',
          attorneyPhone: null,
          attorneyAddress: null,
          lastAnsweredOn: null,
          firstWroteOn: null,
          consentsToDirectContact: false,
        },
      },
    });
    const [judged] = await begin();
    expect(judged).toMatchObject({ type: 'compliance.v1.judged', data: { standing: 'refused' } });
    const view = unwrap(await gate());
    expect(view.best.isCallable).toBe(false);
    expect(view.restrictions.map(({ kind }) => kind)).toEqual(['attorney']);
    const page = unwrap(await desk.store.queuePage({ ...desk.asked, view: 'held', offset: 0, limit: 5 }));
    expect(page.columns.accountId).toEqual([accountId]);
  });

  it('cancels the debits a bankruptcy stays in the same breath', async () => {
    const { desk, accountId, partyId, gate } = await readyDesk(start);
    const { account } = unwrap(await desk.store.account({ ...desk.asked, accountId }));
    const commandId = desk.journal.nextId();
    const planned: EventDraft = {
      id: siblingId(commandId, 1),
      type: 'debit.v1.planned',
      accountId,
      partyId,
      data: {
        partyId,
        debtIds: account.debts.map((debt) => debt.id),
        payment: {
          amountMinor: 1_000,
          currency: 'USD',
          on: '2027-01-04' as LocalDay,
          isRecurring: false,
          usualAmountMinor: null,
          givenOn: null,
          isPostDated: false,
          authorizationId: null,
        },
      },
    };
    unwrap(await desk.store.apply({ events: desk.journal.record([planned]) }));
    expect(unwrap(await gate()).plannedDebits).toHaveLength(1);
    const events = await desk.command({
      kind: 'place-restriction',
      input: {
        commandId: desk.journal.nextId(),
        accountId,
        restriction: {
          kind: 'bankruptcy',
          personId: null,
          debtIds: null,
          receivedAt: new Date(desk.journal.nowMs).toISOString() as Instant,
          source: 'court',
          isWritten: true,
          chapter: 13,
          debtorPersonIds: [partyId],
          filedOn: null,
          caseNumber: null,
          court: null,
          status: 'open',
        },
      },
    });
    expect(events.map(({ type }) => type)).toEqual(['restriction.v1.placed', 'debit.v1.cancelled']);
    expect(unwrap(await gate()).plannedDebits).toEqual([]);
  });

  it('judges by the terms of a client from the moment they are recorded, and still after it was opened again', async () => {
    const { desk, accountId, gate } = await readyDesk(start);
    const { account } = unwrap(await desk.store.account({ ...desk.asked, accountId }));
    expect(unwrap(await gate()).coverage.collectorRole).toBeNull();
    const terms: EventDraft = {
      id: desk.journal.nextId(),
      type: 'client.v1.terms-set',
      accountId: null,
      partyId: null,
      data: {
        clientId: account.clientId,
        collectorRole: 'first_party',
        defaultStatus: null,
        entityId: 'own',
        entityName: null,
        isNonProfitHospital: false,
      },
    };
    unwrap(await desk.store.apply({ events: desk.journal.record([terms]) }));
    expect(unwrap(await gate()).coverage).toMatchObject({ collectorRole: 'first_party', note: 'first-party' });
    const state = unwrap(await desk.store.rulesState({}));
    expect(state.terms).toEqual([terms.data]);
    expect(state.packs.map(({ origin }) => origin)).toContain('shipped');
  });

  it('finds the same projections when everything is folded anew', async () => {
    const { desk, accountId, begin } = await readyDesk(start);
    await begin();
    await desk.contact(accountId, 'CEA');
    const report = unwrap(await desk.store.verifyProjections({}));
    expect(report.differences).toEqual([]);
    expect(report.storedSha256).toBe(report.rebuiltSha256);
  });
}
