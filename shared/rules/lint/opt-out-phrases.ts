/** What a message of any length is read as once it is spelled out by `plainWords`: small words, one space between them. */
export type OptOutMedium = 'call' | 'text' | 'email' | 'letter';

/** Words of 47 CFR 64.1200(a)(10) and what stands for them: alone in a message or a sentence they are a revocation. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  'stop',
  'stopall',
  'stop all',
  'stop it',
  'stop this',
  'stop everything',
  'quit it',
  'quit',
  'end',
  'revoke',
  'opt out',
  'optout',
  'cancel',
  'cancel all',
  'unsubscribe',
  'remove',
  'alto',
  'pare',
  'paren',
  'parar',
  'basta',
  'baja',
  'cancelar',
  'no mas',
  'no more',
]);

/** Words around a keyword that change nothing: "please STOP now, thank you". */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'please thanks thank you now ok okay yes hi hello hey sir maam just immediately already all asap i said ' +
    'me us them bye god por favor gracias ya hola senor senora todo esto si'
  ).split(' '),
);

/** What each word for a medium means; the words of one phrase may name several. */
export const MEDIUM_WORDS: readonly (readonly [OptOutMedium, string])[] = [
  [
    'call',
    'calls?|calling|phone|phones|phoning|phonecalls?|ring|ringing|dial|dialing|robocalls?|voicemails?|llamad\\w*|llam(?:e|en|es|ar|ando)(?:me|nos)?|marcar|telefonear|marquen',
  ],
  ['text', 'texts?|texting|sms|messages?|messaging|mensajes?|textos?|mensajear|mensajito\\w*'],
  ['email', 'emails?|emailing|e mails?|e mailing|correos?|correos? electronicos?'],
  ['letter', 'letters?|mail|mails|mailing|mailings|cartas?'],
];
const WAYS = MEDIUM_WORDS.map(([, words]) => words).join('|');

const REACH = `(?:${WAYS}|contact|contacts|contacting|contacten?|contactar|contactarme|write|writing|bother|bothering|bug|bugging|harass|harassing|spam|spamming|annoy|annoying|pester|pestering|hound|hounding|reach out|reaching out|communicate|communicating|communications?)`;
const SENT = `(?:send|sending|leave|leaving) (?:me |us |any |more |your |these |those |this |the |to |my |all |damn |stupid |fucking |phone )*(?:${WAYS}|anything|nothing|stuff|crap|shit|things|this|these|them|(?:me|us)(?= any| again| more|$))`;
const SHUN =
  '(?:llam(?:e|en|es|ar|ando)|marqu(?:e|en|es)|marcar|mand(?:e|en|es|ar|ando)|envi(?:e|en|es|ar|ando)|escrib(?:a|an|as|ir|iendo)|contact(?:e|en|es|ar|ando)|molest(?:e|en|es|ar|ando)|texte(?:e|en|ar|ando)|fastidi(?:e|en|es|ar|ando)|acos(?:en|ar|ando)|hostig\\w*|hablen?|hables|hablar|busquen?|buscar)(?:me|nos|le|les)?';
const DONT =
  '(?:dont|do not|never|dont ever|do not ever|not to|you (?:cant|can not|cannot|may not|must not|should not|shouldnt|better not))';
const BLOW =
  '(?:blow|blowing|blo|light|lighting) (?:up )?(?:my|this|the|our) (?:\\w+ )?(?:phone|cell|inbox|line)(?: up)?';
const LISTS =
  '(?:list|lists|system|database|records?|dialer|contacts|rolls?|books?|file|call list|calling list|mailing list|text list|lista|sistema|base de datos)';
const WHOSE = '(?:my|our|his|her|this|mi|este|esta)';

/**
 * What a reasonable person reads as "stop", over plain words. Words for a medium in the match tell which are stopped; none means
 * every medium the message came by.
 */
