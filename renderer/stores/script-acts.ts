import { instant } from '#shared/kernel/calendar';
import { type Disposition, dispositionByCode } from '#shared/domain/contact/dispositions';
import type { AccountId } from '#shared/kernel/ids';
import { minorDigits } from '#shared/kernel/money';
import type { VerifyItem } from '#shared/scripts/model';
import { type PlayerAction, type PlayerState, play, stepAt } from '#shared/scripts/player';
import { SHIPPED_SCRIPTS } from '#shared/scripts/shipped';
import { doesMatch, knownItems } from '#shared/scripts/verify';
import { language, t } from '../text/words';
import { type ContactWords, withOutcome } from './contact-draft';
import { chosenDebts, currenciesOwed, outcomeOf, partyOf } from './contact-input';
import type { UiState } from './ui-state';

type Here = { readonly accountId: AccountId; readonly player: PlayerState };

function here(ui: UiState): Here | null {
  const { accountId } = ui.account.getState();
  const player = accountId === null ? null : (ui.drafts.draftOf(accountId).player ?? null);
  return accountId === null || player === null ? null : { accountId, player };
}

/** What a promise can be prefilled with: the whole of what is owed in the first currency. */
function promiseWords(
  ui: UiState,
  words: ContactWords,
  kind: NonNullable<PlayerState['promise']>,
): Partial<ContactWords> {
  const { view } = ui.account.getState();
  if (view === null || words.promiseAmount.trim() !== '' || words.promiseDay !== '') return {};
  const currency = words.promiseCurrency ?? currenciesOwed(view.account)[0] ?? 'USD';
  const owed = chosenDebts(words, view.account)
    .filter((debt) => debt.currency === currency)
    .reduce((sum, debt) => sum + debt.balanceMinor, 0);
  const digits = minorDigits(currency);
  const amount = owed <= 0 || kind === 'in-part' ? '' : (owed / 10 ** digits).toFixed(digits);
  return { promiseAmount: amount, promiseDay: kind === 'in-full-today' ? ui.desk.today() : '' };
}

/** Whether the call goes on after this outcome: the person is still on the line until somebody hangs up. */
function isStillTalking(outcome: Disposition): boolean {
  return outcome.countsAs.conversation;
}

/** Takes what the script came to over into the form: the outcome, what was said, and what a promise begins with. */
function takeOver(ui: UiState, accountId: AccountId, before: PlayerState, after: PlayerState): void {
  const draft = ui.drafts.draftOf(accountId);
  let words = draft.words;
  const newly = after.said.filter((each) => !before.said.includes(each) && !words.disclosures.includes(each));
  if (newly.length > 0) words = { ...words, disclosures: [...words.disclosures, ...newly] };
  const isUntouched = words.code.trim() === '' || words.code === before.outcome;
  const outcome = after.outcome === null ? undefined : dispositionByCode(after.outcome);
  if (after.outcome !== before.outcome && isUntouched) {
    words = outcome === undefined ? { ...words, code: '' } : withOutcome(words, outcome);
  }
  if (after.promise !== null && after.promise !== before.promise) {
    words = { ...words, ...promiseWords(ui, words, after.promise) };
  }
  if (words !== draft.words) ui.drafts.edit(accountId, words);
  const { call } = draft;
  const isOver = after.phase === 'ended' && outcome !== undefined && !isStillTalking(outcome);
  if (call !== null && call.endedAtMs === null && isOver) {
    ui.drafts.put(accountId, { call: { ...call, endedAtMs: Math.max(call.startedAtMs, ui.desk.nowMs()) } });
  }
  // Going back from an ending takes the ending back: the call is not over after all.
  const isBack = before.phase === 'ended' && after.phase === 'running';
  if (call !== null && call.endedAtMs !== null && isBack)
    ui.drafts.put(accountId, { call: { ...call, endedAtMs: null } });
}

function tellRefusal(ui: UiState, refused: NonNullable<PlayerState['refused']>): void {
  const said = {
    'too-soon': t('script:waiting'),
    'not-verified': t('script:notVerified'),
    'no-such-answer': t('script:noAnswer'),
    'answer-first': t('script:answerFirst'),
  } as const;
  ui.announcer.alert(said[refused]);
}

/** Where the focus goes after a key of the script: on it while it runs, to what a promise lacks, to the note when it ended. */
function moveFocus(ui: UiState, before: PlayerState, after: PlayerState): void {
  if (after.phase === 'ended') {
    ui.screen.focusOn('note');
    return;
  }
  if (after.promise !== null && after.promise !== before.promise) {
    const { accountId } = ui.account.getState();
    const words = accountId === null ? null : ui.drafts.draftOf(accountId).words;
    if (words?.promiseAmount === '') ui.screen.focusOn({ field: 'promise-amount' });
    else if (words?.promiseDay === '') ui.screen.focusOn({ field: 'promise-day' });
    else ui.screen.focusOn('script');
    return;
  }
  if (after.phase === 'running') ui.screen.focusOn('script');
}

