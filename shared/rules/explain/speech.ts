import type { ReasonFacts } from './words';
import { REASONS } from './reasons';
import { REASONS_ES } from './reasons-es';

/** The languages a verdict is told in. The record, the command line and evidence speak English. */
export type ExplainLanguage = 'en' | 'es';

/** What is said around the sentences of the reasons. */
export type Speech = {
  readonly locale: string;
  readonly reasons: Readonly<Record<string, (facts: ReasonFacts, zone?: string) => string>>;
  readonly allowed: string;
  readonly allowedBy: (ruleId: string) => string;
  /** What goes behind a sentence without its full stop. */
  readonly again: (moment: string) => string;
  readonly blockedFor: (rules: number) => string;
  readonly blockedUntil: (rules: number) => string;
  readonly warned: (rules: number) => string;
  readonly asked: (rules: number) => string;
};

const rules = (count: number) => `${count} ${count === 1 ? 'rule' : 'rules'}`;
const reglas = (count: number) => `${count} ${count === 1 ? 'regla' : 'reglas'}`;

export const SPEECH: Readonly<Record<ExplainLanguage, Speech>> = {
  en: {
    locale: 'en-US',
    reasons: REASONS,
    allowed: 'Allowed.',
    allowedBy: (ruleId) => `Allowed by ${ruleId}.`,
    again: (moment) => `; allowed again from ${moment}.`,
    blockedFor: (count) => `Blocked by ${rules(count)}; time alone will not change it.`,
    blockedUntil: (count) => `Blocked by ${rules(count)}.`,
    warned: (count) => `Allowed with a reason: ${rules(count)} ${count === 1 ? 'warns' : 'warn'}.`,
    asked: (count) => `Allowed: ${rules(count)} asked.`,
  },
  es: {
    locale: 'es-US',
    reasons: REASONS_ES,
    allowed: 'Permitido.',
    allowedBy: (ruleId) => `Permitido por ${ruleId}.`,
    again: (moment) => `; permitido de nuevo desde el ${moment}.`,
    blockedFor: (count) => `Bloqueado por ${reglas(count)}; el tiempo por sí solo no lo cambiará.`,
    blockedUntil: (count) => `Bloqueado por ${reglas(count)}.`,
    warned: (count) => `Permitido con un motivo: ${reglas(count)} ${count === 1 ? 'advierte' : 'advierten'}.`,
    asked: (count) => `Permitido: ${reglas(count)} ${count === 1 ? 'consultada' : 'consultadas'}.`,
  },
};
