import { useRef, useState } from 'react';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { PointHistory as History } from '#shared/domain/account/point-history';
import type { ContactPoint } from '#shared/domain/account/types';
import type { AccountView } from '../../ipc/types';
import { useDeskTimes, useUi } from '../../stores/ui-context';
import { CHANNEL_TITLES, QUALITY_TITLES, outcomeTitle } from '../../text/domain-words';
import { formatLongDay } from '../../text/format';
import { momentIn, stopTitle, stopWords } from '../../text/gate-format';
import { CONSENT_TITLES, LIST_WORDS } from '../../text/gate-words';
import { pointValue } from '../../text/point-words';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { whoWords } from './account-words';
import styles from './point-history.module.css';

type Props = { readonly view: AccountView; readonly point: ContactPoint; readonly gate: GateView | null };

/** The value to be taken along. Copying is an act of its own: nothing of a person lands in the clipboard by the way. */
function CopyValue({ point }: Pick<Props, 'point'>) {
  const whole = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const value = pointValue(point);
  const copy = () => {
    const { current } = whole;
    if (current === null) return;
    window.getSelection()?.selectAllChildren(current);
    // Permissions are refused to this page, also that of the clipboard's newer interface; the older one asks for none.
    setSaid(document.execCommand('copy') ? t('account:point.copied') : t('account:point.copyByHand'));
  };
  return (
    <p className={styles['copy']}>
      <bdi ref={whole} className={styles['value']}>
        {value}
      </bdi>
      <Button kind="quiet" aria-label={t('account:point.copyLabel', { value })} onClick={copy}>
        {t('account:point.copy')}
      </Button>
      <span role="status" className={styles['meta']}>
        {said}
      </span>
    </p>
  );
}

function Uses({ history }: { readonly history: History }) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const self = desk.getState().status?.actorId ?? '';
  const more = history.uses - history.last.length;
  return (
    <ul>
      {history.last.map(({ eventId, at, channel, disposition, actorId }) => (
        <li key={eventId}>
          <span className={styles['when']}>{times.moment(at, desk.nowMs())}</span> {CHANNEL_TITLES[channel]}:{' '}
          {outcomeTitle(disposition)} <span className={styles['meta']}>{whoWords(actorId, self)}</span>
        </li>
      ))}
      {more > 0 && <li className={styles['meta']}>{t('account:point.moreUses', { count: more })}</li>}
    </ul>
  );
}

/** What was said about the point itself: bad or wrong since when and by whom, consents to use it, and stops. */
function Words({ view, point, gate, history }: Props & { readonly history: History | undefined }) {
  const { desk } = useUi();
  const times = useDeskTimes();
  const self = desk.getState().status?.actorId ?? '';
  const quality = history?.quality ?? null;
  const consents = gate?.consents.filter(({ endpointId }) => endpointId === point.id) ?? [];
  const stops = gate?.restrictions.filter((stop) => 'endpointId' in stop && stop.endpointId === point.id) ?? [];
  return (
    <ul>
      <li className={styles['meta']}>{t('account:point.source')}</li>
      {quality !== null && (
        <li>
          {t('account:point.since', {
            quality: QUALITY_TITLES[quality.is],
            day: times.moment(quality.since, desk.nowMs()),
            who: whoWords(quality.actorId, self),
          })}
        </li>
      )}
      {gate !== null &&
        consents.map(({ consentId, kind, givenAt, expiresOn, isWritten }) => (
          <li key={consentId}>
            {t('account:point.consent', {
              consent: CONSENT_TITLES[kind],
              when: momentIn(gate.deskZone, givenAt, gate.nowMs),
            })}{' '}
            <span className={styles['meta']}>
              {[
                isWritten ? LIST_WORDS.written : null,
                expiresOn === null ? null : LIST_WORDS.until(formatLongDay(expiresOn)),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      {gate !== null &&
        stops.map((stop) => (
          <li key={stop.restrictionId}>
            {stopTitle(stop)}: {stopWords(stop, view.account)}{' '}
            <span className={styles['meta']}>
              {LIST_WORDS.received(momentIn(gate.deskZone, stop.receivedAt, gate.nowMs))} ·{' '}
              {t(`account:point.said.${stop.source}`)}
            </span>
          </li>
        ))}
    </ul>
  );
}

/** What became of a phone, mailbox or address: where it is from, what was said about it, and the last contacts by it. */
export function PointHistory({ view, point, gate }: Props) {
  const history = view.pointHistories[point.id];
  return (
    <div className={styles['panel']}>
      <CopyValue point={point} />
      <Words view={view} point={point} gate={gate} history={history} />
      {history === undefined ? (
        <p className={styles['meta']}>{t('account:point.unused')}</p>
      ) : (
        <Uses history={history} />
      )}
    </div>
  );
}
