import type { LintFinding } from './lint-finding';

/**
 * Phrases that threaten, deceive or ask for what may not be asked, as data. Patterns are written over folded text (small letters,
 * no accents); a space stands for any white space. `H` and `V` rows of the catalogue may refuse, `M` rows and those that hang on
 * what the desk means to do warn.
 */
export type PhraseRow = {
  readonly id: string;
  readonly ruleId: string;
  readonly citation: string;
  readonly level: LintFinding['level'];
  readonly english: readonly string[];
  readonly spanish: readonly string[];
  /** Allowed when there is a judgment. */
  readonly unless?: 'judgment';
  /** Only while the validation period runs. */
  readonly only?: 'validation-period';
  readonly hint: string;
};

const FALSE_THREAT = { ruleId: 'US-REGF-FALSE', citation: '12 CFR 1006.18(b)(3)', level: 'refuse' } as const;
const FALSE_MEANS = { ruleId: 'US-REGF-FALSE', citation: '12 CFR 1006.18(c)(1)', level: 'refuse' } as const;
const ATTORNEY = { ruleId: 'US-REGF-FALSE', citation: '12 CFR 1006.18(b)(1)(iii)', level: 'refuse' } as const;

const OTHERS =
  '(?:boss|employer|supervisor|family|neighbou?rs?|parents?|mother|father|spouse|relatives|friends|command\\w*)';

