import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evidenceHash } from '#main/features/evidence/evidence-of';
import { gatherEvidence, saveEvidence } from '#main/features/evidence/save-evidence';
import type { EvidenceDecision, EvidenceDocument } from '#main/features/evidence/types';
import type { RecordedEvent } from '#shared/domain/events/types';
import { err, ok, unwrap } from '#shared/kernel/result';
import { aDraft, aParty, aPhone, accountId } from '#test/support/accounts';
import { type ComplianceDeskUnderTest, aDial, aLoggedCall, complianceDesk } from '#test/support/compliance-desk';

/** A working day at noon in Chicago, and three in the morning. */
const NOON_MS = Date.parse('2026-12-02T18:00:00.000Z');
const NIGHT_MS = Date.parse('2026-12-03T09:00:00.000Z');
const AGREED = {
  right: 'supervisor' as const,
  approvedBy: 'supervisor of collector-1',
  reason: 'asked for at this hour',
  evidence: 'call of Tuesday',
};

let under: ComplianceDeskUnderTest;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-evidence-'));
  under = await complianceDesk(NOON_MS, [aDraft({ parties: [aParty()], contactPoints: [aPhone()] })]);
  const begin = (over = {}) =>
    under.desk.recorder.record({ kind: 'begin-contact', input: aDial(under.nextId(), over) }).then(unwrap);
  await begin({ warnReason: 'callback asked for' });
  under.setNow(NIGHT_MS);
  await begin();
  await begin({ approval: AGREED });
  unwrap(
    await under.desk.recorder.record({ kind: 'log-contact', input: { ...aLoggedCall, commandId: under.nextId() } }),
  );
});

afterEach(async () => {
  await under.close();
  await rm(folder, { recursive: true });
});

const gathered = async (): Promise<EvidenceDocument> => unwrap(await gatherEvidence(under.evidenceDesk, accountId(1)));

function at(document: EvidenceDocument, index: number): EvidenceDecision {
  const decision = document.decisions[index];
  if (decision === undefined) throw new Error(`there is no decision ${index}`);
  return decision;
}

function save(
  filePath: string,
  print: Parameters<typeof saveEvidence>[0]['print'] = async () => err('INTERNAL', 'no'),
) {
  const dialogs = { showSaveDialog: async () => ({ canceled: filePath === '', filePath }) };
  return saveEvidence({
    desk: () => ok(under.evidenceDesk),
    dialogs: dialogs as never,
    window: () => null,
    print,
  });
}

describe('the evidence of an account', () => {
  it('holds every decision in the order of the record, with what became of it', async () => {
    const document = await gathered();
    expect(document.account).toMatchObject({ creditor: 'Mercy Hospital', accountNumber: '0000123' });
    expect(document.decisions.map(({ on, standing }) => `${on} ${standing}`)).toEqual([
      'begin begun',
      'begin refused',
      'begin overridden',
      'contact begun',
    ]);
    expect(at(document, 2).override).toEqual(AGREED);
    expect(document.overrides).toEqual([at(document, 2).eventId]);
    expect(document.incidents).toMatchObject([{ cause: 'blocked', eventId: at(document, 3).eventId }]);
  });

  it('names the hash, the place and the clock of each event as the journal has them', async () => {
    const events = new Map<string, RecordedEvent>((await under.events()).map((event) => [event.id, event]));
    for (const { eventId, at: when, chain } of (await gathered()).decisions) {
      const event = events.get(eventId);
      expect(chain).toEqual({ seq: event?.seq, hlc: event?.hlc, prevHash: event?.prevHash, hash: event?.hash });
      expect(when).toBe(event?.at);
    }
  });

  it('gives every rule with its verdict: those that were met too, with title and citation', async () => {
    const { verdicts, metWithoutPack, packs } = at(await gathered(), 1);
    expect(metWithoutPack).toEqual([]);
    const hours = verdicts.find(({ ruleId }) => ruleId === 'US-REGF-TIME-0821');
    expect(hours).toMatchObject({ outcome: 'blocked', citation: expect.stringContaining('12 CFR 1006') });
    expect(hours?.sentence).toMatch(/allowed again from Dec 3, 2026, 8:00 AM CST\.$/);
    const cap = verdicts.find(({ ruleId }) => ruleId === 'US-REGF-FREQ-7IN7');
    expect(cap).toMatchObject({ outcome: 'allowed', citation: '12 CFR 1006.14(b)(2)(i)(A)', packId: 'us-reg-f' });
    expect(cap?.title).toMatch(/\.$/);
    expect(verdicts.filter(({ title }) => title === null || !title.endsWith('.'))).toEqual([]);
    expect(packs.every(({ contentHash }) => /^[0-9a-f]{64}$/.test(contentHash))).toBe(true);
  });

  it('tells the time by the clocks of the consumer as well', async () => {
    expect(at(await gathered(), 1).localTimes).toEqual([{ zone: 'America/Chicago', time: '2026-12-03 03:00:00 CST' }]);
  });

  it('holds no more of people than is needed: names, and the last digits of a phone', async () => {
    const document = await gathered();
    expect(document.account.parties).toEqual([{ id: expect.any(String), role: 'holder', name: 'Rosa Delgado' }]);
    expect(at(document, 0).act.endpoint).toBe('phone ending in 0101');
    expect(JSON.stringify(document)).not.toContain('3125550101');
  });

  it('says in words how it is checked', async () => {
    const words = (await gathered()).howToCheck.join(' ');
    for (const word of ['RFC 8785', 'prevHash', 'kept verify', 'contentHash'.slice(0, 7)])
      expect(words).toContain(word);
  });

  it('is the same for the same record, whenever and by whoever it is asked for', async () => {
    const first = await gathered();
    under.setNow(NIGHT_MS + 86_400_000);
    const second = await gathered();
    expect(second.sha256).toBe(first.sha256);
    expect(second.made.at).not.toBe(first.made.at);
  });

  it('is not there for an account that nobody knows', async () => {
    expect(await gatherEvidence(under.evidenceDesk, accountId(2))).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });
});

