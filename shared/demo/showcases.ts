import type { Account } from '../domain/account/types';
import { addDays } from '../kernel/calendar';
import { type Story, atHour } from './story';

/** A story that shows one thing the rules do; told of one account each. */
export type Showcase = {
  readonly name: string;
  readonly daysAgo: number;
  /** What the account must have besides an open consumer debt, a person with a name and a phone. */
  readonly needs: (account: Account) => boolean;
  readonly tell: (story: Story) => void;
};

export type Shown = { readonly account: Account; readonly showcase: Showcase };

/** Places whose own rules would speak into a story about those of the country. */
const STATE_WITHOUT_OWN_CAPS = /\b(?:TX|GA|OH|IL|IN|KS|OK|MO|PA|NE|LA|SC|UT|ID),? \d{5}/;
/** Clients whose debts the agency collects as a third party. */
const PLACED_CLIENTS: ReadonlySet<string> = new Set([
  'lakeshore-regional',
  'cedar-grove',
  'meridian-card',
  'bright-wireless',
]);

const always = (): boolean => true;

function workPhone(account: Account): Account['contactPoints'][number] | undefined {
  return account.contactPoints.find(({ medium, label }) => medium === 'phone' && /\bwork\b/i.test(label ?? ''));
}

function tellAttorney(story: Story): void {
  story.contact('NA');
  if (!story.wait(4)) return;
  story.stop({
    kind: 'attorney',
    source: 'attorney',
    isWritten: true,
    attorneyName: 'Delphine Marchbanks',
    attorneyPhone: '+13125550188',
    attorneyAddress: '40 Beacon Hill Road, Chicago, IL 60607',
    lastAnsweredOn: null,
    firstWroteOn: null,
    consentsToDirectContact: false,
  });
  story.note('Letter of representation is in the mail room, scanned as ML-0418.');
}

function tellCease(story: Story): void {
  story.contact('REF', {
    note: 'Heard us out, will not pay and wants no more calls. Told that a letter ends all of it.',
  });
  if (!story.wait(6)) return;
  story.stop({ kind: 'cease', source: 'consumer', isWritten: true, usedPurposes: [] });
}

function tellBankruptcy(story: Story): void {
  story.contact('LCM');
  if (!story.wait(9)) return;
  story.stop({
    kind: 'bankruptcy',
    source: 'court',
    isWritten: true,
    chapter: 13,
    debtorPersonIds: [story.holder().id],
    filedOn: addDays(story.day, -3),
    caseNumber: '26-41180',
    court: 'Northern District of Illinois',
    status: 'open',
  });
  story.note('Chapter 13. The notice names a co-debtor who is not on the account: nobody asks the co-debtor either.');
}

function tellWorkplace(story: Story): void {
  const endpointId = workPhone(story.account)?.id ?? null;
  story.contact('REF', { contactPointId: endpointId, note: 'The shift leader does not allow private calls at work.' });
  story.stop({ kind: 'workplace', source: 'consumer', isWritten: false, endpointId, confirmedInWritingOn: null });
}

function tellCallBackConsent(story: Story): void {
  const nextStep = { kind: 'call-back', at: atHour(story.today, 15), text: 'After the shift ends' } as const;
  story.contact('CB', { nextStep, note: 'Wants to settle, has the papers at home. Asked for a call today.' });
  const endpointId = story.phones()[0]?.id ?? null;
  story.consent({ kind: 'callback', endpointId, expiresOn: addDays(story.today, 2), isWritten: false });
}

/** Seven calls in the seven days that end today: nobody calls an eighth time. */
function tellSevenInSeven(story: Story): void {
  for (let call = 0; call < 6; call += 1) {
    story.contact(call % 2 === 0 ? 'NA' : 'VM');
    if (call < 5) story.wait(1);
  }
  story.pause(90);
  story.contact('LCM');
}

function tellOverride(story: Story): void {
  story.contact('CB', {
    nextStep: { kind: 'call-back', at: atHour(addDays(story.day, 2), 15), text: 'With the offer of the creditor' },
    note: 'Will decide once the creditor says what it takes. Asked to hear of it at once.',
  });
  if (!story.wait(2)) return;
  const begunBy = story.begin({
    approval: {
      right: 'supervisor',
      approvedBy: 'supervisor of demonstration',
      reason:
        'Asked on the last call to hear of the offer as soon as it is there; the collector forgot to record the consent.',
      evidence: 'Recording of that call, minute 4',
    },
  });
  story.contact('REF', { note: 'Told the offer. Will think it over until the end of the month.' }, { begunBy });
}

function tellIncident(story: Story): void {
  story.contact('REF', { note: 'Says work has been slow, cannot pay this month.' });
  if (!story.wait(3)) return;
  story.contact('NA', { madeAnyway: 'Dialled by mistake: the wrong line of the list was open.' });
}

export const SHOWCASES: readonly Showcase[] = [
  { name: 'attorney', daysAgo: 24, needs: always, tell: tellAttorney },
  { name: 'cease in writing', daysAgo: 20, needs: always, tell: tellCease },
  { name: 'bankruptcy', daysAgo: 30, needs: always, tell: tellBankruptcy },
  { name: 'workplace', daysAgo: 15, needs: (account) => workPhone(account) !== undefined, tell: tellWorkplace },
  { name: 'call-back consent', daysAgo: 1, needs: always, tell: tellCallBackConsent },
  { name: 'seven in seven', daysAgo: 6, needs: always, tell: tellSevenInSeven },
  { name: 'override', daysAgo: 5, needs: always, tell: tellOverride },
  { name: 'incident', daysAgo: 9, needs: always, tell: tellIncident },
];

function isFit(account: Account): boolean {
  const [holder] = account.parties;
  const has = (medium: string) => account.contactPoints.some((point) => point.medium === medium);
  return (
    PLACED_CLIENTS.has(account.clientId) &&
    account.debts.some(({ status, isDisputed }) => status === 'open' && !isDisputed) &&
    (holder?.name ?? null) !== null &&
    has('phone') &&
    account.contactPoints.some(({ medium, value }) => medium === 'address' && STATE_WITHOUT_OWN_CAPS.test(value))
  );
}

/** Gives each showcase the first account that fits it, by account number. Accounts must not be fewer than showcases to show all. */
export function castShowcases(accounts: readonly Account[]): readonly Shown[] {
  const fit = accounts.filter(isFit).toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
  const taken = new Set<Account>();
  return SHOWCASES.flatMap((showcase) => {
    const account = fit.find((each) => !taken.has(each) && showcase.needs(each));
    if (account === undefined) return [];
    taken.add(account);
    return [{ account, showcase }];
  });
}
