import { dayWords } from '../explain/words';
import type { Duty, DutyKind } from './types';

const WORDS: Readonly<Record<DutyKind, (duty: Duty, due: string) => string>> = {
  'send-validation-notice': (_, due) => `Send the validation notice by ${due}.`,
  'validation-period': (_, due) => `The consumer may dispute in writing until ${due}.`,
  'answer-dispute': (_, due) => `Investigate the dispute and answer it by ${due}.`,
  'substantiate-debt': (_, due) => `Substantiate the debt in writing by ${due}; it is not collected until then.`,
  'send-dispute-instructions': (_, due) => `Tell the consumer by ${due} how to ask for substantiation.`,
  'mark-dispute': (_, due) => `Have the bureaus mark the debt as disputed by ${due}.`,
  'send-frivolous-notice': (_, due) => `Tell the consumer by ${due} why the dispute is not investigated.`,
  'send-post-dated-notice': ({ opensOn }, due) =>
    `Send notice of the deposit ${opensOn === null ? '' : `from ${dayWords(opensOn)} `}to ${due}.`,
  'send-amount-notice': (_, due) => `Send notice of the new debit amount by ${due}.`,
  'confirm-plan': (_, due) => `Confirm the payment plan in writing by ${due}.`,
  'send-payoff-letter': (_, due) => `Send the payoff letter by ${due}.`,
  'send-satisfaction-letter': (_, due) => `Confirm in writing by ${due} that the debt is satisfied.`,
  'honour-revocation': (_, due) => `Carry the opt-out out in every system by ${due}.`,
  'confirm-revocation': (_, due) => `One text may confirm the opt-out, right after it on ${due}.`,
  'widen-revocation': (_, due) => `End unrelated automated calls and texts to the consumer by ${due}.`,
  'refresh-number': (_, due) => `Check the number for reassignment; it may be texted until ${due}.`,
  'send-furnishing-notice': (_, due) => `Before the report speak with the consumer or send notice of it by ${due}.`,
  'furnishing-wait': (_, due) => `No report to a bureau up to ${due}: the consumer’s notice has to have its time.`,
  'report-delinquency-date': (_, due) => `Report the day the delinquency began by ${due}.`,
  'file-proof-of-claim': (_, due) => `A proof of claim can be filed until ${due}.`,
  'keep-record': ({ endsOn }, due) =>
    endsOn === null ? 'Keep the record while the lawsuit lasts.' : `Keep the record up to ${due}.`,
  'dispose-of-record': (_, due) => `Dispose of the record by ${due}, unless a hold keeps it.`,
};

/** A duty as one plain sentence for a collector. */
export function explainDuty(duty: Duty): string {
  return WORDS[duty.kind](duty, dayWords(duty.dueOn));
}
