import { useStore } from 'zustand';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Judgement } from '#shared/rules/types/judgement';
import type { AccountView } from '../../ipc/types';
import { useCommandKeys } from '../../commands/use-command-keys';
import { wishFor } from '../../stores/begin-contact';
import { judgementAt, phoneToCall } from '../../stores/begin-wish';
import { STALE_MS } from '../../stores/gate-store';
import { useUi } from '../../stores/ui-context';
import { HOLD_WORDS } from '../../text/domain-words';
import { ERROR_WORDS } from '../../text/code-words';
import { GATE_WORDS, OUTCOME_MARKS } from '../../text/gate-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { foremost, timeIn, verdictSentence } from '../../text/gate-format';
import { pointWords } from '../../text/point-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { BeginMessages } from './begin-messages';
import { BegunLine } from './begun-line';
import { bothTimes } from './both-times';
import { Gaps, GateFacts } from './gate-facts';
import styles from './gate-strip.module.css';
import { RecordButton } from './record-button';
import { StopBanners } from './stop-banners';

type Shown = { readonly gate: GateView; readonly view: AccountView };

function wordOf(judgement: Judgement, isUnderConsent: boolean): string {
  if (judgement.outcome === 'allowed') return GATE_WORDS.mayCall;
  if (judgement.outcome === 'warn') return GATE_WORDS.warnCall;
  if (isUnderConsent) return GATE_WORDS.mayCallConsent;
  return judgement.earliestAllowedAt === undefined ? GATE_WORDS.notAtAll : GATE_WORDS.notNow;
}

function ReasonLine({ gate, view, judgement }: Shown & { readonly judgement: Judgement }) {
  if (judgement.outcome === 'allowed') return null;
  const verdict = foremost(judgement.verdicts, judgement.outcome);
  if (verdict === null) return null;
  const others = judgement.verdicts.filter(({ outcome }) => outcome === judgement.outcome).length - 1;
  return (
    <p className={styles['reason']}>
      {judgement.earliestAllowedAt !== undefined && (
        <strong>{GATE_WORDS.nextAllowed(...bothTimes(gate, judgement.earliestAllowedAt))} </strong>
      )}
      {verdictSentence(verdict, view.account)}
      {others > 0 && <span className={styles['more']}> {GATE_WORDS.andMore(others)}</span>}
    </p>
  );
}

function WhyButton({ view, gate }: Shown) {
  const ui = useUi();
  const keys = useCommandKeys('compliance.why');
  const pointId = phoneToCall(gate);
  const point = view.account.contactPoints.find(({ id }) => id === pointId);
  if (point === undefined) return null;
  return (
    <Button
      kind="quiet"
      {...keys.props}
      title={keys.words}
      aria-label={GATE_WORDS.whyLabel(GATE_WORDS.beginBest, pointWords(point))}
      onClick={() => ui.gateDialogs.show({ kind: 'explain', contactPointId: point.id, act: 'dial', answer: null })}
    >
      {GATE_WORDS.why}
    </Button>
  );
}

/** The verdict on the best phone in one line with the facts it hangs on; a second line says why not and from when. */
function Verdict({ gate, view }: Shown) {
  const ui = useUi();
  const pointId = phoneToCall(gate);
  const point = view.account.contactPoints.find(({ id }) => id === pointId);
  const judgement = judgementAt(gate, pointId, 'dial');
  const isUnderConsent = point !== undefined && (wishFor(ui, point.id, 'dial')?.callbackConsentId ?? null) !== null;
  const mark = judgement === null ? null : OUTCOME_MARKS[isUnderConsent ? 'allowed' : judgement.outcome];
  return (
    <>
      <div className={styles['line']}>
        <strong className={styles['word']}>
          {mark !== null && <span aria-hidden>{mark} </span>}
          {judgement === null ? GATE_WORDS.noPhone : wordOf(judgement, isUnderConsent)}
        </strong>
        <GateFacts gate={gate} view={view} />
        <span className={styles['acts']}>
          <WhyButton gate={gate} view={view} />
          <RecordButton />
        </span>
      </div>
      <Gaps gate={gate} />
      {judgement !== null && <ReasonLine gate={gate} view={view} judgement={judgement} />}
    </>
  );
}

function AsOf({ gate }: Pick<Shown, 'gate'>) {
  const ui = useUi();
  const error = useStore(ui.gate, (state) => state.error);
  const isStale = error !== null || ui.desk.nowMs() - gate.nowMs > STALE_MS;
  if (!isStale) return null;
  return (
    <p className={styles['stale']} role="status">
      {error !== null && `${ERROR_WORDS[error.code].what} `}
      {GATE_WORDS.asOf(timeIn(gate.deskZone, gate.nowMs))}{' '}
      <Button kind="quiet" onClick={() => void ui.gate.refresh()}>
        {GATE_WORDS.retry}
      </Button>
    </p>
  );
}

/** Before the gate is known: the holds the account itself tells of, and how the question stands. */
function Waiting({ view }: Pick<Shown, 'view'>) {
  const ui = useUi();
  const error = useStore(ui.gate, (state) => state.error);
  return (
    <>
      {error === null ? (
        <p className={styles['stale']}>{GATE_WORDS.asking}</p>
      ) : (
        <Banner level="danger" mark="!" role="alert">
          {GATE_WORDS.failed} {ERROR_WORDS[error.code].what} {ERROR_WORDS[error.code].act}{' '}
          <Button onClick={() => void ui.gate.refresh()}>{GATE_WORDS.retry}</Button>
        </Banner>
      )}
      {view.state.holds.map((hold) => (
        <Banner key={hold} level="danger" mark={ACCOUNT_WORDS.stop}>
          {HOLD_WORDS[hold]}
        </Banner>
      ))}
    </>
  );
}

const LEVEL_CLASS = { allowed: 'good', warn: 'warn', blocked: 'blocked' } as const;

/** May this account be contacted now, why not, and when: in sight before any call, above everything that scrolls. */
export function GateStrip() {
  const ui = useUi();
  const view = useStore(ui.account, (state) => state.view);
  const gate = useStore(ui.gate, (state) => (state.accountId === view?.account.id ? state.view : null));
  const begun = useStore(ui.drafts, (state) => (view === null ? null : (state.drafts[view.account.id]?.begun ?? null)));
  if (view === null) return null;
  const judgement = gate === null ? null : judgementAt(gate, phoneToCall(gate), 'dial');
  const level = judgement === null ? null : LEVEL_CLASS[judgement.outcome];
  return (
    <section aria-label={GATE_WORDS.region} className={classNames(styles['strip'], level !== null && styles[level])}>
      {gate === null ? (
        <Waiting view={view} />
      ) : (
        <>
          <Verdict gate={gate} view={view} />
          {begun !== null && <BegunLine view={view} begun={begun} />}
          <AsOf gate={gate} />
          <StopBanners gate={gate} view={view} />
        </>
      )}
      <BeginMessages view={view} />
    </section>
  );
}
