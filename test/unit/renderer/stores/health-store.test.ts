import { describe, expect, it } from 'vitest';
import { PRACTICE_TASKS } from '#shared/contract/health';
import { nextTask } from '../../../../renderer/stores/practice-store';
import { settle, startedUi } from '../support';

describe('the health of the desk in the window', () => {
  it('is asked for when it is wanted, and stays on screen when asking fails', async () => {
    const { ui, desk } = await startedUi();
    expect(ui.health.getState().health).toBeNull();
    await ui.health.refresh();
    expect(ui.health.getState().health?.checks.map(({ id }) => id)).toContain('disk');
    desk.failNext('desk:health', { code: 'TIMEOUT', message: '' });
    await ui.health.refresh();
    expect(ui.health.getState()).toMatchObject({ error: { code: 'TIMEOUT' }, health: { checks: expect.anything() } });
  });

  it('tells what a check of the whole record found, once it is through', async () => {
    const { ui, desk } = await startedUi();
    const running = ui.health.verify();
    void ui.health.verify();
    expect(ui.health.getState().verifying).toEqual({ stage: 'journal', share: null });
    await running;
    expect(ui.health.getState()).toMatchObject({ verifying: null, found: { isClean: true } });
    expect(desk.calls.filter(({ channel }) => channel === 'desk:verifyNow')).toHaveLength(1);
  });

  it('says that a check was stopped, which is no error', async () => {
    const { ui, desk } = await startedUi();
    desk.failNext('desk:verifyNow', { code: 'CANCELLED', message: '' });
    await ui.health.verify();
    expect(ui.health.getState()).toMatchObject({ verifying: null, isStopped: true, error: null, found: null });
  });

  it('names the diagnostics file that was saved, and nothing when the person closes the dialog', async () => {
    const { ui, desk } = await startedUi();
    await ui.health.saveDiagnostics();
    expect(ui.health.getState().saved?.fileName).toBe('kept-diagnostics.json');
    desk.answerNext('desk:saveDiagnostics', { ok: true, value: null });
    await ui.health.saveDiagnostics();
    expect(ui.health.getState()).toMatchObject({ saved: null, isSaving: false });
  });
});

describe('practice in the window', () => {
  it('proposes the first task that was not done', () => {
    const tasks = PRACTICE_TASKS.map((id, n) => ({ id, doneAt: n < 2 ? '2026-11-20T15:00:00.000Z' : null }));
    expect(nextTask({ tasks })).toBe(PRACTICE_TASKS[2]);
    expect(nextTask({ tasks: tasks.slice(0, 2) })).toBeNull();
  });

  it('starts Kept again once, however often it is asked', async () => {
    const { ui, desk } = await startedUi();
    await Promise.all([ui.practice.start(), ui.practice.start()]);
    await settle();
    expect(desk.calls.filter(({ channel }) => channel === 'desk:startPractice')).toHaveLength(1);
    expect(ui.practice.getState().isLeaving).toBe(true);
  });

  it('says why it could not, and may be asked again', async () => {
    const { ui, desk } = await startedUi();
    desk.failNext('desk:leavePractice', { code: 'RULE_VIOLATION', message: '' });
    await ui.practice.leave();
    expect(ui.practice.getState()).toMatchObject({ isLeaving: false, error: { code: 'RULE_VIOLATION' } });
  });
});
