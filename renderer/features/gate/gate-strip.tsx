import { useStore } from 'zustand';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Judgement } from '#shared/rules/types/judgement';
import type { AccountView } from '../../ipc/types';
import { useCommandKeys } from '../../commands/use-command-keys';
import { askAgain, wishFor } from '../../stores/begin-contact';
import { judgementAt, phoneToCall } from '../../stores/begin-wish';
import { STALE_MS } from '../../stores/gate-store';
import { openAccount } from '../../stores/open-account';
import { useUi } from '../../stores/ui-context';
import { HOLD_WORDS } from '../../text/domain-words';
import { ERROR_WORDS } from '../../text/code-words';
import { BEGIN_WORDS, GATE_WORDS, OUTCOME_MARKS } from '../../text/gate-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { foremost, momentIn, timeIn, verdictSentence } from '../../text/gate-format';
import { pointWords } from '../../text/point-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { BegunLine } from './begun-line';
import { GateFacts } from './gate-facts';
import styles from './gate-strip.module.css';
import { RecordButton } from './record-button';
import { StopBanners } from './stop-banners';

type Shown = { readonly gate: GateView; readonly view: AccountView };

/** A moment on the desk's clocks and, when they differ, on the consumer's. */
export function bothTimes(gate: GateView, at: Parameters<typeof momentIn>[1]): readonly [string, string | null] {
  const there = gate.zones[0];
  const desk = momentIn(gate.deskZone, at, gate.nowMs);
  const consumer = there === undefined || there === gate.deskZone ? null : momentIn(there, at, gate.nowMs);
  return [desk, consumer];
}

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
      {verdictSentence(verdict, view.account)}
      {others > 0 && <span className={styles['more']}> {GATE_WORDS.andMore(others)}</span>}
      {judgement.earliestAllowedAt !== undefined && (
        <strong> {GATE_WORDS.nextAllowed(...bothTimes(gate, judgement.earliestAllowedAt))}</strong>
      )}
    </p>
  );
}

/** The verdict on the best phone in one line, why, and the way to begin. */
function Verdict({ gate, view }: Shown) {
  const ui = useUi();
  const keys = useCommandKeys('compliance.why');
  const pointId = phoneToCall(gate);
  const point = view.account.contactPoints.find(({ id }) => id === pointId);
  const judgement = judgementAt(gate, pointId, 'dial');
  if (point === undefined || judgement === null) {
    return (
      <div className={styles['line']}>
        <strong className={styles['word']}>{GATE_WORDS.noPhone}</strong>
        <span className={styles['spring']} />
        <RecordButton />
      </div>
    );
  }
  const isUnderConsent = (wishFor(ui, point.id, 'dial')?.callbackConsentId ?? null) !== null;
  const isBlocked = judgement.outcome === 'blocked' && !isUnderConsent;
  const words = pointWords(point);
  return (
    <>
      <div className={styles['line']}>
        <strong className={styles['word']}>
          <span aria-hidden>
            {isBlocked ? OUTCOME_MARKS.blocked : OUTCOME_MARKS[isUnderConsent ? 'allowed' : judgement.outcome]}
          </span>{' '}
          {wordOf(judgement, isUnderConsent)}
        </strong>
        <span className={styles['point']}>{words}</span>
        <span className={styles['spring']} />
        <Button
          kind="quiet"
          title={keys.words}
          {...keys.props}
          aria-label={GATE_WORDS.whyLabel(GATE_WORDS.beginBest, words)}
          onClick={() => ui.gateDialogs.show({ kind: 'explain', contactPointId: point.id, act: 'dial', answer: null })}
        >
          {GATE_WORDS.why}
        </Button>
        <RecordButton />
      </div>
      <ReasonLine gate={gate} view={view} judgement={judgement} />
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

/** What came of the last wish to begin, when it did not simply begin. */
function BeginMessages({ view }: Pick<Shown, 'view'>) {
  const ui = useUi();
  const failed = useStore(ui.begins, (state) => state.failed);
  const hindered = useStore(ui.begins, (state) => state.hindered);
  const elsewhere = useStore(
    ui.drafts,
    (state) =>
      Object.entries(state.drafts).find(([id, draft]) => draft.begun !== null && id !== view.account.id)?.[0] ?? null,
  );
  // The dialog in which the PIN is typed tells of it.
  const isAtPin = failed?.error.code.startsWith('PIN_') === true;
  const goThere = () => {
    const there = ui.drafts.begunOn().find((id) => id === elsewhere);
    if (there !== undefined) void openAccount(ui, there);
  };
  return (
    <>
      {failed !== null && !isAtPin && failed.wish.accountId === view.account.id && (
        <Banner level="danger" mark="!" role="alert">
          {ERROR_WORDS[failed.error.code].what} {ERROR_WORDS[failed.error.code].act}{' '}
          <Button onClick={() => void askAgain(ui)}>{BEGIN_WORDS.again}</Button>
        </Banner>
      )}
      {hindered !== null && hindered.accountId === view.account.id && elsewhere === null && (
        <Banner level="warn" mark="!">
          {hindered.words}
        </Banner>
      )}
      {elsewhere !== null && (
        <Banner level="warn" mark="!">
          {GATE_WORDS.elsewhere} <Button onClick={goThere}>{GATE_WORDS.openElsewhere}</Button>
        </Banner>
      )}
    </>
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
      {begun !== null && <BegunLine view={view} begun={begun} />}
      {gate === null ? (
        <Waiting view={view} />
      ) : (
        <>
          {begun === null && <Verdict gate={gate} view={view} />}
          <GateFacts gate={gate} view={view} />
          <AsOf gate={gate} />
          <StopBanners gate={gate} view={view} />
        </>
      )}
      <BeginMessages view={view} />
    </section>
  );
}
