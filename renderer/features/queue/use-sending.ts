import { useRef, useState } from 'react';
import type { Result } from '#shared/kernel/result';
import type { EventId } from '#shared/kernel/ids';
import { useUi } from '../../stores/ui-context';
import { whyRefused } from '../../stores/work-acts';

/**
 * Sends what a dialog asks for, once at a time and under one id however often it is tried, so that it is never recorded twice.
 * `problem` says why it was not.
 */
export function useSending(): {
  readonly problem: string | null;
  readonly isSending: boolean;
  readonly send: (act: (commandId: EventId) => Promise<Result<unknown>>) => Promise<boolean>;
  readonly refuse: (problem: string) => void;
} {
  const ui = useUi();
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const commandId = useRef<EventId | null>(null);
  const isBusy = useRef(false);
  const refuse = (why: string) => {
    setProblem(why);
    ui.announcer.alert(why);
  };
  const send = async (act: (id: EventId) => Promise<Result<unknown>>): Promise<boolean> => {
    if (isBusy.current) return false;
    commandId.current ??= ui.env.newEventId();
    isBusy.current = true;
    setIsSending(true);
    setProblem(null);
    const reply = await act(commandId.current);
    isBusy.current = false;
    setIsSending(false);
    if (!reply.ok) {
      // What the rules refuse was not recorded; with other words it is another entry.
      if (reply.error.code === 'RULE_VIOLATION') commandId.current = null;
      refuse(whyRefused(reply.error));
    }
    return reply.ok;
  };
  return { problem, isSending, send, refuse };
}
