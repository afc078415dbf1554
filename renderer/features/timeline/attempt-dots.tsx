import type { Attempts } from '#shared/domain/timeline/attempts';
import { dayWords } from '#shared/phrases/formats';
import { counted } from '../../text/domain-words';
import { speech } from '../../text/timeline-speech';
import { locale, t } from '../../text/words';
import { Button } from '../../ui/button';
import { Popover } from '../../ui/popover';
import styles from './attempt-dots.module.css';

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const LEVELS = 4;

/** A day as a dot: none, one, or how many. */
function dotOf(attempts: number): string {
  if (attempts === 0) return '○';
  return attempts === 1 ? '●' : String(attempts);
}

function weekdayName(weekday: number): string {
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' });
  // January 2024 began on a Monday.
  return format.format(Date.UTC(2024, 0, weekday + 1));
}

function HourMap({ attempts, zone }: { readonly attempts: Attempts; readonly zone: string }) {
  const most = Math.max(1, ...attempts.byHour);
  return (
    <table className={styles['map']}>
      <caption>{t('timeline:ui.byHourTitle', { zone })}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('timeline:ui.weekday')}</span>
          </th>
          {HOURS.map((hour) => (
            <th key={hour} scope="col">
              {hour % 6 === 0 ? hour : <span className="visually-hidden">{hour}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEK.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{weekdayName(weekday)}</th>
            {HOURS.map((hour) => {
              const calls = attempts.byHour[weekday * HOURS.length + hour] ?? 0;
              const talks = attempts.talksByHour[weekday * HOURS.length + hour] ?? 0;
              const words = t('timeline:ui.cell', {
                calls: counted(calls, 'attempt'),
                talks: counted(talks, 'conversation'),
              });
              return (
                <td
                  key={hour}
                  title={calls === 0 ? undefined : words}
                  data-level={calls === 0 ? 0 : Math.ceil((calls / most) * LEVELS)}
                  data-is-talked={talks > 0}
                >
                  {calls > 0 && <span aria-hidden>{calls}</span>}
                  {calls > 0 && <span className="visually-hidden">{words}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Props = { readonly attempts: Attempts; readonly zone: string };

/** The calls of the last seven days as dots, and all calls by day of the week and hour. */
export function AttemptDots({ attempts, zone }: Props) {
  const count = attempts.days.reduce((sum, day) => sum + day.attempts, 0);
  const days = attempts.days.map(({ day, attempts: calls }) =>
    t('timeline:ui.dayWords', { day: dayWords(day, speech(), 'short'), calls: String(calls) }),
  );
  const words = t('timeline:ui.callsWords', { count });
  return (
    <div className={styles['dots']}>
      <span title={`${words}\n${days.join('\n')}`}>
        <span aria-hidden className={styles['row']}>
          {attempts.days.map(({ day, attempts: calls, conversations }) => (
            <span key={day} data-is-talked={conversations > 0}>
              {dotOf(calls)}
            </span>
          ))}
        </span>
        <span className="visually-hidden">
          {words}: {days.join(', ')}
        </span>
      </span>
      <Popover label={t('timeline:ui.byHour')} trigger={<Button kind="quiet">{t('timeline:ui.byHour')}</Button>}>
        <HourMap attempts={attempts} zone={zone} />
      </Popover>
    </div>
  );
}
