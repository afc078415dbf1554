import { useRef } from 'react';
import { useStore } from 'zustand';
import { saveEvidence, workAccount } from '../../stores/compliance-acts';
import type { AccountRecord, EvidenceFormat } from '../../stores/compliance-account';
import { useDeskTimes, useFocusHome, useUi } from '../../stores/ui-context';
import { DECISION_WORDS, LIST_COMPLIANCE_WORDS } from '../../text/compliance-words';
import { DUTY_TITLES, INCIDENT_WORDS, LIST_WORDS } from '../../text/gate-words';
import { formatBytes } from '../../text/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { dayWords } from './day-words';
import { DecisionTable } from './decision-table';
import { HashText } from './hash-text';
import { ErrorBanner, LoadState } from './load-state';
import section from './section.module.css';

function dutyWords({ kind, dueOn, state, isWait }: NonNullable<AccountRecord['standing']>['duties'][number]): string {
  const due = dayWords(dueOn);
  if (isWait) return DECISION_WORDS.dutyRuns(DUTY_TITLES[kind], due);
  return state === 'late'
    ? DECISION_WORDS.dutyLate(DUTY_TITLES[kind], due)
    : DECISION_WORDS.dutyDue(DUTY_TITLES[kind], due);
}

/** More are told by their number; each stands among the decisions. */
const MOST_INCIDENTS = 5;

/** What stands out on the account, and what is to be done on it. */
function Standing({ standing }: { readonly standing: NonNullable<AccountRecord['standing']> }) {
  const { desk } = useUi();
  const times = useDeskTimes();
  // Times that run by themselves are no work.
  const duties = standing.duties.filter(({ isWait }) => !isWait);
  const newest = standing.incidents.toReversed().slice(0, MOST_INCIDENTS);
  const more = standing.incidents.length - newest.length;
  return (
    <>
      {standing.incidents.length > 0 && (
        <section className={section['group']} aria-label={DECISION_WORDS.standsOut}>
          <h4>{DECISION_WORDS.standsOut}</h4>
          <ul className={section['list']}>
            {newest.map(({ eventId, cause, at, ruleIds, madeAnyway }) => (
              <li key={`${eventId} ${cause}`}>
                <span className={section['danger']}>‼ {INCIDENT_WORDS[cause]}</span>, {times.moment(at, desk.nowMs())}{' '}
                <span className={section['id']}>{ruleIds.join(', ')}</span>
                {madeAnyway !== null && <div>{LIST_WORDS.anyway(madeAnyway)}</div>}
              </li>
            ))}
            {more > 0 && <li className={section['quiet']}>{DECISION_WORDS.moreIncidents(more)}</li>}
          </ul>
        </section>
      )}
      {duties.length > 0 && (
        <section className={section['group']} aria-label={DECISION_WORDS.duties}>
          <h4>{DECISION_WORDS.duties}</h4>
          <ul className={section['list']}>
            {duties.map((duty) => (
              <li key={duty.dutyId} className={duty.state === 'late' ? section['danger'] : undefined}>
                {dutyWords(duty)} <span className={section['id']}>{duty.citation}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The ways to save the evidence. */
function EvidenceButtons() {
  const ui = useUi();
  const saving = useStore(ui.compliance.opened, (state) => state.saving);
  const button = (format: EvidenceFormat, words: string) => (
    <Button aria-disabled={saving !== null} onClick={() => void saveEvidence(ui, format)}>
      {saving === format ? DECISION_WORDS.saving : words}
    </Button>
  );
  return (
    <div className={section['tools']}>
      {button('pdf', DECISION_WORDS.savePdf)}
      {button('json', DECISION_WORDS.saveJson)}
    </div>
  );
}

/** What was saved, or why it was not. */
function EvidenceSaved() {
  const { compliance } = useUi();
  const saved = useStore(compliance.opened, (state) => state.saved);
  const error = useStore(compliance.opened, (state) => state.saveError);
  if (error !== null) return <ErrorBanner error={error} />;
  if (saved === null) return null;
  return (
    <Banner level="good" mark="✓">
      {DECISION_WORDS.saved(saved.fileName, saved.decisions, formatBytes(saved.bytes))} {DECISION_WORDS.hash}{' '}
      <HashText hash={saved.sha256} of={saved.fileName} />
    </Banner>
  );
}

/** Every decision on record for one account, and the way to take it along as evidence. */
export function DecisionsView() {
  const ui = useUi();
  const line = useStore(ui.compliance.opened, (state) => state.line);
  const record = useStore(ui.compliance.opened, (state) => state.record);
  const error = useStore(ui.compliance.opened, (state) => state.error);
  const work = useRef<HTMLButtonElement>(null);
  useFocusHome('compliance-account', work);
  if (line === null) return null;
  const name = line.name === '' ? LIST_COMPLIANCE_WORDS.noName : line.name;
  return (
    <section className={section['step']} aria-label={DECISION_WORDS.region(name)}>
      <div className={section['head']}>
        <div className={section['group']}>
          <h3 className={section['title']}>{name}</h3>
          <p className={section['quiet']}>
            {line.externalId}, {line.clientName}
          </p>
        </div>
        <div className={section['tools']}>
          <Button onClick={() => ui.compliance.opened.close()}>{DECISION_WORDS.toList}</Button>
          <Button ref={work} kind="primary" onClick={() => void workAccount(ui, line.accountId)}>
            {DECISION_WORDS.work}
          </Button>
        </div>
      </div>
      <LoadState error={error} isLoading={record === null} />
      {record !== null && (
        <>
          {record.standing !== null && <Standing standing={record.standing} />}
          {record.decisions.length === 0 ? (
            <p>{DECISION_WORDS.none}</p>
          ) : (
            <>
              <div className={section['head']}>
                <h4>{DECISION_WORDS.count(record.decisions.length)}</h4>
                <EvidenceButtons />
              </div>
              <EvidenceSaved />
              <DecisionTable record={record} />
            </>
          )}
        </>
      )}
    </section>
  );
}
