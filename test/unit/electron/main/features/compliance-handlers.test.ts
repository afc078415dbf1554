import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/calendar';
import { unwrap } from '#shared/kernel/result';
import { sealPack } from '#shared/rules/pack/content-hash';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { RulePack, RuleRow } from '#shared/rules/types/pack';
import {
  type ComplianceDeskUnderTest,
  PIN,
  aDial,
  aLoggedCall,
  approval,
  complianceDesk,
} from '#test/support/compliance-desk';
import { PACK_TOOLS, aPack, aRow } from '#test/support/rule-packs';
import { day } from '#test/support/rules-facts';

/** A working day after every shipped pack has taken effect, at an hour when everybody may be called. */
const NOW_MS = Date.parse('2026-12-02T18:00:00.000Z');
const TODAY = day('2026-12-02');

let under: ComplianceDeskUnderTest;

beforeEach(async () => {
  under = await complianceDesk(NOW_MS);
  unwrap(await under.supervisorPin.set({ current: null, pin: PIN }));
});

afterEach(() => under.close());

/** A rule of a client that allows at most `max` calls a week. */
function clientRow(max: number, over: Partial<RuleRow> = {}): RuleRow {
  const [frequency] = SHIPPED_PACKS.flatMap(({ rules }) => rules).filter(
    ({ ruleId }) => ruleId === 'US-REGF-FREQ-7IN7',
  );
  if (frequency === undefined) throw new Error('the shipped packs have no cap of calls');
  const { evaluator, params } = frequency;
  return aRow({
    ruleId: 'CLIENT-FREQ',
    jurisdiction: 'CLIENT:mercy',
    title: 'The hospital wants fewer calls.',
    evaluator,
    params: { ...params, max },
    sourceCheckedOn: day('2026-11-01'),
    ...over,
  });
}

function clientPack(over: Partial<RulePack> = {}): RulePack {
  return aPack({ packId: 'client-mercy', title: 'Rules of Mercy Hospital', rules: [clientRow(3)], ...over });
}

const AGREED = {
  right: 'supervisor' as const,
  approvedBy: 'supervisor of collector-1',
  reason: 'asked for at this hour',
  evidence: 'call of Tuesday',
};

const chosen = (pack: unknown) => under.choose(JSON.stringify(pack));
const code = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? 'ok' : answer.error?.code;
const imports = async () => (await under.events()).filter(({ type }) => type === 'rules.v1.pack-imported');

