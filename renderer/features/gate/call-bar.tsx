import { useEffect, useState } from 'react';
import type { AccountView } from '../../ipc/types';
import type { BegunContact } from '../../stores/begin-wish';
import { chosenDebts, openDebts } from '../../stores/contact-input';
import { CODE_FIELD } from '../../stores/screen-store';
import { useUi } from '../../stores/ui-context';
import { ACT_TITLES, BEGIN_WORDS } from '../../text/gate-words';
import { timeIn } from '../../text/gate-format';
import { pointValue } from '../../text/point-words';
import { Button } from '../../ui/button';
import styles from './gate-strip.module.css';
import { RecordButton } from './record-button';

/** `0:12`, `14:05`, `1:02:09`. */
export function elapsedClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}

/** How long it is since then, told anew each second; not read out. */
function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
  const { desk, env } = useUi();
  const [nowMs, setNowMs] = useState(desk.nowMs());
  useEffect(() => env.later(1_000, () => setNowMs(desk.nowMs())), [nowMs, env, desk]);
  return (
    <span className={styles['clock']} role="timer" aria-live="off">
      {BEGIN_WORDS.since(elapsedClock(nowMs - sinceMs))}
    </span>
  );
}

/** The contact that was begun and is still to be logged: to whom, since when, and under which decision. */
export function CallBar({ view, begun }: { readonly view: AccountView; readonly begun: BegunContact }) {
  const { desk, drafts, screen, announcer } = useUi();
  const { account } = view;
  const point = account.contactPoints.find(({ id }) => id === begun.contactPointId);
  const where = point === undefined ? '' : pointValue(point);
  const chosen = chosenDebts(drafts.draftOf(account.id).words, account).length;
  const isCall = begun.kind === 'dial' || begun.kind === 'voicemail';
  const judged = [
    BEGIN_WORDS.judged(timeIn(desk.zone(), begun.startedAtMs), begun.rules),
    begun.standing === 'overridden' ? BEGIN_WORDS.overridden : null,
    begun.callbackConsentId === null ? null : BEGIN_WORDS.underConsent,
    BEGIN_WORDS.about(chosen, openDebts(account).length),
  ].filter((part) => part !== null);
  const handleNotMade = () => {
    drafts.put(account.id, { begun: null });
    announcer.say(BEGIN_WORDS.notMadeSaid);
    screen.focusOn(CODE_FIELD);
  };
  return (
    <div className={styles['callBar']} role="group" aria-label={BEGIN_WORDS.bar}>
      <strong>{isCall ? BEGIN_WORDS.calling(where) : BEGIN_WORDS.contacting(ACT_TITLES[begun.kind], where)}</strong>
      <Elapsed sinceMs={begun.startedAtMs} />
      <span className={styles['judged']}>{judged.join(' · ')}</span>
      <span className={styles['spring']} />
      <RecordButton />
      <Button kind="quiet" onClick={handleNotMade}>
        {BEGIN_WORDS.notMade}
      </Button>
    </div>
  );
}
