import type { AuditedEvent, EntryAudit } from '#shared/contract/timeline';
import { momentWords, timeWords } from '#shared/phrases/formats';
import { speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { Banner } from '../../ui/banner';
import styles from './audit-view.module.css';
import { FactsList } from './facts-list';
import type { Told } from './use-history';

const LEVELS = { holds: 'good', changed: 'danger', broken: 'danger', unknown: 'warn' } as const;

/** How a call was led: each step of its script with the answer, what was read out, and how long it stood on screen. */
function Steps({ event, told }: { readonly event: AuditedEvent; readonly told: Told }) {
  const { zone } = told.history.rowZone;
  return (
    <details>
      <summary>{t('timeline:audit.steps')}</summary>
      <ol className={styles['steps']}>
        {event.steps.map(({ script, version, step, enteredAt, answer, said, dwellMs }) => (
          <li key={`${enteredAt} ${step}`}>
            {[
              timeWords(enteredAt, zone, speech()),
              t('timeline:audit.step', { step, script, version: version ?? '?' }),
              answer,
              said,
              t('timeline:audit.dwell', { seconds: (dwellMs / 1_000).toFixed(1) }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Event({ event, told }: { readonly event: AuditedEvent; readonly told: Told }) {
  const { seq, type, chain, at, actorId, deskId, hlc, hash, computedHash, prevHash, rulePack, knownAt } = event;
  const facts = [
    {
      name: t('timeline:audit.at'),
      value: `${momentWords(at, told.history.rowZone.deskZone, speech(), true)} · ${at}`,
    },
    { name: t('timeline:audit.actor'), value: actorId },
    { name: t('timeline:audit.desk'), value: deskId },
    { name: t('timeline:audit.hlc'), value: hlc },
    { name: t('timeline:audit.rulePack'), value: rulePack ?? '–' },
    {
      name: t('timeline:audit.knownAt'),
      value: knownAt === null ? t('timeline:audit.alone') : String(knownAt.hubPosition),
    },
    { name: t('timeline:audit.prevHash'), value: prevHash === '' ? '–' : prevHash },
    { name: t('timeline:audit.hash'), value: hash },
    { name: t('timeline:audit.computed'), value: computedHash },
  ];
  return (
    <li className={styles['event']}>
      <h4>{t('timeline:audit.event', { seq, type })}</h4>
      <Banner level={LEVELS[chain]} mark={t(`timeline:audit.chainMarks.${chain}`)}>
        {t(`timeline:audit.chain.${chain}`)}
      </Banner>
      <FactsList facts={facts} />
      {event.steps.length > 0 && <Steps event={event} told={told} />}
      <details>
        <summary>{t('timeline:audit.raw')}</summary>
        {/* What scrolls must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={styles['raw']} tabIndex={0} role="group" aria-label={t('timeline:audit.raw')}>
          {event.json}
        </pre>
      </details>
    </li>
  );
}

/** What proves an entry: each of its events as it stands in the record, and whether the chain holds there. */
export function AuditView({ audit, told }: { readonly audit: EntryAudit; readonly told: Told }) {
  const { seq, hash, isDamaged } = audit.journal;
  return (
    <section aria-label={t('timeline:audit.title')}>
      <ol className={styles['events']}>
        {audit.events.map((event) => (
          <Event key={event.eventId} event={event} told={told} />
        ))}
      </ol>
      <p className={styles['journal']}>{t('timeline:audit.journal', { seq, hash })}</p>
      {isDamaged && (
        <Banner level="danger" mark="✗">
          {t('timeline:audit.damaged')}
        </Banner>
      )}
    </section>
  );
}
