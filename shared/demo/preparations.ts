import type { Account } from '../domain/account/types';
import { type LocalDay, addDays, instantOfLocalTime } from '../kernel/calendar';
import type { StoryCommand } from './story';

const ZONE = 'America/Chicago';
/** Long enough before the oldest contact of the history for every waiting time there is. */
const NOTICED_DAYS_AGO = 130;

function livesIn(account: Account, state: string): boolean {
  return account.contactPoints.some(
    ({ medium, value }) => medium === 'address' && new RegExp(`\\b${state},? \\d{5}`).test(value),
  );
}

/**
 * What the people of the demonstration did before they first got in touch: in places whose ZIP codes name no time zone they set it
 * by hand, and where a law asks for notice of a medical debt the hospital had sent it.
 */
export function preparations(account: Account, today: LocalDay): readonly StoryCommand[] {
  const found: StoryCommand[] = [];
  const [holder] = account.parties;
  if (holder !== undefined && livesIn(account, 'PR')) {
    const place = { partyId: holder.id, kind: 'manual', zone: 'America/Puerto_Rico', from: null, to: null } as const;
    found.push({ kind: 'state-place', place });
  }
  const medical = account.debts.filter(({ type }) => type === 'medical').map(({ id }) => id);
  if (medical.length > 0 && livesIn(account, 'NV')) {
    const sentAt = instantOfLocalTime(addDays(today, -NOTICED_DAYS_AGO), 10, ZONE);
    const rest = { endpointId: null, sentBy: 'mail', endsOn: null, undeliverableOn: null } as const;
    found.push({
      kind: 'record-notice',
      notice: { kind: 'medical-before-collection', debtIds: medical, sentAt, ...rest },
    });
  }
  return found;
}