/** One key of the script on the open account; false when no script is there for it. */
export function playScript(ui: UiState, action: PlayerAction): boolean {
  const now = here(ui);
  if (now === null) return false;
  const { accountId, player } = now;
  const after = play(SHIPPED_SCRIPTS, player, action, ui.desk.nowMs());
  ui.drafts.put(accountId, { player: after });
  if (after.refused !== null) {
    tellRefusal(ui, after.refused);
    return true;
  }
  takeOver(ui, accountId, player, after);
  if (action.kind === 'language' || action.kind === 'stop') return true;
  // While an item is asked for, the focus is where what they say is typed.
  if (after.picked === null) moveFocus(ui, player, after);
  const step = stepAt(SHIPPED_SCRIPTS, after);
  if (step !== null && step !== stepAt(SHIPPED_SCRIPTS, player)) ui.announcer.answer(step.title[language()] ?? '');
  return true;
}

/** Compares what a person said with what the account knows. Only whether it fits goes any further. */
export function checkSaid(ui: UiState, item: VerifyItem, said: string): boolean {
  const { accountId, view } = ui.account.getState();
  if (accountId === null || view === null) return false;
  const { begun, words } = ui.drafts.draftOf(accountId);
  const isMatch = doesMatch(item, said, knownItems(view.account, begun?.partyId ?? words.partyId));
  playScript(ui, { kind: 'check', isMatch });
  const title = t(`script:items.${item}`);
  ui.announcer.answer(
    isMatch ? t('script:verify.match', { item: title }) : t('script:verify.noMatch', { item: title }),
  );
  return isMatch;
}

/** What can come up at any moment of a call, with the outcome it presets. */
export const OBJECTIONS = {
  bankruptcy: 'BKO',
  dispute: 'DSP',
  lawyer: 'ATY',
  cease: 'CEA',
  wrong: 'WN',
  hardship: 'HRD',
} as const;
export type Objection = keyof typeof OBJECTIONS;

/** Places a bankruptcy hold that is in force before anything is asked; the rest of the notice is recorded after. */
async function holdForBankruptcy(ui: UiState, accountId: AccountId): Promise<void> {
  const { view: gate, accountId: gated } = ui.gate.getState();
  const inForce = gated === accountId && gate?.restrictions.some(({ kind }) => kind === 'bankruptcy') === true;
  if (inForce) {
    ui.announcer.answer(t('script:heldBefore'));
    return;
  }
  const { view } = ui.account.getState();
  const personId = view === null ? null : partyOf(ui.drafts.draftOf(accountId).words, view.account);
  const reply = await ui.client.rules.restrict({
    commandId: ui.env.newEventId(),
    accountId,
    restriction: {
      kind: 'bankruptcy',
      chapter: null,
      debtorPersonIds: personId === null ? [] : [personId],
      filedOn: null,
      caseNumber: null,
      court: null,
      status: 'open',
      personId,
      debtIds: null,
      receivedAt: instant(ui.desk.nowMs()),
      source: 'consumer',
      isWritten: false,
    },
  });
  if (reply.ok) ui.announcer.alert(t('script:held'));
  else ui.announcer.alert(t('script:holdFailed'));
}

/**
 * Somebody tells of a bankruptcy, a dispute, a lawyer and the like: the outcome is preset, the script goes where that leads, and the
 * focus goes to the note. A bankruptcy told on a call stops collection at once.
 */
export function raise(ui: UiState, objection: Objection): boolean {
  const { accountId, view } = ui.account.getState();
  if (accountId === null || view === null) return false;
  const draft = ui.drafts.draftOf(accountId);
  const code = OBJECTIONS[objection];
  if (objection === 'bankruptcy' && draft.call !== null) void holdForBankruptcy(ui, accountId);
  if (draft.player !== null) {
    const onward =
      objection === 'wrong'
        ? ({ kind: 'script', script: 'wrong-number' } as const)
        : ({ kind: 'end', outcome: code } as const);
    return playScript(ui, { kind: 'go', onward, because: objection });
  }
  const outcome = outcomeOf(code);
  if (outcome !== undefined) ui.drafts.edit(accountId, withOutcome(draft.words, outcome));
  ui.screen.focusOn('note');
  return true;
}
