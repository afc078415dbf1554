import type { Account } from '#shared/domain/account/types';
import type { GateView } from '#shared/domain/compliance/gate-types';
import { actOfContact } from '#shared/domain/compliance/contact-act';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import { dispositionByCode } from '#shared/domain/contact/dispositions';
import type { Judgement, Verdict } from '#shared/rules/types/judgement';
import type { LogContactInput } from '../ipc/types';
import { judgementAt } from './begin-wish';
import { isMetBySaying } from './said';

/** What the rules say of a contact that is logged without having been begun here. `key` names the contact. */
export type Unbegun = {
  readonly outcome: 'blocked' | 'warn';
  readonly verdicts: readonly Verdict[];
  readonly key: string;
};

/** Without a phone or address the contact counts as against the rules only when every one of them is. */
function anywhere(view: GateView, kind: ContactActKind): Judgement | null {
  const all = view.points.flatMap((point) => point.acts.filter((act) => act.kind === kind)).map((act) => act.judgement);
  return all.every((judgement) => judgement.outcome === 'blocked') ? (all[0] ?? null) : null;
}

/**
 * What main is likely to say of a contact that was made without being begun: by the gate on screen. Null when the contact came in,
 * was begun here, is allowed, or nobody can tell. It only makes the form ask; the contact is recorded whatever it is.
 */
export function unbegunContact(view: GateView | null, account: Account, entry: LogContactInput): Unbegun | null {
  const disposition = dispositionByCode(entry.disposition);
  if (view === null || disposition === undefined || (entry.judgedId ?? null) !== null) return null;
  const act = actOfContact(account, entry, disposition);
  if (act === null) return null;
  const kind = act.kind as ContactActKind;
  const judgement =
    entry.contactPointId === null ? anywhere(view, kind) : judgementAt(view, entry.contactPointId, kind);
  const verdicts = (judgement?.verdicts ?? []).filter(
    (verdict) => !isMetBySaying(verdict, entry.disclosures ?? []) && verdict.outcome !== 'allowed',
  );
  const outcome = verdicts.some((verdict) => verdict.outcome === 'blocked')
    ? 'blocked'
    : verdicts.some((verdict) => verdict.outcome === 'warn')
      ? 'warn'
      : null;
  return outcome === null ? null : { outcome, verdicts, key: `${kind} ${entry.contactPointId ?? ''}` };
}
