import { useState } from 'react';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import type { Disclosure } from '#shared/rules/types/act';
import type { Wish } from '../../stores/begin-wish';
import { sendWish } from '../../stores/begin-contact';
import { carriedBy } from '../../stores/said';
import { useUi } from '../../stores/ui-context';
import { ACT_TITLES, MESSAGE_WORDS, SAID_WORDS } from '../../text/gate-words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Checkbox, TextArea } from '../../ui/inputs';
import styles from './explain-dialog.module.css';

/** Whether what is said decides about the act before it is made: a message left or sent is written first. */
export function hasWords(kind: ContactActKind): boolean {
  return kind === 'voicemail' || carriedBy(kind).length > 0;
}

/** What the message says and carries: it is judged with its words, because they decide whether it may go out. */
export function MessageFields({ wish }: { readonly wish: Wish }) {
  const ui = useUi();
  const [disclosures, setDisclosures] = useState<readonly Disclosure[]>(wish.disclosures);
  const [text, setText] = useState(wish.text ?? '');
  const change = (disclosure: Disclosure, isCarried: boolean) =>
    setDisclosures(isCarried ? [...disclosures, disclosure] : disclosures.filter((each) => each !== disclosure));
  const handleAsk = () =>
    void sendWish(ui, { ...wish, disclosures, text: text.trim() === '' ? null : text, warnReason: null });
  return (
    <div className={styles['form']} role="group" aria-label={MESSAGE_WORDS.group}>
      <div className={styles['ticks']}>
        {carriedBy(wish.kind).map((disclosure) => (
          <Checkbox
            key={disclosure}
            label={SAID_WORDS.disclosures[disclosure]}
            isChecked={disclosures.includes(disclosure)}
            onChange={(isCarried) => change(disclosure, isCarried)}
          />
        ))}
      </div>
      <Field label={MESSAGE_WORDS.text} hint={MESSAGE_WORDS.hint}>
        {(control) => <TextArea {...control} rows={3} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <Button className={styles['start']} onClick={handleAsk}>
        {MESSAGE_WORDS.ask(ACT_TITLES[wish.kind])}
      </Button>
    </div>
  );
}
