import { beforeAll, describe, expect, it } from 'vitest';
import { demoHistory } from '#shared/demo/history';
import { SHOWCASES, castShowcases } from '#shared/demo/showcases';
import { foldAccount } from '#shared/domain/account/account-state';
import type { Account } from '#shared/domain/account/types';
import { DESK_ALONE } from '#shared/domain/compliance/act-basis';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { gateView } from '#shared/domain/compliance/gate-view';
import type { RecordedEvent } from '#shared/domain/events/types';
import { instantOfLocalTime } from '#shared/kernel/calendar';
import { DEMO_RULES, DEMO_TODAY, DEMO_ZONE, accountsOf, played } from '#test/support/demo-history';

const SEED = 20_261_122;

let shown: ReadonlyMap<string, { readonly account: Account; readonly events: readonly RecordedEvent[] }>;
let all: ReadonlyMap<string, readonly RecordedEvent[]>;

beforeAll(async () => {
  const accounts = await accountsOf(SEED);
  all = played(accounts, demoHistory({ seed: SEED, today: DEMO_TODAY, accounts }));
  const worked = accounts.filter(({ debts }) => debts.some(({ status }) => status === 'open'));
  shown = new Map(
    castShowcases(worked).map(({ account, showcase }) => [
      showcase.name,
      { account, events: all.get(account.id) ?? [] },
    ]),
  );
});

function of(name: string) {
  const found = shown.get(name);
  if (found === undefined) throw new Error(`nobody shows ${name}`);
  return found;
}

/** The gate of an account today at noon, when everybody may be called. */
function gateOf(name: string): GateView {
  const { account, events } = of(name);
  const now = instantOfLocalTime(DEMO_TODAY, 13, DEMO_ZONE);
  const ctx = { now, today: DEMO_TODAY, zone: DEMO_ZONE, desk: DESK_ALONE };
  return gateView({ account, events, state: foldAccount(events), ctx, inForce: DEMO_RULES });
}

function blockersOf(name: string): readonly string[] {
  const dials = gateOf(name).points.flatMap(({ acts }) => acts.filter(({ kind }) => kind === 'dial'));
  return dials.flatMap(({ judgement }) =>
    judgement.verdicts.filter(({ outcome }) => outcome === 'blocked').map(({ ruleId }) => ruleId),
  );
}

describe('the demonstration shows of the rules', () => {
  it('every story it has, each on an account of its own', () => {
    expect([...shown.keys()]).toEqual(SHOWCASES.map(({ name }) => name));
    expect(new Set([...shown.values()].map(({ account }) => account.id)).size).toBe(SHOWCASES.length);
  });

  it.each([
    ['attorney', 'attorney'],
    ['cease in writing', 'cease'],
    ['bankruptcy', 'bankruptcy'],
    ['workplace', 'workplace'],
  ])('a stop of kind %s that keeps from calling', (name, kind) => {
    expect(gateOf(name).restrictions.map((restriction) => restriction.kind)).toContain(kind);
    expect(blockersOf(name)).not.toEqual([]);
  });

  it('seven calls in seven days, after which there is no eighth', () => {
    expect(blockersOf('seven in seven')).toContain('US-REGF-FREQ-7IN7');
    expect(gateOf('seven in seven').attempts[0]).toMatchObject({ max: 7, used: 7 });
  });

  it('a consent to a call back that waits to be used', () => {
    expect(gateOf('call-back consent').consents.map(({ kind }) => kind)).toContain('callback');
  });

  it('a call that a supervisor let through, begun and logged', () => {
    const { events } = of('override');
    const judged = events.find((event) => event.type === 'compliance.v1.judged');
    expect(judged?.data).toMatchObject({ standing: 'overridden', override: { right: 'supervisor' } });
    expect(foldAccount(events)).toMatchObject({ overrides: 1, incidents: [] });
  });

  it('a call that was made against a rule, with what the collector said', () => {
    expect(foldAccount(of('incident').events).incidents).toMatchObject([
      { cause: 'blocked', ruleIds: ['US-REGF-FREQ-COOL'], madeAnyway: expect.stringContaining('mistake') },
    ]);
  });

  it('few accounts on which something went wrong, as in a house that keeps its rules', () => {
    const wrong = [...all.values()].filter((events) => foldAccount(events).incidents.length > 0);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThan(all.size / 20);
  });
});
