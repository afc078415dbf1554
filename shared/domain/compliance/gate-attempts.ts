import { type LocalDay, addDays, epochMs } from '../../kernel/calendar';
import type { PriorContact } from '../../rules/types/facts';
import type { Judgement } from '../../rules/types/judgement';
import { localDayAt } from '../../rules/time/local-days';
import type { Looked } from './gate-points';
import type { AttemptDots } from './gate-types';

const DAYS_SHOWN = 7;

type Cap = { readonly max: number; readonly windowDays: number };

/** The cap that leaves the fewest calls, of those that may block and were asked about a call; null when none was. */
export function tightestCap(judgement: Judgement | undefined): Cap | null {
  let tightest: (Cap & { readonly left: number }) | null = null;
  for (const { facts, confidence } of judgement?.verdicts ?? []) {
    if (confidence !== 'V' && confidence !== 'H') continue;
    const { max, windowDays, count } = facts;
    if (typeof max !== 'number' || typeof windowDays !== 'number' || typeof count !== 'number') continue;
    const left = max - count;
    if (tightest === null || left < tightest.left) tightest = { max, windowDays, left };
  }
  return tightest;
}

/** Connected to the dialed number, not a stranger's, not asked for (12 CFR 1006.14(b)(3)). */
function isCounted({ direction, counts, reachedStranger, consentId }: PriorContact): boolean {
  return direction === 'out' && counts.connected && !reachedStranger && consentId === null;
}

/** The calls of the last days to a person, debt by debt, for the screen to show as dots. The judge alone decides. */
export function attemptDots(looked: Looked, zone: string, personId: string, cap: Cap | null): readonly AttemptDots[] {
  if (cap === null) return [];
  const { max, windowDays } = cap;
  const today = localDayAt(epochMs(looked.now), zone);
  const dated = looked.of.contacts
    .filter((contact) => contact.kind === 'call' && contact.personId === personId)
    .map((contact) => ({ contact, day: localDayAt(epochMs(contact.at), zone) }));
  const length = Math.max(DAYS_SHOWN, windowDays);
  return looked.parts.account.debts
    .filter((debt) => debt.status === 'open')
    .map((debt) => {
      const about = dated.filter(({ contact }) => contact.debtIds.length === 0 || contact.debtIds.includes(debt.id));
      const days = Array.from({ length }, (_, index) => {
        const day: LocalDay = addDays(today, index + 1 - length);
        const of = about.filter((each) => each.day === day).map(({ contact }) => contact);
        const conversations = of.filter(({ counts }) => counts.conversation).length;
        return { day, calls: of.filter(isCounted).length, conversations };
      });
      const used = days.slice(length - windowDays).reduce((sum, { calls }) => sum + calls, 0);
      return { debtId: debt.id, max, windowDays, used, days };
    });
}
