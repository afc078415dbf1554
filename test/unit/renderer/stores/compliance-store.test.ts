import { describe, expect, it } from 'vitest';
import type { PackSummary } from '#shared/contract/rules-view';
import { SHIPPED_PACKS } from '#shared/rules/shipped';
import type { RulePack } from '#shared/rules/types/pack';
import { PACK_TOOLS, aPack as aClientPack, aRow } from '#test/support/rule-packs';
import { sealPack } from '#shared/rules/pack/content-hash';
import { day } from '#test/support/rules-facts';
import { FAKE_PIN } from '#test/support/ui-fake-compliance';
import {
  approve,
  backFromCompliance,
  choosePack,
  lookAt,
  saveEvidence,
  savePin,
  visitCompliance,
  workAccount,
} from '../../../../renderer/stores/compliance-acts';
import { openAccount } from '../../../../renderer/stores/open-account';
import { createHeldAnswers, settle, startedUi } from '../support';

const AGREED = { pin: FAKE_PIN, reason: 'counsel read it', evidence: null };
const WRONG = { ...AGREED, pin: '000000' };

/** A pack that this desk can take in: the cap of a client, written with an evaluator that is there. */
function clientPack(over: Partial<RulePack> = {}): RulePack {
  const frequency = SHIPPED_PACKS.flatMap(({ rules }) => rules).find(({ ruleId }) => ruleId === 'US-REGF-FREQ-7IN7');
  if (frequency === undefined) throw new Error('the shipped packs have no cap of calls');
  const { evaluator, params } = frequency;
  const rule = aRow({
    ruleId: 'CLIENT-FREQ',
    evaluator,
    params: { ...params, max: 3 },
    sourceCheckedOn: day('2026-11-01'),
  });
  return sealPack({ ...aClientPack({ rules: [rule] }), ...over }, PACK_TOOLS);
}

/** The window on the Compliance screen. */
async function atCompliance(options: Parameters<typeof startedUi>[0] = {}) {
  const started = await startedUi(options);
  visitCompliance(started.ui, 'queue');
  await settle();
  return started;
}

async function chosen(pack: unknown) {
  const started = await atCompliance();
  started.desk.compliance.choose(typeof pack === 'string' ? pack : JSON.stringify(pack));
  await choosePack(started.ui);
  return started;
}

type Started = Awaited<ReturnType<typeof startedUi>>;

/** Calls the first account at night, which no rule allows, and logs it all the same. */
async function callAtNight({ ui, desk }: Started, n = 10) {
  const account = desk.accountAt(n);
  const [party] = account.parties;
  const point = account.contactPoints[0];
  const reply = await ui.client.contact.log({
    commandId: ui.env.newEventId(),
    accountId: account.id,
    channel: 'call-out',
    disposition: 'NA',
    partyId: party?.id ?? null,
    contactPointId: point?.id ?? null,
    debtIds: account.debts.filter(({ status }) => status === 'open').map(({ id }) => id),
    note: null,
    nextStep: null,
    promise: null,
    startedAt: null,
    endedAt: null,
  });
  expect(reply.ok).toBe(true);
  return account;
}

const NIGHT_MS = Date.parse('2026-11-20T09:00:00Z');
const inForce = ({ ui }: Started): readonly PackSummary[] => ui.compliance.getState().packs.value?.inForce ?? [];
const said = ({ ui }: Started): string => ui.announcer.getState().polite.words;

