import { type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import type { PackSummary, PacksView } from '#shared/contract/rules-view';
import { daysBetween, localDay } from '#shared/kernel/calendar';
import { choosePack } from '../../stores/compliance-acts';
import { STALE_DAYS, type UpcomingChange, daysUnchecked, upcomingChanges } from '../../stores/compliance-rules';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { PACK_IMPORT_WORDS, PACK_WORDS } from '../../text/compliance-words';
import { formatCount } from '../../text/format';
import { dayWords } from './day-words';
import { HashText } from './hash-text';
import { ErrorBanner, LoadState } from './load-state';
import { PackImport } from './pack-import';
import styles from './section.module.css';
import { WriteButton } from './write-button';

function PackRow({ pack }: { readonly pack: PackSummary }) {
  const { desk } = useUi();
  const days = daysUnchecked(pack, desk.today());
  return (
    <tr>
      <th scope="row">
        <span className={styles['strong']}>{pack.title}</span>
        <div className={styles['id']}>
          {pack.packId}, {PACK_WORDS.origins[pack.origin]}
        </div>
      </th>
      <td className={styles['narrow']}>{pack.version}</td>
      <td>{dayWords(pack.effectiveFrom, PACK_WORDS.always, PACK_WORDS.fromDay)}</td>
      <td>
        {dayWords(pack.checkedOn)}
        {days !== null && days > STALE_DAYS && <div className={styles['warning']}>! {PACK_WORDS.stale(days)}</div>}
      </td>
      <td>{pack.isSigned ? PACK_WORDS.signed : PACK_WORDS.unsigned}</td>
      <td className={styles['figure']}>{formatCount(pack.rules)}</td>
      <td className={styles['narrow']}>
        <HashText hash={pack.contentHash} of={pack.title} />
      </td>
    </tr>
  );
}

function PackTable({ packs }: { readonly packs: readonly PackSummary[] }) {
  const { columns } = PACK_WORDS;
  if (packs.length === 0) return <p className={styles['danger']}>{PACK_WORDS.none}</p>;
  return (
    <table className={styles['table']} aria-label={PACK_WORDS.inForce}>
      <thead>
        <tr>
          <th scope="col">{columns.pack}</th>
          <th scope="col">{columns.version}</th>
          <th scope="col">{columns.from}</th>
          <th scope="col">{columns.checked}</th>
          <th scope="col">{columns.signed}</th>
          <th scope="col" className={styles['figure']}>
            {columns.rules}
          </th>
          <th scope="col">{columns.hash}</th>
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <PackRow key={`${pack.packId} ${pack.version}`} pack={pack} />
        ))}
      </tbody>
    </table>
  );
}

function changeWords(change: UpcomingChange): ReactNode {
  if (change.kind === 'pack') return PACK_WORDS.changes.pack(change.pack.title, change.pack.version);
  const { ruleId, citation, title } = change.rule;
  return (
    <>
      {PACK_WORDS.changes[change.kind](title)}
      <div className={styles['id']}>
        {ruleId}, {citation}
      </div>
    </>
  );
}

function Upcoming({ view }: { readonly view: PacksView }) {
  const { desk } = useUi();
  const today = desk.today();
  const changes = upcomingChanges(view, today);
  return (
    <section className={styles['group']} aria-label={PACK_WORDS.upcoming}>
      <h3>{PACK_WORDS.upcoming}</h3>
      {changes.length === 0 && <p className={styles['quiet']}>{PACK_WORDS.noUpcoming}</p>}
      <ul className={styles['changes']}>
        {changes.map((change) => {
          const on = localDay(change.on);
          const id = change.kind === 'pack' ? `${change.pack.packId} ${change.pack.version}` : change.rule.ruleId;
          return (
            <li key={`${change.kind} ${id} ${change.on}`}>
              <span className={styles['strong']}>{dayWords(change.on)}</span>
              <span className={styles['quiet']}>{on !== null && PACK_WORDS.inDays(daysBetween(today, on))}</span>
              <div>{changeWords(change)}</div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Raises({ raises }: Pick<PacksView, 'raises'>) {
  if (raises.length === 0) return null;
  return (
    <section className={styles['group']} aria-label={PACK_WORDS.raises}>
      <h3>{PACK_WORDS.raises}</h3>
      <ul className={styles['list']}>
        {raises.map(({ ruleId, to, on, approvedBy, reason }) => (
          <li key={`${ruleId} ${to} ${on}`}>
            <span className={styles['strong']}>{ruleId}</span> {PACK_WORDS.raise(dayWords(on), approvedBy, reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PacksShown() {
  const { compliance } = useUi();
  const { value, error } = useStore(compliance, (state) => state.packs);
  return (
    <>
      <LoadState error={error} isLoading={value === null} />
      {value !== null && (
        <>
          <PackTable packs={value.inForce} />
          <Upcoming view={value} />
          <Raises raises={value.raises} />
        </>
      )}
    </>
  );
}

/** The packs this desk judges by, what will change by date, and the way a new pack comes in. */
export function PacksSection() {
  const ui = useUi();
  const { compliance } = ui;
  const phase = useStore(compliance.packImport, (state) => state.phase);
  const file = useStore(compliance.packImport, (state) => state.file);
  const error = useStore(compliance.packImport, (state) => state.error);
  const button = useRef<HTMLButtonElement>(null);
  useFocusHome('compliance-import', button);
  const isLooking = phase === 'compared' || phase === 'done';
  const isBusy = phase === 'choosing' || phase === 'comparing';
  return (
    <>
      <div className={styles['head']}>
        <h3 className={styles['title']}>
          {isLooking && file !== null ? PACK_IMPORT_WORDS.title(file.fileName) : PACK_WORDS.inForce}
        </h3>
        <div className={styles['tools']}>
          <span role="status" className={styles['quiet']}>
            {phase === 'choosing' && PACK_WORDS.choosing}
            {phase === 'comparing' && file !== null && PACK_WORDS.comparing(file.fileName)}
          </span>
          <WriteButton ref={button} isBlocked={isBusy} onClick={() => void choosePack(ui)}>
            {isLooking ? PACK_IMPORT_WORDS.again : PACK_WORDS.import}
          </WriteButton>
        </div>
      </div>
      {error !== null && <ErrorBanner error={error} />}
      {isLooking ? <PackImport /> : <PacksShown />}
    </>
  );
}
