import { describe, expect, it } from 'vitest';
import { DROP_CHUNK_BYTES, DROP_LIMIT_BYTES, MappingProfile } from '#shared/contract/import';
import { droppedName } from '../../../../renderer/stores/import-drop';
import {
  mappingProblems,
  openQuestions,
  orderWords,
  parserFor,
  readSample,
  slug,
  withAnswer,
  withClient,
  withField,
  withName,
} from '../../../../renderer/stores/import-mapping';
import { settle, startedUi } from '../support';

async function withFile() {
  const started = await startedUi();
  await started.ui.imports.choose();
  const { inspection, edit } = started.ui.imports.getState();
  if (inspection === null || edit === null) throw new Error('nothing was inspected');
  return { ...started, inspection, edit, imports: started.ui.imports };
}

describe('the mapping of a file', () => {
  it('asks how an undecided date column is to be read before anything can go on', async () => {
    const { inspection, edit, imports, desk } = await withFile();
    expect(openQuestions(edit, inspection).map((question) => question.header)).toEqual(['SettledDate']);
    expect(mappingProblems(edit, inspection)).toEqual(['Say how the dates of “SettledDate” are to be read.']);
    await imports.check();
    expect(desk.calls.some((call) => call.channel === 'import:dryRun')).toBe(false);
    imports.change((before) => withAnswer(before, 'SettledDate', 'd/M/yyyy'));
    await imports.check();
    const call = desk.calls.find((each) => each.channel === 'import:dryRun');
    const sent = call?.input as { readonly profile: MappingProfile } | undefined;
    expect(sent?.profile.columns.find((column) => column.header === 'SettledDate')?.parser).toEqual({
      kind: 'date',
      pattern: 'd/M/yyyy',
    });
  });

  it('asks nothing about a date column that is left out', async () => {
    const { inspection, edit } = await withFile();
    expect(mappingProblems(withField(edit, 'SettledDate', 'ignore'), inspection)).toEqual([]);
  });

  it('names what is missing and what is mapped twice', async () => {
    const { inspection, edit } = await withFile();
    const noIds = withField(withField(edit, 'customerID', 'ignore'), 'invoiceNumber', 'ignore');
    expect(mappingProblems(noIds, inspection).join(' ')).toMatch(/Account number.*Debt number/);
    const twice = withField(edit, 'countryCode', 'account-id');
    expect(mappingProblems(twice, inspection).join(' ')).toContain('“customerID”');
    const noPattern = withField(edit, 'countryCode', 'last-paid-on');
    expect(mappingProblems(noPattern, inspection).join(' ')).toContain('date pattern for “countryCode”');
    const currency = { ...edit, profile: { ...edit.profile, currency: 'US' } };
    expect(mappingProblems(currency, inspection).join(' ')).toContain('three letters');
  });

  it('never makes up a date pattern and keeps a parser that fits', () => {
    expect(parserFor('due-on', { kind: 'text' })).toEqual({ kind: 'date', pattern: '' });
    expect(parserFor('due-on', { kind: 'date', pattern: 'd.M.yyyy' })).toEqual({ kind: 'date', pattern: 'd.M.yyyy' });
    expect(parserFor('balance', { kind: 'money', decimal: ',' })).toEqual({ kind: 'money', decimal: ',' });
    expect(parserFor('account-id', { kind: 'text' })).toEqual({ kind: 'text-id' });
  });

  it('keeps the id of a client that is known, for ids of accounts are made from it', async () => {
    const { edit } = await withFile();
    const saved = { ...edit.profile, id: 'lakeside', clientId: 'lkm', clientName: 'Lakeside Medical' };
    expect(withClient(edit, 'lakeside medical', [saved]).profile.clientId).toBe('lkm');
    expect(withClient(edit, 'New Client, Inc.', [saved]).profile.clientId).toBe('new-client-inc');
    expect(withClient({ ...edit, savedAs: 'x' }, 'Renamed', [saved]).profile.clientId).toBe(edit.profile.clientId);
  });

  it('makes ids the contract takes of any name', async () => {
    const { edit } = await withFile();
    for (const name of ['Ärzte & Söhne', '---', '漢字', 'x'.repeat(200), '-a b-']) {
      const named = withName(withClient(edit, name, []), name.slice(0, 120)).profile;
      expect(MappingProfile.safeParse({ ...named, name: 'n', clientName: 'c' }).success).toBe(true);
    }
    expect(slug('Ärzte & Söhne')).toBe('a-rzte-so-hne');
  });

  it('shows what each reading makes of a date', () => {
    expect(readSample('1/5/2013', 'M/d/yyyy')).toBe('2013-01-05');
    expect(readSample('1/5/2013', 'd/M/yyyy')).toBe('2013-05-01');
    expect(readSample('26/1/13', 'd/M/yy')).toBe('2013-01-26');
    expect(readSample('26/13/2013', 'd/M/yyyy')).toBeNull();
    expect([orderWords('M/d/yyyy'), orderWords('dd.MM.yyyy'), orderWords('yyyy-MM-dd')]).toEqual([
      'month first',
      'day first',
      'year first',
    ]);
  });
});

