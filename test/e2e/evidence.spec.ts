import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { expect, test } from '@playwright/test';
import type { Workstation } from '#shared/contract/ipc';
import { freshDataDir, keptJson, removeDataDir } from '#test/support/kept-process';
import { type KeptWindow, chooseSave, openKept } from '#test/support/kept-window';
import { placementArguments } from '#test/support/placement-file';

/** The decisions of an account leave the app as JSON and on paper, through the bridge the Compliance screen uses. */
test.describe.configure({ timeout: 120_000 });

const PIN = 'correct horse';

let dataDir = '';
let outDir = '';
let kept: KeptWindow;

test.beforeAll(async () => {
  dataDir = await freshDataDir('evidence');
  outDir = await freshDataDir('evidence-out');
  await keptJson(['import', ...(await placementArguments(dataDir, 3))], { dataDir });
  kept = await openKept(dataDir);
  await expect(kept.page.getByRole('row', { name: /Person 1\b/ })).toBeVisible({ timeout: 60_000 });
});

test.afterAll(async () => {
  await kept.close();
  await removeDataDir(dataDir);
  await removeDataDir(outDir);
});

/** Judges three wishes to call the first account of the queue; answers the account and how each ended. */
async function beginThreeTimes(): Promise<{ readonly accountId: string; readonly standings: readonly string[] }> {
  return kept.page.evaluate(async (pin) => {
    const { workstation } = window as unknown as { readonly workstation: Workstation };
    const valueOf = <T>(
      result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
    ): T => {
      if (result.ok) return result.value;
      throw new Error(JSON.stringify(result.error));
    };
    valueOf(await workstation.rules.setSupervisorPin({ current: null, pin }));
    const page = valueOf(await workstation.queue.page({ view: 'all', offset: 0, limit: 1 }));
    const [accountId] = page.columns.accountId;
    if (accountId === undefined) throw new Error('the queue is empty');
    const { account } = valueOf(await workstation.account.open({ accountId }));
    const phone = account.contactPoints.find(({ medium }) => medium === 'phone');
    if (phone === undefined) throw new Error('there is no number to call');
    const approvals = [null, { pin, reason: 'asked to be called', evidence: 'letter of Monday' }, null];
    const standings: string[] = [];
    for (const approval of approvals) {
      const begun = await workstation.rules.begin({
        commandId: crypto.randomUUID() as never,
        accountId,
        kind: 'dial',
        purpose: 'collect',
        partyId: phone.partyId,
        contactPointId: phone.id,
        debtIds: [],
        dialMode: 'manual',
        isRecorded: false,
        callbackConsentId: null,
        disclosures: [],
        isRightPartyVerified: null,
        text: null,
        language: null,
        newReason: null,
        warnReason: null,
        approval,
      });
      standings.push(valueOf(begun).standing);
    }
    return { accountId, standings };
  }, PIN);
}

async function save(
  accountId: string,
  format: 'pdf' | 'json',
): Promise<{ readonly bytes: Buffer; readonly saved: unknown }> {
  const file = path.join(outDir, `evidence.${format}`);
  await chooseSave(kept.app, file);
  const saved: unknown = await kept.page.evaluate(
    async (asked) => {
      const { workstation } = window as unknown as { readonly workstation: Workstation };
      return workstation.rules.saveEvidence({ accountId: asked.accountId as never, format: asked.format });
    },
    { accountId, format },
  );
  return { bytes: await readFile(file), saved };
}

test('the decisions of an account are saved as JSON and as PDF, and nothing of them stays behind', async () => {
  const { accountId, standings } = await beginThreeTimes();
  expect(standings).toHaveLength(3);

  const json = await save(accountId, 'json');
  expect(json.saved).toMatchObject({ ok: true, value: { fileName: 'evidence.json', decisions: 3 } });
  const document = JSON.parse(json.bytes.toString()) as { readonly sha256: string; readonly made: object };
  const { sha256, made: _made, ...content } = document;
  expect(
    createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex'),
  ).toBe(sha256);

  const pdf = await save(accountId, 'pdf');
  expect(pdf.saved).toMatchObject({
    ok: true,
    value: { fileName: 'evidence.pdf', decisions: 3, bytes: pdf.bytes.length },
  });
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
  // An empty page is some 2 kB; a page with text brings its fonts along.
  expect(pdf.bytes.length).toBeGreaterThan(10_000);

  expect((await readdir(outDir)).toSorted()).toEqual(['evidence.json', 'evidence.pdf']);
  const urls = () =>
    kept.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    );
  expect((await urls()).toSorted()).toEqual(['app://store/', 'app://ui/']);
  expect(kept.complaints).toEqual([]);
});

test('the page is served only while it is printed, and under a policy without script', async () => {
  const answer = await kept.app.evaluate(async ({ session }) => {
    const left = await session.fromPartition('document').fetch('app://document/');
    return { status: left.status, policy: left.headers.get('content-security-policy') };
  });
  expect(answer.status).toBe(404);
  expect(answer.policy).toContain("script-src 'none'");
});

test('an account that nobody knows has no evidence, and no dialog is shown for it', async () => {
  const wrong = await kept.page.evaluate(async () => {
    const { workstation } = window as unknown as { readonly workstation: Workstation };
    return workstation.rules.saveEvidence({ accountId: 'f'.repeat(32) as never, format: 'pdf' });
  });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});
