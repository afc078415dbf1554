import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { GATE_WORDS } from '../../text/gate-words';
import { isHardStop, stopTitle, stopWords, stopsInOrder } from '../../text/gate-format';
import { Banner } from '../../ui/banner';
import styles from './gate-strip.module.css';

/** More than these would push the form away; the list in the details has them all. */
const MOST_BANNERS = 3;

/** The stops in force, each over the full width in words, with what it still allows. */
export function StopBanners({ gate, view }: { readonly gate: GateView; readonly view: AccountView }) {
  if (gate.restrictions.length === 0) return null;
  const stops = stopsInOrder(gate.restrictions);
  const more = stops.length - MOST_BANNERS;
  return (
    <div className={styles['stops']} role="group" aria-label={GATE_WORDS.stops}>
      {stops.slice(0, MOST_BANNERS).map((stop) => (
        <Banner key={stop.restrictionId} level={isHardStop(stop) ? 'danger' : 'warn'} mark={stopTitle(stop)}>
          {stopWords(stop, view.account)}
        </Banner>
      ))}
      {more > 0 && <p className={styles['more']}>{GATE_WORDS.moreStops(more)}</p>}
    </div>
  );
}
