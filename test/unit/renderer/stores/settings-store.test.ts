import { describe, expect, it } from 'vitest';
import { CLICKS_TO_HINT, noteMouse } from '../../../../renderer/stores/mouse-hints';
import { resizeText, steppedScale } from '../../../../renderer/stores/window-settings';
import { createHeldAnswers, settle, startedUi } from '../support';

const FAILED = { code: 'INTERNAL', message: 'no' } as const;

describe('what a person sets', () => {
  it('holds at once, before main has answered', async () => {
    const held = createHeldAnswers();
    const { ui, stop } = await startedUi({ pause: held.pause });
    held.hold();
    const kept = ui.settings.change({ density: 'compact' });
    expect(ui.settings.getState().settings.density).toBe('compact');
    await held.release();
    expect((await kept).ok).toBe(true);
    expect(ui.settings.getState().settings.density).toBe('compact');
    stop();
  });

  it('is what main holds again when it could not be kept, and that is said', async () => {
    const { ui, desk, stop } = await startedUi();
    desk.failNext('settings:change', FAILED);
    resizeText(ui, 1);
    expect(ui.settings.getState().settings.textScale).toBe(1.1);
    await settle();
    expect(ui.settings.getState().settings.textScale).toBe(1);
    expect(ui.announcer.getState().assertive.words).not.toBe('');
    stop();
  });

  it('keeps text between the smallest and the largest size', () => {
    expect(steppedScale(1, -1)).toBe(1);
    expect(steppedScale(1, 1)).toBe(1.1);
    expect(steppedScale(2, 1)).toBe(2);
  });
});

describe('hints for the mouse', () => {
  it('show the key of what is often done by mouse, once a day', async () => {
    const { ui, stop } = await startedUi();
    for (let click = 1; click < CLICKS_TO_HINT; click += 1) noteMouse(ui, 'contact.note');
    expect(ui.mouseHints.getState().hint).toBeNull();
    noteMouse(ui, 'contact.note');
    expect(ui.mouseHints.getState().hint).toEqual({ command: 'contact.note', times: CLICKS_TO_HINT });
    await settle();
    ui.mouseHints.show(null);
    for (let click = 0; click < CLICKS_TO_HINT; click += 1) noteMouse(ui, 'go.queue');
    expect(ui.mouseHints.getState().hint).toBeNull();
    expect(ui.settings.getState().settings.seen).toEqual([`mouse-hint:${ui.desk.today()}`]);
    stop();
  });

  it('are not shown to whoever does not want them', async () => {
    const { ui, stop } = await startedUi();
    await ui.settings.change({ mouseHints: false });
    for (let click = 0; click <= CLICKS_TO_HINT; click += 1) noteMouse(ui, 'contact.note');
    expect(ui.mouseHints.getState().hint).toBeNull();
    stop();
  });
});
