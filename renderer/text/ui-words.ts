import { counted } from './domain-words';
import { t, withPhrases, words } from './words';

export const APP_WORDS = withPhrases(words.app.bar, {
  notices: (count: number) => t('app:bar.notices', { count }),
  rebuilding: (percent: string) => t('app:bar.rebuilding', { percent }),
});

export const WAITING_WORDS = withPhrases(words.app.waiting, {
  code: (code: string) => t('app:waiting.code', { code }),
  unsaved: (count: number) => t('app:waiting.unsaved', { count }),
});

export const CRASH_WORDS = words.app.crash;

export const EMPTY_WORDS = words.app.empty;

export const QUEUE_WORDS = withPhrases(words.queue, {
  days: (days: number, bucket: string) => t('queue:days', { days, bucket }),
  due: (when: string) => t('queue:due', { when }),
  callLaterTitle: (when: string) => t('queue:callLaterTitle', { when }),
  score: (score: number) => (score < 0 ? `−${-score}` : String(score)),
  whyScore: (score: string) => t('queue:whyScore', { score }),
  points: (points: number) => (points > 0 ? `+${points}` : `−${Math.abs(points)}`),
});

export const ACCOUNT_WORDS = withPhrases(words.account, {
  number: (externalId: string) => t('account:number', { externalId }),
  agedAsOf: (day: string) => t('account:agedAsOf', { day }),
  daysPastDue: (days: number) => t('account:daysPastDue', { count: days }),
  attempts: (attempts: number, conversations: number) =>
    t('account:tries', {
      attempts: counted(attempts, 'attempt'),
      conversations: counted(conversations, 'conversation'),
    }),
  promiseWords: (amount: string, day: string) => t('account:promiseWords', { amount, day }),
  debts: (open: number, all: number) =>
    open === all ? counted(all, 'debt') : t('account:debtsOpen', { debts: counted(all, 'debt'), open }),
  bornOn: (day: string) => t('account:bornOn', { day }),
  speaks: (language: string) => t('account:speaks', { language }),
});

export const CONTACT_WORDS = withPhrases(words.contact, {
  stepHint: (days: number) => t('contact:stepHint', { count: days }),
  debtsAll: (count: number) => t('contact:debtsAll', { count }),
  debtsSome: (chosen: number, all: number) => t('contact:debtsSome', { chosen, all }),
  refused: (count: number) => t('contact:refused', { count }),
  saved: (outcome: string, name: string) => t('contact:saved', { outcome, name }),
  undone: (words: string) => t('contact:undone', { words }),
  opened: (name: string) => t('contact:opened', { name }),
});

export const UNDO_WORDS = words.app.undo;
