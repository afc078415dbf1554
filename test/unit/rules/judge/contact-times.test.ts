import { describe, expect, it } from 'vitest';
import { epochMs, type Instant } from '#shared/kernel/calendar';
import { between, contactsInOrder } from '#shared/rules/judge/contact-times';
import { aContact, anAct, at, blocksOf, calls, judged, someFacts, verdictOf } from '#test/support/rules-facts';

const idsOf = (contacts: Parameters<typeof contactsInOrder>[0]) =>
  contactsInOrder(contacts).map(({ contact }) => contact.contactId);

describe('contacts in order of time', () => {
  it('are in one order however they were gathered, also two of one moment', () => {
    const b = aContact({ contactId: 'b' });
    const a = aContact({ contactId: 'a' });
    const earlier = aContact({ contactId: 'z', at: at('2026-03-31T10:00') });
    expect(idsOf([b, a, earlier])).toEqual(['z', 'a', 'b']);
    expect(idsOf([earlier, a, b])).toEqual(['z', 'a', 'b']);
  });

  it('leave out one whose moment cannot be read; the others still count and the judge blocks for it', () => {
    const unreadable = aContact({ contactId: 'unreadable', at: 'last Tuesday' as Instant });
    const facts = someFacts({ contacts: [...calls(7, { from: '2026-04-06T09:00' }), unreadable] });
    const judgement = judged(anAct(), facts, at('2026-04-08T12:00'));
    expect(verdictOf(judgement, 'US-REGF-FREQ-7IN7')).toMatchObject({ outcome: 'blocked', facts: { count: 7 } });
    expect(blocksOf(judgement)).toContain('KEPT-DOUBT-CONTACT_IN_THE_FUTURE');
  });

  it('between two moments include both', () => {
    const timed = contactsInOrder(calls(3, { from: '2026-04-06T09:00' }));
    const since = epochMs(at('2026-04-06T10:00'));
    const until = epochMs(at('2026-04-06T11:00'));
    expect(between(timed, since, until)).toHaveLength(2);
    expect(between(timed, since + 1, until)).toHaveLength(1);
    expect(between(timed, since, until - 1)).toHaveLength(1);
    expect(between(timed, until + 1, until + 2)).toEqual([]);
  });
});
