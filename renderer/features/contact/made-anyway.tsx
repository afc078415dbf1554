import { useRef } from 'react';
import { useStore } from 'zustand';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import { entryInput } from '../../stores/contact-input';
import { type Unbegun, unbegunContact } from '../../stores/unbegun-contact';
import { useFocusHome, useUi } from '../../stores/ui-context';
import { ACT_TITLES, BEGIN_WORDS } from '../../text/gate-words';
import { foremost, verdictSentence } from '../../text/gate-format';
import { Banner } from '../../ui/banner';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/inputs';
import { type FormPart, problemAt } from './form-fields';

const ANYWAY_FIELD = { field: 'made-anyway' } as const;

function useUnbegun({ accountId, draft, view }: FormPart): Unbegun | null {
  const { desk, gate } = useUi();
  const judged = useStore(gate, (state) => (state.accountId === accountId ? state.view : null));
  if (view === null || judged === null || draft.words.code.trim() === '') return null;
  const moment = { nowMs: desk.nowMs(), today: desk.today(), zone: desk.zone() };
  const entry = entryInput(draft.commandId, draft.words, view.account, moment, draft.begun);
  return entry.ok ? unbegunContact(judged, view.account, entry.input) : null;
}

/** A contact that was made without being begun here and against a rule: why. It is recorded whatever stands here. */
export function MadeAnyway(part: FormPart) {
  const { accountId, draft, view } = part;
  const { drafts } = useUi();
  const input = useRef<HTMLInputElement>(null);
  const unbegun = useUnbegun(part);
  useFocusHome(ANYWAY_FIELD, input);
  if (view === null || unbegun === null) return null;
  const { outcome, verdicts, key } = unbegun;
  const verdict = foremost(verdicts, outcome);
  const act = ACT_TITLES[(key.split(' ')[0] ?? 'dial') as ContactActKind];
  return (
    <Banner level={outcome === 'blocked' ? 'danger' : 'warn'} mark="!">
      {outcome === 'blocked' ? BEGIN_WORDS.anywayBlocked(act) : BEGIN_WORDS.anywayWarned(act)}{' '}
      {verdict !== null && verdictSentence(verdict, view.account)} {outcome === 'blocked' && BEGIN_WORDS.anywayAsk}
      <Field
        label={outcome === 'blocked' ? BEGIN_WORDS.anywayLabel : BEGIN_WORDS.anywayWarnLabel}
        problem={problemAt(draft, 'made-anyway')}
      >
        {(control) => (
          <TextInput
            {...control}
            ref={input}
            autoComplete="off"
            value={draft.words.madeAnyway}
            onChange={(event) => drafts.edit(accountId, { madeAnyway: event.target.value })}
          />
        )}
      </Field>
    </Banner>
  );
}
