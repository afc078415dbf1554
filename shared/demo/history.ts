import type { Account } from '../domain/account/types';
import type { AccountCommand } from '../domain/contact/decide';
import type { Instant, LocalDay } from '../kernel/calendar';
import type { AccountId, EventId } from '../kernel/ids';
import { type Seeded, seeded } from './seeded';
import { type Shown, castShowcases } from './showcases';
import { PLOTS } from './stories';
import { Story, type StoryCommand } from './story';

/** One entry of the demonstration's history. `of` in a command is the place in this history of the act it speaks of. */
export type DemoAct = { readonly accountId: AccountId; readonly at: Instant; readonly command: StoryCommand };

const LONGEST_AGO = 58;

type Told = { readonly account: Account; readonly own: number; readonly at: Instant; readonly command: StoryCommand };

function tell(account: Account, today: LocalDay, chance: Seeded): readonly Told[] {
  const story = new Story({ account, today, chance }, chance.int(6, LONGEST_AGO));
  const canCall = story.phones().length > 0;
  const plots = PLOTS.filter((plot) => canCall || !plot.needsPhone);
  chance.weighted(plots.map((plot) => [plot.weight, plot] as const)).tell(story);
  return toldIn(story);
}

/** The story that one account tells of the rules. */
function tellShowcase({ account, showcase }: Shown, today: LocalDay, chance: Seeded): readonly Told[] {
  const story = new Story({ account, today, chance }, showcase.daysAgo);
  showcase.tell(story);
  return toldIn(story);
}

function toldIn(story: Story): readonly Told[] {
  const { account } = story;
  return story.acts.map(({ at, command }, own) => ({ account, own, at, command }));
}

/** `of` counts within one account's story; here it must count within the whole history. */
function inHistory(told: Told, places: ReadonlyMap<string, number>): StoryCommand {
  const { command } = told;
  const inWhole = (own: number): number => places.get(`${told.account.externalId}/${own}`) ?? -1;
  switch (command.kind) {
    case 'correct-note':
    case 'undo-contact':
      return { ...command, of: inWhole(command.of) };
    case 'log-contact':
      return {
        ...command,
        ...(command.begunBy === undefined ? {} : { begunBy: inWhole(command.begunBy) }),
        ...(command.consentBy === undefined ? {} : { consentBy: inWhole(command.consentBy) }),
      };
    default:
      return command;
  }
}

/**
 * What was done in the last weeks on the accounts of the demonstration portfolio, oldest first: attempts, conversations, promises
 * broken, due and to come, call-backs for today, disputes, stops, corrections. Every act is one the domain accepts at its time.
 * The same seed, day and accounts give the same history, whatever the ids of the accounts are.
 */
export function demoHistory(input: {
  readonly seed: number;
  readonly today: LocalDay;
  readonly accounts: readonly Account[];
}): readonly DemoAct[] {
  const worked = input.accounts.filter((account) => account.debts.some((debt) => debt.status === 'open'));
  const shown = castShowcases(worked);
  const told = worked
    .flatMap((account) => {
      const chance = seeded(`${input.seed}/history/${account.externalId}`);
      const cast = shown.find((each) => each.account === account);
      return cast === undefined ? tell(account, input.today, chance) : tellShowcase(cast, input.today, chance);
    })
    .toSorted((a, b) => {
      if (a.at !== b.at) return a.at < b.at ? -1 : 1;
      if (a.account.externalId !== b.account.externalId) return a.account.externalId < b.account.externalId ? -1 : 1;
      return a.own - b.own;
    });
  const places = new Map(told.map((act, place) => [`${act.account.externalId}/${act.own}`, place]));
  return told.map((act) => ({ accountId: act.account.id, at: act.at, command: inHistory(act, places) }));
}

/** The command of an act, once it has an id. `recorded` are the ids given to the acts before it, in order. */
export function demoCommand(act: DemoAct, commandId: EventId, recorded: readonly EventId[]): AccountCommand {
  const { accountId, command } = act;
  const idOf = (place: number): EventId => {
    const id = recorded[place];
    if (id === undefined) throw new Error(`act ${place} of the demonstration is not recorded yet`);
    return id;
  };
  switch (command.kind) {
    case 'log-contact': {
      const judgedId = command.begunBy === undefined ? null : idOf(command.begunBy);
      const consentId = command.consentBy === undefined ? null : idOf(command.consentBy);
      return { kind: 'log-contact', input: { ...command.input, judgedId, consentId, commandId, accountId } };
    }
    case 'begin-contact':
      return { kind: 'begin-contact', input: { ...command.input, commandId, accountId } };
    case 'place-restriction':
      return { kind: 'place-restriction', input: { commandId, accountId, restriction: command.restriction } };
    case 'give-consent':
      return { kind: 'give-consent', input: { commandId, accountId, consent: command.consent } };
    case 'state-place':
      return { kind: 'state-place', input: { ...command.place, commandId, accountId } };
    case 'record-notice':
      return { kind: 'record-notice', input: { commandId, accountId, notice: command.notice } };
    case 'add-note':
      return { kind: 'add-note', input: { commandId, accountId, text: command.text } };
    case 'correct-note': {
      const { text, reason } = command;
      return { kind: 'correct-note', input: { commandId, accountId, noteId: idOf(command.of), text, reason } };
    }
    case 'undo-contact':
      return {
        kind: 'undo-contact',
        input: { commandId, accountId, contactId: idOf(command.of), reason: command.reason },
      };
  }
}
