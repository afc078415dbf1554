import { Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';

type Choice<K extends string> = { readonly id: K; readonly title: string };

type ChoiceGroupProps<K extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<K>[];
  readonly chosen: K;
  readonly onChoose: (id: K) => void;
};

/** One of two or three choices, all in sight; arrows move between them. */
export function ChoiceGroup<K extends string>({ label, choices, chosen, onChoose }: ChoiceGroupProps<K>) {
  const id = useId();
  return (
    <div>
      <span id={id}>{label}</span>
      <RadioGroup
        layout="horizontal"
        aria-labelledby={id}
        value={chosen}
        onChange={(_event, { value }) => {
          const choice = choices.find((each) => each.id === value);
          if (choice !== undefined) onChoose(choice.id);
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} label={{ children: choice.title }} />
        ))}
      </RadioGroup>
    </div>
  );
}
