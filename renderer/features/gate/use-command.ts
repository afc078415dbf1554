import { useRef, useState } from 'react';
import type { EventId } from '#shared/kernel/ids';
import type { AppError, Result } from '#shared/kernel/result';
import { mayBeRecorded } from '../../stores/fate';
import { homeAfterEntry } from '../../stores/home-after-entry';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { ERROR_WORDS, refusalWords } from '../../text/code-words';
import { APPROVE_WORDS, RULES_REASON_WORDS } from '../../text/gate-words';
import { textNamed } from '../../text/words';

/** What went wrong with an entry of the rules, in words for whoever sent it. */
export function commandErrorWords({ code, details }: AppError): string {
  const reasons = details?.['reasons'];
  if (code === 'RULE_VIOLATION' && Array.isArray(reasons)) {
    const words = reasons.filter((reason) => typeof reason === 'string');
    if (words.length > 0)
      return words.map((reason) => textNamed(RULES_REASON_WORDS, reason) ?? refusalWords(reason)).join(' ');
  }
  if (code === 'PIN_WRONG') {
    const { triesLeft, waitMs } = details ?? {};
    return APPROVE_WORDS.pinWrong(
      typeof triesLeft === 'number' ? triesLeft : 0,
      typeof waitMs === 'number' ? Math.ceil(waitMs / 1_000) : 0,
    );
  }
  return `${ERROR_WORDS[code].what} ${ERROR_WORDS[code].act}`;
}

type Command = {
  readonly isSending: boolean;
  /** It cannot be sent now: it is under way, or nothing can be recorded. */
  readonly isBlocked: boolean;
  readonly error: string | null;
  /** Sends it once at a time; under one id as long as it may have been recorded. */
  readonly send: (make: (commandId: EventId) => Promise<Result<unknown>>, said: string) => Promise<void>;
};

/** One entry sent from a dialog: closed and said when it is on record, explained when it is not. */
export function useCommand(onDone: () => void): Command {
  const ui = useUi();
  const { env, announcer, screen } = ui;
  const isReadOnly = useIsReadOnly();
  const commandId = useRef<EventId | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const send: Command['send'] = async (make, said) => {
    if (isSending || isReadOnly) return;
    commandId.current ??= env.newEventId();
    setIsSending(true);
    setError(null);
    const reply = await make(commandId.current);
    setIsSending(false);
    if (reply.ok || reply.error.code === 'STORE_BEHIND') {
      onDone();
      // What opened the dialog is most often gone with what it was about.
      screen.focusOn(homeAfterEntry(ui));
      announcer.say(said);
      return;
    }
    if (!mayBeRecorded(reply.error.code)) commandId.current = null;
    const words = commandErrorWords(reply.error);
    setError(words);
    announcer.alert(words);
  };
  return { isSending, isBlocked: isSending || isReadOnly, error, send };
}
