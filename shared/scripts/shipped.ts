import type { Script } from './model';
import type { Scripts } from './player';
import inbound from './shipped/inbound.json' with { type: 'json' };
import outbound from './shipped/outbound.json' with { type: 'json' };
import thirdPerson from './shipped/third-person.json' with { type: 'json' };
import voicemailLimited from './shipped/voicemail-limited.json' with { type: 'json' };
import wrongNumber from './shipped/wrong-number.json' with { type: 'json' };
import { SHIPPED_HASHES } from './shipped-hashes';

/** The scripts that come with Kept. A unit test puts each through the checker, so nothing is checked again at every start. */
export const SHIPPED_SCRIPT_LIST: readonly Script[] = [
  outbound,
  inbound,
  voicemailLimited,
  wrongNumber,
  thirdPerson,
] as readonly unknown[] as readonly Script[];

/** The same by their ids, with the hashes of their content. */
export const SHIPPED_SCRIPTS: Scripts = new Map(
  SHIPPED_SCRIPT_LIST.map((script) => [script.id, { script, hash: SHIPPED_HASHES[script.id] ?? '' }]),
);

/** The script a call begins with. */
export function firstScript(direction: 'out' | 'in'): string {
  return direction === 'in' ? 'inbound' : 'outbound';
}
