import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../../../../renderer/stores/announcer';
import { startedUi } from '../support';

describe('what is said to a screen reader', () => {
  it('is said again when the same words come twice', () => {
    const announcer = createAnnouncer();
    announcer.say('Saved.');
    announcer.say('Saved.');
    expect(announcer.getState().polite).toEqual({ words: 'Saved.', count: 2 });
    expect(announcer.getState().assertive.count).toBe(0);
  });

  it('is only what is needed while it shall be quiet', () => {
    let isQuiet = true;
    const announcer = createAnnouncer(() => isQuiet);
    announcer.say('A call to Ada is begun.');
    expect(announcer.getState().polite.count).toBe(0);
    announcer.answer('ZIP code fits.');
    announcer.alert('Nothing was saved.');
    expect(announcer.getState().polite.words).toBe('ZIP code fits.');
    expect(announcer.getState().assertive.words).toBe('Nothing was saved.');
    isQuiet = false;
    announcer.say('Saved.');
    expect(announcer.getState().polite.words).toBe('Saved.');
  });

  it('is quiet during a call, or always, as the person set it', async () => {
    const { ui, desk, stop } = await startedUi();
    const accountId = desk.accountAt(0).id;
    ui.announcer.say('Before the call.');
    ui.drafts.draftOf(accountId);
    ui.drafts.put(accountId, { call: { direction: 'out', startedAtMs: 0, endedAtMs: null } });
    ui.announcer.say('During the call.');
    expect(ui.announcer.getState().polite.words).toBe('Before the call.');
    await ui.settings.change({ silentOnCall: false });
    ui.announcer.say('During the call, wanted.');
    expect(ui.announcer.getState().polite.words).toBe('During the call, wanted.');
    await ui.settings.change({ announce: 'important' });
    ui.announcer.say('Not needed.');
    expect(ui.announcer.getState().polite.words).toBe('During the call, wanted.');
    stop();
  });
});
