import { useRef } from 'react';
import type { Disclosure } from '#shared/rules/types/act';
import { mayAskCallBack } from '../../stores/contact-follow-ups';
import { outcomeOf } from '../../stores/contact-input';
import { disclosuresFor } from '../../stores/said';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { SAID_WORDS } from '../../text/gate-words';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Checkbox, TextInput } from '../../ui/inputs';
import { type FormPart, problemAt } from './form-fields';
import styles from './said-fields.module.css';

const UNTIL_FIELD = { field: 'consent-until' } as const;

function Disclosures({ accountId, draft, sayable }: FormPart & { readonly sayable: readonly Disclosure[] }) {
  const { drafts } = useUi();
  const { disclosures } = draft.words;
  const isWritten = outcomeOf(draft.words.code)?.outcome === 'WRITTEN';
  const group = isWritten ? SAID_WORDS.writtenGroup : SAID_WORDS.group;
  const change = (disclosure: Disclosure, isSaid: boolean) =>
    drafts.edit(accountId, {
      disclosures: isSaid ? [...disclosures, disclosure] : disclosures.filter((each) => each !== disclosure),
    });
  return (
    <div className={styles['ticks']} role="group" aria-label={group}>
      <span className={styles['title']}>{group}:</span>
      {sayable.map((disclosure) => (
        <Checkbox
          key={disclosure}
          label={SAID_WORDS.disclosures[disclosure]}
          isChecked={disclosures.includes(disclosure)}
          onChange={(isSaid) => change(disclosure, isSaid)}
        />
      ))}
    </div>
  );
}

function CallBack(part: FormPart) {
  const { accountId, draft } = part;
  const { drafts, desk } = useUi();
  const until = useRef<HTMLInputElement>(null);
  useFocusHome(UNTIL_FIELD, until);
  const { isCallBackConsent, consentUntil } = draft.words;
  return (
    <div className={styles['ticks']}>
      <Checkbox
        label={SAID_WORDS.callBack}
        isChecked={isCallBackConsent}
        onChange={(isAsked) => drafts.edit(accountId, { isCallBackConsent: isAsked })}
      />
      {isCallBackConsent && (
        <Field
          label={SAID_WORDS.callBackUntil}
          problem={problemAt(draft, 'consent-until')}
          hint={consentUntil === '' ? SAID_WORDS.callBackHint : null}
          className={styles['until']}
        >
          {(control) => (
            <TextInput
              {...control}
              ref={until}
              type="date"
              min={desk.today()}
              value={consentUntil}
              onChange={(event) => drafts.edit(accountId, { consentUntil: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** Whether the script has ticked what was said: one line tells of it then. */
function isSaidInScript({ draft }: FormPart): boolean {
  return (draft.player?.said.length ?? 0) > 0 && !draft.words.areSaidShown;
}

/** What the script confirmed as said, and the way to change it. */
export function SaidSummary(part: FormPart) {
  const { accountId, draft } = part;
  const { drafts } = useUi();
  const sayable = disclosuresFor(outcomeOf(draft.words.code), draft.words.channel);
  if (sayable.length === 0 || !isSaidInScript(part)) return null;
  const count = draft.words.disclosures.filter((each) => sayable.includes(each)).length;
  return (
    <Button kind="quiet" className={styles['small']} onClick={() => drafts.edit(accountId, { areSaidShown: true })}>
      {t('contact:saidCount', { count })}
    </Button>
  );
}

/** What was said in a conversation that counts for the rules: disclosures, and the wish to be called back. */
export function SaidFields(part: FormPart) {
  const outcome = outcomeOf(part.draft.words.code);
  if (outcome === undefined) return null;
  const isStranger = outcome.outcome === 'WRONG_PARTY';
  const sayable = disclosuresFor(outcome, part.draft.words.channel);
  if (isStranger) {
    const hasReason = part.draft.words.note.trim() !== '';
    return <p className={styles['title']}>{hasReason ? SAID_WORDS.strangerSaid : SAID_WORDS.stranger}</p>;
  }
  if (sayable.length === 0) return null;
  return (
    <div>
      {!isSaidInScript(part) && <Disclosures {...part} sayable={sayable} />}
      {mayAskCallBack(part.draft.words.code) && <CallBack {...part} />}
    </div>
  );
}
