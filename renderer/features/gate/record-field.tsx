import type { GateView } from '#shared/domain/compliance/gate-types';
import type { ContactPoint } from '#shared/domain/account/types';
import type { AccountView } from '../../ipc/types';
import { RECORD_FIELDS, type RecordFieldName, type RecordProblem } from '../../stores/record-fields';
import { RECORD_CHOICES } from '../../stores/record-kinds';
import { RECORD_CHOICE_TITLES, RECORD_FIELD_LABELS, RECORD_PROBLEM_WORDS, RECORD_WORDS } from '../../text/record-words';
import { ACCOUNT_WORDS } from '../../text/ui-words';
import { pointWords } from '../../text/point-words';
import { Field, type FieldControl } from '../../ui/field';
import { Checkbox, Select, TextInput } from '../../ui/inputs';
import { ZoneField } from './zone-field';

type Props = {
  readonly name: RecordFieldName;
  readonly value: string;
  readonly problems: readonly RecordProblem[];
  readonly view: AccountView;
  readonly gate: GateView | null;
  readonly chosenDebts: number;
  readonly isForStop: boolean;
  readonly onChange: (value: string) => void;
};

type Option = { readonly value: string; readonly title: string };

function choiceOptions(name: RecordFieldName): readonly Option[] {
  if (!(name in RECORD_CHOICES)) return [];
  const titles: Readonly<Record<string, string>> = RECORD_CHOICE_TITLES[name as keyof typeof RECORD_CHOICES];
  return RECORD_CHOICES[name as keyof typeof RECORD_CHOICES].map((value) => ({ value, title: titles[value] ?? value }));
}

function points(view: AccountView, fits: (point: ContactPoint) => boolean): readonly Option[] {
  const options = view.account.contactPoints
    .filter(fits)
    .map((point) => ({ value: point.id as string, title: pointWords(point) }));
  return [{ value: '', title: RECORD_WORDS.none }, ...options];
}

function optionsOf({ name, view, gate, chosenDebts, isForStop }: Props): readonly Option[] {
  const kind = RECORD_FIELDS[name];
  switch (kind) {
    case 'choice':
      return choiceOptions(name);
    case 'person': {
      const people = view.account.parties
        .toSorted((a, b) => Number(b.role === 'holder') - Number(a.role === 'holder'))
        .map(({ id, name: of }) => ({ value: id as string, title: of ?? ACCOUNT_WORDS.noName }));
      return isForStop ? [...people, { value: 'everybody', title: RECORD_WORDS.everybody }] : people;
    }
    case 'debts':
      return [
        { value: '', title: RECORD_WORDS.allDebts },
        { value: 'chosen', title: RECORD_WORDS.chosenDebts(chosenDebts) },
      ];
    case 'phone':
      return points(view, ({ medium }) => medium === 'phone');
    case 'mailbox':
      return points(view, ({ medium }) => medium === 'email');
    case 'work-endpoint': {
      const atWork = new Set(
        gate?.points.filter(({ use }) => use === 'work').map(({ contactPointId }) => contactPointId),
      );
      return points(view, ({ id }) => atWork.size === 0 || atWork.has(id));
    }
    case 'endpoint':
      return points(view, () => true);
    default:
      return [];
  }
}

const INPUT_TYPE: Readonly<Partial<Record<string, 'date' | 'time'>>> = { day: 'date', time: 'time' };

function Input({ control, props }: { readonly control: FieldControl; readonly props: Props }) {
  const { name, value, onChange } = props;
  const kind = RECORD_FIELDS[name];
  const options = optionsOf(props);
  if (options.length > 0) {
    return (
      <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(({ value: each, title }) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <TextInput
      {...control}
      type={INPUT_TYPE[kind] ?? 'text'}
      inputMode={kind === 'amount' ? 'decimal' : undefined}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** One field of what is recorded. */
export function RecordField(props: Props) {
  const { name, value, problems, onChange } = props;
  const codes = problems.filter(({ field }) => field === name).map(({ code }) => RECORD_PROBLEM_WORDS[code]);
  const problem = codes.length === 0 ? null : codes.join(' ');
  const kind = RECORD_FIELDS[name];
  if (kind === 'tick') {
    return (
      <Checkbox
        label={RECORD_FIELD_LABELS[name]}
        isChecked={value === 'yes'}
        onChange={(isChecked) => onChange(isChecked ? 'yes' : '')}
      />
    );
  }
  if (kind === 'zone') return <ZoneField zone={value} problem={problem} onChange={onChange} />;
  return (
    <Field label={RECORD_FIELD_LABELS[name]} problem={problem}>
      {(control) => <Input control={control} props={props} />}
    </Field>
  );
}
