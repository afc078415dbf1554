import { describe, expect, it } from 'vitest';
import { WriteQueue } from '#host/core/write-queue';

describe('the queue of writes', () => {
  it('runs one write after another, in the order they were asked for', async () => {
    const queue = new WriteQueue();
    const log: string[] = [];
    const write = (name: string, turns: number) => async () => {
      log.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      log.push(`${name} ends`);
    };
    await Promise.all([queue.run(write('long', 20)), queue.run(write('short', 1)), queue.run(write('none', 0))]);
    expect(log).toEqual(['long begins', 'long ends', 'short begins', 'short ends', 'none begins', 'none ends']);
  });

  it('goes on after a write that failed, and tells its caller alone', async () => {
    const queue = new WriteQueue();
    const failing = queue.run(() => Promise.reject(new Error('no room')));
    const next = queue.run(() => Promise.resolve('written'));
    await expect(failing).rejects.toThrow('no room');
    expect(await next).toBe('written');
  });
});
