import { DISPOSITIONS } from '#shared/domain/contact/dispositions';
import type { AccountId } from '#shared/kernel/ids';
import { asId } from '#shared/kernel/ids';
import { hasAccount } from '../commands/at-desk';
import { chordWords } from '../commands/chord';
import { COMMAND_GROUPS, type Command } from '../commands/command';
import { findCommands } from '../commands/find-commands';
import { chordsOf } from '../commands/keymap';
import { COMMANDS, commandById } from '../commands/registry';
import { withOutcome } from '../stores/contact-draft';
import { openAccount } from '../stores/open-account';
import type { UiState } from '../stores/ui-state';
import type { QueueHit } from '../ipc/types';
import { outcomeTitle } from '../text/domain-words';
import { formatMoney } from '../text/format';
import { t } from '../text/words';
import type { PickGroup, PickItem } from '../ui/pick-list';

const CODE = 'code:';
const ACCOUNT = 'account:';
/** More codes than these say no more than the outcome field does. */
const MOST_CODES = 5;

function commandItem(ui: UiState, command: Command): PickItem {
  const [chord] = chordsOf(command, ui.settings.getState().settings.keys);
  const isAble = command.when?.(ui) ?? true;
  return {
    id: command.id,
    title: command.title(),
    keys: chord === undefined ? undefined : chordWords(chord),
    isDisabled: isAble ? undefined : t('commands:palette.notNow'),
  };
}

function codeItems(ui: UiState, typed: string): readonly PickItem[] {
  const wanted = typed.trim().toUpperCase();
  if (wanted === '' || wanted.includes(' ') || !hasAccount(ui)) return [];
  return DISPOSITIONS.filter(({ code }) => code.startsWith(wanted))
    .toSorted((a, b) => a.code.length - b.code.length)
    .slice(0, MOST_CODES)
    .map((each) => ({
      id: `${CODE}${each.code}`,
      title: t('commands:palette.code', { code: each.code, title: outcomeTitle(each.code) }),
    }));
}

function accountItem(hit: QueueHit): PickItem {
  const parts = [hit.externalId, hit.clientName, formatMoney(hit.balanceMinor, hit.currency)];
  return { id: `${ACCOUNT}${hit.accountId}`, title: hit.name, detail: parts.filter(Boolean).join(' · ') };
}

/** What the palette offers for what was typed: outcome codes, commands, accounts; with nothing typed all commands by group. */
export function paletteGroups(ui: UiState, typed: string, hits: readonly QueueHit[]): readonly PickGroup[] {
  const nowMs = ui.env.elapsedMs();
  const found = findCommands(COMMANDS, typed, (id) => ui.commandUse.weight(id, nowMs));
  const items = (commands: readonly Command[]) => commands.map((command) => commandItem(ui, command));
  const byGroup =
    typed.trim() === ''
      ? COMMAND_GROUPS.map((group) => ({
          title: t(`commands:groups.${group}`),
          items: items(found.filter((command) => command.group === group)),
        }))
      : [{ title: t('commands:palette.title'), items: items(found) }];
  const codes = { title: t('commands:palette.codes'), items: codeItems(ui, typed) };
  const accounts = { title: t('commands:palette.accounts'), items: hits.map(accountItem) };
  return [codes, ...byGroup, accounts].filter((group) => group.items.length > 0);
}

/** Takes an outcome into the contact form of the open account, as if its code had been typed there. */
function takeCode(ui: UiState, code: string): void {
  const { accountId } = ui.account.getState();
  const disposition = DISPOSITIONS.find((each) => each.code === code);
  if (accountId === null || disposition === undefined) return;
  ui.drafts.edit(accountId, withOutcome(ui.drafts.draftOf(accountId).words, disposition));
  ui.screen.focusOn('note');
}

/** Does what was picked. */
export function doPicked(ui: UiState, id: string): void {
  if (id.startsWith(CODE)) {
    takeCode(ui, id.slice(CODE.length));
    return;
  }
  if (id.startsWith(ACCOUNT)) {
    ui.screen.go('desk');
    void openAccount(ui, asId<AccountId>(id.slice(ACCOUNT.length)));
    return;
  }
  const command = commandById(id);
  if (command === undefined || command.when?.(ui) === false) return;
  ui.commandUse.note(id, ui.env.elapsedMs());
  command.run(ui);
}
