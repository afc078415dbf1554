import { describe, expect, it } from 'vitest';
import { createFakeDesk } from '#test/support/ui-fake-workstation';
import { crashReport } from '../../../../renderer/app/crash-report';

async function status() {
  const desk = createFakeDesk({ accounts: 3, seed: 1, nowMs: () => 0, zone: 'UTC' });
  desk.addNotice('STORE_REBUILT', { events: 12 });
  const reply = await desk.workstation.desk.status({});
  if (!reply.ok) throw new Error('no status');
  return reply.value;
}

describe('the report of a crash', () => {
  it('says where it happened, in which version and state', async () => {
    const error = new TypeError('x is not a function');
    error.stack =
      'TypeError: x\n    at Row (app://ui/assets/main-1a2b.js:10:22)\n    at app://ui/assets/main-1a2b.js:7:1';
    const report = crashReport(error, '\n    at Row (x.js:1:2)\n    at QueueGrid (x.js:3:4)', await status());
    expect(report).toContain('TypeError');
    expect(report).toContain('at Row main-1a2b.js:10:22');
    expect(report).toContain('at (anonymous) main-1a2b.js:7:1');
    expect(report).toContain('Row < QueueGrid');
    expect(report).toContain('kept 0.1.0');
    expect(report).toContain('ready, sqlite, 3 accounts');
    expect(report).toContain('STORE_REBUILT');
  });

  it('holds nothing that was typed or shown: not the message, not the person, no folder', async () => {
    const error = new Error('cannot read “Maria Stone owes $120” of +12125550142');
    error.stack = `Error: ${error.message}\n    at Row (C:\\Users\\m.rivera\\Kept\\main.js:1:2)`;
    const report = crashReport(error, undefined, await status());
    for (const secret of ['Maria', 'Stone', '120', '2125550142', 'rivera', 'Users'])
      expect(report).not.toContain(secret);
    expect(report).toContain('main.js:1:2');
  });

  it('keeps the number of an error of React, and stands what is no error at all', () => {
    expect(crashReport(new Error('Minified React error #310; visit …'), undefined, null)).toContain('React 310');
    expect(crashReport('Maria Stone', undefined, null)).not.toContain('Maria');
  });
});
