import type { Period, PeriodSum } from '../domain/timeline/periods';
import { moneyWords, monthWords } from './formats';
import type { Speech } from './speech';

/** What a stretch of the past is called: `Today`, `This week`, `March 2026`. */
export function periodTitleText({ key, kind }: Pick<Period, 'key' | 'kind'>, speech: Speech): string {
  return kind === 'month' ? monthWords(key, speech) : speech.t(`timeline:period.${kind}`);
}

const COUNTS = ['attempts', 'conversations', 'messages', 'written'] as const;

/** What a stretch of the past came to: `6 attempts, 1 conversation, $50.00 paid`; what is nought is left out. */
export function periodSumText(sum: PeriodSum, speech: Speech): string {
  const { t } = speech;
  const counts = COUNTS.flatMap((what) =>
    sum[what] === 0 ? [] : [t(`timeline:period.${what}`, { count: sum[what] })],
  );
  const money = (['promised', 'paid'] as const).flatMap((what) =>
    sum[what].map(({ amountMinor, currency }) =>
      t(`timeline:period.${what}`, { amount: moneyWords(amountMinor, currency, speech) }),
    ),
  );
  const parts = [...counts, ...money];
  return parts.length === 0 ? t('timeline:period.entries', { count: sum.entries }) : parts.join(', ');
}
