import { lintText } from '../rules/lint/lint-text';
import type { LintFinding, LintPurpose } from '../rules/lint/lint-finding';
import type { ScriptFinding } from './check';
import { piecesOf } from './merge';
import type { Script, Step } from './model';
import { isDebtTalk, isTelling } from './obligations';
import { textsOfStep } from './step-parts';

/** The checks of words know the places of a text under these names. */
const TOKENS: Readonly<Record<string, string>> = {
  'agent.name': 'agentName',
  'agency.name': 'businessName',
  'agency.phone': 'phone',
  'consumer.name': 'consumerName',
};

/** Asks to be called back, which a limited-content message must do. */
const REPLY = /call (?:me|us)(?: back)?|return (?:my|our|this) call|ll[aá]me(?:me|nos)?|devu[eé]lva(?:me|nos)?/i;

function tokenised(text: string): string {
  const pieces = piecesOf(text);
  return pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : `{${TOKENS[piece.name] ?? piece.name}}`))
    .join('');
}

type Reading = { readonly purpose: LintPurpose; readonly code: ScriptFinding['code'] };

/** How the words of a step are read: by who may hear them at that point of the call. */
function readingOf(script: Script, step: Step): Reading {
  if (script.heardBy === 'machine') return { purpose: 'voicemail', code: 'V09-voicemail' };
  const isForConsumer = isDebtTalk(step) || isTelling(step);
  return isForConsumer ? { purpose: 'script', code: 'V14-phrase' } : { purpose: 'location-call', code: 'V08-leak' };
}

/** Missing parts of a message that its other words make up for, and hints that only a location call needs. */
function isMeant(finding: LintFinding, text: string): boolean {
  if (finding.code === 'LOCATION_PURPOSE_MISSING') return false;
  if (finding.code === 'VOICEMAIL_TOKEN_MISSING' && finding.hint?.includes('replyRequest') === true)
    return !REPLY.test(text);
  return finding.code !== 'VOICEMAIL_NAME_UNCHECKED';
}

function codeOf(finding: LintFinding, reading: Reading): ScriptFinding['code'] {
  return finding.code === 'FORBIDDEN_PHRASE' ? 'V14-phrase' : reading.code;
}

/** Whether words may be said before the person is verified, when anybody may hear them: nothing in them tells of a debt. */
export function maySayToAnybody(text: string): boolean {
  return !lintText(tokenised(text), 'location-call', { employerWasAsked: true }).some(
    ({ level }) => level === 'refuse',
  );
}

/**
 * Reads every spoken word by the rules of the law for where it is heard: a limited-content message may hold nothing besides its
 * few parts, nobody else may learn of the debt, and some phrases are never said.
 */
export function checkWords(script: Script): readonly ScriptFinding[] {
  // Whoever calls in chose the number: the business may be named.
  const employerWasAsked = script.appliesTo.channels.every((channel) => channel === 'call-in');
  return script.steps.flatMap((step) =>
    textsOfStep(step)
      .filter(({ isSpoken }) => isSpoken)
      .flatMap(({ name, texts }) =>
        Object.entries(texts).flatMap(([locale, text]) => {
          const reading = readingOf(script, step);
          return lintText(tokenised(text), reading.purpose, { employerWasAsked })
            .filter((finding) => isMeant(finding, text))
            .map((finding): ScriptFinding => ({
              level: finding.level === 'refuse' ? 'error' : 'warn',
              code: codeOf(finding, reading),
              where: `${name} (${locale})`,
              words: finding.hint ?? finding.code,
            }));
        }),
      ),
  );
}
