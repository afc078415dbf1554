import { Autocomplete } from '@base-ui/react/autocomplete';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './pick-list.module.css';

export type PickItem = {
  readonly id: string;
  readonly title: string;
  /** More about it, in small. */
  readonly detail?: string | undefined;
  /** Shown at the end of the line: its keys. */
  readonly keys?: string | undefined;
  /** Why it cannot be taken now; said with its title. */
  readonly isDisabled?: string | undefined;
};

export type PickGroup = { readonly title: string; readonly items: readonly PickItem[] };

type PickListProps = {
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly groups: readonly PickGroup[];
  readonly nothing: string;
  readonly onType: (text: string) => void;
  readonly onPick: (id: string) => void;
  /** Below the list. */
  readonly children?: ReactNode;
};

function Row({ item, onPick }: { readonly item: PickItem; readonly onPick: (id: string) => void }) {
  const { id, title, detail, keys, isDisabled } = item;
  return (
    <Autocomplete.Item
      value={item}
      className={classNames(styles['item'], isDisabled !== undefined && styles['disabled'])}
      aria-disabled={isDisabled !== undefined}
      onClick={() => {
        if (isDisabled === undefined) onPick(id);
      }}
    >
      <span className={styles['title']}>{title}</span>
      {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      <span className={styles['spring']} />
      {isDisabled !== undefined && <span className={styles['detail']}>{isDisabled}</span>}
      {keys !== undefined && <kbd className={styles['keys']}>{keys}</kbd>}
    </Autocomplete.Item>
  );
}

/** A field and, always open below it, what fits: arrows move, Enter takes. The focus stays in the field. */
export function PickList({
  label,
  listLabel,
  placeholder,
  typed,
  groups,
  nothing,
  onType,
  onPick,
  children,
}: PickListProps) {
  const items = groups.map(({ title, items: inGroup }) => ({ value: title, items: inGroup }));
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={items}
      itemToStringValue={(item: PickItem) => item.title}
      value={typed}
      onValueChange={(text, { reason }) => {
        if (reason !== 'item-press') onType(text);
      }}
    >
      <Autocomplete.Input className={styles['input']} aria-label={label} placeholder={placeholder} spellCheck={false} />
      <Autocomplete.Empty className={styles['nothing']}>{groups.length === 0 ? nothing : null}</Autocomplete.Empty>
      <Autocomplete.List className={styles['list']} aria-label={listLabel}>
        {(group: { readonly value: string; readonly items: readonly PickItem[] }) => (
          <Autocomplete.Group key={group.value} items={group.items} className={styles['group']}>
            <Autocomplete.GroupLabel className={styles['heading']}>{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PickItem) => <Row key={item.id} item={item} onPick={onPick} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      {children}
    </Autocomplete.Root>
  );
}
