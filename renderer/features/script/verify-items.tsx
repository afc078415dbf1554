import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { VerifyItem, VerifyStep } from '#shared/scripts/model';
import { type PlayerState, askableItems } from '#shared/scripts/player';
import { completeAt, isVerified } from '#shared/scripts/verify';
import { checkSaid } from '../../stores/script-acts';
import { useUi } from '../../stores/ui-context';
import { itemTitle } from '../../text/script-words';
import { t } from '../../text/words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import { AnswerButton } from './answer-list';
import styles from './script-panel.module.css';

/** Where what the person says is typed. It is compared and forgotten; what the account knows is never shown. */
function SaidField({ item, isWrong }: { readonly item: VerifyItem; readonly isWrong: boolean }) {
  const ui = useUi();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => input.current?.focus(), [item]);
  const check = (text: string) => {
    checkSaid(ui, item, text);
    setSaid('');
  };
  const handleType = (text: string) => {
    const whole = completeAt(item);
    if (whole !== null && text.trim().length >= whole) check(text);
    else setSaid(text);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (said.trim() !== '') check(said);
  };
  return (
    <form className={styles['said']} onSubmit={handleSubmit} autoComplete="off">
      <Field
        label={t('script:verify.heard', { item: itemTitle(item) })}
        hint={item === 'born-on' ? t('script:verify.bornHint') : null}
        problem={isWrong ? t('script:verify.noMatch', { item: itemTitle(item) }) : null}
      >
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            autoComplete="off"
            spellCheck={false}
            value={said}
            onChange={(event) => handleType(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{t('script:verify.check')}</Button>
    </form>
  );
}

type VerifyItemsProps = { readonly step: VerifyStep; readonly player: PlayerState };

/** What a person can be asked for, each under its digit; the last digit gives up. */
export function VerifyItems({ step, player }: VerifyItemsProps) {
  const items = askableItems(step, player);
  const isEnough = isVerified(items, step.need);
  return (
    <>
      {!isEnough && (
        <Banner level="warn" mark="!">
          {t('script:verify.tooLittle')}
        </Banner>
      )}
      {player.picked !== null && (
        <SaidField key={player.picked} item={player.picked} isWrong={player.lastCheck === 'no-match'} />
      )}
      <ol className={styles['answers']} aria-label={t('script:answers')}>
        {items.map((item, index) => (
          <li key={item}>
            <AnswerButton
              digit={index + 1}
              label={itemTitle(item)}
              mark={player.matched.includes(item) ? `✓ ${t('script:verify.matched')}` : undefined}
              isPressed={player.picked === item}
            />
          </li>
        ))}
        <li>
          <AnswerButton digit={items.length + 1} label={t('script:verify.giveUp')} />
        </li>
      </ol>
    </>
  );
}