describe('the Compliance screen', () => {
  it('asks for what it shows when it is visited, and for nothing while another screen is there', async () => {
    const { ui, desk, advance } = await startedUi();
    advance(31_000);
    await settle();
    expect(desk.calls.some(({ channel }) => channel === 'rules:packs')).toBe(false);
    visitCompliance(ui, 'queue');
    await settle();
    expect(ui.compliance.getState().packs.value?.inForce).toHaveLength(SHIPPED_PACKS.length);
    expect(ui.compliance.getState().overview.value?.incidents.accounts).toBe(0);
    expect(ui.screen.getState().focus?.home).toBe('compliance');
  });

  it('leads back to where one was, with the focus there', async () => {
    const { ui } = await startedUi();
    visitCompliance(ui, 'timeline');
    backFromCompliance(ui);
    expect(ui.screen.getState()).toMatchObject({ screen: 'desk', focus: { home: 'timeline' } });
    ui.screen.go('import');
    visitCompliance(ui, null);
    backFromCompliance(ui);
    expect(ui.screen.getState().screen).toBe('import');
  });

  it('goes back to the queue when nothing had the focus, and to the import on an empty desk', async () => {
    const { ui } = await startedUi();
    visitCompliance(ui, null);
    backFromCompliance(ui);
    expect(ui.screen.getState().focus?.home).toBe('queue');
    const empty = await startedUi({ accounts: 0 });
    visitCompliance(empty.ui, null);
    backFromCompliance(empty.ui);
    expect(empty.ui.screen.getState().focus?.home).toBe('import');
  });

  it('visited twice still leads back to the screen before it', async () => {
    const { ui } = await startedUi();
    visitCompliance(ui, 'timeline');
    visitCompliance(ui, null);
    backFromCompliance(ui);
    expect(ui.screen.getState()).toMatchObject({ screen: 'desk', focus: { home: 'timeline' } });
  });

  it('keeps what it showed when an answer fails, says why, and shows the next answer', async () => {
    const started = await atCompliance();
    started.desk.failNext('rules:packs', { code: 'STORE_UNAVAILABLE', message: '' });
    await started.ui.compliance.refresh();
    expect(started.ui.compliance.getState().packs.error?.code).toBe('STORE_UNAVAILABLE');
    expect(inForce(started)).toHaveLength(SHIPPED_PACKS.length);
    await started.ui.compliance.refresh();
    expect(started.ui.compliance.getState().packs.error).toBeNull();
  });

  it('is where the menu leads to take a pack in', async () => {
    const { ui, desk } = await startedUi();
    desk.showScreen('compliance');
    await settle();
    expect(ui.screen.getState()).toMatchObject({ screen: 'compliance', focus: { home: 'compliance-import' } });
    desk.showScreen('import');
    expect(ui.screen.getState().screen).toBe('import');
  });
});

