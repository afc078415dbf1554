import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntry } from '#main/features/timeline/audit-entry';
import { historyHandlers } from '#main/features/timeline/history-handlers';
import { historyPage } from '#main/features/timeline/history-page';
import { historySheet, saveHistoryHandlers } from '#main/features/timeline/save-history';
import { speak } from '#main/text/words';
import { EVERYTHING, type TimelineFilter } from '#shared/domain/timeline/filter';
import { unfold } from '#shared/domain/timeline/runs';
import { err, ok, unwrap } from '#shared/kernel/result';
import { aDraft, aParty, aPhone, accountId, day } from '#test/support/accounts';
import { type ComplianceDeskUnderTest, aLoggedCall, complianceDesk } from '#test/support/compliance-desk';

/** A working day at noon in Chicago. */
const NOON_MS = Date.parse('2026-12-02T18:00:00.000Z');

let under: ComplianceDeskUnderTest;
let folder = '';
let noteId = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-history-'));
  under = await complianceDesk(NOON_MS, [aDraft({ parties: [aParty()], contactPoints: [aPhone()] })]);
  const { recorder } = under.desk;
  const promise = { amountMinor: 4_050, currency: 'USD', dueOn: day('2026-12-09') };
  const input = { ...aLoggedCall, commandId: under.nextId(), disposition: 'PTP', promise, note: '=HYPERLINK("x")' };
  unwrap(await recorder.record({ kind: 'log-contact', input }));
  const commandId = under.nextId();
  noteId = commandId;
  const text = 'she said: "call\nafter 5" <b>بعد الخامسة</b>';
  unwrap(await recorder.record({ kind: 'add-note', input: { commandId, accountId: accountId(1), text } }));
  const corrected = 'she said: "call\nafter 6" <b>بعد الخامسة</b>';
  const correction = { commandId: under.nextId(), accountId: accountId(1), noteId: commandId, text: corrected };
  unwrap(await recorder.record({ kind: 'correct-note', input: { ...correction, reason: 'misheard' } }));
});

afterEach(async () => {
  speak('en');
  await under.close();
  await rm(folder, { recursive: true });
});

/** The desk as the handlers see it. */
const desk = () => ({
  ...under.evidenceDesk,
  status: under.evidenceDesk.status as never,
  recorder: under.desk.recorder,
});

function handlers(filePath: string, toPdf = async () => ok(Buffer.from('%PDF-1.7'))) {
  const printed: { html: string }[] = [];
  const dialogs = { showSaveDialog: async () => ({ canceled: filePath === '', filePath }) };
  const made = saveHistoryHandlers({
    desk: () => ok(desk()),
    dialogs: dialogs as never,
    window: () => null,
    printer: {
      toPdf: async (page) => {
        printed.push(page);
        return toPdf();
      },
      onPaper: async (page) => {
        printed.push(page);
        return ok(null);
      },
    },
  });
  return { ...made, printed };
}

const asked = (filter: Partial<TimelineFilter> = {}) => ({
  accountId: accountId(1),
  filter: { ...EVERYTHING, ...filter },
});

async function csvOf(filter: Partial<TimelineFilter> = {}) {
  const file = path.join(folder, 'history.csv');
  const saved = unwrap(await handlers(file).saveHistory({ ...asked(filter), format: 'csv' }));
  const text = await readFile(file, 'utf8');
  const rows: string[][] = parse(text, { bom: true });
  return { saved, text, rows };
}

