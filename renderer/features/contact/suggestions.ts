import { type Channel, DISPOSITIONS, type Disposition } from '#shared/domain/contact/dispositions';
import type { PlayerState } from '#shared/scripts/player';
import { outcomeTitle } from '../../text/domain-words';

/** More are reached by typing. */
export const MOST_OFFERED = 15;

/** How well an outcome fits what was typed; lower is better, null is not at all. */
function rank(disposition: Disposition, typed: string): number | null {
  const code = disposition.code.toLowerCase();
  const title = outcomeTitle(disposition.code).toLowerCase();
  if (code === typed) return 0;
  if (code.startsWith(typed)) return 1;
  if (title.startsWith(typed)) return 2;
  if (title.includes(` ${typed}`)) return 3;
  return title.includes(typed) ? 4 : null;
}

/** What is known of a call when its outcome is chosen. */
export type OfferedFor = {
  readonly channel: Channel;
  readonly player: Pick<PlayerState, 'outcome' | 'isVerified' | 'entered'> | null;
};

/** How well an outcome fits the way a call took; lower is better, null cannot be. */
function rankByPath({ code, outcome, channels }: Disposition, { channel, player }: OfferedFor): number | null {
  if (!channels.includes(channel)) return null;
  if (player === null) return 1;
  if (code === player.outcome) return 0;
  const isRightParty = outcome === 'RPC';
  return isRightParty === player.isVerified ? 1 : 2;
}

function ranked(of: (disposition: Disposition) => number | null): readonly Disposition[] {
  return DISPOSITIONS.map((disposition) => ({ disposition, at: of(disposition) }))
    .filter((each): each is { disposition: Disposition; at: number } => each.at !== null)
    .toSorted((a, b) => a.at - b.at)
    .map((each) => each.disposition);
}

/**
 * The outcomes that fit what was typed, best first. Nothing typed: those that fit the way the call took, in the order of the table,
 * and no more than can be looked through.
 */
export function fittingOutcomes(text: string, offered: OfferedFor | null = null): readonly Disposition[] {
  const typed = text.trim().toLowerCase();
  if (typed !== '') return ranked((disposition) => rank(disposition, typed));
  if (offered === null) return DISPOSITIONS;
  return ranked((disposition) => rankByPath(disposition, offered)).slice(0, MOST_OFFERED);
}
