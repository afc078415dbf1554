import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnosticsText, namesHere, readLogLines } from '#main/features/health/diagnostics';
import { createLog } from '#main/platform/log';
import { DEFAULT_SETTINGS } from '#shared/contract/settings';
import { CodedError, err } from '#shared/kernel/result';
import { SAMPLES } from '#test/contract/ipc/samples';

const NOW = Date.parse('2026-11-22T15:00:00.000Z');
const clock = { nowMs: () => NOW, zone: () => 'America/Chicago' };

/** Words that must never be in a diagnostics file, in places where they could get into one. */
const CANARIES = {
  person: 'Ada Quimby-Canary',
  phone: '+1 937 555 0142',
  phoneDigits: '9375550142',
  note: 'She lost her job in May',
  email: 'ada.canary@example.com',
  account: 'ACCT-77120-CANARY',
  ssn: '078-05-1120',
  folder: '/srv/people/Ada Quimby-Canary/kept',
  actor: 'm.rivera-canary',
  view: 'Calls for Ada Canary',
  snippet: 'canary snippet words',
} as const;

let logs = '';
beforeAll(async () => {
  logs = await mkdtemp(path.join(tmpdir(), 'kept-diagnostics-'));
  const log = createLog({ dir: logs, proc: 'main', clock });
  log.warn('store', 'the store had to be mended', { incident: 'window-gone' as const, tries: 3 });
  log.failure(
    'import',
    'the file was refused',
    new CodedError(
      err('PROFILE_MISMATCH', 'the profile does not fit', { missingHeaders: [CANARIES.person, CANARIES.account] })
        .error,
    ),
  );
  log.failure(
    'desk',
    'a fault',
    Object.assign(new Error(`${CANARIES.note} ${CANARIES.phone}`), {
      code: 'ENOENT',
      stack: `Error: ${CANARIES.note}\n    at open (file://${CANARIES.folder}/dist/main/index.js:10:20)`,
    }),
  );
  await log.close();
});
afterAll(() => rm(logs, { recursive: true, force: true }));

async function text(): Promise<string> {
  const status = {
    ...SAMPLES.desk.status.output,
    actorId: CANARIES.actor,
    notices: [
      {
        code: 'KEPT_FILE_DAMAGED' as const,
        at: '2026-11-22T15:00:00.000Z',
        details: { file: CANARIES.person, record: 7 },
      },
    ],
  };
  const poisoned = JSON.stringify({
    at: '2026-11-22T15:00:00.000Z',
    level: 'warn',
    proc: 'main',
    scope: 'ipc',
    msg: `called ${CANARIES.actor} at ${CANARIES.phone}`,
    data: {
      path: CANARIES.folder,
      who: CANARIES.person,
      mail: CANARIES.email,
      list: [CANARIES.account, CANARIES.note],
    },
    person: CANARIES.person,
  });
  return diagnosticsText({
    health: { at: '2026-11-22T15:00:00.000Z', checks: SAMPLES.desk.health.output.checks },
    status,
    settings: {
      ...DEFAULT_SETTINGS,
      recordedNotice: CANARIES.note,
      savedViews: [{ id: 'v', title: CANARIES.view }],
      snippets: [{ id: 's', text: CANARIES.snippet }],
      keys: { 'contact.save': ['F2'] },
    },
    logLines: [...(await readLogLines(logs)), poisoned, '{"at":"2026', CANARIES.note],
    names: namesHere(CANARIES.folder, CANARIES.actor),
  });
}

describe('a diagnostics file', () => {
  it.each(Object.entries(CANARIES))('holds no %s', async (_what, canary) => {
    expect(await text()).not.toContain(canary);
  });

  it('holds neither the name of the user nor the home folder, in any case of letters', async () => {
    const written = (await text()).toLowerCase();
    expect(written).not.toContain(homedir().toLowerCase());
    const words = written.split(/[^a-z0-9.-]+/);
    expect(words.includes(userInfo().username.toLowerCase())).toBe(false);
    expect(written).not.toMatch(/quimby|rivera/);
  });

  it('tells what helps: the checks, codes of notices and errors, and where in the program they came from', async () => {
    const written = JSON.parse(await text()) as {
      readonly checks: readonly { readonly id: string; readonly facts: object }[];
      readonly status: { readonly notices: readonly object[] };
      readonly settings: object;
      readonly log: readonly (null | { readonly msg: string; readonly data?: object; readonly error?: object })[];
    };
    expect(written.checks.find(({ id }) => id === 'disk')?.facts).toMatchObject({ freeBytes: 1_610_612_736 });
    expect(written.checks.find(({ id }) => id === 'clock')?.facts).toMatchObject({ zone: 'America/Chicago' });
    expect(written.status.notices).toEqual([
      { code: 'KEPT_FILE_DAMAGED', at: '2026-11-22T15:00:00.000Z', details: { record: 7 } },
    ]);
    expect(written.settings).toMatchObject({ savedViews: 1, snippets: 1, changedKeys: 1, hasOwnNotice: true });
    const mended = written.log.find((line) => line?.msg === 'the store had to be mended');
    expect(mended).toMatchObject({ at: '2026-11-22T15:00:00.000Z', data: { incident: 'window-gone', tries: 3 } });
    const refused = written.log.find((line) => line?.msg === 'the file was refused');
    expect(refused?.error).toMatchObject({ code: 'PROFILE_MISMATCH' });
    const fault = written.log.find((line) => line?.msg === 'a fault');
    expect(fault?.error).toMatchObject({ code: 'ENOENT', frames: [expect.stringContaining('index.js:10:20')] });
  });

  it('never lets a made-up name through, wherever a line of the log has it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[A-Z][a-z]{4,9} [A-Z][a-z]{4,9}$/),
        fc.string({ maxLength: 12 }),
        async (name, key) => {
          const line = JSON.stringify({
            at: '2026-11-22T15:00:00.000Z',
            scope: 's',
            msg: 'm',
            [key]: name,
            data: { x: name, y: [name], z: { name } },
            error: { message: name, details: { name } },
          });
          const written = diagnosticsText({
            health: { at: '', checks: [] },
            status: SAMPLES.desk.status.output,
            settings: null,
            logLines: [line],
            names: [],
          });
          // `msg` and `scope` are sentences of the program; a name can stand there only as the key itself was one of them.
          fc.pre(!['at', 'level', 'proc', 'scope', 'msg', 'untold'].includes(key));
          expect(written).not.toContain(name);
        },
      ),
    );
  });
});