export const STOP_PHRASES: readonly string[] = [
  `${DONT} (?:you |u |be |keep |even |try to |ever |please )?(?:${REACH}|${SENT})`,
  `(?:stop|quit|cease|discontinue|refrain from|halt|end) (?:all |the |these |those |your |ur |this |with |any |further |making |placing |sending |getting |more )*(?:damn |dang |stupid |fucking |robo |automated |annoying |constant )?(?:${REACH}|${SENT})`,
  '(?:stop|quit) sending$',
  '(?:i |we |ive |weve |im |were )?(?:asked|told|tell|telling|asking|want|need|needs|begging|warned) (?:you |your |yall |them |guys |people |all |repeatedly |already )*(?:to )?(?:just )?(?:stop|quit)$',
  'you (?:guys |people |all )?(?:need|have|must|should|better|ought) (?:to )?(?:stop|quit)$',
  '(?:make|making) (?:it|this|them) stop$',
  `(?:stop|quit|cancel|end|discontinue) (?:all |the |these |those |your |ur |my |this |any )*(?:alerts?|notifications?|reminders?|subscription|updates|robo)`,
  `cancel (?:all |the |these |those |your |any )*(?:${WAYS})`,
  `(?:stop|quit|dont|do not|never) (?:be )?${BLOW}`,
  `no (?:more|further) (?:of )?(?:these |your |robo )?(?:${WAYS}|contact|communications?)`,
  `no (?:contact|calls|texts|emails|phone calls|text messages)$`,
  `(?:enough|done|finished) with (?:the |these |your |all )*(?:${WAYS})`,
  `(?:take|remove|get|delete|drop|erase|scrub|pull|strike) (?:me|us|my (?:name|number|info|information|email|phone|cell)(?: number| address)?|this (?:number|phone|email)|our (?:number|name)) (?:off|from|out of|of)(?: of)? (?:your |the |this |ur |that |any |all )*(?:${WAYS} )?${LISTS}`,
  `(?:how (?:do|can) i |i (?:want|need) to )?(?:get|be|taken|take) (?:me )?off (?:of )?(?:your |the |this |ur )*(?:${WAYS} )?${LISTS}`,
  `(?:take|remove) (?:me|us|my (?:name|number)|this number)(?: off)?$`,
  `(?:lose|forget|delete|erase|remove) (?:my|this|our) (?:number|phone|cell|email|info|information|contact)`,
  '(?:leave|let) (?:me|us|my family|my wife|my husband|my mother) (?:the \\w+ )?(?:alone|be|in peace)',
  '(?:go away|get lost|buzz off|back off|bug off|piss off|fuck off|f off|eff off|fuck you|screw you|get out of my life)',
  'cease and desist',
  `(?:i |we )?(?:dont|do not|no longer|never|didnt|did not) (?:want|wish|consent|agree|authorize|care|need|like|ask|permit|give (?:you )?(?:consent|permission)) (?:to |for |you |u |to be |to get |to receive |to hear |any |any more |more |your |ur |these |those |the |this |getting |receiving |calling |further )*(?:${REACH}|contacted|called|texted|emailed|hear from (?:you|u|your|ya|yall)|hear from|bothered)`,
  '(?:i |we )?(?:no longer|do not|dont) (?:consent|agree|authorize)$',
  '(?:i |we )?(?:revoke|withdraw|rescind|take back|cancel|retract|am revoking|am withdrawing) (?:my|any|all|our|the) (?:\\w+ )?(?:consent|permission|authorization)',
  '(?:i |we )?(?:never|didnt|did not) (?:gave|give|given) (?:you |u |any |my )*(?:consent|permission)',
  '(?:you |u )?(?:dont|do not|no longer|never) (?:have|had) (?:my|any|our) (?:consent|permission)',
  '(?:i |we )?(?:dont|do not|no longer) (?:want|wish|care|need|like) (?:to )?(?:receive|get|hear|see|be getting|getting|receiving) (?:these|them|this|anything|any of)',
  `(?:i |we )?(?:refuse|refusing|decline|object to|opposed to) (?:all |any |to be |to |further |your |these |being )*(?:${REACH}|contacted|called|texted|emailed)`,
  '(?:unsubscribe|opt|remove|take) (?:me|us|my number)(?: (?:out|off|please|now))*$',
  '(?:unsubscribe|opt) (?:me|us|my number|this number)(?: out)?',
  '(?:want|like|wish|choose|choosing|need|request|requesting|asking|decided|going|please|how (?:do|can) i|how to|id like)(?: to| for)? (?:be |get )?(?:opt(?:ed|ing)? out|unsubscribe[d]?|removed|taken off)',
  '(?:opt out|unsubscribe) (?:of|from) (?:all |the |these |this |your |any )*\\w+',
  '(?:put|add|place) (?:me|us|my number|this number) (?:on|to|in) (?:your |the |ur )*(?:do not|dont|dnc|no) ?(?:call|contact|text)?(?: list)?',
  'not interested (?:in )?(?:your |these |any )?(?:' + WAYS + ')',
  'this number (?:is )?(?:off limits|do not call)',
  // Spanish
  `(?:no|ya no|nunca) (?:me|nos|le|les|lo|la|se) (?:vuelvan? a |vuelvas a |sigan? |sigas |esten? |vayan? a )?${SHUN}`,
  `(?:no|ya no) (?:vuelvan?|vuelvas|sigan?|sigas) (?:a )?${SHUN}`,
  '(?:no|ya no) (?:manden|envien|llamen|escriban|contacten|molesten)(?: mas)?',
  `cancelar (?:los |las |mis |sus |estos |estas |todos |todas )*(?:${WAYS})`,
  `(?:dejen?|deje|dejes|deja|paren?|para|basta|cesen?|suspendan?) (?:ya )?(?:de|con) (?:${WAYS}|las|los|tantas?|tantos?|estar|${SHUN})`,
  `(?:dejen?|deje|deja)(?:me|nos) (?:ya )?(?:en paz|tranquil\\w*|solo|sola|de llam\\w*)`,
  '(?:me|nos) (?:dejen?|deje|dejas) (?:en paz|tranquil\\w*|de)',
  `(?:ya )?no (?:quiero|queremos|deseo|deseamos|autorizo|acepto|consiento) (?:que (?:me|nos) |recibir |mas |ningun\\w* |ni |sus |estos |estas |otr\\w* )*(?:${WAYS}|${SHUN}|contacto|saber (?:nada )?de ustedes)`,
  `(?:no mas|ni una? mas|basta de|ya basta de) (?:de )?(?:${WAYS})`,
  `(?:quiten|quite|quita|saquen|saque|saca|borren|borre|borra|eliminen|elimine|elimina|remuevan|remueva)(?:me|nos)? (?:${WHOSE} (?:numero|nombre|correo|telefono) )?(?:de|del) (?:su |la |sus |esta |tu )*(?:lista|sistema|base de datos|listas)`,
  `(?:quiten|quite|borren|borre|eliminen|elimine) (?:mi|este) (?:numero|nombre|correo|telefono)`,
  '(?:darme|denme|deme) de baja|(?:dar de|quiero la|quiero) baja$',
  '(?:revoco|retiro|cancelo) (?:mi|el|todo) (?:consentimiento|permiso|autorizacion)',
  '(?:vayanse|vayase|largense|larguese)',
];

