import { accountCommands } from './account-commands';
import { callCommands } from './call-commands';
import { COMMAND_GROUPS, type Command } from './command';
import { contactCommands } from './contact-commands';
import { goCommands } from './go-commands';
import { healthCommands } from './health-commands';
import { importCommands } from './import-commands';
import { practiceCommands } from './practice-commands';
import { queueCommands } from './queue-commands';
import { recordCommands } from './record-commands';
import { scriptCommands } from './script-commands';
import { timelineCommands } from './timeline-commands';
import { windowCommands } from './window-commands';

const ALL: readonly Command[] = [
  ...callCommands,
  ...contactCommands,
  ...scriptCommands,
  ...queueCommands,
  ...accountCommands,
  ...timelineCommands,
  ...recordCommands,
  ...importCommands,
  ...healthCommands,
  ...practiceCommands,
  ...goCommands,
  ...windowCommands,
];

/** Everything a person can do by a key or by the palette, in the order of the groups. */
export const COMMANDS: readonly Command[] = COMMAND_GROUPS.flatMap((group) =>
  ALL.filter((command) => command.group === group),
);

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((command) => [command.id, command]));

export function commandById(id: string): Command | undefined {
  return BY_ID.get(id);
}
