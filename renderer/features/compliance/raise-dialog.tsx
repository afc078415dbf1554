import { useState } from 'react';
import { useStore } from 'zustand';
import type { RuleLine } from '../../ipc/types';
import { effectOf } from '../../stores/compliance-rules';
import { useUi } from '../../stores/ui-context';
import { CONFIDENCE_MEANS, RAISE_TO_WORDS, RULES_WORDS } from '../../text/compliance-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { ApprovalForm } from './approval-form';

/** A supervisor makes a rule of less confidence count in full. */
export function RaiseDialog({ rule }: { readonly rule: RuleLine }) {
  const { compliance } = useUi();
  const raises = useStore(compliance, (state) => state.packs.value?.raises ?? null);
  const { mayRaiseTo } = effectOf(rule, raises ?? []);
  const [to, setTo] = useState(mayRaiseTo.at(-1) ?? 'block');
  return (
    <ApprovalForm
      title={RULES_WORDS.raiseTitle(rule.ruleId)}
      go={RULES_WORDS.raiseGo}
      approved={() => ({ kind: 'raise', ruleId: rule.ruleId, to })}
    >
      <p>
        {rule.title} ({rule.citation})
      </p>
      <p>{CONFIDENCE_MEANS[rule.confidence]}</p>
      <p>{RULES_WORDS.raiseIntro}</p>
      <ChoiceGroup
        label={RULES_WORDS.raiseTo}
        choices={mayRaiseTo.map((each) => ({ id: each, title: RAISE_TO_WORDS[each] }))}
        chosen={to}
        onChoose={setTo}
      />
    </ApprovalForm>
  );
}
