import { describe, expect, it } from 'vitest';
import { EVENT_DATA, decodeEvent, isKnownEvent } from '#shared/contract/events/decode';
import type { EventData, EventType } from '#shared/domain/events/types';
import { COMPLIANCE_EXAMPLES, CONTACT_DECISION } from './compliance-examples';

const HEX = 'ab'.repeat(16);
const HASH = 'cd'.repeat(32);
const ID = '018f2b3c-1111-7222-8333-444455556666';
const AT = '2026-03-04T12:00:00.000Z';

/** One good example of the content of every event, as JSON has it. */
const EXAMPLES: { readonly [T in EventType]: unknown } = {
  'contact.v1.logged': {
    channel: 'call-out',
    disposition: 'PTP',
    outcome: 'RPC',
    countsAs: {
      placed: true,
      connected: true,
      communicated: true,
      conversation: true,
      message: false,
      rightParty: true,
    },
    effects: [
      { kind: 'mark-contact-point', quality: 'good' },
      { kind: 'record-promise' },
      { kind: 'place-hold', hold: 'dispute' },
      { kind: 'mark-debts-disputed' },
    ],
    partyId: HEX,
    contactPointId: HEX,
    debtIds: [HEX],
    note: 'promised',
    nextStep: { kind: 'promise-check', at: AT, text: null },
    promise: { amountMinor: 12_000, currency: 'USD', dueOn: '2028-02-29' },
    startedAt: AT,
    endedAt: null,
    decision: CONTACT_DECISION,
    dialMode: 'manual',
    consentId: null,
    reachedStranger: false,
    disclosures: ['mini-miranda'],
    script: {
      language: 'en',
      scripts: [{ id: 'outbound', version: 1, hash: HASH }],
      steps: [
        {
          script: 'outbound',
          step: 'disclosure',
          enteredAt: AT,
          leftAt: null,
          answer: 'continue',
          said: 'mini-miranda',
          dwellMs: 1_500,
        },
      ],
    },
  },
  'contact.v1.undone': { contactId: ID, reason: null },
  'note.v1.added': { text: '' },
  'note.v1.corrected': { noteId: ID, text: 'x', reason: 'typing' },
  'work.v1.skipped': { reason: 'language', words: null, until: AT },
  'work.v1.skip-undone': { skipId: ID },
  'follow-up.v1.planned': { nextStep: { kind: 'call-back', at: AT, text: null, ownerId: 'jane' } },
  'follow-up.v1.done': { followUpId: ID, outcome: 'cancelled', words: null },
  'entry.v1.pinned': { entryId: ID },
  'entry.v1.unpinned': { entryId: ID },
  'account.v1.updated': { batchId: ID, changes: [{ path: 'debts/1/balance', from: null, to: { deep: [1] } }] },
  'import.v1.batch-committed': {
    batchId: ID,
    fileName: 'placement.csv',
    fileSha256: HASH,
    fileBytes: 0,
    asOf: '2026-03-01',
    importedOn: '2026-03-04',
    engineVersion: 1,
    profile: { any: ['thing'] },
    counts: {
      rows: 1,
      rowsInError: 0,
      rowsNotYetDated: 0,
      accountsNew: 1,
      accountsUpdated: 0,
      accountsUnchanged: 0,
      debtsNew: 1,
      debtsUpdated: 0,
      debtsUnchanged: 0,
      idsFlagged: 0,
    },
    mastersSha256: HASH,
  },
  'import.v1.profile-saved': { profile: null },
  'import.v1.profile-removed': { profileId: 'northwind' },
  'desk.v1.store-rebuilt': { cause: 'reset', events: 0, accounts: 0 },
  'desk.v1.journal-tail-cut': { bytes: 20, afterSeq: 0 },
  'desk.v1.clock-went-back': { fromMs: 1, toMs: 0 },
  ...COMPLIANCE_EXAMPLES,
} satisfies { readonly [T in EventType]: Record<keyof EventData[T], unknown> };

/** Fields that came later: an event recorded before has none of them. */
const LATER: ReadonlySet<string> = new Set([
  'decision',
  'dialMode',
  'consentId',
  'reachedStranger',
  'disclosures',
  'script',
]);

