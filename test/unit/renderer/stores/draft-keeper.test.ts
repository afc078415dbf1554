import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err } from '#shared/kernel/result';
import { beginContact } from '../../../../renderer/stores/begin-contact';
import { draftsIn, textOfDrafts } from '../../../../renderer/stores/draft-keeper';
import { openAccount } from '../../../../renderer/stores/open-account';
import { saveContact } from '../../../../renderer/stores/save-contact';
import { playScript } from '../../../../renderer/stores/script-acts';
import { createUiState, startUi } from '../../../../renderer/stores/ui-state';
import { checkedClient } from '../../../../renderer/ipc/client';
import { createManualEnv, settle, startedUi, type } from '../support';

const ALLOWED = 19;
const AWHILE = 1_000;

type Started = Awaited<ReturnType<typeof startedUi>>;

async function typing(words: Parameters<typeof type>[1]) {
  const started = await startedUi();
  const account = started.desk.accountAt(ALLOWED);
  await openAccount(started.ui, account.id);
  await settle();
  type(started.ui, words);
  started.advance(AWHILE);
  await settle();
  return { ...started, id: account.id };
}

/** The same desk in a window that comes anew. */
async function reloaded({ desk }: Pick<Started, 'desk'>) {
  const clock = createManualEnv();
  const ui = createUiState(checkedClient(desk.workstation), clock.env);
  const stop = startUi(ui);
  await settle();
  return { ui, stop, advance: clock.advance };
}

const saves = ({ desk }: Pick<Started, 'desk'>) => desk.calls.filter(({ channel }) => channel === 'drafts:save');

describe('what is being typed', () => {
  it('comes back with its words when the window comes anew, and says so', async () => {
    const before = await typing({ code: 'REF', note: 'will not pay before spring' });
    const { ui } = await reloaded(before);
    expect(ui.drafts.draftOf(before.id).words).toMatchObject({ code: 'REF', note: 'will not pay before spring' });
    expect(ui.drafts.draftOf(before.id).commandId).toBe(before.ui.drafts.draftOf(before.id).commandId);
    expect(ui.announcer.getState().polite.words).toContain('1 entry');
  });

  it('comes back with its call and where its script stood', async () => {
    const before = await typing({});
    await beginContact(before.ui);
    await settle();
    playScript(before.ui, { kind: 'answer', digit: 1 });
    before.advance(AWHILE);
    await settle();
    const { ui } = await reloaded(before);
    const { begun, call, player } = ui.drafts.draftOf(before.id);
    expect(begun).toEqual(before.ui.drafts.draftOf(before.id).begun);
    expect(call).toMatchObject({ direction: 'out', endedAtMs: null });
    expect(player).toEqual(before.ui.drafts.draftOf(before.id).player);
  });

  it('is written once it rests, not with every letter', async () => {
    const started = await typing({ note: 'a' });
    const writes = saves(started).length;
    for (const note of ['ab', 'abc', 'abcd']) type(started.ui, { note });
    started.advance(AWHILE);
    await settle();
    expect(saves(started)).toHaveLength(writes + 1);
    started.advance(60_000);
    await settle();
    expect(saves(started)).toHaveLength(writes + 1);
  });

  it('is kept no longer than until it is saved', async () => {
    const started = await typing({ code: 'NA' });
    await saveContact(started.ui, 'stay');
    started.advance(AWHILE);
    await settle();
    expect(saves(started).at(-1)?.input).toEqual({ text: null });
    const { ui } = await reloaded(started);
    expect(ui.drafts.draftOf(started.id).words.code).toBe('');
  });

  it('never overwrites what is typed already when it comes back late', async () => {
    const before = await typing({ note: 'old' });
    const clock = createManualEnv();
    const ui = createUiState(checkedClient(before.desk.workstation), clock.env);
    ui.drafts.edit(before.id, { note: 'typed at once' });
    startUi(ui);
    await settle();
    expect(ui.drafts.draftOf(before.id).words.note).toBe('typed at once');
  });

  it('that could not be written is told once and tried again', async () => {
    const started = await typing({ note: 'a' });
    started.desk.failNext('drafts:save', err('DISK_FULL', 'full').error);
    type(started.ui, { note: 'b' });
    started.advance(AWHILE);
    await settle();
    expect(started.ui.announcer.getState().assertive.words).toContain('not being kept');
    started.advance(AWHILE);
    await settle();
    expect(JSON.stringify(saves(started).at(-1)?.input)).toContain('\\"note\\":\\"b\\"');
  });

  it('survives anything in its file: what cannot be understood is left out', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(draftsIn(text))).toEqual([]);
      }),
    );
    expect(draftsIn('{"format":2,"drafts":{}}')).toEqual({});
  });

  it('that came of a newer or older Kept keeps its words and lets go of the rest', async () => {
    const started = await typing({ note: 'words' });
    const text = textOfDrafts(started.ui.drafts.getState().drafts) ?? '';
    const stored = JSON.parse(text) as { drafts: Record<string, Record<string, unknown>> };
    const draft = stored.drafts[started.id];
    if (draft === undefined) throw new Error('no draft');
    draft['words'] = { ...(draft['words'] as object), stepKind: 7, unknown: 'x' };
    draft['player'] = { phase: 'running', log: [], trail: [], entered: ['gone'], place: { script: 'gone', step: 0 } };
    const back = draftsIn(JSON.stringify(stored))[started.id];
    expect(back?.words).toMatchObject({ note: 'words', stepKind: '' });
    expect(back?.words).not.toHaveProperty('unknown');
    expect(back?.player).toBeNull();
  });
});
