import { useRef } from 'react';
import { useStore } from 'zustand';
import { TIMELINE_CHIPS, type TimelineChip } from '#shared/domain/timeline/chips';
import { localDay } from '#shared/kernel/calendar';
import { type ActorId, type PartyId, asId } from '#shared/kernel/ids';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { t } from '../../text/words';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import styles from './filter-panel.module.css';
import { personWords } from './person-words';
import type { Told } from './use-history';

function Chips() {
  const { timeline } = useUi();
  const chips = useStore(timeline, (state) => state.filter.chips);
  const first = useRef<HTMLButtonElement>(null);
  useFocusHome('timeline-filter', first);
  const toggle = (chip: TimelineChip) => {
    const next = chips.includes(chip) ? chips.filter((each) => each !== chip) : [...chips, chip];
    void timeline.setFilter({ chips: next });
  };
  return (
    <div role="group" aria-label={t('timeline:ui.filters')} className={styles['chips']}>
      {TIMELINE_CHIPS.map((chip, at) => (
        <button
          key={chip}
          ref={at === 0 ? first : undefined}
          type="button"
          className={styles['chip']}
          aria-pressed={chips.includes(chip)}
          onClick={() => toggle(chip)}
        >
          {t(`timeline:chips.${chip}`)}
        </button>
      ))}
    </div>
  );
}

/** What the history is narrowed to besides words: kinds, days, who recorded it, whom it is about. */
export function FilterPanel({ id, told }: { readonly id: string; readonly told: Told }) {
  const { timeline, screen } = useUi();
  const filter = useStore(timeline, (state) => state.filter);
  const { history, account, self } = told;
  return (
    // Escape leads back to the list from every control in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      id={id}
      className={styles['panel']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        timeline.showFilters(false);
        screen.focusOn('timeline');
      }}
    >
      <Chips />
      <div className={styles['fields']}>
        <Field label={t('timeline:ui.from')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={filter.from ?? ''}
              onChange={(event) => void timeline.setFilter({ from: localDay(event.target.value) })}
            />
          )}
        </Field>
        <Field label={t('timeline:ui.to')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={filter.to ?? ''}
              onChange={(event) => void timeline.setFilter({ to: localDay(event.target.value) })}
            />
          )}
        </Field>
        {history.actors.length > 1 && (
          <Field label={t('timeline:ui.byWhom')}>
            {(control) => (
              <Select
                {...control}
                value={filter.actorId ?? ''}
                onChange={({ target: { value } }) =>
                  void timeline.setFilter({ actorId: value === '' ? null : asId<ActorId>(value) })
                }
              >
                <option value="">{t('timeline:ui.everybody')}</option>
                {history.actors.map(({ actorId, entries }) => (
                  <option key={actorId} value={actorId}>
                    {personWords(actorId, self)} ({entries})
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {account.parties.length > 1 && (
          <Field label={t('timeline:ui.about')}>
            {(control) => (
              <Select
                {...control}
                value={filter.partyId ?? ''}
                onChange={({ target: { value } }) =>
                  void timeline.setFilter({ partyId: value === '' ? null : asId<PartyId>(value) })
                }
              >
                <option value="">{t('timeline:ui.everybody')}</option>
                {account.parties.map(({ id: partyId, name, role }) => (
                  <option key={partyId} value={partyId}>
                    {name ?? t(`domain:partyRoleTitles.${role}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
    </div>
  );
}