describe('taking a pack in', () => {
  it('shows what changes, takes effect with the PIN of a supervisor, and is in force at once', async () => {
    const started = await chosen(clientPack());
    const { ui } = started;
    const { comparison, file } = ui.compliance.packImport.getState();
    expect(ui.screen.getState().focus?.home).toBe('compliance-step');
    expect(comparison).toMatchObject({
      against: null,
      problems: [],
      changes: [{ ruleId: 'CLIENT-FREQ', change: 'added' }],
    });
    ui.compliance.approvals.ask({ kind: 'import' });
    expect(await approve(ui, { kind: 'import', token: file?.token ?? '' }, AGREED)).toBe(true);
    expect(ui.compliance.packImport.getState()).toMatchObject({ phase: 'done', taken: { packId: 'client-acme' } });
    expect(ui.compliance.approvals.getState().task).toBeNull();
    expect(inForce(started).map(({ packId }) => packId)).toContain('client-acme');
    expect(said(started)).toBe('The pack is taken in.');
  });

  it('waits for its day when that is to come', async () => {
    const started = await chosen(clientPack({ effectiveFrom: day('2027-03-01') }));
    await approve(
      started.ui,
      { kind: 'import', token: started.ui.compliance.packImport.getState().file?.token ?? '' },
      AGREED,
    );
    expect(inForce(started).map(({ packId }) => packId)).not.toContain('client-acme');
    expect(started.ui.compliance.getState().packs.value?.upcoming).toHaveLength(1);
  });

  it('says exactly where a broken pack is wrong, and sends nothing', async () => {
    const { ui, desk } = await chosen({ ...clientPack(), rules: [{ ...aRow(), citation: ' ' }] });
    const { comparison } = ui.compliance.packImport.getState();
    expect(comparison?.problems.map(({ path }) => path)).toContain('rules[0].citation');
    expect(desk.calls.some(({ channel }) => channel === 'rules:importPack')).toBe(false);
  });

  it('says of a file that is no pack that all of it is wrong', async () => {
    const { ui } = await chosen('not a pack');
    expect(ui.compliance.packImport.getState().comparison?.problems).toMatchObject([{ path: '', code: 'PACK_SCHEMA' }]);
  });

  it('changes nothing when the person cancels the dialog', async () => {
    const { ui, desk } = await chosen(clientPack());
    desk.compliance.choose(null);
    await choosePack(ui);
    expect(ui.compliance.packImport.getState()).toMatchObject({ phase: 'compared', comparison: { problems: [] } });
    backFromCompliance(ui);
    expect(ui.compliance.packImport.getState().phase).toBe('none');
    expect(ui.screen.getState()).toMatchObject({ screen: 'compliance', focus: { home: 'compliance-import' } });
  });

  it('says why the file could not be read, and can be tried again', async () => {
    const started = await atCompliance();
    const { ui, desk } = started;
    desk.compliance.choose(JSON.stringify(clientPack()));
    desk.failNext('rules:comparePack', { code: 'FILE_NOT_READABLE', message: '' });
    await choosePack(ui);
    expect(ui.compliance.packImport.getState()).toMatchObject({ phase: 'none', error: { code: 'FILE_NOT_READABLE' } });
    await choosePack(ui);
    expect(ui.compliance.packImport.getState()).toMatchObject({ phase: 'compared', error: null });
  });

  it('compares a file again that was changed after it was shown, instead of taking it in', async () => {
    const { ui, desk } = await chosen(clientPack());
    const token = ui.compliance.packImport.getState().file?.token ?? '';
    ui.compliance.approvals.ask({ kind: 'import' });
    desk.compliance.choose(JSON.stringify(clientPack({ version: '2026.3.1' })));
    desk.failNext('rules:importPack', { code: 'CONFLICT', message: '' });
    expect(await approve(ui, { kind: 'import', token }, AGREED)).toBe(false);
    expect(ui.compliance.approvals.getState().task).toBeNull();
    expect(ui.compliance.packImport.getState()).toMatchObject({
      phase: 'compared',
      wasChanged: true,
      comparison: { pack: { version: '2026.3.1' } },
    });
  });

  it('says that it is safe when the store lags behind the journal', async () => {
    const { ui, desk } = await chosen(clientPack());
    const token = ui.compliance.packImport.getState().file?.token ?? '';
    desk.failNext('rules:importPack', { code: 'STORE_BEHIND', message: '' }, true);
    expect(await approve(ui, { kind: 'import', token }, AGREED)).toBe(true);
    expect(ui.compliance.approvals.getState().isBehind).toBe(true);
    expect(ui.compliance.packImport.getState().phase).toBe('done');
  });
});

