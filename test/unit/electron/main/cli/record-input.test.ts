import { describe, expect, it } from 'vitest';
import { recordingInput } from '#main/cli/record-input';
import { CLI_INPUTS } from '#shared/contract/cli';
import { asId } from '#shared/kernel/ids';

const ACCOUNT = 'a'.repeat(32);
const newId = () => asId<never>('00000000-0000-7000-8000-000000000009');

describe('contacts and notes on standard input', () => {
  it('a contact needs its account and its outcome; it is a call out about all open debts', () => {
    const input = { accountId: ACCOUNT, disposition: 'NA' };
    expect(CLI_INPUTS['log-contact-input'].safeParse(input).success).toBe(true);
    expect(recordingInput('log-contact', input, newId)).toMatchObject({
      ok: true,
      value: { input: { commandId: newId(), channel: 'call-out', debtIds: [], contactPointId: null, note: null } },
    });
  });

  it('may be the contact that was begun', () => {
    const judgedId = '00000000-0000-7000-8000-000000000001';
    const read = recordingInput('log-contact', { accountId: ACCOUNT, disposition: 'NA', judgedId }, newId);
    expect(read).toMatchObject({ ok: true, value: { input: { judgedId } } });
  });

  it.each([[null], [[]], ['REF'], [undefined]])('refuses %j, which is no object', (input) => {
    expect(recordingInput('add-note', input, newId)).toMatchObject({ ok: false, error: { code: 'IPC_BAD_REQUEST' } });
  });

  it('says where something does not fit and not what was written', () => {
    const read = recordingInput('log-contact', { accountId: 'Jane Doe', disposition: 'NA' }, newId);
    expect(read).toMatchObject({ ok: false, error: { details: { problems: ['accountId: not an account id'] } } });
  });
});
