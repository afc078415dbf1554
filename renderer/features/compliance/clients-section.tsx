import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ClientLine } from '../../ipc/types';
import { useUi } from '../../stores/ui-context';
import { CLIENT_WORDS, DEFAULT_STATUS_TITLES, ROLE_TITLES } from '../../text/compliance-words';
import { formatCount } from '../../text/format';
import { clientsInOrder } from './clients-order';
import { LoadState } from './load-state';
import styles from './section.module.css';
import { WriteButton } from './write-button';

function Terms({ terms }: Pick<ClientLine, 'terms'>) {
  if (terms === null) {
    return (
      <td colSpan={4} className={styles['warning']}>
        ! {CLIENT_WORDS.unknown}
      </td>
    );
  }
  const { collectorRole, defaultStatus, entityName, isNonProfitHospital } = terms;
  const unknown = <span className={styles['warning']}>! {CLIENT_WORDS.partly}</span>;
  return (
    <>
      <td>{collectorRole === null ? unknown : ROLE_TITLES[collectorRole]}</td>
      <td>{defaultStatus === null ? unknown : DEFAULT_STATUS_TITLES[defaultStatus]}</td>
      <td>{entityName ?? CLIENT_WORDS.ownBusiness}</td>
      <td>{isNonProfitHospital ? CLIENT_WORDS.yes : CLIENT_WORDS.no}</td>
    </>
  );
}

type RowProps = { readonly client: ClientLine; readonly onEdit: () => void };

function ClientRow({ client, onEdit }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span className={styles['strong']}>{client.clientName}</span>
        <div className={styles['id']}>{client.clientId}</div>
      </th>
      <td className={styles['figure']}>{formatCount(client.accounts)}</td>
      <Terms terms={client.terms} />
      <td>
        <WriteButton
          id={`client-terms-${client.clientId}`}
          aria-label={CLIENT_WORDS.editLabel(client.clientName)}
          onClick={onEdit}
        >
          {client.terms === null ? CLIENT_WORDS.edit : CLIENT_WORDS.change}
        </WriteButton>
      </td>
    </tr>
  );
}

/** On whose account and in what condition debts are collected, for each client. */
export function ClientsSection() {
  const { compliance } = useUi();
  const { value, error } = useStore(compliance, (state) => state.clients);
  const [editedId, setEditedId] = useState<string | null>(null);
  // Terms that are set move the client down the list; the focus goes along.
  useEffect(() => {
    if (editedId === null || document.activeElement !== document.body) return;
    document.getElementById(`client-terms-${editedId}`)?.focus();
  }, [value, editedId]);
  const { columns } = CLIENT_WORDS;
  return (
    <>
      <p className={styles['lead']}>{CLIENT_WORDS.intro}</p>
      <LoadState error={error} isLoading={value === null} />
      {value?.length === 0 && <p>{CLIENT_WORDS.none}</p>}
      {value !== null && value.length > 0 && (
        <table className={styles['table']} aria-label={CLIENT_WORDS.table}>
          <thead>
            <tr>
              <th scope="col">{columns.client}</th>
              <th scope="col" className={styles['figure']}>
                {columns.accounts}
              </th>
              <th scope="col">{columns.role}</th>
              <th scope="col">{columns.status}</th>
              <th scope="col">{columns.entity}</th>
              <th scope="col">{columns.hospital}</th>
              <th scope="col">
                <span className="visually-hidden">{columns.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {clientsInOrder(value).map((client) => (
              <ClientRow
                key={client.clientId}
                client={client}
                onEdit={() => {
                  setEditedId(client.clientId);
                  compliance.approvals.ask({ kind: 'terms', client });
                }}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
