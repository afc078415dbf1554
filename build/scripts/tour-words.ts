/** What the tour reads of the app's answers about the rules. */
type Explanation = {
  readonly headline: string;
  readonly lines: readonly { readonly outcome: string; readonly sentence: string; readonly citation: string }[];
};
export type Gate = {
  readonly localTimes: readonly { readonly zone: string; readonly time: string }[];
  readonly best: { readonly contactPointId: string | null };
  readonly points: readonly {
    readonly contactPointId: string;
    readonly acts: readonly { readonly kind: string; readonly outcome: string; readonly explanation: Explanation }[];
  }[];
};
export type Begun = {
  readonly judgedId: string;
  readonly standing: 'begun' | 'refused' | 'overridden';
  readonly refusedBecause: readonly string[];
};

/** The phone that would be called: the best one, else the first. */
export function phoneToCall({ best, points }: Gate): string | null {
  const phones = points.filter(({ acts }) => acts.some(({ kind }) => kind === 'dial'));
  const chosen = phones.find(({ contactPointId }) => contactPointId === best.contactPointId) ?? phones[0];
  return chosen?.contactPointId ?? null;
}

function dialOf(gate: Gate) {
  const point = gate.points.find(({ contactPointId }) => contactPointId === phoneToCall(gate));
  return point?.acts.find(({ kind }) => kind === 'dial') ?? null;
}

/** Whether there is a phone that may be called now, if only with a reason. */
export function mayBeCalled(gate: Gate): boolean {
  const dial = dialOf(gate);
  return dial !== null && dial.outcome !== 'blocked';
}

const OUTCOMES: Readonly<Record<string, string>> = { blocked: 'is blocked', warn: 'needs a reason' };

/** What the gate says of a call, and why: the rule that weighs most, with its citation. */
export function gateWords(gate: Gate): string {
  const dial = dialOf(gate);
  if (dial === null) return 'there is no phone to call';
  const { headline, lines } = dial.explanation;
  const clocks = gate.localTimes.map(({ zone, time }) => `${time} ${zone}`).join(', ');
  const when = `a call now (where the consumer is: ${clocks === '' ? 'nobody knows' : clocks})`;
  const [why, ...others] = lines.filter(({ outcome }) => outcome === dial.outcome);
  if (why === undefined) return `${when}: ${headline}`;
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return `${when} ${OUTCOMES[dial.outcome] ?? dial.outcome}: ${why.sentence.replace(/\.$/, '')} (${why.citation})${more}`;
}

/** How the wish to begin the call ended. */
export function begunWords({ standing, refusedBecause }: Begun): string {
  if (standing !== 'refused') return 'begun; the decision is on record before the phone rings';
  return refusedBecause.includes('WARN_REASON_REQUIRED')
    ? 'not begun, because a rule warns and no reason was given; that is on record too'
    : 'refused by the judge; the refusal is on record too';
}