describe('evidence saved as JSON', () => {
  it('is checked by anybody: the hash over its canonical form is the one it names', async () => {
    const file = path.join(folder, 'evidence.json');
    const saved = unwrap(await save(file)({ accountId: accountId(1), format: 'json' }));
    const bytes = await readFile(file);
    const { sha256, made: _made, ...content } = JSON.parse(bytes.toString()) as EvidenceDocument;
    const byHand = createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex');
    expect(byHand).toBe(sha256);
    expect(saved).toEqual({
      fileName: 'evidence.json',
      format: 'json',
      decisions: 4,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(await readdir(folder)).toEqual(['evidence.json']);
  });

  it('shows that something was changed, wherever it was', async () => {
    const document = await gathered();
    const [first, ...rest] = document.decisions;
    if (first === undefined) throw new Error('there is no decision');
    const changed = { ...document, decisions: [{ ...first, standing: 'refused' as const }, ...rest] };
    expect(evidenceHash(document)).toBe(document.sha256);
    for (const other of [changed, { ...document, decisions: rest }, { ...document, incidents: [] }]) {
      expect(evidenceHash(other)).not.toBe(document.sha256);
    }
  });

  it('is no file when the person cancels, and a coded answer where nothing can be written', async () => {
    expect(await save('')({ accountId: accountId(1), format: 'json' })).toEqual({ ok: true, value: null });
    const nowhere = path.join(folder, 'no-such-folder', 'evidence.json');
    expect(await save(nowhere)({ accountId: accountId(1), format: 'json' })).toMatchObject({
      error: { code: 'FILE_NOT_READABLE' },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('evidence saved as PDF', () => {
  it('is the page of the same document, printed', async () => {
    const file = path.join(folder, 'evidence.pdf');
    const pages: string[] = [];
    const print = async ({ html }: { readonly html: string }) => {
      pages.push(html);
      return ok(Buffer.from('%PDF-1.7'));
    };
    unwrap(await save(file, print)({ accountId: accountId(1), format: 'pdf' }));
    expect((await readFile(file)).toString()).toBe('%PDF-1.7');
    const { sha256 } = await gathered();
    expect(pages.join('')).toContain(sha256);
  });

  it('is no file when it could not be printed', async () => {
    const file = path.join(folder, 'evidence.pdf');
    const answer = await save(file, async () => err('TIMEOUT', 'too slow'))({ accountId: accountId(1), format: 'pdf' });
    expect(answer).toMatchObject({ error: { code: 'TIMEOUT' } });
    expect(await readdir(folder)).toEqual([]);
  });
});
