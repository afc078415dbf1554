import { describe, expect, it } from 'vitest';
import { type Instant, instant } from '#shared/kernel/calendar';
import { openAccount } from '../../../../renderer/stores/open-account';
import { undoLast } from '../../../../renderer/stores/save-contact';
import {
  type WorkTarget,
  finishFollowUp,
  goToNext,
  planFollowUp,
  skipAccount,
  whyRefused,
  workTarget,
} from '../../../../renderer/stores/work-acts';
import { START_MS, settle, startedUi } from '../support';

const HOUR = 3_600_000;
const MORNING = '2026-11-23T14:00:00.000Z' as Instant;

async function deskWithTarget() {
  const made = await startedUi();
  const target = workTarget(made.ui, true);
  if (target === null) throw new Error('no row to work on');
  const names = () => made.ui.queue.getState().windows.get(0)?.accountId ?? [];
  return { ...made, target, names };
}

const skip = (made: Awaited<ReturnType<typeof deskWithTarget>>, target: WorkTarget = made.target) =>
  skipAccount(
    made.ui,
    made.ui.env.newEventId(),
    target,
    { reason: 'needs-document', words: '  ', until: null },
    MORNING,
  );

describe('skipping an account', () => {
  it('takes it out of the work, says until when, and offers to take that back', async () => {
    const made = await deskWithTarget();
    const { ui, desk, target, names } = made;
    await skip(made);
    await settle();
    expect(names()).not.toContain(target.accountId);
    expect(desk.eventsOf(target.accountId).map(({ type, data }) => [type, data])).toEqual([
      ['work.v1.skipped', { reason: 'needs-document', words: null, until: MORNING }],
    ]);
    expect(ui.undo.getState().offer?.words).toContain(target.name);
    await undoLast(ui);
    await settle();
    expect(names()).toContain(target.accountId);
    expect(desk.eventsOf(target.accountId).map(({ type }) => type)).toEqual(['work.v1.skipped', 'work.v1.skip-undone']);
  });

  it('goes on to the next account when it was the open one', async () => {
    const made = await deskWithTarget();
    const { ui, target, names } = made;
    await openAccount(ui, target.accountId);
    const second = names()[1];
    await skip(made);
    await settle();
    expect(ui.account.getState().accountId).toBe(second);
    expect(ui.screen.getState().focus?.home ?? 'call').toBe('call');
  });

  it('says every reason why it is refused, and records nothing', async () => {
    const made = await deskWithTarget();
    const { ui, desk, target } = made;
    const asked = { reason: 'other', words: '', until: instant(START_MS - HOUR) } as const;
    const reply = await skipAccount(ui, ui.env.newEventId(), target, asked, MORNING);
    expect(reply.ok ? '' : whyRefused(reply.error)).toBe(
      'Say in a few words why it is skipped. Choose a time to come.',
    );
    expect(desk.eventsOf(target.accountId)).toEqual([]);
    expect(ui.undo.getState().offer).toBeNull();
  });
});

describe('planning a follow-up', () => {
  const step = { kind: 'call-back', at: instant(START_MS + HOUR), text: 'the letter', ownerId: null } as const;

  it('takes the account out of the work until then, and undoing brings it back', async () => {
    const { ui, desk, target, names } = await deskWithTarget();
    await planFollowUp(ui, ui.env.newEventId(), target, step);
    await settle();
    expect(names()).not.toContain(target.accountId);
    await undoLast(ui);
    await settle();
    expect(names()).toContain(target.accountId);
    expect(desk.eventsOf(target.accountId).map(({ type }) => type)).toEqual([
      'follow-up.v1.planned',
      'follow-up.v1.done',
    ]);
  });

  it('is done once, and no more when another step stands', async () => {
    const { ui, desk, target } = await deskWithTarget();
    const planned = ui.env.newEventId();
    await planFollowUp(ui, planned, target, step);
    expect((await finishFollowUp(ui, ui.env.newEventId(), target, planned)).ok).toBe(true);
    const again = await finishFollowUp(ui, ui.env.newEventId(), target, planned);
    expect(again.ok ? '' : whyRefused(again.error)).toBe('The follow-up was settled meanwhile.');
    expect(desk.eventsOf(target.accountId)).toHaveLength(2);
  });
});

describe('going on without a word', () => {
  it('never leads back to the account that was left', async () => {
    const { ui, names } = await deskWithTarget();
    const seen: unknown[] = [];
    for (let time = 0; time < 4; time += 1) {
      await goToNext(ui);
      await settle();
      seen.push(ui.account.getState().accountId);
    }
    expect(seen).toEqual(names().slice(0, 4));
  });
});

describe('what was done today', () => {
  it('is asked for when the desk is ready and follows the record', async () => {
    const { ui } = await deskWithTarget();
    expect(ui.dayWork.getState().worked).toEqual({ accounts: 0, contacts: 0, rightParty: 0 });
  });
});
