import { z } from 'zod';
import type { AccountId } from '#shared/kernel/ids';
import type { PlayerState } from '#shared/scripts/player';
import { stepAt } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import { ERROR_WORDS } from '../text/code-words';
import { t } from '../text/words';
import { BLANK_WORDS, type ContactDraft, blankDraft } from './contact-draft';
import { isUnsaved } from './draft-store';
import type { UiState } from './ui-state';

/** How long nothing may have been typed before it is written: long enough not to write each letter, short enough to lose none. */
const REST_MS = 400;
const FORMAT = 1;

const Kept = z.looseObject({
  commandId: z.string().min(1),
  words: z.looseObject({ code: z.string(), note: z.string() }),
  sent: z.string().nullable(),
  isSaving: z.boolean(),
  begun: z.looseObject({ judgedId: z.string(), startedAtMs: z.number() }).nullable(),
  call: z
    .strictObject({
      direction: z.enum(['out', 'in']),
      startedAtMs: z.number(),
      endedAtMs: z.number().nullable(),
    })
    .nullable(),
  player: z.looseObject({ phase: z.string(), log: z.array(z.unknown()), trail: z.array(z.unknown()) }).nullable(),
});
const Drafts = z.object({
  format: z.literal(FORMAT),
  drafts: z.record(z.string().regex(/^[0-9a-f]{32}$/), z.unknown()),
});

/** Each word as it is kept, and the blank one in place of what is not of its kind. */
function wordsOf(kept: Readonly<Record<string, unknown>>): ContactDraft['words'] {
  const blank: Readonly<Record<string, unknown>> = BLANK_WORDS;
  const same = Object.entries(kept).filter(([name, value]) => {
    if (!Object.hasOwn(blank, name)) return false;
    const isNullable = blank[name] === null;
    return isNullable || (typeof value === typeof blank[name] && Array.isArray(value) === Array.isArray(blank[name]));
  });
  return { ...BLANK_WORDS, ...(Object.fromEntries(same) as Partial<ContactDraft['words']>) };
}

/** A player goes on only where its script still has the step it stood at. */
function playerOf(kept: unknown): PlayerState | null {
  const player = kept as PlayerState | null;
  if (player === null) return null;
  const isThere = player.phase !== 'running' || stepAt(SHIPPED_SCRIPTS, player) !== null;
  return isThere && player.entered.every((id) => SHIPPED_SCRIPTS.has(id)) ? { ...player, refused: null } : null;
}

/** The entries in a text that was kept; an entry that cannot be understood is left out, the others are not lost for it. */
export function draftsIn(text: string): Readonly<Record<AccountId, ContactDraft>> {
  const parsed = Drafts.safeParse(jsonOf(text));
  if (!parsed.success) return {};
  const drafts = Object.entries(parsed.data.drafts).flatMap(([accountId, value]) => {
    const kept = Kept.safeParse(value);
    if (!kept.success) return [];
    const { commandId, words, sent, isSaving, begun, call, player } = kept.data;
    const draft: ContactDraft = {
      ...blankDraft(commandId as ContactDraft['commandId']),
      words: wordsOf(words),
      // It was on its way when the window went: sending it again is the same entry.
      sent: sent ?? (isSaving ? JSON.stringify(words) : null),
      begun: begun as ContactDraft['begun'],
      call,
      player: playerOf(player),
    };
    return [[accountId, draft]];
  });
  return Object.fromEntries(drafts) as Readonly<Record<AccountId, ContactDraft>>;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What is kept of the entries in the making; null when there are none. */
export function textOfDrafts(drafts: Readonly<Record<AccountId, ContactDraft>>): string | null {
  const unsaved = Object.entries(drafts).filter(([, draft]) => isUnsaved(draft));
  if (unsaved.length === 0) return null;
  const kept = unsaved.map(([accountId, { commandId, words, sent, isSaving, begun, call, player }]) => [
    accountId,
    { commandId, words, sent, isSaving, begun, call, player },
  ]);
  return JSON.stringify({ format: FORMAT, drafts: Object.fromEntries(kept) });
}

/**
 * Keeps what is being typed outside of the window, encrypted by main, and brings it back when the window comes anew. Nothing is
 * written before what was there has been read, so that a quick first key cannot lose it. Returns the stop.
 */
export function keepDrafts(ui: UiState): () => void {
  let isRead = false;
  let written: string | null = null;
  let isWriting = false;
  let hasTold = false;
  let stopTimer = (): void => undefined;

  const write = async (): Promise<void> => {
    const text = textOfDrafts(ui.drafts.getState().drafts);
    if (!isRead || isWriting || text === written) return;
    isWriting = true;
    const reply = await ui.client.drafts.save({ text });
    isWriting = false;
    if (reply.ok) {
      written = text;
      hasTold = false;
    } else if (!hasTold) {
      hasTold = true;
      ui.announcer.alert(t('call:notKept', { why: ERROR_WORDS[reply.error.code].what }));
    }
    if (!reply.ok || textOfDrafts(ui.drafts.getState().drafts) !== written) soon();
  };
  const soon = (): void => {
    stopTimer();
    stopTimer = ui.env.later(REST_MS, () => void write());
  };

  const read = async (): Promise<void> => {
    if (isRead) return;
    const reply = await ui.client.drafts.read({});
    if (!reply.ok || isRead) return;
    isRead = true;
    written = reply.value.text;
    const drafts = written === null ? {} : draftsIn(written);
    const count = Object.keys(drafts).length;
    if (count > 0) {
      ui.drafts.restore(drafts);
      ui.calls.setState({ restored: count });
      ui.announcer.say(t('call:restored', { count }));
    }
    soon();
  };

  const stops = [
    ui.drafts.subscribe(soon),
    ui.desk.subscribe(({ status }) => {
      if (status !== null && status.phase !== 'failed') void read();
    }),
  ];
  return () => {
    stopTimer();
    for (const stop of stops) stop();
  };
}
