import { type Ref, useState } from 'react';
import { useUi } from '../../stores/ui-context';
import { PLACE_WORDS } from '../../text/gate-words';
import { Field } from '../../ui/field';
import { SuggestBox } from '../../ui/suggest-box';
import { fittingZones, zoneTitle } from './zone-list';

type Props = {
  readonly zone: string;
  readonly problem: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (zone: string) => void;
};

/** A time zone by name, state or city, each with what its clocks show now. */
export function ZoneField({ zone, problem, inputRef, onChange }: Props) {
  const { desk } = useUi();
  const [typed, setTyped] = useState(zone === '' ? '' : zoneTitle(zone));
  const choices = fittingZones(zone === '' ? typed : '', desk.nowMs());
  return (
    <Field label={PLACE_WORDS.zone} problem={problem}>
      {(control) => (
        <SuggestBox
          control={control}
          {...(inputRef === undefined ? {} : { inputRef })}
          listLabel={PLACE_WORDS.zones}
          nothingFits={PLACE_WORDS.noZone}
          placeholder={PLACE_WORDS.zonePlaceholder}
          value={typed}
          suggestions={choices.map(({ zone: id, title, time }) => ({
            id: id.replaceAll('/', '-'),
            code: '',
            title: `${title} · ${time}`,
          }))}
          onType={(text) => {
            setTyped(text);
            onChange('');
          }}
          onPick={({ id }) => {
            const picked = choices.find((choice) => choice.zone.replaceAll('/', '-') === id);
            if (picked === undefined) return;
            setTyped(picked.title);
            onChange(picked.zone);
          }}
        />
      )}
    </Field>
  );
}
