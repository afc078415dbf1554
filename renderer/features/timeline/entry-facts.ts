import type { Account } from '#shared/domain/account/types';
import type { EntryDecision, EntryOf, TimelineEntry } from '#shared/domain/timeline/types';
import { epochMs } from '#shared/kernel/calendar';
import { entryWords } from '#shared/phrases/entry-words';
import { dayWords, moneyWords, momentWords } from '#shared/phrases/formats';
import { pointText, stopText } from '#shared/phrases/stop-words';
import { entryMoment, speech } from '../../text/timeline-speech';
import { t } from '../../text/words';
import { personWords } from './person-words';
import type { Told } from './use-history';

/** One thing that is known of an entry. */
export type Fact = { readonly name: string; readonly value: string };
type Found = readonly [name: string, value: string | null | undefined];

const MINUTE_MS = 60_000;

function partyName(account: Account, partyId: string | null): string | null {
  return account.parties.find(({ id }) => id === partyId)?.name ?? null;
}

function debtNumbers(account: Account, debtIds: readonly string[] | null): string {
  if (debtIds === null || debtIds.length === 0) return '';
  const numbers = debtIds.map((debtId) => account.debts.find(({ id }) => id === debtId)?.externalId ?? '?');
  return numbers.length > 6 ? t('timeline:line.debts', { count: numbers.length }) : numbers.join(', ');
}

/** What the rules said, and who let it through. */
function decisionFacts(decision: EntryDecision | null): readonly Found[] {
  if (decision === null) return [[t('timeline:details.rules'), t('timeline:details.rulesNone')]];
  const { ruleIds, reason, override } = decision;
  const rules = ruleIds.length === 0 ? t('timeline:details.rulesAllowed') : ruleIds.join(', ');
  const approval =
    override === null
      ? null
      : t('timeline:details.approvalWords', { who: override.approvedBy, reason: override.reason });
  return [
    [t('timeline:details.rules'), rules],
    [t('timeline:details.reason'), reason],
    [t('timeline:details.approval'), approval],
    [t('timeline:details.evidence'), override?.evidence],
  ];
}

function lasted({ startedAt, endedAt }: EntryOf<'contact'>): string | null {
  if (startedAt === null || endedAt === null) return null;
  const minutes = Math.round((epochMs(endedAt) - epochMs(startedAt)) / MINUTE_MS);
  return t('timeline:line.talked', { minutes });
}

function scriptWords({ script }: EntryOf<'contact'>): string | null {
  if (script === null) return null;
  const scripts = script.scripts.map(({ id, version }) => t('timeline:details.scriptName', { id, version })).join(', ');
  return t('timeline:details.scriptWords', { scripts, count: script.steps });
}

function contactFacts(entry: EntryOf<'contact'>, { account, history, self }: Told): readonly Found[] {
  const { zone } = history.rowZone;
  const { promise, nextStep, undone } = entry;
  const how = `${t(`domain:channelTitles.${entry.channel}`)}, ${t(`domain:outcomeTitles.${entry.outcome}`)}`;
  const by = promise === null ? null : t('timeline:line.by', { day: dayWords(promise.dueOn, speech()) });
  const step =
    nextStep === null
      ? null
      : [t(`domain:stepTitles.${nextStep.kind}`), momentWords(nextStep.at, zone, speech()), nextStep.text]
          .filter((part) => part !== null)
          .join(' · ');
  const undoing =
    undone === null
      ? null
      : [
          t('timeline:details.undoneWords', {
            when: momentWords(undone.at, zone, speech()),
            who: personWords(undone.actorId, self),
          }),
          undone.reason,
          undone.leavesStop ? t('timeline:stopStands') : null,
        ]
          .filter((part) => part !== null)
          .join('. ');
  return [
    [t('timeline:details.undone'), undoing],
    [t('timeline:details.channel'), how],
    [t('timeline:details.person'), partyName(account, entry.partyId)],
    [t('timeline:details.point'), pointText(account, entry.contactPointId)],
    [t('timeline:details.debts'), debtNumbers(account, entry.debtIds)],
    [
      t('timeline:details.promise'),
      promise === null ? null : `${moneyWords(promise.amountMinor, promise.currency, speech())}, ${by}`,
    ],
    [t('timeline:details.next'), step],
    [
      t('timeline:details.happened'),
      entry.startedAt === null ? null : momentWords(entry.startedAt, zone, speech(), true),
    ],
    [t('timeline:details.lasted'), lasted(entry)],
    [t('timeline:details.script'), scriptWords(entry)],
    ...decisionFacts(entry.decision),
  ];
}

function stopFacts(entry: EntryOf<'stop'>, { account, history }: Told): readonly Found[] {
  const { stop } = entry;
  return [
    [t('timeline:details.channel'), t(stop.isWritten ? 'timeline:details.inWriting' : 'timeline:details.orally')],
    [t('timeline:details.person'), partyName(account, stop.personId)],
    [t('timeline:details.debts'), debtNumbers(account, stop.debtIds)],
    [t('timeline:details.received'), momentWords(stop.receivedAt, history.rowZone.zone, speech(), true)],
    [t('timeline:details.words'), stopText(stop, account, speech())],
  ];
}

function ownFacts(entry: TimelineEntry, told: Told): readonly Found[] {
  switch (entry.kind) {
    case 'contact':
      return contactFacts(entry, told);
    case 'stop':
      return stopFacts(entry, told);
    case 'decision': {
      const refused = entry.refusedBecause.map((reason) => reasonText(reason)).join(' ');
      return [
        [t('timeline:details.point'), pointText(told.account, entry.contactPointId)],
        [t('timeline:details.person'), partyName(told.account, entry.partyId)],
        [t('timeline:details.refusal'), refused],
        ...decisionFacts(entry.decision),
      ];
    }
    case 'note':
    case 'updated':
      return [];
    default: {
      const { summary } = entryWords(entry, told.account, speech(), told.history.rowZone.zone);
      return [[t('timeline:sheet.details'), summary]];
    }
  }
}

const REFUSALS = [
  'BLOCKED',
  'WARN_REASON_REQUIRED',
  'OVERRIDE_NOT_POSSIBLE',
  'OVERRIDE_NEEDS_SUPERVISOR',
  'OVERRIDE_NEEDS_COMPLIANCE',
  'OVERRIDE_REASON_REQUIRED',
  'OVERRIDE_EVIDENCE_REQUIRED',
] as const;

function reasonText(reason: string): string {
  const known = REFUSALS.find((each) => each === reason);
  return known === undefined ? reason : t(`gate:refusalReason.${known}`);
}

/** Everything a collector may want to know of an entry besides its words; what is not known is left out. */
export function entryFacts(entry: TimelineEntry, told: Told): readonly Fact[] {
  const { zone, deskZone } = told.history.rowZone;
  const isElsewhere = zone !== deskZone && entry.kind !== 'placed';
  const found: readonly Found[] = [
    ...ownFacts(entry, told),
    [t('timeline:details.recordedAt'), entryMoment(entry, zone)],
    [t('timeline:details.here'), isElsewhere ? momentWords(entry.at, deskZone, speech(), true) : null],
    [t('timeline:details.who'), personWords(entry.actorId, told.self)],
    [t('timeline:details.fate'), t(`timeline:fates.${entry.fate.state}`)],
  ];
  return found.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ name, value }],
  );
}
