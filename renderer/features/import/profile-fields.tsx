import { useStore } from 'zustand';
import { DEBT_TYPES } from '#shared/domain/account/types';
import { withClient, withName } from '../../stores/import-mapping';
import { useUi } from '../../stores/ui-context';
import { DEBT_TYPE_TITLES, PARTY_KIND_TITLES } from '../../text/domain-words';
import { IMPORT_WORDS } from '../../text/import-words';
import { Field } from '../../ui/field';
import type { MappingPart } from './mapping-step';
import styles from './profile-fields.module.css';

const HOLDER_KINDS = ['person', 'business', 'unknown'] as const;

function ProfileChoice({ inspection, edit }: MappingPart) {
  const { imports } = useUi();
  const profiles = useStore(imports, (state) => state.profiles);
  const fits = (id: string) => inspection.fittingProfiles.includes(id);
  return (
    <Field label={IMPORT_WORDS.useProfile}>
      {(control) => (
        <select
          {...control}
          value={edit.savedAs ?? ''}
          onChange={(event) => imports.useProfile(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">{IMPORT_WORDS.suggested}</option>
          {profiles.map((profile) => (
            <option key={profile.id} value={profile.id}>
              {fits(profile.id) ? IMPORT_WORDS.fits(profile.name) : IMPORT_WORDS.doesNotFit(profile.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function NamesFields({ edit }: Pick<MappingPart, 'edit'>) {
  const { imports } = useUi();
  const profiles = useStore(imports, (state) => state.profiles);
  return (
    <>
      <Field label={IMPORT_WORDS.profileName}>
        {(control) => (
          <input
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
          <input
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
          <input
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
          <select
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
          </select>
        )}
      </Field>
      <Field label={IMPORT_WORDS.debtType}>
        {(control) => (
          <select
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
          </select>
        )}
      </Field>
    </>
  );
}

/** What holds for the whole file: whose it is, what its debts are, and the day it is of. */
export function ProfileFields({ inspection, edit }: MappingPart) {
  const { imports } = useUi();
  return (
    <section aria-label={IMPORT_WORDS.profileTitle}>
      <h3>{IMPORT_WORDS.profileTitle}</h3>
      <div className={styles['fields']}>
        <ProfileChoice inspection={inspection} edit={edit} />
        <NamesFields edit={edit} />
        <Field label={IMPORT_WORDS.asOf} hint={IMPORT_WORDS.asOfHint}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={edit.asOf}
              onChange={({ target }) => imports.change((before) => ({ ...before, asOf: target.value }))}
            />
          )}
        </Field>
        <DefaultsFields edit={edit} />
      </div>
      <label className={styles['keep']}>
        <input
          type="checkbox"
          checked={edit.isKept}
          onChange={({ target }) => imports.change((before) => ({ ...before, isKept: target.checked }))}
        />
        {IMPORT_WORDS.keep}
      </label>
    </section>
  );
}
