import { describe, expect, it } from 'vitest';
import { beginPractice, practiceArguments, practiceHandlers, practised } from '#main/app/practice';
import { parseCommandLine } from '#main/cli/invocation';
import type { RecordedEvent } from '#shared/domain/events/types';
import { unwrap } from '#shared/kernel/result';
import { MemoryDisk } from '#test/support/disk-memory';

const AT = '2026-11-22T15:00:00.000Z';

function journalOf(...events: readonly object[]) {
  const recorded = events.map((event, n) => ({ seq: n + 1, at: AT, ...event }) as unknown as RecordedEvent);
  return {
    readAfter: async function* (seq: number) {
      yield recorded.filter((event) => event.seq > seq);
    },
  };
}

const contact = (disposition: string, promise: object | null = null) => ({
  type: 'contact.v1.logged',
  data: { disposition, promise },
});

describe('practice', () => {
  it('is begun once: the made-up history before it counts for nothing', async () => {
    const disk = new MemoryDisk();
    unwrap(await beginPractice('/p', 2, disk));
    unwrap(await beginPractice('/p', 99, disk));
    const journal = journalOf(contact('NA'), contact('LCM'), contact('PTP', { amountMinor: 5_000 }));
    const { tasks } = unwrap(await practised('/p', journal, disk));
    expect(tasks.filter(({ doneAt }) => doneAt !== null)).toEqual([{ id: 'promise', doneAt: AT }]);
  });

  it('ticks a task when the record says it was done', async () => {
    const disk = new MemoryDisk();
    unwrap(await beginPractice('/p', 0, disk));
    const done = [contact('NA'), contact('VM'), { type: 'note.v1.corrected' }, { type: 'work.v1.skipped' }];
    const { tasks } = unwrap(await practised('/p', journalOf(...done), disk));
    expect(tasks.filter(({ doneAt }) => doneAt === null).map(({ id }) => id)).toEqual(['promise']);
  });

  it('says so when nothing tells where it began', async () => {
    const disk = new MemoryDisk();
    expect(await practised('/p', journalOf(), disk)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    disk.put('/p/practice.json', Buffer.from('{"format":1,"aft'));
    expect(await practised('/p', journalOf(), disk)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('starts Kept again with the same arguments and the switch, and back without it', () => {
    const argv = ['/bin/electron', '/app', '--data-dir', '/d', '--insecure-key-file'];
    const there = practiceArguments(argv, '/app', true);
    expect(there).toEqual(['/app', '--data-dir', '/d', '--insecure-key-file', '--practice']);
    expect(unwrap(parseCommandLine(there.slice(1))).start).toMatchObject({ isPractice: true, dataDir: '/d' });
    expect(practiceArguments(['/bin/electron', ...there], '/app', false)).toEqual(argv.slice(1));
    expect(practiceArguments(['C:\\Kept.exe'], null, true)).toEqual(['--practice']);
  });

  it('leaves only from where it is, and quits after the answer', async () => {
    const told: string[] = [];
    const handlers = (isPractice: boolean) =>
      practiceHandlers({
        isPractice,
        root: '/p',
        journal: () => ({ ok: true, value: { journal: journalOf() } }),
        argv: ['/bin/kept'],
        app: {
          isPackaged: true,
          getAppPath: () => '/app',
          relaunch: ({ args }) => void told.push(`again ${args.join(' ')}`),
          quit: () => void told.push('quit'),
        },
        schedule: (_afterMs, act) => {
          told.push('later');
          act();
          return () => undefined;
        },
      });
    expect(await handlers(false).leavePractice({})).toMatchObject({ ok: false, error: { code: 'RULE_VIOLATION' } });
    expect(await handlers(true).startPractice({})).toMatchObject({ ok: false, error: { code: 'RULE_VIOLATION' } });
    expect(unwrap(await handlers(false).practice({}))).toBeNull();
    expect(told).toEqual([]);
    unwrap(await handlers(false).startPractice({}));
    expect(told).toEqual(['again --practice', 'later', 'quit']);
  });
});
