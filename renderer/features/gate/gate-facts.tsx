import type { AttemptDots, GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { useUi } from '../../stores/ui-context';
import { COVERAGE_WORDS, GAP_WORDS, GATE_WORDS } from '../../text/gate-words';
import { attemptWords, dotsOf, endIn, timeIn } from '../../text/gate-format';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import styles from './gate-strip.module.css';

type Props = { readonly gate: GateView; readonly view: AccountView };

const MOST_GROUPS = 2;

/** Debts with the same calls and cap, those with the most calls first. */
export function groupedAttempts(
  attempts: readonly AttemptDots[],
): readonly { readonly of: AttemptDots; readonly debtIds: readonly string[] }[] {
  const groups = new Map<string, { readonly of: AttemptDots; readonly debtIds: string[] }>();
  for (const each of attempts) {
    const key = `${each.used}/${each.max}/${each.windowDays}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { of: each, debtIds: [each.debtId] });
    else known.debtIds.push(each.debtId);
  }
  return [...groups.values()].toSorted((a, b) => b.of.used / b.of.max - a.of.used / a.of.max);
}

function Attempts({ gate, view }: Props) {
  const groups = groupedAttempts(gate.attempts);
  const shown = groups.slice(0, MOST_GROUPS);
  const hidden = groups.slice(MOST_GROUPS).reduce((sum, { debtIds }) => sum + debtIds.length, 0);
  const nameOf = (debtIds: readonly string[]): string => {
    const [first] = debtIds;
    const debt = view.account.debts.find(({ id }) => id === first);
    return debtIds.length === 1 ? (debt?.externalId ?? '') : String(debtIds.length);
  };
  return (
    <>
      {shown.map(({ of, debtIds }, index) => (
        <span key={of.debtId} className={classNames(styles['fact'], index > 0 && styles['extra'])}>
          {dotsOf(of) !== '' && (
            <span className={styles['dots']} aria-hidden>
              {dotsOf(of)}
            </span>
          )}
          <span>
            {groups.length === 1
              ? attemptWords(of)
              : debtIds.length === 1
                ? GATE_WORDS.attemptsOf(nameOf(debtIds), attemptWords(of))
                : GATE_WORDS.attemptsOfMany(debtIds.length, attemptWords(of))}
          </span>
        </span>
      ))}
      {hidden > 0 && (
        <span className={styles['fact']} title={GATE_WORDS.attemptsMoreTitle(hidden)}>
          {GATE_WORDS.attemptsMore(hidden)}
        </span>
      )}
    </>
  );
}

/** What time it is where the consumer may be, the calls of the window, and which law was asked. */
export function GateFacts({ gate, view }: Props) {
  const { desk } = useUi();
  const nowMs = desk.nowMs();
  const { best } = gate;
  return (
    <div className={styles['facts']}>
      <span className={styles['fact']} title={GATE_WORDS.thereTitle}>
        {gate.zones.length === 0
          ? GATE_WORDS.zoneUnknown
          : `${GATE_WORDS.there}: ${[...new Set(gate.zones.map((zone) => timeIn(zone, nowMs)))].join(' · ')}`}
      </span>
      {best.isCallable && best.changesAt !== null && (
        <span className={styles['fact']}>
          {GATE_WORDS.freeUntil(endIn(gate.deskZone, best.changesAt, gate.nowMs, gate.zones))}
        </span>
      )}
      <Attempts gate={gate} view={view} />
      <span className={classNames(styles['fact'], styles['extra'])}>{COVERAGE_WORDS[gate.coverage.note]}</span>
    </div>
  );
}

/** What nobody may guess: where the consumer is, and the way to say it. */
export function Gaps({ gate }: Pick<Props, 'gate'>) {
  const { gateDialogs } = useUi();
  if (gate.gaps.length === 0) return null;
  return (
    <p className={styles['gap']}>
      {[...new Set(gate.gaps.map(({ reason }) => GAP_WORDS[reason]))].join(' ')}{' '}
      <Button kind="quiet" onClick={() => gateDialogs.show({ kind: 'place' })}>
        {GATE_WORDS.askWhere}
      </Button>
    </p>
  );
}
