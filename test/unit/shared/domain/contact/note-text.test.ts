import { describe, expect, it } from 'vitest';
import { NO_DESK_RULES, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { type AccountCommand, decide } from '#shared/domain/contact/decide';
import type { LogContact } from '#shared/domain/contact/log-contact';
import { accountId, anAccount, at, day, eventId, recorded } from '#test/support/accounts';

const RULES = rulesInForce(NO_DESK_RULES);

const ctx = { now: at('2026-03-02T15:00:00.000Z'), today: day('2026-03-02'), zone: 'America/Chicago' };
const CARD = '4111 1111 1111 1111';
const before = [recorded('note.v1.added', { text: 'says he will pay' }, { id: eventId(1) })];

const ids = { commandId: eventId(9), accountId: accountId(1) };
const contact: LogContact = {
  ...ids,
  channel: 'call-out',
  disposition: 'REF',
  partyId: null,
  contactPointId: null,
  debtIds: [],
  note: null,
  nextStep: null,
  promise: null,
  startedAt: null,
  endedAt: null,
};
const later = { kind: 'follow-up', at: at('2026-03-05T15:00:00.000Z') } as const;

const fields: readonly (readonly [string, (text: string) => AccountCommand])[] = [
  ['the note of a contact', (note) => ({ kind: 'log-contact', input: { ...contact, note } })],
  ['the next step', (text) => ({ kind: 'log-contact', input: { ...contact, nextStep: { ...later, text } } })],
  ['a note', (text) => ({ kind: 'add-note', input: { ...ids, text } })],
  ['a correction', (text) => ({ kind: 'correct-note', input: { ...ids, noteId: eventId(1), text, reason: null } })],
  [
    'the reason of a correction',
    (reason) => ({ kind: 'correct-note', input: { ...ids, noteId: eventId(1), text: 'will pay', reason } }),
  ],
  ['the reason of an undoing', (reason) => undoing(reason)],
];

function undoing(reason: string): AccountCommand {
  return { kind: 'undo-contact', input: { ...ids, contactId: eventId(2), reason } };
}

/** An account with a note and a contact on it. */
function decided(command: AccountCommand): ReturnType<typeof decide> {
  const first = decide(
    anAccount(),
    before,
    { kind: 'log-contact', input: { ...contact, commandId: eventId(2) } },
    ctx,
    RULES,
  );
  if (!first.ok || first.value.kind !== 'record') throw new Error('the contact of this test was refused');
  const [draft] = first.value.drafts;
  if (draft?.type !== 'contact.v1.logged') throw new Error('no contact');
  return decide(anAccount(), [...before, recorded(draft.type, draft.data, { id: eventId(2) })], command, ctx, RULES);
}

describe('words that may never be kept', () => {
  it.each(fields)('golden 21 a card number in %s is refused, and the answer does not repeat it', (_, command) => {
    const answer = decided(command(`paid with ${CARD}`));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'RULE_VIOLATION', details: { reasons: ['NOTE_HAS_CARD_NUMBER'] } },
    });
    expect(JSON.stringify(answer).replaceAll(/\D/g, '')).not.toContain('4111');
  });

  it.each(fields)('the same words without the number are recorded in %s', (_, command) => {
    expect(decided(command('paid with the card that ends in 1111'))).toMatchObject({ ok: true });
  });

  it('tell every reason at once, with the place of each', () => {
    const note = `card ${CARD} cvv 123, ssn 123-45-6789`;
    const answer = decided({ kind: 'log-contact', input: { ...contact, disposition: 'CB', note } });
    expect(answer.ok ? null : answer.error.details).toEqual({
      reasons: ['NEXT_STEP_REQUIRED', 'NOTE_HAS_CARD_NUMBER', 'NOTE_HAS_CARD_CODE', 'NOTE_HAS_SSN'],
      places: [
        { field: 'note', reason: 'NOTE_HAS_CARD_NUMBER', from: 5, to: 24 },
        { field: 'note', reason: 'NOTE_HAS_CARD_CODE', from: 29, to: 32 },
        { field: 'note', reason: 'NOTE_HAS_SSN', from: 38, to: 49 },
      ],
    });
  });

  it('are not what a consumer said: a note may quote a forbidden phrase', () => {
    expect(decided({ kind: 'add-note', input: { ...ids, text: 'asked whether she will be arrested' } }).ok).toBe(true);
  });
});
