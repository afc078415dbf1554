import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { type LocalDay, daysBetween } from '#shared/kernel/calendar';
import type { AccountView } from '../../ipc/types';
import { useUi } from '../../stores/ui-context';
import { CONSENT_TITLES, DUTY_TITLES, INCIDENT_WORDS, LIST_WORDS } from '../../text/gate-words';
import { formatLongDay, formatMoney } from '../../text/format';
import { momentIn, stopTitle, stopWords, stopsInOrder } from '../../text/gate-format';
import { pointWords } from '../../text/point-words';
import { Button } from '../../ui/button';
import styles from './rules-lists.module.css';

type Props = { readonly gate: GateView; readonly view: AccountView };

type LineProps = {
  readonly words: string;
  readonly meta: string;
  readonly isLate?: boolean;
  readonly children?: ReactNode;
};

function Line({ words, meta, isLate = false, children }: LineProps) {
  return (
    <li className={styles['line']}>
      <span className={styles['words']}>{words}</span>
      {meta !== '' && <span className={isLate ? styles['late'] : styles['meta']}>{meta}</span>}
      {children}
    </li>
  );
}

function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={styles['title']}>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

function Stops({ gate, view }: Props) {
  const { gateDialogs } = useUi();
  return (
    <List title={LIST_WORDS.stops}>
      {stopsInOrder(gate.restrictions).map((stop) => {
        const words = `${stopTitle(stop)}: ${stopWords(stop, view.account)}`;
        const { restrictionId } = stop;
        const received = LIST_WORDS.received(momentIn(gate.deskZone, stop.receivedAt, gate.nowMs));
        return (
          <Line key={restrictionId} words={words} meta={joined([received, stop.isWritten ? LIST_WORDS.written : null])}>
            <Button
              kind="quiet"
              aria-label={LIST_WORDS.liftLabel(stopTitle(stop))}
              onClick={() => gateDialogs.show({ kind: 'lift', restrictionId })}
            >
              {LIST_WORDS.lift}
            </Button>
          </Line>
        );
      })}
    </List>
  );
}

function Consents({ gate, view }: Props) {
  const { gateDialogs } = useUi();
  return (
    <List title={LIST_WORDS.consents}>
      {gate.consents.map((consent) => {
        const point = view.account.contactPoints.find(({ id }) => id === consent.endpointId);
        const title = CONSENT_TITLES[consent.kind];
        const { consentId, expiresOn, hours } = consent;
        const meta = joined([
          point === undefined ? null : pointWords(point),
          hours === null ? null : `${hours.from}–${hours.until}`,
          expiresOn === null ? null : LIST_WORDS.until(formatLongDay(expiresOn)),
          momentIn(gate.deskZone, consent.givenAt, gate.nowMs),
        ]);
        return (
          <Line key={consentId} words={title} meta={meta}>
            <Button
              kind="quiet"
              aria-label={LIST_WORDS.revokeLabel(title)}
              onClick={() => gateDialogs.show({ kind: 'revoke-consent', consentId })}
            >
              {LIST_WORDS.revoke}
            </Button>
          </Line>
        );
      })}
    </List>
  );
}

function Debits({ gate }: Pick<Props, 'gate'>) {
  const { gateDialogs } = useUi();
  return (
    <List title={LIST_WORDS.debits}>
      {gate.plannedDebits.map(({ debitId, payment }) => {
        const words = LIST_WORDS.debit(formatMoney(payment.amountMinor, payment.currency), formatLongDay(payment.on));
        const meta = joined([
          payment.isRecurring ? LIST_WORDS.recurring : null,
          payment.isPostDated ? LIST_WORDS.postDated : null,
        ]);
        return (
          <Line key={debitId} words={words} meta={meta}>
            <Button
              kind="quiet"
              aria-label={LIST_WORDS.cancelDebitLabel(words)}
              onClick={() => gateDialogs.show({ kind: 'cancel-debit', debitId })}
            >
              {LIST_WORDS.cancelDebit}
            </Button>
          </Line>
        );
      })}
    </List>
  );
}

/** When a duty is due, how late it is in words, and from when it may be done. */
export function dutyMeta(duty: GateView['duties'][number], today: LocalDay): string {
  const days = daysBetween(duty.dueOn, today);
  const opens = duty.opensOn !== null && duty.opensOn > today ? LIST_WORDS.opens(formatLongDay(duty.opensOn)) : null;
  if (duty.isWait) return joined([LIST_WORDS.ends(formatLongDay(duty.dueOn))]);
  if (days > 0) return joined([LIST_WORDS.late(days), LIST_WORDS.due(formatLongDay(duty.dueOn))]);
  return joined([opens, days === 0 ? LIST_WORDS.today : LIST_WORDS.due(formatLongDay(duty.dueOn))]);
}

/** How long before the end the keeping of records is worth a line: it runs for years. */
const RECORDS_AHEAD_DAYS = 30;

/** Duties worth a line now, those due first first. */
export function dutiesToShow(duties: GateView['duties'], today: LocalDay): GateView['duties'] {
  const isOfRecords = ({ kind }: GateView['duties'][number]) => kind === 'keep-record' || kind === 'dispose-of-record';
  return duties
    .filter((duty) => !isOfRecords(duty) || daysBetween(today, duty.dueOn) <= RECORDS_AHEAD_DAYS)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function Duties({ duties }: { readonly duties: GateView['duties'] }) {
  const { gateDialogs, desk } = useUi();
  const today = desk.today();
  return (
    <List title={LIST_WORDS.duties}>
      {duties.map((duty) => {
        const { dutyId, isWait, kind } = duty;
        const title = DUTY_TITLES[kind];
        return (
          <Line
            key={dutyId}
            words={title}
            meta={joined([dutyMeta(duty, today), duty.citation])}
            isLate={!isWait && duty.dueOn < today}
          >
            {!isWait && (
              <Button
                kind="quiet"
                aria-label={LIST_WORDS.doneLabel(title)}
                onClick={() => gateDialogs.show({ kind: 'finish-duty', dutyId })}
              >
                {LIST_WORDS.done}
              </Button>
            )}
          </Line>
        );
      })}
    </List>
  );
}

function Incidents({ gate }: Pick<Props, 'gate'>) {
  return (
    <List title={LIST_WORDS.incidents}>
      {gate.incidents.map(({ eventId, at, cause, ruleIds, madeAnyway }) => (
        <Line
          key={`${eventId}${cause}`}
          words={INCIDENT_WORDS[cause]}
          meta={joined([
            momentIn(gate.deskZone, at, gate.nowMs),
            ruleIds.join(', '),
            madeAnyway === null ? null : LIST_WORDS.anyway(madeAnyway),
          ])}
        />
      ))}
    </List>
  );
}

/** What the rules keep of the account: stops, consents, duties, debits and what stands out. Lists that are empty are left out. */
export function RulesLists({ view }: Pick<Props, 'view'>) {
  const ui = useUi();
  const gate = useStore(ui.gate, (state) => (state.accountId === view.account.id ? state.view : null));
  if (gate === null) return null;
  const duties = dutiesToShow(gate.duties, ui.desk.today());
  return (
    <>
      {duties.length > 0 && <Duties duties={duties} />}
      {gate.restrictions.length > 0 && <Stops gate={gate} view={view} />}
      {gate.consents.length > 0 && <Consents gate={gate} view={view} />}
      {gate.plannedDebits.length > 0 && <Debits gate={gate} />}
      {gate.incidents.length > 0 && <Incidents gate={gate} />}
    </>
  );
}
