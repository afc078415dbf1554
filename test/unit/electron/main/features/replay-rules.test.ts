import { describe, expect, it } from 'vitest';
import { type ReplayOptions, replayRules } from '#main/features/replay-rules';
import type { Journal } from '#main/journal/types';
import { NO_DESK_RULES, foldDeskRules, isOfRules, rulesInForce } from '#shared/domain/compliance/desk-rules';
import { type AccountCommand, decide } from '#shared/domain/contact/decide';
import type { RecordedEvent } from '#shared/domain/events/types';
import { type Instant, epochMs, instant } from '#shared/kernel/calendar';
import { unwrap } from '#shared/kernel/result';
import { sealPack } from '#shared/rules/pack/content-hash';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { RulePack } from '#shared/rules/types/pack';
import { aPhone, anAccount, partyId, pointId } from '#test/support/accounts';
import { eventId } from '#test/support/disk-drafts';
import { appendAll, opened } from '#test/support/disk-journal';
import { MemoryDisk } from '#test/support/disk-memory';
import { PACK_TOOLS } from '#test/support/rule-packs';
import { at, day } from '#test/support/rules-facts';

const ACCOUNT = anAccount({
  contactPoints: [
    aPhone(),
    aPhone({ id: pointId(2), medium: 'address', value: '1 Main St, Chicago IL 60601', label: 'home' }),
  ],
});

/** A desk whose commands are decided and journaled as the app does it, at a clock of its own. */
async function aDesk() {
  let nowMs = 0;
  let ids = 100;
  const { journal } = await opened(new MemoryDisk(), { nowMs: () => nowMs });
  const events: RecordedEvent[] = [];
  const append = async (drafts: Parameters<typeof appendAll>[1]) => {
    events.push(...(await appendAll(journal, drafts)));
  };
  const nextId = () => eventId((ids += 1));
  const at_ = (now: Instant) => (nowMs = epochMs(now));
  return {
    journal,
    record: async (now: Instant, command: AccountCommand) => {
      at_(now);
      const ctx = { now, today: day(now.slice(0, 10)), zone: 'UTC' };
      const inForce = rulesInForce(foldDeskRules(events.filter(isOfRules)));
      const ofAccount = events.filter((event) => event.accountId === ACCOUNT.id);
      const decision = unwrap(decide(ACCOUNT, ofAccount, command, ctx, inForce));
      if (decision.kind === 'record') await append(decision.drafts);
    },
    call: (now: Instant): AccountCommand => ({
      kind: 'log-contact',
      input: {
        commandId: nextId(),
        accountId: ACCOUNT.id,
        channel: 'call-out',
        disposition: 'NA',
        partyId: partyId(1),
        contactPointId: pointId(1),
        debtIds: ACCOUNT.debts.map(({ id }) => id),
        note: null,
        nextStep: null,
        promise: null,
        startedAt: instant(epochMs(now) - 60_000),
        endedAt: now,
      },
    }),
    importPack: async (now: Instant, pack: RulePack) => {
      at_(now);
      await append([{ id: nextId(), type: 'rules.v1.pack-imported', accountId: null, partyId: null, data: { pack } }]);
    },
    raise: async (now: Instant, ruleId: string) => {
      at_(now);
      const data = { ruleId, to: 'block' as const, on: day(now.slice(0, 10)), reason: 'policy', approvedBy: 'x' };
      await append([{ id: nextId(), type: 'rules.v1.raised', accountId: null, partyId: null, data }]);
    },
  };
}

const DAYS = ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04'];
const atNoon = (date: string) => at(`${date}T12:00`, 'America/Chicago');

async function fourCalls() {
  const desk = await aDesk();
  for (const date of DAYS) await desk.record(atNoon(date), desk.call(atNoon(date)));
  return desk;
}

async function replayed(journal: Journal, over: Partial<ReplayOptions> = {}) {
  const options = {
    from: day('2026-04-01'),
    to: day('2026-04-30'),
    zone: 'UTC',
    given: null,
    onProgress: () => undefined,
  };
  return unwrap(await replayRules(journal, { ...options, ...over }));
}

/** Regulation F with another cap of calls, from a day on. */
function capOf(max: number, effectiveFrom: string, version = '2027.1.1'): RulePack {
  const pack = SHIPPED_PACKS.find(({ packId }) => packId === 'us-reg-f');
  if (pack === undefined) throw new Error('no Regulation F');
  const rules = pack.rules.map((row) =>
    row.ruleId === 'US-REGF-FREQ-7IN7' ? { ...row, params: { ...row.params, max } } : row,
  );
  return sealPack({ ...pack, version, effectiveFrom: day(effectiveFrom), rules }, PACK_TOOLS);
}

describe('judging the acts on record again', () => {
  it('comes to what was recorded under the packs then in force', async () => {
    const { journal } = await fourCalls();
    expect(await replayed(journal)).toMatchObject({ acts: 4, same: 4, different: 0, notReplayed: 0, differences: [] });
  });

  it('takes only acts of the days asked for, both ends included', async () => {
    const { journal } = await fourCalls();
    expect(await replayed(journal, { from: day('2026-04-02'), to: day('2026-04-03') })).toMatchObject({ acts: 2 });
    expect(await replayed(journal, { from: day('2026-04-05') })).toMatchObject({ acts: 0 });
  });

  it('goes by the packs an act was judged by though others came to the desk since', async () => {
    const desk = await fourCalls();
    await desk.importPack(atNoon('2026-04-05'), capOf(1, '2026-01-01'));
    expect(await replayed(desk.journal)).toMatchObject({ acts: 4, same: 4 });
    await desk.record(atNoon('2026-04-06'), desk.call(atNoon('2026-04-06')));
    expect(await replayed(desk.journal)).toMatchObject({ acts: 5, same: 5 });
  });

  it('knows what a supervisor had raised by then and what not yet', async () => {
    const desk = await fourCalls();
    await desk.raise(atNoon('2026-04-05'), 'US-REGF-FREQ-DAY');
    await desk.record(atNoon('2026-04-06'), desk.call(atNoon('2026-04-06')));
    expect(await replayed(desk.journal)).toMatchObject({ acts: 5, same: 5 });
  });

  it('says what a stricter pack would have said, also one that has not taken effect yet', async () => {
    const { journal } = await fourCalls();
    const output = await replayed(journal, { given: [capOf(2, '2027-01-01')] });
    expect(output).toMatchObject({ packs: 'given', acts: 4, same: 2, different: 2 });
    expect(output.differences.map(({ at: when }) => when.slice(0, 10))).toEqual(['2026-04-03', '2026-04-04']);
    expect(output.differences[0]?.differences[0]?.sentence).toMatch(
      /^US-REGF-FREQ-7IN7 was met and blocks now: 2 contacts/,
    );
  });

  it('does not guess at acts whose pack is gone', async () => {
    const desk = await aDesk();
    const gone = capOf(5, '2026-01-01');
    const inForce = rulesInForce({ ...NO_DESK_RULES, imported: [gone] });
    const now = atNoon('2026-04-01');
    const ctx = { now, today: day('2026-04-01'), zone: 'UTC' };
    const decision = unwrap(decide(ACCOUNT, [], desk.call(now), ctx, inForce));
    if (decision.kind === 'record') await appendAll(desk.journal, decision.drafts);
    expect(await replayed(desk.journal)).toMatchObject({
      acts: 0,
      notReplayed: 1,
      missingPacks: ['us-reg-f 2027.1.1'],
    });
  });
});
