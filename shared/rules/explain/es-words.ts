import { countOf, dayAt, listAs, type ReasonFacts, textOf, timeAs } from './words';

/** Facts in Spanish, named as their English twins in `./words`. */

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'];

/** `2026-04-07` as "7 abr 2026"; anything else as it came. */
function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year ?? ''}`;
}

/** A day of the facts as "7 abr 2026"; of a moment the day it was in `zone`. */
export function dayOf(facts: ReasonFacts, name: string, zone = 'UTC'): string {
  return dayAt(facts, name, zone, dayWords);
}

/** A time of day of the facts: "8:00 a.m." of `08:00`. */
export function timeOf(facts: ReasonFacts, name: string): string {
  return timeAs(facts, name, ['a.m.', 'p.m.']);
}

/** A list of the facts as "a, b y c" (or "a, b o c"), each item in the words `say` has for it. */
export function listOf(
  facts: ReasonFacts,
  name: string,
  say: (item: string) => string = (item) => item,
  last: 'y' | 'o' = 'y',
): string {
  return listAs(facts, name, say, last);
}

/** A number of days of the facts: "7 días". */
export function daysOf(facts: ReasonFacts, name: string): string {
  return countOf(facts, name, 'día', 'días');
}

/** "7 años". */
export function yearsOf(facts: ReasonFacts, name: string): string {
  return countOf(facts, name, 'año', 'años');
}

/** "7 minutos". */
export function minutesOf(facts: ReasonFacts, name: string): string {
  return countOf(facts, name, 'minuto', 'minutos');
}

const MEDIA: Readonly<Record<string, string>> = {
  call: 'llamada',
  text: 'mensaje de texto',
  email: 'correo electrónico',
  message: 'mensaje privado',
  letter: 'carta',
  visit: 'visita',
};

/** A medium of the facts: "mensaje de texto". */
export function mediumOf(facts: ReasonFacts): string {
  const medium = textOf(facts, 'medium');
  return MEDIA[medium] ?? medium;
}

const DEBT_KINDS: Readonly<Record<string, string>> = {
  consumer: 'de consumo',
  medical: 'médica',
  student: 'estudiantil',
  mortgage: 'hipotecaria',
  judgment: 'por sentencia',
  commercial: 'comercial',
};

/** A kind of debt as it follows the word: "médica". */
export function debtKindWords(kind: string): string {
  return DEBT_KINDS[kind] ?? kind;
}

const STATUSES: Readonly<Record<string, string>> = {
  open: 'abierta',
  paid: 'pagada',
  settled: 'liquidada',
  discharged: 'exonerada en bancarrota',
  sold: 'vendida',
};

/** What became of a debt: "pagada". */
export function debtStatusOf(facts: ReasonFacts): string {
  const status = textOf(facts, 'status');
  return STATUSES[status] ?? status;
}

const STOPS: Readonly<Record<string, string>> = {
  'identity-theft': 'robo de identidad',
  bankruptcy: 'bancarrota',
  dispute: 'disputa',
};

/** The kind of a stop: "robo de identidad". */
export function stopOf(facts: ReasonFacts): string {
  const kind = textOf(facts, 'kind');
  return STOPS[kind] ?? kind.replaceAll('-', ' ');
}

const DISCLOSURES: Readonly<Record<string, string>> = {
  'mini-miranda': 'aviso de cobro de deudas',
  'from-debt-collector': 'que habla un cobrador de deudas',
  'caller-identity': 'quién llama',
  'opt-out-instructions': 'cómo darse de baja',
  'recording-notice': 'que la llamada se graba',
  'time-barred': 'que la deuda está prescrita',
  'licence-number': 'el número de licencia',
  'validation-notice': 'el aviso de validación',
};

export function disclosureOf(facts: ReasonFacts): string {
  const code = textOf(facts, 'disclosure');
  return DISCLOSURES[code] ?? code.replaceAll('-', ' ');
}

const FINDINGS: Readonly<Record<string, string>> = {
  CARD_NUMBER: 'un número de tarjeta',
  CARD_CODE: 'el código de seguridad de una tarjeta',
  SOCIAL_SECURITY_NUMBER: 'un número de Seguro Social',
  DIAGNOSIS: 'un diagnóstico o tratamiento',
  VOICEMAIL_TOKEN_MISSING: 'la falta de partes que necesita un mensaje así',
  VOICEMAIL_TOKEN_NOT_ALLOWED: 'más de lo que puede decir un mensaje así',
  VOICEMAIL_WORD_FORBIDDEN: 'palabras que un mensaje así no puede llevar',
  VOICEMAIL_WORD_UNKNOWN: 'palabras propias',
  VOICEMAIL_NAME_NOT_NEUTRAL: 'un nombre de empresa que revela que se cobran deudas',
  VOICEMAIL_NAME_UNCHECKED: 'un nombre de empresa que nadie ha revisado',
  LOCATION_WORD_FORBIDDEN: 'palabras que revelan que hay una deuda',
  LOCATION_TOKEN_NOT_ALLOWED: 'más de lo que otra persona puede saber',
  LOCATION_NAME_UNASKED: 'el nombre de la empresa, que nadie pidió',
  LOCATION_PURPOSE_MISSING: 'la falta de una explicación de por qué se pregunta',
  OPT_OUT_MISSING: 'la falta de una indicación de cómo detener los mensajes',
  OVERSHADOWING_DEADLINE: 'un plazo dentro del período de validación',
  OVERSHADOWING_DATE: 'una fecha dentro del período de validación',
  FORBIDDEN_PHRASE: 'una frase que no se debe usar',
};

/** A finding of the lint in words; a code without words as words of its own. */
export function findingWords(code: string): string {
  return FINDINGS[code] ?? code.toLowerCase().replaceAll('_', ' ');
}