/** Behind a phrase these make it a wish about when, where or how, not an end: asked about. */
export const LIMITS =
  /^(?:(?:me|us|my \w+|again|here|to|mas|at|on|a) ){0,3}(?:before|after|until|till|unless|except|between|during|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|on weekends|on the weekend|at work|at my (?:job|work|office)|at night|at this time|while|when|so early|so late|early|late|today|tonight|tomorrow|this (?:week|morning|afternoon|evening)|in the (?:morning|evening|afternoon)|right now|antes|despues|hasta|al trabajo|en el trabajo|mientras|cuando|hoy|manana|por la (?:manana|noche|tarde)|los (?:domingos|sabados|lunes)|de noche|tan (?:temprano|tarde))(?: |$)/;

/** Before a phrase these turn it round or make it somebody else's: "why dont you call", "please dont stop calling". */
export const TURNED =
  /(?:^|\s)(?:why|if you|if u|unless you|did you|they|he|she|who|that|dont|do not|never|i|we|when you|once you|until you|wont you|cant you|^you) $/;

/** Sentences in which a keyword means something else. */
export const HARMLESS: readonly string[] = [
  'stop (?:by|in|over|at|being|and (?:see|talk)|payment|paying|working|light|sign)',
  '(?:bus|next|last|pit|non|rest|full|truck|one) stop',
  '(?:cant|can not|cannot|never|wont|didnt|did not|dont|do not) stop (?!call|text|mess|email)',
  '(?:stopped|stops|ended|ends|ending|quitting|canceled|cancelled)',
  '(?:the |this |that |at |by |near |until |till |to the |in the |of the |week)(?:very )?end(?: of)?',
  'end (?:of|up)',
  'weekend',
  '(?:i|he|she|we|they|had to|to) quit (?:my|his|her|our|the|a|smoking|work|that)?',
  'no (?:mas|more) (?:que|than|tarde|later)',
];

/** What is left over when nothing fits: asked about. */
export const DOUBTFUL =
  /(?:^| )(?:stop|quit|end|revoke|cancel|unsubscribe|opt|optout|remove|harass\w*|lawyer|attorney|alto|pare|paren|cancelar|baja|basta|abogado|sue|enough|wrong number|wrong person|numero equivocado|(?:text|email|call|mail|letters?) only|only (?:text|email|call|mail)|prefer)(?: |$)/;
