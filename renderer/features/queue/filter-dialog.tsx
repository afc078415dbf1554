import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { AGING_BUCKETS } from '#shared/domain/account/aging';
import {
  CALLABLE_WHEN,
  QUEUE_STATUSES,
  type QueueFilter,
  STEP_KINDS,
  STEP_OWNERS,
  isEmptyFilter,
} from '#shared/domain/queue/filter';
import { DISPOSITIONS } from '#shared/domain/contact/dispositions';
import { useUi } from '../../stores/ui-context';
import { BUCKET_TITLES, STEP_TITLES, outcomeTitle } from '../../text/domain-words';
import { t, words } from '../../text/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { classNames } from '../../ui/class-names';
import { Field } from '../../ui/field';
import { Select, TextInput } from '../../ui/inputs';
import styles from './filter-dialog.module.css';
import { type FilterFields, fieldsOfFilter, filterOfFields } from './filter-fields';

/** Days ahead that are offered for a step that is due. */
const DUE_DAYS = [0, 1, 3, 7, 14, 30] as const;

/** Up to so many creditors stand in one column. */
const FEW = 9;

type Lists = Pick<
  QueueFilter,
  'clients' | 'buckets' | 'statuses' | 'callable' | 'nextSteps' | 'owners' | 'dispositions'
>;