describe('an import', () => {
  async function checked() {
    const started = await withFile();
    started.imports.change((before) => withAnswer(before, 'SettledDate', 'M/d/yyyy'));
    await started.imports.check();
    return started;
  }

  it('shows what the file would do before anything is recorded', async () => {
    const { imports, desk } = await checked();
    expect(imports.getState()).toMatchObject({ step: 'report', busy: null, report: { outcome: 'dry-run' } });
    expect(desk.calls.some((call) => call.channel === 'import:commit')).toBe(false);
  });

  it('keeps the mapping, imports, and the queue has the new accounts', async () => {
    const { imports, desk, ui } = await checked();
    const before = ui.desk.getState().status?.accounts ?? 0;
    await imports.commit();
    await settle();
    expect(imports.getState()).toMatchObject({ step: 'done', report: { outcome: 'committed' } });
    expect(desk.calls.filter((call) => call.channel === 'import:saveProfile')).toHaveLength(1);
    expect(ui.desk.getState().status?.accounts).toBe(before + 100);
  });

  it('uses the saved mapping for the next file, with its answers', async () => {
    const { imports } = await checked();
    await imports.commit();
    imports.reset();
    await imports.choose();
    const { edit, inspection } = imports.getState();
    if (edit === null || inspection === null) throw new Error('nothing was inspected');
    expect(edit.savedAs).toBe('northwind-utilities');
    expect(mappingProblems(edit, inspection)).toEqual([]);
    imports.useProfile(null);
    expect(imports.getState().edit?.savedAs).toBeNull();
  });

  it('stays on its step with everything typed when it is cancelled or fails', async () => {
    const { imports, desk } = await checked();
    desk.failNext('import:commit', { code: 'CANCELLED', message: '' });
    await imports.commit();
    expect(imports.getState()).toMatchObject({ step: 'report', busy: null, error: { code: 'CANCELLED' } });
    await imports.commit();
    expect(imports.getState().step).toBe('done');
  });

  it('is cancelled by asking main, and says so while main winds up', async () => {
    const { imports, desk } = await checked();
    const running = imports.commit();
    await imports.cancel();
    expect(desk.calls.some((call) => call.channel === 'import:cancel')).toBe(true);
    await running;
    expect(imports.getState().isCancelling).toBe(false);
  });

  it('goes back to the start when the person closes the file dialog', async () => {
    const { ui, desk } = await startedUi();
    desk.answerNext('import:chooseFile', { ok: true, value: null });
    await ui.imports.choose();
    expect(ui.imports.getState()).toMatchObject({ step: 'choose', busy: null });
  });

  it('tells of a file that cannot be read and lets another be chosen', async () => {
    const { ui, desk } = await startedUi();
    desk.failNext('import:inspect', { code: 'FILE_NOT_TEXT', message: '' });
    await ui.imports.choose();
    expect(ui.imports.getState()).toMatchObject({ step: 'choose', error: { code: 'FILE_NOT_TEXT' } });
    await ui.imports.choose();
    expect(ui.imports.getState()).toMatchObject({ step: 'look', error: null });
  });

  it('goes from page to page and back without losing what was typed', async () => {
    const { imports } = await withFile();
    imports.change((before) => ({ ...before, asOf: '2013-09-30' }));
    imports.goTo('columns');
    imports.goTo('look');
    expect(imports.getState()).toMatchObject({ step: 'look', edit: { asOf: '2013-09-30' } });
  });

  it('tells main nothing of a page that was not reached', async () => {
    const { ui } = await startedUi();
    ui.imports.goTo('columns');
    expect(ui.imports.getState().step).toBe('choose');
  });
});

