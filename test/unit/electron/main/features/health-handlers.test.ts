import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HealthHandlersParts, healthHandlers } from '#main/features/health-handlers';
import { DEFAULT_SETTINGS } from '#shared/contract/settings';
import { HealthValue } from '#shared/contract/health';
import { err, unwrap } from '#shared/kernel/result';
import { SAMPLES } from '#test/contract/ipc/samples';

const NOW = Date.parse('2026-11-22T15:00:00.000Z');
let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kept-health-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function handlers(over: Partial<HealthHandlersParts> = {}) {
  const told: unknown[] = [];
  const made = healthHandlers({
    desk: () => err('KEY_UNAVAILABLE', 'no key'),
    status: () => ({ ...SAMPLES.desk.status.output, phase: 'failed', error: { code: 'KEY_UNAVAILABLE' } }),
    folder: { root, logs: path.join(root, 'logs') },
    clock: { nowMs: () => NOW, zone: () => 'America/Chicago' },
    zoneChange: () => null,
    droppedLines: () => 0,
    access: () => ({ screenReader: false, contrastTheme: false, darkTheme: false }),
    startedMs: NOW - 5_000,
    settings: () => DEFAULT_SETTINGS,
    dialogs: { showSaveDialog: async () => ({ canceled: true, filePath: '' }) } as never,
    window: () => null,
    broadcast: (_group, _name, payload) => void told.push(payload),
    flushLog: async () => undefined,
    ...over,
  });
  return { ...made, told };
}

/** Ends when it is called off, and not before. */
const endless: HealthHandlersParts['desk'] = () => ({
  ok: true,
  value: {
    health: () => Promise.reject(new Error('not asked')),
    noteCheck: () => Promise.resolve(),
    verify: async (watch) => {
      for (let n = 0; n < 1_000; n += 1) watch?.onProgress({ stage: 'events', share: n / 1_000 });
      await new Promise((resolve) => watch?.signal.addEventListener('abort', resolve));
      return err('CANCELLED', 'called off');
    },
  },
});

describe('the health requests', () => {
  it('are answered also when the desk could not be opened', async () => {
    const health = unwrap(await handlers().health({}));
    expect(HealthValue.parse(health)).toEqual(health);
    expect(health.checks.find(({ id }) => id === 'disk')?.facts.totalBytes).toBeGreaterThan(0);
    expect(health.checks.find(({ id }) => id === 'journal')).toMatchObject({ level: 'bad' });
  });

  it('save the diagnostics where a person says, whole or not at all', async () => {
    expect(await handlers().saveDiagnostics({})).toEqual({ ok: true, value: null });
    const file = path.join(root, 'd.json');
    const dialogs = { showSaveDialog: async () => ({ canceled: false, filePath: file }) } as never;
    const saved = unwrap(await handlers({ dialogs }).saveDiagnostics({}));
    const text = await readFile(file, 'utf8');
    expect(saved).toEqual({ fileName: 'd.json', bytes: Buffer.byteLength(text) });
    expect(JSON.parse(text)).toMatchObject({ format: 1, status: { error: 'KEY_UNAVAILABLE' } });
    const nowhere = { showSaveDialog: async () => ({ canceled: false, filePath: path.join(root, 'no', 'd.json') }) };
    expect(await handlers({ dialogs: nowhere as never }).saveDiagnostics({})).toMatchObject({
      ok: false,
      error: { code: 'FILE_NOT_READABLE' },
    });
    expect(await readdir(root)).toEqual(['d.json']);
  });

  it('check the record once at a time, tell not every step, and stop when asked', async () => {
    const asked = handlers({ desk: endless });
    const running = asked.verifyNow({});
    expect(await asked.verifyNow({})).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(asked.told.length).toBeLessThanOrEqual(51);
    unwrap(await asked.cancelVerify({}));
    expect(await running).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    unwrap(await asked.cancelVerify({}));
  });
});