type TicksProps<T extends string> = {
  readonly label: string;
  readonly all: readonly { readonly id: T; readonly title: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  readonly areMany?: boolean;
};

/** Any of several values. */
function Ticks<T extends string>({ label, all, chosen, onChange, areMany = false }: TicksProps<T>) {
  return (
    <fieldset className={classNames(styles['ticks'], areMany && styles['many'])}>
      <legend>{label}</legend>
      {all.map(({ id, title }) => (
        <label key={id} className={styles['tick']}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          <bdi>{title}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** The creditors there are accounts of, by name. */
function useClients(): readonly string[] {
  const { client } = useUi();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isOver = false;
    void client.rules.clientTerms({}).then((reply) => {
      if (!isOver && reply.ok) setNames([...new Set(reply.value.map(({ clientName }) => clientName))].toSorted());
      return undefined;
    });
    return () => {
      isOver = true;
    };
  }, [client]);
  return names;
}

type NumberFieldsProps = {
  readonly fields: FilterFields;
  readonly problems: ReturnType<typeof filterOfFields>['problems'];
  readonly onChange: (change: Partial<FilterFields>) => void;
};

const NUMBERS = ['daysFrom', 'daysTo', 'balanceFrom', 'balanceTo'] as const;

/** Bounds as they are typed. */
function NumberFields({ fields, problems, onChange }: NumberFieldsProps) {
  return (
    <div className={styles['numbers']}>
      {NUMBERS.map((name) => (
        <Field key={name} label={words.queue.filter[name]} problem={problems[name]}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={fields[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={words.queue.filter.due}>
        {(control) => (
          <Select {...control} value={fields.due} onChange={(event) => onChange({ due: event.target.value })}>
            <option value="">{words.queue.filter.dueAny}</option>
            {DUE_DAYS.map((days) => (
              <option key={days} value={days}>
                {days === 0 ? words.queue.filter.dueToday : t('queue:filter.dueInDays', { count: days })}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

function ListFields({ lists, onChange }: { readonly lists: Lists; readonly onChange: (change: Lists) => void }) {
  const clients = useClients();
  const known = [...new Set([...clients, ...(lists.clients ?? [])])];
  const titled = <T extends string>(ids: readonly T[], titleOf: (id: T) => string) =>
    ids.map((id) => ({ id, title: titleOf(id) }));
  const codes = DISPOSITIONS.map(({ code }) => code);
  return (
    <div className={styles['lists']}>
      <Ticks
        label={words.queue.filter.statuses}
        all={titled(QUEUE_STATUSES, (status) => words.queue.status[status])}
        chosen={lists.statuses ?? []}
        onChange={(statuses) => onChange({ statuses })}
      />
      <Ticks
        label={words.queue.filter.callable}
        all={titled(CALLABLE_WHEN, (when) => words.queue.filter.callableWhen[when])}
        chosen={lists.callable ?? []}
        onChange={(callable) => onChange({ callable })}
      />
      <Ticks
        label={words.queue.filter.buckets}
        all={titled(AGING_BUCKETS, (bucket) => BUCKET_TITLES[bucket])}
        chosen={lists.buckets ?? []}
        onChange={(buckets) => onChange({ buckets })}
      />
      <Ticks
        label={words.queue.filter.nextSteps}
        all={titled([...STEP_KINDS, 'none'] as const, (kind) =>
          kind === 'none' ? words.queue.filter.noStep : STEP_TITLES[kind],
        )}
        chosen={lists.nextSteps ?? []}
        onChange={(nextSteps) => onChange({ nextSteps })}
      />
      <Ticks
        label={words.queue.filter.owners}
        all={titled(STEP_OWNERS, (owner) => words.queue.filter.owner[owner])}
        chosen={lists.owners ?? []}
        onChange={(owners) => onChange({ owners })}
      />
      {known.length > 0 && (
        <Ticks
          areMany={known.length > FEW}
          label={words.queue.filter.clients}
          all={titled(known, (name) => name)}
          chosen={lists.clients ?? []}
          onChange={(chosen) => onChange({ clients: chosen })}
        />
      )}
      <Ticks
        areMany
        label={words.queue.filter.dispositions}
        all={titled(codes, (code) => `${code} · ${outcomeTitle(code)}`)}
        chosen={lists.dispositions ?? []}
        onChange={(dispositions) => onChange({ dispositions })}
      />
    </div>
  );
}

/** How many accounts a filter leaves, a moment after it was changed. */
function useFound(filter: QueueFilter): number | null {
  const { client, queue, env } = useUi();
  const view = useStore(queue, (state) => state.view);
  const [found, setFound] = useState<number | null>(null);
  const key = JSON.stringify([view, filter]);
  useEffect(() => {
    let isOver = false;
    const cancel = env.later(150, () => {
      const query = { view, ...(isEmptyFilter(filter) ? {} : { filter }) };
      void client.queue.tally({ views: [{ id: 'found', query }] }).then((reply) => {
        if (!isOver && reply.ok) setFound(reply.value[0]?.accounts ?? null);
        return undefined;
      });
    });
    return () => {
      isOver = true;
      cancel();
    };
    // The key says all that the question depends on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, env, key]);
  return found;
}

/** Says what of the view is shown. */
export function FilterDialog() {
  const ui = useUi();
  const [before] = useState(() => ui.queue.getState().filter);
  const [lists, setLists] = useState<Lists>(before);
  const [fields, setFields] = useState<FilterFields>(() => fieldsOfFilter(before));
  const first = useRef<HTMLInputElement>(null);
  const formId = useId();
  const { filter, problems } = filterOfFields(lists, fields);
  const found = useFound(filter);
  const close = () => ui.queuePanels.close();
  const apply = (next: QueueFilter) => {
    close();
    ui.queue.setFilter(next);
    ui.screen.focusOn('queue');
  };
  const submit = () => {
    if (Object.keys(problems).length === 0) apply(filter);
    else ui.announcer.alert(Object.values(problems).join(' '));
  };
  const handleKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.key !== 'Enter') return;
    event.preventDefault();
    submit();
  };
  return (
    <Dialog
      title={words.queue.filter.title}
      closeLabel={words.queue.filter.close}
      size="wide"
      onClose={close}
      initialFocus={first}
      actions={
        <div className={styles['actions']}>
          <p role="status">{found === null ? '' : t('queue:filter.found', { count: found })}</p>
          <span className={styles['spring']} />
          <Button onClick={() => apply({})}>{words.queue.filter.clear}</Button>
          <Button type="submit" form={formId} kind="primary">
            {words.queue.filter.apply}
          </Button>
        </div>
      }
    >
      {/* The form's own controls have the keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        id={formId}
        className={styles['form']}
        onKeyDown={handleKey}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={words.queue.filter.text}>
          {(control) => (
            <TextInput
              {...control}
              ref={first}
              type="search"
              autoComplete="off"
              value={fields.text}
              onChange={(event) => setFields((all) => ({ ...all, text: event.target.value }))}
            />
          )}
        </Field>
        <NumberFields
          fields={fields}
          problems={problems}
          onChange={(change) => setFields((all) => ({ ...all, ...change }))}
        />
        <ListFields lists={lists} onChange={(change) => setLists((all) => ({ ...all, ...change }))} />
      </form>
    </Dialog>
  );
}
