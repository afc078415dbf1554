import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeProfile, saveProfile, savedProfiles } from '#main/features/profiles';
import { verifyRecord } from '#main/features/verify';
import { readLastCheck, summaryOf, writeLastCheck } from '#main/features/health/last-check';
import type { KeptFiles } from '#main/platform/kept-files';
import type { VerifyProgress } from '#shared/contract/health';
import { err, ok, unwrap } from '#shared/kernel/result';
import { SAMPLES } from '#test/contract/ipc/samples';
import { aDraft, eventId } from '#test/support/accounts';
import { MemoryDisk } from '#test/support/disk-memory';
import { type SupervisedDesk, closeDesk, importDrafts, newRemains, startDesk } from '#test/support/supervised-desk';

let desk: SupervisedDesk;
beforeEach(async () => {
  const remains = newRemains(new MemoryDisk());
  desk = await startDesk(remains);
  unwrap(await desk.supervisor.start());
  await importDrafts(desk, remains, [aDraft()], { clientId: 'mercy', clientName: 'Mercy Hospital' });
});
afterEach(() => closeDesk(desk));

const files = (verify: KeptFiles['verify'] = async () => ok({ bytes: 1 })) => ({ verify }) as unknown as KeptFiles;
const check = (kept: KeptFiles, watch?: Parameters<typeof verifyRecord>[3]) =>
  verifyRecord(desk.journal, desk.supervisor.port, kept, watch);

describe('a check of the whole record', () => {
  it('tells its stages in order and how far it is', async () => {
    const told: VerifyProgress[] = [];
    const { signal } = new AbortController();
    const found = unwrap(await check(files(), { signal, onProgress: (progress) => told.push(progress) }));
    expect(found.isClean).toBe(true);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['journal', 'projections', 'events', 'kept-files']);
    expect(told.at(-1)).toEqual({ stage: 'kept-files', share: 1 });
  });

  it.each(['journal', 'projections', 'events', 'kept-files'] as const)(
    'can be called off while it is at %s',
    async (at) => {
      const controller = new AbortController();
      const onProgress = ({ stage }: VerifyProgress) => stage === at && controller.abort();
      const found = await check(files(), { signal: controller.signal, onProgress });
      if (at === 'kept-files') expect(found.ok || found.error.code === 'CANCELLED').toBe(true);
      else expect(found).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
      expect(unwrap(await check(files())).isClean).toBe(true);
    },
  );

  it('is remembered in numbers, without the name of a damaged file', async () => {
    const damaged = files(async () => err('KEPT_FILE_DAMAGED', 'changed'));
    const summary = summaryOf(unwrap(await check(damaged)), '2026-11-22T15:00:00.000Z');
    expect(summary).toMatchObject({
      isClean: false,
      damagedKeptFiles: 1,
      events: 1,
      accounts: 1,
      damagedAfterSeq: null,
    });
    const disk = new MemoryDisk();
    expect(await readLastCheck('/d', disk)).toBeNull();
    unwrap(await writeLastCheck('/d', summary, disk));
    expect(await readLastCheck('/d', disk)).toEqual(summary);
    expect(disk.content('/d/last-check.json').toString()).not.toContain('placement');
    disk.put('/d/last-check.json', Buffer.from('{"at":'));
    expect(await readLastCheck('/d', disk)).toBeNull();
  });
});

describe('saved mappings on record', () => {
  const profile = SAMPLES.import.saveProfile.input.profile;
  let ids = 500;
  const newId = () => eventId((ids += 1));

  it('can be taken off the list, and saved again afterwards', async () => {
    const { recorder, supervisor } = desk;
    const names = async () => unwrap(await savedProfiles(supervisor.port)).map(({ name }) => name);
    unwrap(await saveProfile(recorder, supervisor.port, profile, newId));
    expect(await names()).toEqual(['Northwind placements']);
    unwrap(await removeProfile(recorder, supervisor.port, profile.id, newId));
    expect(await names()).toEqual([]);
    expect(await removeProfile(recorder, supervisor.port, profile.id, newId)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    unwrap(await saveProfile(recorder, supervisor.port, { ...profile, name: 'Again' }, newId));
    expect(await names()).toEqual(['Again']);
  });
});
