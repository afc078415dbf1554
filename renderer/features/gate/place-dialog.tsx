import { type FormEvent, useRef, useState } from 'react';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { AccountView } from '../../ipc/types';
import { useUi } from '../../stores/ui-context';
import { GAP_WORDS, PLACE_WORDS } from '../../text/gate-words';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import styles from './explain-dialog.module.css';
import { ReadOnlyNotice } from './read-only-notice';
import { useCommand } from './use-command';
import { ZoneField } from './zone-field';

type Props = { readonly gate: GateView; readonly view: AccountView; readonly onClose: () => void };

/** Where does the consumer live? The one thing nobody may guess: a zone, and how it is known. */
export function PlaceDialog({ gate, view, onClose }: Props) {
  const ui = useUi();
  const first = useRef<HTMLInputElement>(null);
  const { isSending, isBlocked, error, send } = useCommand(onClose);
  const [zone, setZone] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [kind, setKind] = useState<'stated' | 'manual'>('stated');
  const { account } = view;
  const partyId = gate.person?.partyId ?? account.parties[0]?.id ?? null;
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(zone === '');
    if (zone === '' || partyId === null) {
      first.current?.focus();
      return;
    }
    void send(
      (commandId) =>
        ui.client.rules.statePlace({ commandId, accountId: account.id, partyId, kind, zone, from: null, to: null }),
      PLACE_WORDS.saved,
    );
  };
  return (
    <Dialog title={PLACE_WORDS.title} closeLabel={PLACE_WORDS.cancel} onClose={onClose} initialFocus={first}>
      <form className={styles['form']} onSubmit={handleSubmit} noValidate>
        <ReadOnlyNotice />
        <p className={styles['effect']}>
          {[...new Set(gate.gaps.map(({ reason }) => GAP_WORDS[reason]))].join(' ')} {PLACE_WORDS.intro}
        </p>
        {error !== null && (
          <Banner level="danger" mark="!">
            {error}
          </Banner>
        )}
        <ZoneField
          zone={zone}
          problem={isMissing ? PLACE_WORDS.zoneRequired : null}
          inputRef={first}
          onChange={(next) => {
            setZone(next);
            setIsMissing(false);
          }}
        />
        <ChoiceGroup
          label={PLACE_WORDS.how}
          choices={(['stated', 'manual'] as const).map((id) => ({ id, title: PLACE_WORDS[id] }))}
          chosen={kind}
          onChoose={setKind}
        />
        <div className={styles['foot']}>
          <Button type="submit" kind="primary" aria-disabled={isBlocked}>
            {isSending ? PLACE_WORDS.saving : PLACE_WORDS.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
