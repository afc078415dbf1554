import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { useUi } from '../../stores/ui-context';
import { ERROR_WORDS } from '../../text/code-words';
import { t } from '../../text/words';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import styles from './script-panel.module.css';

const CALLER = ['agentName', 'agencyName', 'agencyPhone'] as const;

/** Who calls, as scripts say it: filled in once where it is missing. */
export function CallerFields({ onClose }: { readonly onClose: () => void }) {
  const { settings, announcer } = useUi();
  const kept = useStore(settings, (state) => state.settings);
  const [typed, setTyped] = useState({
    agentName: kept.agentName ?? '',
    agencyName: kept.agencyName ?? '',
    agencyPhone: kept.agencyPhone ?? '',
  });
  const keep = async () => {
    const patch = Object.fromEntries(
      CALLER.map((name) => [name, typed[name].trim() === '' ? null : typed[name].trim()]),
    );
    const reply = await settings.change(patch);
    if (reply.ok) onClose();
    else announcer.alert(ERROR_WORDS[reply.error.code].what);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  return (
    <form className={styles['caller']} aria-label={t('script:caller.title')} onSubmit={handleSubmit}>
      <p className={styles['guide']}>{t('script:caller.hint')}</p>
      <div className={styles['callerRow']}>
        {CALLER.map((name) => (
          <Field key={name} label={t(`script:caller.${name}`)}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={120}
                autoComplete="off"
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Button type="submit">{t('script:caller.save')}</Button>
      <Button kind="quiet" onClick={onClose}>
        {t('script:caller.close')}
      </Button>
    </form>
  );
}