describe('a history as CSV', () => {
  it('has one line for each entry, the newest first, with a byte order mark', async () => {
    const { saved, text, rows } = await csvOf();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(rows.map((row) => row[3])).toEqual(['What', 'Note', 'Promise to pay', 'Placed']);
    expect(saved).toMatchObject({ fileName: 'history.csv', format: 'csv', entries: 3 });
    expect(rows[2]).toEqual(expect.arrayContaining(['40.50', 'USD', 'on this PC only']));
    expect(rows[2]?.[0]).toContain('12:00 PM CST');
  });

  it('runs nothing as a formula, and keeps quotes, lines and other scripts as they are', async () => {
    const { rows } = await csvOf();
    expect(rows[2]?.[5]).toBe('\'=HYPERLINK("x")');
    expect(rows[1]?.[5]).toBe('she said: "call\nafter 6" <b>بعد الخامسة</b>');
    expect(rows[1]?.[6]).toBe('she said: "call\nafter 5" <b>بعد الخامسة</b>');
  });

  it('has only what is asked for, and speaks the language of the person', async () => {
    speak('es');
    const { rows } = await csvOf({ chips: ['notes'] });
    expect(rows[0]?.slice(2, 4)).toEqual(['Cómo', 'Qué']);
    expect(rows.slice(1).map((row) => row[3])).toEqual(['Nota', 'Promesa de pago']);
  });

  it('leaves nothing when the person cancels or it cannot be printed', async () => {
    expect(await handlers('').saveHistory({ ...asked(), format: 'csv' })).toEqual(ok(null));
    const file = path.join(folder, 'history.pdf');
    const failed = await handlers(file, async () => err('TIMEOUT', 'no') as never).saveHistory({
      ...asked(),
      format: 'pdf',
    });
    expect(failed).toMatchObject({ error: { code: 'TIMEOUT' } });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a history on paper', () => {
  it('tells every version of a note, the corrected words beside the first, and no text of others is markup', async () => {
    const page = historyPage(unwrap(await historySheet(desk(), asked())));
    expect(page).toContain('&lt;b&gt;');
    expect(page).not.toContain('<b>');
    expect(page).toMatch(/<del>5<\/del>\s*<ins>6<\/ins>/);
    expect(page).toContain('because: misheard');
    expect(page).toContain('1 attempt, 1 conversation, $40.50 promised');
    expect(page).toContain('Everything: 3 entries');
  });

  it('says what was asked for when it is not everything', async () => {
    const filter = { chips: ['calls' as const], from: day('2026-12-01') };
    const page = historyPage(unwrap(await historySheet(desk(), asked(filter))));
    expect(page).toContain('1 of 3 entries: Calls, from 2026-12-01');
  });

  it('goes to the print dialog, or into a PDF that is written whole', async () => {
    const { printHistory, printed } = handlers('');
    expect(await printHistory(asked())).toEqual(ok(null));
    expect(printed).toHaveLength(1);
    const file = path.join(folder, 'history.pdf');
    unwrap(await handlers(file).saveHistory({ ...asked(), format: 'pdf' }));
    expect(await readFile(file, 'utf8')).toBe('%PDF-1.7');
  });
});

describe('the proof of an entry', () => {
  it('has every event of it word for word, with a hash that is right and a place in the journal', async () => {
    const audit = unwrap(await auditEntry(desk(), { accountId: accountId(1), entryId: noteId }));
    expect(audit.events.map(({ type, chain }) => [type, chain])).toEqual([
      ['note.v1.added', 'holds'],
      ['note.v1.corrected', 'holds'],
    ]);
    for (const event of audit.events) expect(event.computedHash).toBe(event.hash);
    expect(audit.events[1]?.prevHash).toBe(audit.events[0]?.hash);
    expect(audit.events[1]?.json).toContain('misheard');
    expect(audit.journal).toMatchObject({ isDamaged: false });
  });

  it('tells when an event is not what was recorded, or another one stands before it', async () => {
    const store = under.evidenceDesk.store;
    const events = unwrap(await store.entryEvents({ accountId: accountId(1), entryId: noteId }));
    const [added, corrected] = events;
    if (added?.type !== 'note.v1.added' || corrected === undefined) throw new Error('no note was recorded');
    const changed = { ...added, data: { text: 'something else' } };
    const auditOf = async (...of: readonly (typeof added | typeof corrected)[]) => {
      const fake = { ...store, entryEvents: async () => ok(of) };
      return unwrap(await auditEntry({ ...desk(), store: fake }, { accountId: accountId(1), entryId: noteId }));
    };
    expect((await auditOf(changed)).events[0]?.chain).toBe('changed');
    const elsewhere = { ...corrected, seq: corrected.seq - 1 };
    expect((await auditOf(elsewhere)).events[0]?.chain).toBe('changed');
  });

  it('is asked for over the contract with the history itself, by the person at the desk', async () => {
    const { history, pin, audit } = historyHandlers(() => ok(desk()));
    const shown = unwrap(await history({ ...asked(), offset: 0, limit: 100 }));
    expect(unfold(shown.lines)).toHaveLength(3);
    const input = { commandId: under.nextId(), accountId: accountId(1), entryId: noteId, isPinned: true };
    unwrap(await pin(input));
    expect(unwrap(await history({ ...asked(), offset: 0, limit: 1 })).pinned.map(({ id }) => id)).toEqual([noteId]);
    expect(unwrap(await audit({ accountId: accountId(1), entryId: noteId })).events).toHaveLength(3);
    const closed = historyHandlers(() => err('STORE_UNAVAILABLE', 'starting'));
    expect(await closed.audit({ accountId: accountId(1), entryId: noteId })).toMatchObject({ ok: false });
  });
});
