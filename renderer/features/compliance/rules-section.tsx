import { type KeyboardEvent, memo, useDeferredValue, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Raised, effectOf, rulesMatching } from '../../stores/compliance-rules';
import { useFocusHome, useUi } from '../../stores/ui-context';
import type { RuleLine } from '../../ipc/types';
import { CONFIDENCE_MEANS, EFFECT_WORDS, RULES_WORDS } from '../../text/compliance-words';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import { dayWords } from './day-words';
import { LoadState } from './load-state';
import { datesWords, placeWords } from './rule-words';
import styles from './rules-section.module.css';
import section from './section.module.css';
import { WriteButton } from './write-button';

type RowProps = { readonly rule: RuleLine; readonly raises: readonly Raised[] };

function RuleRow({ rule, raises }: RowProps) {
  const { compliance } = useUi();
  const { effect, raised, mayRaiseTo } = effectOf(rule, raises);
  return (
    <tr>
      <th scope="row">
        {rule.title}
        <div className={section['id']}>{rule.ruleId}</div>
      </th>
      <td>{placeWords(rule.jurisdiction)}</td>
      <td>{rule.citation}</td>
      <td>
        {EFFECT_WORDS[effect]}
        {raised !== null && (
          <div>
            <span className={styles['raised']} title={raised.reason}>
              ▲ {RULES_WORDS.raised(dayWords(raised.on))}
            </span>
          </div>
        )}
      </td>
      <td title={CONFIDENCE_MEANS[rule.confidence]}>
        <span className={section['strong']}>{rule.confidence}</span>{' '}
        <span className={styles['means']}>{CONFIDENCE_MEANS[rule.confidence]}</span>
      </td>
      <td>{datesWords(rule)}</td>
      <td>
        {mayRaiseTo.length > 0 && (
          <WriteButton
            aria-label={RULES_WORDS.raiseLabel(rule.ruleId)}
            onClick={() => compliance.approvals.ask({ kind: 'raise', rule })}
          >
            {RULES_WORDS.raise}
          </WriteButton>
        )}
      </td>
    </tr>
  );
}

type TableProps = { readonly rules: readonly RuleLine[]; readonly raises: readonly Raised[] };

const RuleTable = memo(function RuleTable({ rules, raises }: TableProps) {
  const { columns } = RULES_WORDS;
  return (
    <table className={`${section['table']} ${styles['rules']}`} aria-label={RULES_WORDS.table}>
      <thead>
        <tr>
          <th scope="col">{columns.rule}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.citation}</th>
          <th scope="col">{columns.effect}</th>
          <th scope="col">{columns.confidence}</th>
          <th scope="col">{columns.dates}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <RuleRow key={`${rule.packId} ${rule.ruleId} ${rule.effectiveFrom}`} rule={rule} raises={raises} />
        ))}
      </tbody>
    </table>
  );
});

/** Every rule that holds or will hold, found by typing. */
export function RulesSection() {
  const { compliance } = useUi();
  const { value, error } = useStore(compliance, (state) => state.packs);
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const input = useRef<HTMLInputElement>(null);
  useFocusHome('compliance-filter', input);
  const all = value?.rules ?? [];
  const rules = rulesMatching(all, wanted);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === '') return;
    // The first Escape empties the field, the next one goes back.
    event.preventDefault();
    setTyped('');
  };
  return (
    <>
      <div className={styles['filter']}>
        <Field label={RULES_WORDS.filter} hint={RULES_WORDS.filterHint} className={styles['field']}>
          {(control) => (
            <TextInput
              {...control}
              ref={input}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={handleKey}
            />
          )}
        </Field>
        <p role="status" className={section['quiet']}>
          {value !== null && RULES_WORDS.found(rules.length, all.length)}
        </p>
      </div>
      <LoadState error={error} isLoading={value === null} />
      {value !== null && rules.length === 0 && <p>{RULES_WORDS.none}</p>}
      {value !== null && rules.length > 0 && <RuleTable rules={rules} raises={value.raises} />}
    </>
  );
}
