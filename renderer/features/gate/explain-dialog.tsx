import { useRef, useState } from 'react';
import type { ContactActKind } from '#shared/domain/compliance/commands';
import type { GateView } from '#shared/domain/compliance/gate-types';
import type { Verdict } from '#shared/rules/types/judgement';
import type { AccountView } from '../../ipc/types';
import { beginContact, wishFor } from '../../stores/begin-contact';
import { type Wish, judgementAt, neededFor } from '../../stores/begin-wish';
import type { GateDialog } from '../../stores/gate-dialog-store';
import { useIsReadOnly, useUi } from '../../stores/ui-context';
import { ACT_TITLES, APPROVE_WORDS, EXPLAIN_WORDS, actMark } from '../../text/gate-words';
import { pointWords } from '../../text/point-words';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import styles from './explain-dialog.module.css';
import { Headline, type Shown } from './headline';
import { MessageFields, hasWords } from './message-fields';
import { VerdictList } from './verdict-item';

type Asked = Extract<GateDialog, { kind: 'explain' }>;
type Props = {
  readonly dialog: Asked;
  readonly gate: GateView;
  readonly view: AccountView;
  readonly onClose: () => void;
};

function shownOf(dialog: Asked, act: ContactActKind, gate: GateView): Shown | null {
  const { answer, contactPointId } = dialog;
  const judgement = judgementAt(gate, contactPointId, act);
  if (answer !== null && answer.wish.kind === act) {
    const { verdicts, passed } = answer;
    const outcome = verdicts.some((verdict) => verdict.outcome === 'blocked') ? 'blocked' : 'warn';
    return { outcome, verdicts, passed, earliestAllowedAt: judgement?.earliestAllowedAt ?? null };
  }
  if (judgement === null) return null;
  const isMet = (verdict: Verdict) => verdict.outcome === 'allowed';
  return {
    outcome: judgement.outcome,
    verdicts: judgement.verdicts.filter((verdict) => !isMet(verdict)),
    passed: judgement.verdicts.filter(isMet).map(({ ruleId }) => ruleId),
    earliestAllowedAt: judgement.earliestAllowedAt ?? null,
  };
}

/** What may be done from here: begin it, begin it with a reason, or have somebody with the right let it through. */
function Acts({ dialog, act, shown }: { readonly dialog: Asked; readonly act: ContactActKind; readonly shown: Shown }) {
  const ui = useUi();
  const isReadOnly = useIsReadOnly();
  const begun = ui.drafts.draftOf(ui.account.getState().accountId ?? ('' as never)).begun;
  const wish =
    dialog.answer !== null && dialog.answer.wish.kind === act
      ? dialog.answer.wish
      : wishFor(ui, dialog.contactPointId, act);
  if (wish === null || begun !== null || isReadOnly) return null;
  const title = ACT_TITLES[act];
  if (hasWords(act)) {
    return (
      <>
        <MessageFields key={act} wish={wish} />
        <Approve wish={wish} shown={shown} />
      </>
    );
  }
  if (shown.outcome !== 'blocked') {
    return (
      <Button
        onClick={() => {
          ui.gateDialogs.close();
          void beginContact(ui, dialog.contactPointId, act);
        }}
      >
        {shown.outcome === 'allowed' ? EXPLAIN_WORDS.begin(title) : EXPLAIN_WORDS.beginReason(title)}
      </Button>
    );
  }
  return <Approve wish={wish} shown={shown} />;
}

/** The way to have a blocked act let through, or why there is none. */
function Approve({ wish, shown }: { readonly wish: Wish; readonly shown: Shown }) {
  const ui = useUi();
  if (shown.outcome !== 'blocked') return null;
  const needed = neededFor(shown.verdicts);
  // A message that nobody may let through as it is may be let through with other words.
  if (needed === null && hasWords(wish.kind)) return null;
  if (needed === null) return <p>{`${EXPLAIN_WORDS.blockedHere} ${APPROVE_WORDS.nobody}`}</p>;
  if (needed.by === 'compliance') return <p>{`${EXPLAIN_WORDS.blockedHere} ${APPROVE_WORDS.compliance}`}</p>;
  return (
    <Button onClick={() => ui.gateDialogs.show({ kind: 'approve', wish, verdicts: shown.verdicts })}>
      {needed.by === 'collector' ? APPROVE_WORDS.openCollector : APPROVE_WORDS.open}
    </Button>
  );
}

function ActPicker({
  acts,
  chosen,
  onChoose,
}: {
  readonly acts: GateView['points'][number]['acts'];
  readonly chosen: ContactActKind;
  readonly onChoose: (kind: ContactActKind) => void;
}) {
  if (acts.length < 2) return null;
  return (
    <ChoiceGroup
      label={EXPLAIN_WORDS.acts}
      choices={acts.map((act) => {
        const { mark, word } = actMark(act);
        return { id: act.kind, title: `${ACT_TITLES[act.kind]}: ${mark} ${word}` };
      })}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

/** Why a phone, mailbox or address may be used or not: every rule that hinders, and all that were asked besides. */
export function ExplainDialog({ dialog, gate, view, onClose }: Props) {
  const [act, setAct] = useState<ContactActKind>(dialog.act);
  const body = useRef<HTMLDivElement>(null);
  const point = view.account.contactPoints.find(({ id }) => id === dialog.contactPointId);
  const acts = gate.points.find(({ contactPointId }) => contactPointId === dialog.contactPointId)?.acts ?? [];
  const shown = shownOf(dialog, act, gate);
  const judgement = judgementAt(gate, dialog.contactPointId, act);
  return (
    <Dialog
      title={EXPLAIN_WORDS.title(point === undefined ? '' : pointWords(point))}
      closeLabel={EXPLAIN_WORDS.close}
      onClose={onClose}
      initialFocus={body}
    >
      {/* What is read is what scrolls, and it has to be reachable to be scrolled. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={body} tabIndex={0} role="group" aria-label={ACT_TITLES[act]} className={styles['body']}>
        <ActPicker acts={acts} chosen={act} onChoose={setAct} />
        {shown === null ? (
          <p>{EXPLAIN_WORDS.none}</p>
        ) : (
          <>
            {dialog.answer !== null && dialog.answer.wish.kind === act && <p>{EXPLAIN_WORDS.asMainSaid}</p>}
            <Headline shown={shown} gate={gate} />
            <Acts dialog={dialog} act={act} shown={shown} />
            <VerdictList verdicts={shown.verdicts} gate={gate} view={view} />
            <details className={styles['passed']}>
              <summary>{EXPLAIN_WORDS.alsoChecked(shown.passed.length)}</summary>
              <p>{shown.passed.join(', ')}</p>
            </details>
          </>
        )}
        {judgement !== null && (
          <p className={styles['law']}>
            {EXPLAIN_WORDS.scopeTitle}:{' '}
            {EXPLAIN_WORDS.scopeWords(
              judgement.factsUsed.zones.join(', '),
              judgement.factsUsed.localDays.join(', '),
              judgement.factsUsed.places.join(', '),
              judgement.factsUsed.contactsRead,
            )}
            . {EXPLAIN_WORDS.packs}:{' '}
            {judgement.packVersions.map(({ packId, version }) => `${packId} ${version}`).join(', ')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