describe('the packs of a desk', () => {
  it('are the shipped ones at first, each with its hash and every rule that holds or will hold', async () => {
    const view = unwrap(await under.handlers.packs({}));
    expect(view.inForce.map(({ packId, contentHash, origin }) => ({ packId, contentHash, origin }))).toEqual(
      SHIPPED_PACKS.map(({ packId, contentHash }) => ({ packId, contentHash, origin: 'shipped' })).toSorted((a, b) =>
        a.packId < b.packId ? -1 : 1,
      ),
    );
    expect(view.upcoming).toEqual([]);
    const rows = SHIPPED_PACKS.flatMap(({ rules }) => rules).filter(
      ({ effectiveTo }) => effectiveTo === null || effectiveTo >= TODAY,
    );
    expect(view.rules).toHaveLength(rows.length);
    expect(view.rules.find(({ ruleId }) => ruleId === 'US-REGF-FREQ-7IN7')).toMatchObject({
      citation: '12 CFR 1006.14(b)(2)(i)(A)',
      confidence: 'V',
    });
  });

  it('are nowhere when nobody chose a file, and no path is taken from the window', async () => {
    expect(unwrap(await under.handlers.choosePack({}))).toBeNull();
    expect(await under.handlers.comparePack({ token: 'a'.repeat(32) })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});

describe('a pack file beside the packs of the desk', () => {
  it('is told in words when it is new', async () => {
    const compared = unwrap(await under.handlers.comparePack({ token: await chosen(clientPack()) }));
    expect(compared).toMatchObject({ pack: { packId: 'client-mercy', rules: 1 }, against: null, problems: [] });
    expect(compared.changes).toEqual([
      { ruleId: 'CLIENT-FREQ', change: 'added', words: expect.stringContaining('CLIENT-FREQ is new') },
    ]);
    expect(await imports()).toEqual([]);
  });

  it('is told rule by rule against the version in force', async () => {
    unwrap(await under.handlers.importPack({ token: await chosen(clientPack()), approval: approval() }));
    const next = clientPack({ version: '2026.2.1', rules: [clientRow(2)] });
    const compared = unwrap(await under.handlers.comparePack({ token: await chosen(next) }));
    expect(compared.against).toBe('2026.1.1');
    expect(compared.changes.map(({ ruleId, change }) => [ruleId, change])).toEqual([
      ['client-mercy', 'changed'],
      ['CLIENT-FREQ', 'changed'],
    ]);
    expect(compared.changes[1]?.words).toBe('CLIENT-FREQ changes: max from 3 to 2.');
  });

  it('lists every problem with its place, and cannot be imported', async () => {
    const broken = {
      ...clientPack(),
      surprise: 1,
      rules: [{ ...clientRow(3), citation: ' ', effectiveFrom: '2026-02-30' }],
    };
    const token = await chosen(broken);
    const compared = unwrap(await under.handlers.comparePack({ token }));
    expect(compared).toMatchObject({ pack: null, changes: [] });
    expect(compared.problems.map((problem) => `${problem.code} ${problem.path}`).toSorted()).toEqual([
      'PACK_CITATION_MISSING rules[0].citation',
      'PACK_DATE_IMPOSSIBLE rules[0].effectiveFrom',
      'PACK_HASH contentHash',
      'PACK_SCHEMA surprise',
    ]);
    expect(await under.handlers.importPack({ token, approval: approval() })).toMatchObject({
      error: {
        code: 'PACK_INVALID',
        details: { problems: expect.arrayContaining([expect.objectContaining({ path: 'surprise' })]) },
      },
    });
    expect(await imports()).toEqual([]);
  });

  it.each([
    ['no JSON', '{"packFormat": 1,'],
    ['no object', '[]'],
    ['empty', ''],
  ])('that is %s is a problem and not a fault', async (_name, content) => {
    const token = await under.choose(content);
    expect(unwrap(await under.handlers.comparePack({ token })).problems).toHaveLength(1);
    expect(code(await under.handlers.importPack({ token, approval: approval() }))).toBe('PACK_INVALID');
  });

  it('is read with the mark that some editors put before a text', async () => {
    const token = await under.choose(`\uFEFF${JSON.stringify(clientPack())}`);
    expect(unwrap(await under.handlers.comparePack({ token })).problems).toEqual([]);
  });

  it('may not have a rule of another pack without saying which of the two counts', async () => {
    const token = await chosen(clientPack({ rules: [clientRow(3, { ruleId: 'US-REGF-FREQ-7IN7' })] }));
    expect(unwrap(await under.handlers.comparePack({ token })).problems).toMatchObject([{ code: 'PACK_OVERLAP' }]);
    expect(code(await under.handlers.importPack({ token, approval: approval() }))).toBe('PACK_INVALID');
    const ordered = await chosen(clientPack({ rules: [clientRow(3, { ruleId: 'US-REGF-FREQ-7IN7', order: 1 })] }));
    expect(unwrap(await under.handlers.comparePack({ token: ordered })).problems).toEqual([]);
  });

  it('is a conflict when its version is known with other content, also that of a shipped pack', async () => {
    unwrap(await under.handlers.importPack({ token: await chosen(clientPack()), approval: approval() }));
    const [shipped] = SHIPPED_PACKS;
    if (shipped === undefined) throw new Error('no pack is shipped');
    for (const other of [
      clientPack({ rules: [clientRow(1)] }),
      sealPack({ ...shipped, title: 'Another' }, PACK_TOOLS),
    ]) {
      const token = await chosen(other);
      expect(unwrap(await under.handlers.comparePack({ token })).problems).toMatchObject([{ path: 'version' }]);
      expect(code(await under.handlers.importPack({ token, approval: approval() }))).toBe('PACK_CONFLICT');
    }
    expect(await imports()).toHaveLength(1);
  });
});

describe('importing a pack', () => {
  it('records it whole and shows it at once', async () => {
    const view = unwrap(await under.handlers.importPack({ token: await chosen(clientPack()), approval: approval() }));
    expect(view.inForce.find(({ packId }) => packId === 'client-mercy')).toMatchObject({ origin: 'imported' });
    expect((await imports()).map(({ data }) => data)).toMatchObject([
      {
        pack: clientPack(),
        approval: { approvedBy: 'supervisor of collector-1', reason: 'counsel read it', evidence: 'memo 12' },
      },
    ]);
  });

  it('asks for the PIN of a supervisor, and records nothing without', async () => {
    const token = await chosen(clientPack());
    const wrong = await under.handlers.importPack({ token, approval: approval({ pin: 'guessed it' }) });
    expect(wrong).toMatchObject({ error: { code: 'PIN_WRONG', details: { triesLeft: 4, waitMs: 0 } } });
    expect(await imports()).toEqual([]);
    expect(JSON.stringify(await under.events())).not.toContain(PIN);
  });

  it('is no event a second time', async () => {
    for (let time = 0; time < 2; time += 1) {
      unwrap(await under.handlers.importPack({ token: await chosen(clientPack()), approval: approval() }));
    }
    expect(await imports()).toHaveLength(1);
  });

  it('takes what the supervisor was shown and nothing else', async () => {
    const token = await chosen(clientPack());
    unwrap(await under.handlers.comparePack({ token }));
    await under.choose(JSON.stringify(clientPack({ rules: [clientRow(99)] })));
    expect(code(await under.handlers.importPack({ token, approval: approval() }))).toBe('CONFLICT');
    expect(await imports()).toEqual([]);
  });

  it('waits for its day and binds from then on without a restart', async () => {
    const strict = clientPack({ effectiveFrom: addDays(TODAY, 7), rules: [clientRow(0)] });
    const view = unwrap(await under.handlers.importPack({ token: await chosen(strict), approval: approval() }));
    expect(view.inForce.map(({ packId }) => packId)).not.toContain('client-mercy');
    expect(view.upcoming.map(({ packId }) => packId)).toEqual(['client-mercy']);
    const blockers = async () => {
      const begun = unwrap(
        await under.desk.recorder.recordWith({ kind: 'begin-contact', input: aDial(under.nextId()) }),
      ).events[0];
      if (begun?.type !== 'compliance.v1.judged') throw new Error('nothing was judged');
      return begun.data.judgement.verdicts.filter(({ outcome }) => outcome === 'blocked').map(({ ruleId }) => ruleId);
    };
    expect(await blockers()).not.toContain('CLIENT-FREQ');
    under.setNow(NOW_MS + 7 * 86_400_000);
    expect(await blockers()).toContain('CLIENT-FREQ');
    expect(unwrap(await under.handlers.packs({})).inForce.map(({ packId }) => packId)).toContain('client-mercy');
  });
});

describe('raising a rule', () => {
  const doubtful = (confidence: 'M' | 'L') =>
    clientPack({
      packId: `client-${confidence.toLowerCase()}`,
      rules: [clientRow(0, { ruleId: `DOUBT-${confidence}`, confidence })],
    });

  it('makes one of less confidence count in full, with who wanted it and why', async () => {
    unwrap(await under.handlers.importPack({ token: await chosen(doubtful('L')), approval: approval() }));
    const view = unwrap(
      await under.handlers.raiseRule({ ruleId: 'DOUBT-L', to: 'block', approval: approval({ reason: 'our counsel' }) }),
    );
    expect(view.raises).toEqual([
      { ruleId: 'DOUBT-L', to: 'block', on: TODAY, reason: 'our counsel', approvedBy: 'supervisor of collector-1' },
    ]);
  });

  it('is refused for a rule that is not in force, and for one that counts so already', async () => {
    unwrap(await under.handlers.importPack({ token: await chosen(doubtful('M')), approval: approval() }));
    const raise = (ruleId: string, to: 'block' | 'warn') =>
      under.handlers.raiseRule({ ruleId, to, approval: approval() });
    expect(code(await raise('NO-SUCH-RULE', 'block'))).toBe('NOT_FOUND');
    expect(code(await raise('US-REGF-FREQ-7IN7', 'block'))).toBe('RULE_VIOLATION');
    expect(code(await raise('DOUBT-M', 'warn'))).toBe('RULE_VIOLATION');
    expect(code(await raise('DOUBT-M', 'block'))).toBe('ok');
  });

  it('asks for the PIN of a supervisor', async () => {
    unwrap(await under.handlers.importPack({ token: await chosen(doubtful('L')), approval: approval() }));
    const refused = await under.handlers.raiseRule({
      ruleId: 'DOUBT-L',
      to: 'warn',
      approval: approval({ pin: 'guessed it' }),
    });
    expect(code(refused)).toBe('PIN_WRONG');
    expect(unwrap(await under.handlers.packs({})).raises).toEqual([]);
  });
});

describe('the terms of a client', () => {
  const terms = {
    clientId: 'mercy',
    collectorRole: 'third_party' as const,
    defaultStatus: 'in_default' as const,
    entityId: 'bluestem',
    entityName: 'Bluestem Recovery',
    isNonProfitHospital: true,
  };

  it('are asked for until somebody sets them, and judged by from then on', async () => {
    const before = unwrap(await under.handlers.clientTerms({}));
    expect(before).toEqual([{ clientId: 'mercy', clientName: 'Mercy Hospital', accounts: 1, terms: null }]);
    unwrap(await under.handlers.setClientTerms({ terms, approval: approval() }));
    unwrap(await under.handlers.setClientTerms({ terms: { ...terms, entityName: null }, approval: approval() }));
    expect(unwrap(await under.handlers.clientTerms({}))[0]?.terms).toEqual({ ...terms, entityName: null });
    const set = (await under.events()).filter(({ type }) => type === 'client.v1.terms-set');
    expect(set.map(({ data }) => data)).toMatchObject(Array(2).fill({ approval: { reason: 'counsel read it' } }));
    const begun = unwrap(await under.desk.recorder.recordWith({ kind: 'begin-contact', input: aDial(under.nextId()) }));
    const [judged] = begun.events;
    expect(judged?.type === 'compliance.v1.judged' && judged.data.judgement.factsUsed.collectorRole).toBe(
      'third_party',
    );
  });

  it('are set by a supervisor, and for clients of this desk only', async () => {
    expect(code(await under.handlers.setClientTerms({ terms, approval: approval({ pin: 'guessed it' }) }))).toBe(
      'PIN_WRONG',
    );
    const unknown = { ...terms, clientId: 'nobody' };
    expect(code(await under.handlers.setClientTerms({ terms: unknown, approval: approval() }))).toBe('NOT_FOUND');
    expect(unwrap(await under.handlers.clientTerms({}))[0]?.terms).toBeNull();
  });
});

describe('the top of the Compliance screen', () => {
  it('is empty on a desk where nothing stands out', async () => {
    const nothing = { accounts: 0, first: [] };
    expect(unwrap(await under.handlers.overview({}))).toEqual({
      incidents: nothing,
      overrides: nothing,
      duties: nothing,
    });
  });

  it('names the accounts with incidents and those where somebody was let through', async () => {
    under.setNow(Date.parse('2026-12-03T09:00:00.000Z'));
    const dial = aDial(under.nextId(), { approval: AGREED });
    const begun = unwrap(await under.desk.recorder.recordWith({ kind: 'begin-contact', input: dial })).events[0];
    const input = { ...aLoggedCall, commandId: under.nextId() };
    unwrap(await under.desk.recorder.record({ kind: 'log-contact', input }));
    const overview = unwrap(await under.handlers.overview({}));
    const line = { name: 'Rosa Delgado', externalId: '0000123', clientName: 'Mercy Hospital' };
    expect(overview.incidents).toMatchObject({ accounts: 1, first: [line] });
    const isThrough = begun?.type === 'compliance.v1.judged' && begun.data.standing === 'overridden';
    expect(isThrough).toBe(true);
    expect(overview.overrides).toMatchObject({ accounts: 1, first: [line] });
  });
});

describe('the supervisor PIN over the bridge', () => {
  it('is set once without a present one, and asked for afterwards', async () => {
    const fresh = await complianceDesk(NOW_MS);
    expect(unwrap(await fresh.handlers.hasSupervisorPin({}))).toEqual({ isSet: false });
    const early = await fresh.handlers.raiseRule({ ruleId: 'WV-30-10', to: 'block', approval: approval() });
    expect(['PIN_NOT_SET', 'RULE_VIOLATION']).toContain(code(early));
    unwrap(await fresh.handlers.setSupervisorPin({ current: null, pin: PIN }));
    expect(unwrap(await fresh.handlers.hasSupervisorPin({}))).toEqual({ isSet: true });
    expect(code(await fresh.handlers.setSupervisorPin({ current: null, pin: 'another one' }))).toBe('PIN_WRONG');
    await fresh.close();
  });
});