describe('what needs a supervisor', () => {
  const raise = { kind: 'raise', ruleId: 'US-RECORD-CONSENT', to: 'block' } as const;

  it('is refused with a wrong PIN and stays open, with the tries that are left', async () => {
    const { ui } = await atCompliance();
    const rule = ui.compliance.getState().packs.value?.rules.find(({ ruleId }) => ruleId === raise.ruleId);
    if (rule === undefined) throw new Error('no such rule is in force');
    ui.compliance.approvals.ask({ kind: 'raise', rule });
    expect(await approve(ui, raise, WRONG)).toBe(false);
    const { task, error } = ui.compliance.approvals.getState();
    expect([task?.kind, error?.code, error?.details?.['triesLeft']]).toEqual(['raise', 'PIN_WRONG', 4]);
    expect(ui.announcer.getState().assertive.words).toContain('PIN');
    expect(await approve(ui, raise, AGREED)).toBe(true);
    expect(ui.compliance.getState().packs.value?.raises).toMatchObject([{ ruleId: raise.ruleId, to: 'block' }]);
  });

  it('waits after too many wrong tries: nothing is sent until then', async () => {
    const { ui, desk, advance } = await atCompliance();
    for (let n = 0; n < 5; n += 1) await approve(ui, raise, WRONG);
    const asked = desk.calls.length;
    expect(ui.compliance.approvals.getState().waitUntilMs).toBe(ui.desk.nowMs() + 30_000);
    expect(await approve(ui, raise, AGREED)).toBe(false);
    expect(desk.calls.length).toBe(asked);
    advance(30_000);
    expect(ui.compliance.approvals.getState()).toMatchObject({ waitUntilMs: null, error: null });
    expect(await approve(ui, raise, AGREED)).toBe(true);
  });

  it('still waits when it is asked for anew, for the wait is the PIN’s', async () => {
    const { ui } = await atCompliance();
    for (let n = 0; n < 5; n += 1) await approve(ui, raise, WRONG);
    ui.compliance.approvals.close();
    ui.compliance.approvals.ask({ kind: 'import' });
    expect(ui.compliance.approvals.getState().waitUntilMs).not.toBeNull();
  });

  it('is sent once, however often it is pressed', async () => {
    const answers = createHeldAnswers();
    const { ui, desk } = await atCompliance({ pause: answers.pause });
    answers.hold();
    const sent = [approve(ui, raise, AGREED), approve(ui, raise, AGREED)];
    await answers.release();
    await settle();
    await answers.release();
    expect(await Promise.all(sent)).toEqual([true, false]);
    expect(desk.calls.filter(({ channel }) => channel === 'rules:raiseRule')).toHaveLength(1);
  });

  it('never keeps the PIN in the state of the window', async () => {
    const { ui } = await atCompliance();
    await approve(ui, raise, { ...AGREED, pin: 'a pin to look for' });
    const everything = [ui.compliance, ui.compliance.approvals, ui.compliance.pin, ui.compliance.packImport];
    expect(JSON.stringify(everything.map((store) => store.getState()))).not.toContain('a pin to look for');
  });

  it('sets the terms of a client', async () => {
    const { ui } = await atCompliance();
    await ui.compliance.show('clients');
    const clients = ui.compliance.getState().clients.value ?? [];
    expect(clients.every(({ terms }) => terms === null)).toBe(true);
    const terms = {
      clientId: 'harbor-credit',
      collectorRole: 'debt_buyer',
      defaultStatus: 'in_default',
      entityId: 'own',
      entityName: null,
      isNonProfitHospital: false,
    } as const;
    expect(await approve(ui, { kind: 'terms', terms }, AGREED)).toBe(true);
    const set = ui.compliance.getState().clients.value?.find(({ clientId }) => clientId === 'harbor-credit');
    expect(set?.terms).toEqual(terms);
  });
});

describe('the supervisor PIN', () => {
  it('is set once without a present one, and asked for afterwards', async () => {
    const { ui, desk } = await startedUi();
    desk.compliance.forgetPin();
    visitCompliance(ui, 'queue');
    await ui.compliance.show('pin');
    expect(ui.compliance.getState().hasPin.value).toBe(false);
    expect(await savePin(ui, { current: '', pin: 'correct horse', again: 'correct horse' })).toBe(true);
    expect(ui.compliance.getState().hasPin.value).toBe(true);
    expect(await savePin(ui, { current: 'wrong one', pin: 'another one', again: 'another one' })).toBe(false);
    expect(ui.compliance.pin.getState().error?.code).toBe('PIN_WRONG');
    expect(await savePin(ui, { current: 'correct horse', pin: 'another one', again: 'another one' })).toBe(true);
    expect(ui.compliance.pin.getState().isDone).toBe(true);
  });

  it('is not sent while it is too short, not the same twice, or the present one is missing', async () => {
    const { ui, desk } = await atCompliance();
    await ui.compliance.show('pin');
    await savePin(ui, { current: '', pin: '123456', again: '123456' });
    expect(ui.compliance.pin.getState().problem).toBe('CURRENT_REQUIRED');
    await savePin(ui, { current: FAKE_PIN, pin: '12345', again: '12345' });
    expect(ui.compliance.pin.getState().problem).toBe('PIN_LENGTH');
    await savePin(ui, { current: FAKE_PIN, pin: '123456', again: '123457' });
    expect(ui.compliance.pin.getState().problem).toBe('PINS_DIFFER');
    expect(desk.calls.some(({ channel }) => channel === 'rules:setSupervisorPin')).toBe(false);
    ui.compliance.pin.typed();
    expect(ui.compliance.pin.getState().problem).toBeNull();
  });

  it('waits after too many wrong tries', async () => {
    const { ui, advance } = await atCompliance();
    await ui.compliance.show('pin');
    for (let n = 0; n < 5; n += 1) await savePin(ui, { current: 'wrong', pin: '123456', again: '123456' });
    expect(ui.compliance.pin.getState().waitUntilMs).toBe(ui.desk.nowMs() + 30_000);
    expect(await savePin(ui, { current: FAKE_PIN, pin: '123456', again: '123456' })).toBe(false);
    advance(30_000);
    expect(await savePin(ui, { current: FAKE_PIN, pin: '123456', again: '123456' })).toBe(true);
  });
});

