import { describe, expect, it } from 'vitest';
import type { Workstation } from '#shared/contract/ipc';
import { ipc } from '#shared/contract/ipc';
import { createFakeDesk } from '#test/support/ui-fake-workstation';
import { checkedClient } from '../../../../renderer/ipc/client';

const NOW = Date.parse('2026-11-20T15:00:00Z');

function fake() {
  return createFakeDesk({ accounts: 12, seed: 7, nowMs: () => NOW, zone: 'America/Chicago' });
}

/** The fake with one function replaced by something a faulty main could do. */
function withFault(group: keyof Workstation, name: string, fault: unknown): Workstation {
  const { workstation } = fake();
  return { ...workstation, [group]: { ...workstation[group], [name]: fault } };
}

describe('the checked client', () => {
  it('offers every request and notice of the contract', () => {
    const client = checkedClient(fake().workstation);
    const offered = Object.entries(client).map(([group, entries]) => [group, Object.keys(entries).toSorted()]);
    const wanted = Object.entries(ipc).map(([group, entries]) => [group, Object.keys(entries).toSorted()]);
    expect(offered).toEqual(wanted);
  });

  it('passes on a reply that fits the contract', async () => {
    const client = checkedClient(fake().workstation);
    const page = await client.queue.page({ view: 'all', offset: 0, limit: 5 });
    expect(page.ok && page.value.columns.accountId.length).toBe(5);
  });

  it('turns a reply that does not fit into an INTERNAL failure', async () => {
    const client = checkedClient(withFault('queue', 'page', async () => ({ ok: true, value: { total: 'many' } })));
    const page = await client.queue.page({ view: 'all', offset: 0, limit: 5 });
    expect(page).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('turns silence and an unknown error code into an INTERNAL failure', async () => {
    const silent = checkedClient(withFault('desk', 'status', async () => undefined));
    expect(await silent.desk.status({})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    const strange = withFault('desk', 'status', async () => ({ ok: false, error: { code: 'NEW_ONE', message: '' } }));
    expect(await checkedClient(strange).desk.status({})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('keeps nothing of what a call threw', async () => {
    const client = checkedClient(withFault('desk', 'status', () => Promise.reject(new Error('Maria Stone'))));
    const reply = await client.desk.status({});
    expect(JSON.stringify(reply)).not.toContain('Stone');
    expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('passes a coded failure on with its details', async () => {
    const desk = fake();
    desk.failNext('contact:undo', { code: 'RULE_VIOLATION', message: 'no', details: { reasons: ['X'] } });
    const client = checkedClient(desk.workstation);
    const { id } = desk.accountAt(0);
    const commandId = '0192f000-0000-7000-8000-000000000009' as Parameters<
      Workstation['contact']['undo']
    >[0]['commandId'];
    const reply = await client.contact.undo({ commandId, accountId: id, contactId: commandId, reason: null });
    expect(reply).toMatchObject({ ok: false, error: { code: 'RULE_VIOLATION', details: { reasons: ['X'] } } });
  });

  it('drops a notice that does not fit and stops listening when told to', () => {
    let tell: (payload: unknown) => void = () => undefined;
    let isListening = true;
    const raw = withFault('queue', 'changed', (listener: (payload: unknown) => void) => {
      tell = listener;
      return () => {
        isListening = false;
      };
    });
    const heard: unknown[] = [];
    const stop = checkedClient(raw).queue.changed((payload) => heard.push(payload));
    tell({ revision: 4 });
    tell({ revision: 'four' });
    tell({ revision: 5, accountId: 'x' });
    stop();
    expect(heard).toEqual([{ revision: 4 }]);
    expect(isListening).toBe(false);
  });
});
