import { Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type TabChoice<K extends string> = { readonly id: K; readonly title: ReactNode };

type TabsProps<K extends string> = {
  readonly label: string;
  readonly tabs: readonly TabChoice<K>[];
  readonly chosen: K;
  readonly onChoose: (id: K) => void;
};

/** One of several things to look at; arrows move between them. */
export function Tabs<K extends string>({ label, tabs, chosen, onChoose }: TabsProps<K>) {
  return (
    <TabList
      size="small"
      aria-label={label}
      selectedValue={chosen}
      onTabSelect={(_event, { value }) => {
        const tab = tabs.find(({ id }) => id === value);
        if (tab !== undefined) onChoose(tab.id);
      }}
    >
      {tabs.map(({ id, title }) => (
        <Tab key={id} value={id}>
          {title}
        </Tab>
      ))}
    </TabList>
  );
}