export const FORBIDDEN_PHRASES: readonly PhraseRow[] = [
  {
    id: 'arrest',
    ...FALSE_THREAT,
    english: [
      'arrest(?:ed|ing|s)?',
      'jail(?:ed)?',
      'prison',
      'imprison\\w*',
      'incarcerat\\w*',
      'behind bars',
      'warrants? (?:is|are|has|have|will|out|for)',
    ],
    spanish: [
      'arrest(?:ar|o|ado|ada|aran)\\w*',
      'carcel',
      'prision',
      'encarcel\\w*',
      'orden de (?:arresto|captura|detencion)',
    ],
    hint: 'Nobody is arrested for a debt. Take the threat out.',
  },
  {
    id: 'crime',
    ruleId: 'US-REGF-FALSE',
    citation: '12 CFR 1006.18(b)(1)(iv)',
    level: 'refuse',
    english: [
      'criminal(?:ly)? (?:charge[sd]?|case|complaint|prosecut\\w*|action|record)',
      'press(?:ing)? charges',
      'felony',
      '(?:bank|check|wire) fraud',
      'fraud charges',
      '(?:call|send|contact|notify)\\w* the (?:police|sheriff|cops)',
    ],
    spanish: ['cargos? (?:penal(?:es)?|criminal(?:es)?)', 'denuncia penal', 'delito', 'fraude', '(?:a|con) la policia'],
    hint: 'Owing is no crime. Take the accusation out.',
  },
  {
    id: 'garnish',
    ...FALSE_THREAT,
    english: [
      'garnish\\w*',
      '(?:take|attach|withhold|dock)\\w* (?:part of )?your (?:wages|paycheck|salary|bank accounts?|property|house|car)',
      'lev(?:y|ied|ying) (?:on )?(?:your|the)',
      'seiz(?:e|ed|ing|ure)',
      '(?:put|place|file)\\w* a lien',
    ],
    spanish: [
      'embarg(?:o|os|ar|aremos|aran|ado)\\w*',
      '(?:retener|quitar)\\w* (?:parte de )?su (?:sueldo|salario|casa|carro|cuenta)',
    ],
    unless: 'judgment',
    hint: 'There is no judgment on this debt. Take the threat out.',
  },
  {
    id: 'legal-department',
    ...ATTORNEY,
    english: ['legal (?:department|dept\\.?|division|team|unit)'],
    spanish: ['(?:departamento|division|equipo) (?:legal|juridico)'],
    hint: 'Say who you are; name no legal department.',
  },
  {
    id: 'attorney',
    ...ATTORNEY,
    english: [
      "(?:our|my|the client'?s|the creditor'?s) (?:attorneys?|lawyers?|legal counsel)",
      '(?:attorneys?|lawyers?) (?:will|is|are|has|have|may) (?:be |been |going to |reviewing |already )?(?:review|sue|su|fil|contact|tak|proceed|prepar|send|seek)\\w*',
      '(?:forward|send|sent|turn|refer|place|hand|escalat)\\w* (?:\\w+ ){0,4}(?:to|with) (?:an? |our |the )?(?:attorneys?|lawyers?|law firm|legal)',
      "(?:i am|i'm|this is) (?:an |the |your )?(?:attorney|lawyer)",
    ],
    spanish: [
      '(?:nuestros?|mis?) (?:abogad[oa]s?|asesor(?:es)? legal(?:es)?)',
      '(?:envi|mand|refer|turn|pas)\\w* (?:\\w+ ){0,4}(?:a|al|con) (?:un |nuestro |el )?(?:abogado|area legal|despacho)',
      '(?:soy|habla) (?:el |la )?(?:abogad[oa]|licenciad[oa])',
    ],
    hint: 'Claim no attorney who has not taken part.',
  },
  {
    id: 'suit',
    ruleId: 'US-REGF-TIMEBAR',
    citation: '12 CFR 1006.26(b); 1006.18(c)(1)',
    level: 'warn',
    english: [
      '(?:will|shall|going to|about to|ready to|intend to|have to|can|may|could) (?:sue|file (?:a )?(?:law)?suit|take you to court)',
      '(?:law)?suit (?:will be|has been|is being|may be) filed',
      'take you to court',
      'legal action',
    ],
    spanish: [
      'demandar(?:l[oae]|te|emos|se)?',
      '(?:presentar|poner)\\w* una demanda',
      'accion(?:es)? legal(?:es)?',
      'llevar(?:l[oa]|te) a (?:la )?corte',
    ],
    hint: 'Only when suit is meant and the debt is not time-barred.',
  },
  {
    id: 'final-notice',
    ...FALSE_MEANS,
    level: 'warn',
    english: ['(?:final|last) (?:notice|warning|demand|chance|opportunity|attempt)'],
    spanish: ['ultim[oa] (?:aviso|advertencia|notificacion|oportunidad|intento)', 'aviso final'],
    hint: 'Only when it truly is the last one.',
  },
  {
    id: 'fee',
    ruleId: 'US-REGF-UNFAIR',
    citation: '12 CFR 1006.22(b)',
    level: 'warn',
    english: [
      '(?:convenience|processing|service|handling|transaction|(?:pay(?:ment)?|pay-?)[ -]?by[ -]phone) (?:fee|charge)s?',
    ],
    spanish: ['(?:cargo|tarifa|cuota|comision) (?:por|de) (?:conveniencia|servicio|procesamiento|pago|pagar)'],
    hint: 'Only what the agreement or a law expressly allows may be asked for.',
  },
  {
    id: 'credit-report',
    ruleId: 'US-REGF-DISP-OVERSH',
    citation: '12 CFR 1006.38(b)(1)',
    level: 'refuse',
    english: [
      '(?:report|furnish)\\w* (?:\\S+ ){0,6}(?:credit (?:bureau|report|reporting|score|file|history|agenc)\\w*|experian|equifax|transunion)',
      '(?:hurt|ruin|damage|affect|destroy|lower|harm|drop|impact)\\w* (?:\\S+ ){0,3}credit',
      'negative (?:mark|item|entry|information) (?:\\S+ ){0,3}credit',
    ],
    spanish: [
      '(?:report|inform)\\w* (?:\\S+ ){0,6}(?:buro|historial|credito)',
      '(?:dan|afect|arruin|perjudic)\\w* (?:\\S+ ){0,3}credito',
    ],
    only: 'validation-period',
    hint: 'Threaten no credit report while the validation period runs.',
  },
  {
    id: 'good-faith',
    ruleId: 'US-REGF-REVIVAL',
    citation: 'state limitation statutes on part-payment',
    level: 'warn',
    english: [
      'good[ -]faith (?:payment|deposit|gesture|effort)',
      '(?:show|sign|gesture) of good faith',
      'token payment',
    ],
    spanish: ['pago (?:de|en) buena fe', 'pago simbolico', '(?:muestra|gesto) de buena (?:fe|voluntad)'],
    hint: 'A part-payment may restart the limitation period. Do not suggest one this way.',
  },
  {
    id: 'third-party',
    ruleId: 'US-REGF-3P',
    citation: '12 CFR 1006.6(d)(1)',
    level: 'refuse',
    english: [
      `(?:tell|inform|notify)(?:ing)? your ${OTHERS}`,
      `(?:will|going to|have to|about to|shall) (?:call|contact|speak with|talk to) your ${OTHERS}`,
    ],
    spanish: [
      '(?:decir|avisar|informar|llamar|contar)\\w* a su (?:jef[ea]|patron|empleador|familia|vecin\\w*|padres|mama|papa|espos[oa])',
    ],
    hint: 'The debt is told to nobody else.',
  },
  {
    id: 'immigration',
    ...FALSE_MEANS,
    english: [
      'deport(?:ed|ation|ing)?',
      'immigration (?:status|authorit\\w*|office|services|police)',
      'to immigration',
    ],
    spanish: ['deport(?:ar|ado|ada|acion)\\w*', '(?:a|con) (?:la )?(?:inmigracion|migra)', 'estatus migratorio'],
    hint: 'Take the threat out.',
  },
  {
    id: 'government',
    ruleId: 'US-REGF-FALSE',
    citation: '12 CFR 1006.18(b)(1)(i)',
    level: 'refuse',
    english: [
      '(?:federal|government) (?:agents?|officers?|officials?|investigators?|agency)',
      'on behalf of the (?:government|state|court|irs)',
    ],
    spanish: ['(?:agente|oficial|funcionario|agencia) (?:federal|del gobierno)'],
    hint: 'Claim no tie to a government.',
  },
  {
    id: 'profanity',
    ruleId: 'US-REGF-HARASS',
    citation: '12 CFR 1006.14(d)',
    level: 'refuse',
    english: ['(?:mother)?fuck\\w*', 'bullshit', 'shit(?:ty)?', 'assholes?', 'bitch(?:es)?', 'deadbeats?', 'bastards?'],
    spanish: ['put[oa]s?', 'mierda', 'pendej[oa]s?', 'cabron(?:es)?', 'chinga\\w*'],
    hint: 'Take the insult out.',
  },
];
