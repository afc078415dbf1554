import { useStore } from 'zustand';
import { DEBT_TYPES } from '#shared/domain/account/types';
import { withClient, withName } from '../../stores/import-mapping';
import { useUi } from '../../stores/ui-context';
import { DEBT_TYPE_TITLES, PARTY_KIND_TITLES } from '../../text/domain-words';
import { IMPORT_WORDS } from '../../text/import-words';
import { Field } from '../../ui/field';
import { Checkbox, Select, TextInput } from '../../ui/inputs';
import type { MappingPart } from './mapping-part';
import styles from './profile-fields.module.css';

const HOLDER_KINDS = ['person', 'business', 'unknown'] as const;

function NamesFields({ edit }: Pick<MappingPart, 'edit'>) {
  const { imports } = useUi();
  const profiles = useStore(imports, (state) => state.profiles);
  return (
    <>
      <Field label={IMPORT_WORDS.profileName}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            autoComplete="off"
            value={edit.profile.name}
            onChange={({ target }) => imports.change((before) => withName(before, target.value))}
          />
        )}
      </Field>
      <Field label={IMPORT_WORDS.client} hint={IMPORT_WORDS.clientHint(edit.profile.clientId)}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={120}
            autoComplete="off"
            value={edit.profile.clientName}
            onChange={({ target }) => imports.change((before) => withClient(before, target.value, profiles))}
          />
        )}
      </Field>
    </>
  );
}

function DefaultsFields({ edit }: Pick<MappingPart, 'edit'>) {
  const { imports } = useUi();
  const set = (change: Partial<MappingPart['edit']['profile']>) =>
    imports.change((before) => ({ ...before, profile: { ...before.profile, ...change } }));
  return (
    <>
      <Field label={IMPORT_WORDS.currency} hint={IMPORT_WORDS.currencyHint}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={3}
            autoComplete="off"
            value={edit.profile.currency}
            onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
          />
        )}
      </Field>
      <Field label={IMPORT_WORDS.holderKind}>
        {(control) => (
          <Select
            {...control}
            value={edit.profile.holderKind}
            onChange={(event) => {
              const holderKind = HOLDER_KINDS.find((kind) => kind === event.target.value);
              if (holderKind !== undefined) set({ holderKind });
            }}
          >
            {HOLDER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {PARTY_KIND_TITLES[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={IMPORT_WORDS.debtType}>
        {(control) => (
          <Select
            {...control}
            value={edit.profile.debtType}
            onChange={(event) => {
              const debtType = DEBT_TYPES.find((type) => type === event.target.value);
              if (debtType !== undefined) set({ debtType });
            }}
          >
            {DEBT_TYPES.map((type) => (
              <option key={type} value={type}>
                {DEBT_TYPE_TITLES[type]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}

/** What holds for the whole file: whose it is and what its debts are. */
export function ProfileFields({ edit }: Pick<MappingPart, 'edit'>) {
  const { imports } = useUi();
  return (
    <section aria-label={IMPORT_WORDS.profileTitle}>
      <h3>{IMPORT_WORDS.profileTitle}</h3>
      <div className={styles['fields']}>
        <NamesFields edit={edit} />
        <DefaultsFields edit={edit} />
      </div>
      <Checkbox
        label={IMPORT_WORDS.keep}
        isChecked={edit.isKept}
        onChange={(isKept) => imports.change((before) => ({ ...before, isKept }))}
      />
    </section>
  );
}
