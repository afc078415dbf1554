import { useRef, useState } from 'react';
import type { ClientLine, ClientTermsInput } from '../../ipc/types';
import { entityIdOf } from '../../stores/compliance-rules';
import { CLIENT_WORDS, DEFAULT_STATUS_TITLES, ROLE_TITLES } from '../../text/compliance-words';
import { Field } from '../../ui/field';
import { Checkbox, Select, TextInput } from '../../ui/inputs';
import { ApprovalForm } from './approval-form';

const UNKNOWN = '';
type Role = ClientTermsInput['collectorRole'];
type Status = ClientTermsInput['defaultStatus'];

const ROLES = Object.keys(ROLE_TITLES) as readonly NonNullable<Role>[];
const STATUSES = Object.keys(DEFAULT_STATUS_TITLES) as readonly NonNullable<Status>[];

/** The terms as they stand, or those of a client nobody was told anything about. */
function termsOf({ clientId, terms }: ClientLine): ClientTermsInput {
  return (
    terms ?? {
      clientId,
      collectorRole: null,
      defaultStatus: null,
      entityId: entityIdOf(''),
      entityName: null,
      isNonProfitHospital: false,
    }
  );
}

/** The business as it is typed now. Its id stays while the name does, so that contacts go on being counted together. */
function withEntity(terms: ClientTermsInput, typed: string): ClientTermsInput {
  const name = typed.trim();
  if (name === (terms.entityName ?? '')) return terms;
  return { ...terms, entityId: entityIdOf(name), entityName: name === '' ? null : name };
}

/** A supervisor says on whose account and in what condition the debts of a client are collected. */
export function TermsDialog({ client }: { readonly client: ClientLine }) {
  const [terms, setTerms] = useState(() => termsOf(client));
  const [entity, setEntity] = useState(terms.entityName ?? '');
  const role = useRef<HTMLSelectElement>(null);
  return (
    <ApprovalForm
      title={CLIENT_WORDS.title(client.clientName)}
      go={CLIENT_WORDS.go}
      first={role}
      approved={() => ({ kind: 'terms', terms: withEntity(terms, entity) })}
    >
      <Field label={CLIENT_WORDS.role}>
        {(control) => (
          <Select
            {...control}
            ref={role}
            value={terms.collectorRole ?? UNKNOWN}
            onChange={({ target }) =>
              setTerms({ ...terms, collectorRole: ROLES.find((each) => each === target.value) ?? null })
            }
          >
            <option value={UNKNOWN}>{CLIENT_WORDS.notKnown}</option>
            {ROLES.map((each) => (
              <option key={each} value={each}>
                {ROLE_TITLES[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={CLIENT_WORDS.status}>
        {(control) => (
          <Select
            {...control}
            value={terms.defaultStatus ?? UNKNOWN}
            onChange={({ target }) =>
              setTerms({ ...terms, defaultStatus: STATUSES.find((each) => each === target.value) ?? null })
            }
          >
            <option value={UNKNOWN}>{CLIENT_WORDS.notKnown}</option>
            {STATUSES.map((each) => (
              <option key={each} value={each}>
                {DEFAULT_STATUS_TITLES[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={CLIENT_WORDS.entity} hint={CLIENT_WORDS.entityHint}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="off"
            maxLength={200}
            value={entity}
            onChange={({ target }) => setEntity(target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={CLIENT_WORDS.hospital}
        isChecked={terms.isNonProfitHospital}
        onChange={(isNonProfitHospital) => setTerms({ ...terms, isNonProfitHospital })}
      />
    </ApprovalForm>
  );
}