describe('a file dropped on the window', () => {
  const dropped = (text: string, name = 'new placement.csv') => Object.assign(new Blob([text]), { name });

  it('is sent piece by piece and looked into like a chosen one', async () => {
    const { ui, desk } = await startedUi();
    const text = 'x'.repeat(DROP_CHUNK_BYTES + 10);
    await ui.imports.drop([dropped(text)]);
    expect(ui.imports.getState()).toMatchObject({ step: 'look', file: { fileName: 'new placement.csv' } });
    const pieces = desk.calls.filter(({ channel }) => channel === 'import:dropChunk').map(({ input }) => input);
    expect(pieces).toEqual([
      { token: expect.any(String), offset: 0, base64: btoa('x'.repeat(DROP_CHUNK_BYTES)) },
      { token: expect.any(String), offset: DROP_CHUNK_BYTES, base64: btoa('x'.repeat(10)) },
    ]);
    expect(desk.calls.filter(({ channel }) => channel === 'import:chooseFile')).toEqual([]);
  });

  it('is one at a time', async () => {
    const { ui, desk } = await startedUi();
    await ui.imports.drop([dropped('a'), dropped('b')]);
    expect(ui.imports.getState()).toMatchObject({ step: 'choose', error: { code: 'USAGE' } });
    expect(desk.calls.some(({ channel }) => channel.startsWith('import:drop'))).toBe(false);
  });

  it('that is too large never leaves the page, and the person is told to use the dialog', async () => {
    const { ui, desk } = await startedUi();
    await ui.imports.drop([{ name: 'a.csv', size: DROP_LIMIT_BYTES + 1, slice: () => new Blob([]) }]);
    expect(ui.imports.getState()).toMatchObject({ step: 'choose', busy: null, error: { code: 'FILE_TOO_LARGE' } });
    expect(desk.calls.some(({ channel }) => channel === 'import:dropBegin')).toBe(false);
  });

  it('that cannot be read, as a folder cannot, is let go of', async () => {
    const { ui, desk } = await startedUi();
    const folder = {
      name: 'folder',
      size: 4_096,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('no')) }),
    };
    await ui.imports.drop([folder]);
    expect(ui.imports.getState()).toMatchObject({ step: 'choose', busy: null, error: { code: 'FILE_NOT_READABLE' } });
    expect(desk.calls.some(({ channel }) => channel === 'import:dropCancel')).toBe(true);
  });

  it('can be called off while it is taken in', async () => {
    const { ui } = await startedUi();
    const slow = dropped('y'.repeat(3 * DROP_CHUNK_BYTES));
    const running = ui.imports.drop([slow]);
    await ui.imports.cancel();
    await running;
    expect(ui.imports.getState()).toMatchObject({ step: 'choose', busy: null, error: { code: 'CANCELLED' } });
  });

  it('has a name the contract takes, whatever it was called', () => {
    expect(droppedName('a/b\\c\u0000.csv')).toBe('a_b_c_.csv');
    expect(droppedName('')).toBe('file.csv');
    expect(droppedName(`${'x'.repeat(300)}.csv`)).toHaveLength(255);
  });
});

describe('saved mappings', () => {
  async function withSaved() {
    const started = await withFile();
    started.imports.change((before) => withAnswer(before, 'SettledDate', 'M/d/yyyy'));
    await started.imports.check();
    await started.imports.commit();
    started.imports.reset();
    await started.imports.loadProfiles();
    return started;
  }
  const names = (imports: Awaited<ReturnType<typeof withSaved>>['imports']) =>
    imports.getState().profiles.map(({ id, name }) => `${id}: ${name}`);

  it('can be renamed and keep what they are known by', async () => {
    const { imports } = await withSaved();
    await imports.renameProfile('northwind-utilities', '  Northwind, monthly ');
    expect(names(imports)).toEqual(['northwind-utilities: Northwind, monthly']);
    await imports.renameProfile('northwind-utilities', '   ');
    expect(names(imports)).toEqual(['northwind-utilities: Northwind, monthly']);
  });

  it('can be taken off the list and put back', async () => {
    const { imports } = await withSaved();
    await imports.removeProfile('northwind-utilities');
    expect(names(imports)).toEqual([]);
    await imports.undoRemove();
    expect(names(imports)).toEqual(['northwind-utilities: Northwind Utilities']);
    expect(imports.getState().removed).toBeNull();
  });
});