describe('an account that stands out', () => {
  it('is listed, opens with its decisions newest first, and what stands out', async () => {
    const started = await atCompliance({ nowMs: () => NIGHT_MS });
    const { ui } = started;
    const account = await callAtNight(started);
    await callAtNight(started);
    await ui.compliance.show('incidents');
    const [line] = ui.compliance.getState().overview.value?.incidents.first ?? [];
    expect(line?.accountId).toBe(account.id);
    if (line === undefined) return;
    await lookAt(ui, line);
    const { record } = ui.compliance.opened.getState();
    expect(record?.decisions.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(record?.decisions[0]?.judgement.outcome).toBe('blocked');
    expect(record?.account?.id).toBe(account.id);
    expect(record?.standing?.incidents).toHaveLength(2);
  });

  it('is saved as evidence with the number of decisions, or says why not', async () => {
    const started = await atCompliance({ nowMs: () => NIGHT_MS });
    const { ui, desk } = started;
    await callAtNight(started);
    await ui.compliance.show('incidents');
    const [line] = ui.compliance.getState().overview.value?.incidents.first ?? [];
    if (line === undefined) throw new Error('nobody stands out');
    await lookAt(ui, line);
    await saveEvidence(ui, 'json');
    expect(ui.compliance.opened.getState().saved).toMatchObject({ fileName: 'evidence.json', decisions: 1 });
    expect(said(started)).toBe('Saved evidence.json with 1 decision.');
    desk.failNext('rules:saveEvidence', { code: 'DISK_FULL', message: '' });
    await saveEvidence(ui, 'pdf');
    expect(ui.compliance.opened.getState()).toMatchObject({
      saved: null,
      saveError: { code: 'DISK_FULL' },
      saving: null,
    });
    desk.answerNext('rules:saveEvidence', { ok: true, value: null });
    await saveEvidence(ui, 'pdf');
    expect(ui.compliance.opened.getState()).toMatchObject({ saved: null, saveError: null, saving: null });
  });

  it('goes back to its list first, and opens at the desk with the focus on its call button', async () => {
    const started = await atCompliance({ nowMs: () => NIGHT_MS });
    const { ui } = started;
    const account = await callAtNight(started);
    await ui.compliance.show('incidents');
    const [line] = ui.compliance.getState().overview.value?.incidents.first ?? [];
    if (line === undefined) throw new Error('nobody stands out');
    await lookAt(ui, line);
    backFromCompliance(ui);
    expect(ui.compliance.opened.getState().line).toBeNull();
    expect(ui.screen.getState().screen).toBe('compliance');
    await workAccount(ui, account.id);
    expect(ui.screen.getState()).toMatchObject({ screen: 'desk', focus: { home: 'call' } });
    expect(ui.account.getState().accountId).toBe(account.id);
  });

  it('drops the answer about one that was left, and leaves the account at the desk alone', async () => {
    const answers = createHeldAnswers();
    const { ui, desk } = await atCompliance({ pause: answers.pause });
    await openAccount(ui, desk.accountAt(1).id);
    const lineOf = (n: number) => {
      const { id, externalId, clientName } = desk.accountAt(n);
      return { accountId: id, name: '', externalId, clientName };
    };
    answers.hold();
    const opened = [ui.compliance.opened.open(lineOf(2)), ui.compliance.opened.open(lineOf(3))];
    await answers.release();
    await Promise.all(opened);
    expect(ui.compliance.opened.getState().record?.account?.id).toBe(desk.accountAt(3).id);
    expect(ui.account.getState().accountId).toBe(desk.accountAt(1).id);
  });
});