function stored(type: string, data: unknown, other: Record<string, unknown> = {}): Record<string, unknown> {
  const stamp = {
    actorId: 'jane',
    deskId: ID,
    at: AT,
    hlc: `1772625600000-0000-${ID}`,
    seq: 1,
    prevHash: '',
    hash: HASH,
  };
  return { id: ID, type, accountId: HEX, partyId: null, data, ...stamp, knownAt: null, rulePack: null, ...other };
}

describe('decoding a stored event', () => {
  for (const type of Object.keys(EVENT_DATA) as readonly EventType[]) {
    it(`knows ${type}, and hands it back as it was stored`, () => {
      const event = stored(type, EXAMPLES[type]);
      expect(decodeEvent(event)).toEqual({ kind: 'known', event });
      expect(decodeEvent(event)).toHaveProperty('event', event);
    });

    it(`defers ${type} when a field of its content is missing or of another kind`, () => {
      const example = EXAMPLES[type] as Record<string, unknown>;
      for (const field of Object.keys(example)) {
        const { [field]: _, ...without } = example;
        for (const data of [without, { ...example, [field]: Symbol.iterator }]) {
          if (LATER.has(field) && type === 'contact.v1.logged' && !(field in data)) continue;
          // Where nobody was asked, nobody's approval is on record.
          if (field === 'approval' && !(field in data)) continue;
          if (field === 'profile' && field in data) continue;
          expect(decodeEvent(stored(type, data))).toMatchObject({ kind: 'deferred', reason: 'unknown-shape' });
        }
      }
    });
  }

  it('knows a contact that was recorded before there were rules', () => {
    const contact = EXAMPLES['contact.v1.logged'] as Record<string, unknown>;
    const before = Object.fromEntries(Object.entries(contact).filter(([field]) => !LATER.has(field)));
    expect(decodeEvent(stored('contact.v1.logged', before)).kind).toBe('known');
  });

  it('knows a contact that names the decision with which it was begun', () => {
    const contact = EXAMPLES['contact.v1.logged'] as Record<string, unknown>;
    expect(decodeEvent(stored('contact.v1.logged', { ...contact, decision: { judgedId: ID } })).kind).toBe('known');
  });

  it('keeps fields that a newer Kept added, and the object it came as', () => {
    const event = stored('note.v1.added', { text: 'x', tone: 'kind' }, { mood: 'new' });
    const decoded = decodeEvent(event);
    expect(decoded.kind === 'known' && decoded.event).toBe(event);
  });

  it('defers a type it does not know, also one named like a property of every object', () => {
    for (const type of ['letter.v1.sent', 'contact.v2.logged', 'toString', '__proto__', 'constructor']) {
      const event = stored(type, { anything: true });
      expect(decodeEvent(event)).toEqual({ kind: 'deferred', event, reason: 'unknown-type' });
      expect(isKnownEvent(event as never)).toBe(false);
    }
  });

  it('names what is wrong with something that is no event, and never what it holds', () => {
    const wrong: Record<string, unknown> = {
      id: 'Jane Canary',
      type: '',
      accountId: 'Canary',
      partyId: 7,
      data: 'Canary',
      actorId: '',
      deskId: '',
      at: '2026-03-04',
      hlc: 'now',
      seq: 0,
      prevHash: 'x',
      hash: '',
      knownAt: {},
      rulePack: 1,
    };
    for (const [field, value] of Object.entries(wrong)) {
      const decoded = decodeEvent(stored('note.v1.added', { text: 'x' }, { [field]: value }));
      expect(decoded.kind).toBe('invalid');
      expect(decoded.kind === 'invalid' && decoded.paths[0]?.startsWith(field)).toBe(true);
      expect(JSON.stringify(decoded)).not.toContain('Canary');
    }
    for (const value of [null, undefined, 'event', 5, []]) expect(decodeEvent(value).kind).toBe('invalid');
  });

  it('refuses days and instants that do not exist', () => {
    const contact = EXAMPLES['contact.v1.logged'] as Record<string, unknown>;
    for (const dueOn of ['2026-02-29', '2026-13-01', '2026-1-1', '']) {
      const promise = { amountMinor: 1, currency: 'USD', dueOn };
      expect(decodeEvent(stored('contact.v1.logged', { ...contact, promise })).kind).toBe('deferred');
    }
    for (const startedAt of ['2026-13-04T12:00:00.000Z', '2026-03-04T12:00:00Z', '2026-03-04T12:00:00.000+01:00']) {
      expect(decodeEvent(stored('contact.v1.logged', { ...contact, startedAt })).kind).toBe('deferred');
    }
  });
});
