import { describe, expect, it } from 'vitest';
import { priorContacts } from '#shared/domain/compliance/prior-contacts';
import { endpointsOf, peopleOf } from '#shared/domain/compliance/known-people';
import type { LogContact } from '#shared/domain/contact/log-contact';
import type { EventId } from '#shared/kernel/ids';
import { ComplianceDesk } from './compliance-desk';

function countsAs(disposition: string, over: Partial<LogContact> = {}) {
  const desk = new ComplianceDesk();
  desk.log(disposition, over);
  const { account } = desk;
  const known = { people: peopleOf(account), endpoints: endpointsOf(account), account: { entityId: 'agency' } };
  return priorContacts(desk.events, known)[0]?.counts;
}

describe('whether a message could have been left', () => {
  it.each(['NA', 'VM', 'LCM', '3P', 'WN', 'RPU'])('yes on a call out logged %s', (code) => {
    expect(countsAs(code)).toMatchObject({ connected: true, conversation: false, messagePossible: true });
  });

  it.each(['BZ', 'DC'])('no on a call logged %s, which reached no number', (code) => {
    expect(countsAs(code)).toMatchObject({ connected: false, messagePossible: false });
  });

  it.each(['REF', 'PD'])('no on a call logged %s: they talked', (code) => {
    expect(countsAs(code)).toMatchObject({ conversation: true, messagePossible: false });
  });

  it('no on a call that came in and on what was written', () => {
    expect(countsAs('3P', { channel: 'call-in' })).toMatchObject({ messagePossible: false });
    expect(countsAs('LTR', { channel: 'letter' })).toMatchObject({ messagePossible: false });
  });
});

describe('a call that was undone', () => {
  const calls = (desk: ComplianceDesk) => {
    const { account } = desk;
    const known = { people: peopleOf(account), endpoints: endpointsOf(account), account: { entityId: 'agency' } };
    return priorContacts(desk.events, known).length;
  };
  const undo = (desk: ComplianceDesk, contactId: EventId) =>
    desk.do({
      kind: 'undo-contact',
      input: { commandId: desk.nextId(), accountId: desk.account.id, contactId, reason: null },
    });

  it('counts for nothing when it was a slip of the keyboard', () => {
    const desk = new ComplianceDesk();
    const { id } = desk.log('NA');
    undo(desk, id);
    expect(calls(desk)).toBe(0);
  });

  it('counts on when it is undone later: undoing frees no call for another', () => {
    const desk = new ComplianceDesk();
    const { id } = desk.log('NA');
    undo(desk.later(2), id);
    expect(calls(desk)).toBe(1);
  });
});
