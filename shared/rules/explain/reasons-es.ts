import {
  dayOf,
  daysOf,
  debtKindWords,
  debtStatusOf,
  disclosureOf,
  findingWords,
  listOf,
  mediumOf,
  minutesOf,
  stopOf,
  timeOf,
  yearsOf,
} from './es-words';
import { amountOf, countOf, numberOf, type ReasonFacts, zoneWords } from './words';

/** No residence on file: whose law was asked instead, and whose would object. */
function placeUnknown({ asked, objecting }: ReasonFacts): string {
  const states = (list: ReasonFacts[string] | undefined) => (Array.isArray(list) ? [...new Set(list)].join(', ') : '');
  const law =
    states(asked) === ''
      ? 'Nadie sabe en qué estado vive el consumidor, así que no se consultó la ley de ningún estado'
      : `No hay residencia en el registro, así que se consultó también la ley del código de área (${states(asked)})`;
  const where = states(objecting) === '' ? '' : `; en algunos estados esto estaría prohibido (${states(objecting)})`;
  return `${law}${where}: pregunte dónde vive el consumidor.`;
}

/** The sentences of `REASONS` in US Spanish: the same reasons from the same facts. */
export const REASONS_ES: Readonly<Record<string, (facts: ReasonFacts, zone?: string) => string>> = {
  // What cannot be judged (judge/doubt.ts).
  NO_RULES_IN_FORCE: () => 'No hay ningún paquete de reglas vigente, así que no se puede evaluar nada.',
  FACTS_UNREADABLE: () => 'Un día, un momento o un número del registro no se puede leer: corríjalo primero.',
  FACTS_OF_ANOTHER_PERSON: () => 'Los datos son de otra persona que la del contacto.',
  ENDPOINT_UNKNOWN: () => 'Este número o dirección no está entre los datos.',
  ENDPOINT_OF_ANOTHER_KIND: () => 'Este no es un número o una dirección del tipo que hace falta aquí.',
  DEBT_UNKNOWN: (facts) => `Los datos no contienen la deuda ${listOf(facts, 'debtIds')}.`,
  NO_DEBT: () => 'No hay ninguna deuda de la que pueda tratarse.',
  STOP_UNKNOWN: () =>
    'Aquí hay una restricción que solo puede leer un Kept más nuevo: no se hace nada hasta que se lea o se levante.',
  CONTACT_IN_THE_FUTURE: () =>
    'Un contacto del registro está en el futuro, así que un reloj anda mal: revise primero la fecha y la hora.',
  ZIP_UNKNOWN: () => 'No se conoce la zona horaria de este código postal: indíquela a mano.',
  STATE_UNKNOWN: () => 'No se conoce la zona horaria de este estado: indíquela a mano.',
  PHONE_UNPARSABLE: () =>
    'Este número de teléfono no se puede leer, así que nadie sabe qué zona horaria rige: corríjalo primero.',
  PHONE_UNKNOWN: () => 'No se conoce la zona horaria de este número de teléfono: indíquela a mano.',
  ZONE_UNKNOWN: () => 'La zona horaria indicada no existe: indique otra.',
  PLACE_UNKNOWN: (facts) => placeUnknown(facts),
  NOTHING_KNOWN: () => 'Nada dice en qué zona horaria está el consumidor: indíquela a mano.',
  // Rules of the house (evaluators/house).
  HUB_NEVER_HEARD: () => 'Este puesto nunca ha tenido noticias de su central: allá puede esperar una restricción.',
  HUB_HEARD_IN_THE_FUTURE: () =>
    'Las últimas noticias de la central son posteriores a lo que marcan los relojes, así que un reloj anda mal.',
  HUB_NOT_HEARD: (facts) =>
    `Las últimas noticias de la central son de hace ${countOf(facts, 'hours', 'hora', 'horas')} y el límite es ${numberOf(facts, 'maxHours')}: allá puede esperar una restricción.`,
  LEASE_MISSING: () => 'Este puesto está sin conexión y la central no le ha prestado intentos para esta persona.',
  LEASE_SPENT: (facts) => `Los intentos que la central prestó para ${listOf(facts, 'debtIds')} están agotados.`,
  CLOCKS_DIFFER: (facts) => `Dos relojes difieren en ${minutesOf(facts, 'minutes')}; las reglas se aplican con ambos.`,
  // Hours (evaluators/hours).
  ZONE_NEEDED: () => 'Nadie sabe en qué zona horaria está el consumidor: indíquela a mano.',
  OUTSIDE_HOURS: (facts) =>
    `El contacto se permite de ${timeOf(facts, 'from')} a ${timeOf(facts, 'until')} según los relojes de ${listOf(facts, 'zones', zoneWords)}.`,
  OUTSIDE_AGREED_HOURS: () => 'Está fuera de las horas que la persona aceptó.',
  INCONVENIENT_TIME: (facts) =>
    `De ${timeOf(facts, 'from')} a ${timeOf(facts, 'until')} es una hora que la persona indicó como inconveniente.`,
  INCONVENIENT_TIME_UNREADABLE: () =>
    'Una hora inconveniente del registro no se puede leer, así que puede ser cualquier hora: corríjala primero.',
  CLOSED_DAY: (facts) => `El ${dayOf(facts, 'day')} es un día en que no se contacta a nadie.`,
  NOTHING_TO_ANSWER: (facts) => `No hay nada de esta persona que responder por este medio: ${mediumOf(facts)}.`,
  ANSWERED_ALREADY: (facts) => `Ya se respondió a lo último de esta persona por este medio: ${mediumOf(facts)}.`,
  ANSWER_TOO_LATE: (facts) => `Una respuesta sale en un plazo de ${daysOf(facts, 'withinDays')}.`,
  MEDIUM_NOT_ANSWERABLE: () => 'Se responde por el medio que usó la persona.',
  // Frequency (evaluators/frequency).
  TOO_MANY_CONTACTS: (facts) =>
    `${countOf(facts, 'count', 'contacto cuenta', 'contactos cuentan')} en ${daysOf(facts, 'windowDays')}; el máximo es ${numberOf(facts, 'max')}.`,
  CONVERSATION_TOO_RECENT: (facts) =>
    `De esta deuda se habló el ${dayOf(facts, 'conversationOn')}; ninguna llamada sobre ella durante ${daysOf(facts, 'days')}.`,
  CONTACTS_TOO_CLOSE: (facts) => `La última llamada fue hace menos de ${minutesOf(facts, 'minutes')}.`,
  DEBT_NOT_NAMED: () => 'Una llamada se cuenta para una deuda: diga de cuál se trata.',
  CONSENT_UNKNOWN: () => 'El consentimiento en que se basa esta llamada no está en el registro.',
  CONSENT_FOR_SOMETHING_ELSE: () => 'El consentimiento es para otra persona, otro número u otra deuda.',
  CONSENT_NOT_GIVEN_YET: () => 'El consentimiento es posterior a esta llamada.',
  CONSENT_REVOKED: () => 'La persona revocó el consentimiento.',
  CONSENT_USED: () => 'El consentimiento está agotado: desde entonces hubo una conversación sobre la deuda.',
  CONSENT_EXPIRED: () => 'El plazo del consentimiento terminó.',
  ELECTRONIC_CONSENT_MISSING: () => 'Nadie ha dado consentimiento para mensajes a este número o dirección.',
  // Holds (evaluators/holds).
  CEASE_RECEIVED: (facts, zone) =>
    `El ${dayOf(facts, 'receivedAt', zone)} se recibió un aviso escrito de cese: ningún contacto más sobre esta deuda.`,
  CEASE_PURPOSE_USED: () => 'Lo que se puede decir una vez después de un aviso de cese ya se dijo.',
  CEASE_ANSWER_ONLY: () => 'La persona dio aviso escrito de cese: responda lo que pregunte y nada más.',
  CEASE_ASKING_OTHERS: () =>
    'El consumidor dio aviso escrito de cese, así que no se debe preguntar por él a nadie más.',
  ATTORNEY_REPRESENTED: () => 'Hay un abogado en el registro para esta deuda: contacte al abogado y no al consumidor.',
  ATTORNEY_ONLY_FOR_LOCATION: () =>
    'Hay un abogado en el registro para esta deuda: no se pregunta a nadie más por el consumidor.',
  ATTORNEY_ANSWER_ONLY: () => 'Hay un abogado en el registro: responda que tratará con el abogado y nada más.',
  DISPUTE_HOLD: (facts) =>
    `La deuda se disputó el ${dayOf(facts, 'disputedOn')}: no se cobra nada hasta que se envíe la respuesta.`,
  CHARGE_OFF_UNKNOWN: () =>
    'La deuda está en disputa y nadie anotó si pasó a pérdidas: si pasó, primero se sustenta por escrito.',
  DISPUTE_PARTIAL: () => 'Parte de la deuda está en disputa: solo se puede pedir el resto no disputado.',
  DISPUTE_PAYMENT_TOO_LARGE: () => 'El pago alcanzaría la parte disputada de la deuda.',
  ORIGINAL_CREDITOR_HOLD: () =>
    'El consumidor pidió los datos del acreedor original: no se cobra nada hasta que se envíen nombre y dirección.',
  DISPUTE_ORAL: () => 'La deuda se disputó sin escrito: se marca y se reporta como disputada.',
  DISPUTE_LATE: (facts) =>
    `La disputa llegó después de terminar el período de validación el ${dayOf(facts, 'periodEndsOn')}: se marca y se reporta como disputada.`,
  DISPUTE_DUPLICATIVE: () => 'La disputa repite una anterior: basta una respuesta breve que remita a la primera.',
  BANKRUPTCY_STAY: () => 'Hay una bancarrota en el registro: se detiene todo lo que cobra la deuda.',
  BANKRUPTCY_CODEBTOR_STAY: (facts) =>
    `Hay una bancarrota del capítulo ${numberOf(facts, 'chapter')} en el registro: protege también a quien debe la deuda junto con el deudor.`,
  BANKRUPTCY_CHAPTER_UNKNOWN: () =>
    'Hay una bancarrota de capítulo desconocido en el registro: hasta que se conozca, están protegidos todos.',
  BANKRUPTCY_DISCHARGED: () => 'La deuda quedó exonerada en bancarrota y nunca se puede cobrar al deudor.',
  BANKRUPTCY_CLOSED: () =>
    'El caso de bancarrota está cerrado y nadie anotó si la deuda quedó exonerada: pregunte al área legal.',
  BANKRUPTCY_DISMISSED: () =>
    'La bancarrota se desestimó: antes de reanudar algo, el área legal verifica si la persona presentó otra.',
  BANKRUPTCY_FURNISH_WITH_CARE: () =>
    'Hay una bancarrota en el registro: el reporte tiene que decirlo y no puede mostrar ningún monto vencido.',
  BANKRUPTCY_ANSWER_ONLY: () => 'Hay una bancarrota en el registro: anote el caso y el abogado, y no hable de pagos.',
  DECEASED: () => 'Esta persona falleció: solo se contacta a quien represente a la sucesión.',
  DECEASED_HOUSEHOLD: () =>
    'El consumidor falleció: se deja en paz a los del hogar; solo se contacta a quien represente a la sucesión.',
  DECEASED_PAYMENT: () => 'El consumidor falleció: no se debita nada ni se acuerda ningún plan, salvo con la sucesión.',
  DECEASED_ANSWER_ONLY: () => 'El consumidor falleció: anote quién representa a la sucesión y no hable de pagos.',
  DECEASED_OTHER_OBLIGOR: () => 'La otra persona que debe esta deuda falleció: asegúrese de que habla con esta.',
  DECEASED_ASK_FOR_ESTATE: () => 'El consumidor falleció: pregunte solo quién representa a la sucesión.',
  IDENTITY_THEFT: () => 'La deuda se reportó como robo de identidad: no se cobra.',
  LITIGATION: () => 'La deuda está en litigio: todo pasa por los abogados.',
  DEBT_PAID: () => 'La deuda está pagada: no se debe nada.',
  DEBT_SETTLED: () => 'La deuda está liquidada: no se debe nada.',
  DEBT_DISCHARGED: () => 'La deuda quedó exonerada: no se puede cobrar.',
  DEBT_SOLD: () => 'La deuda se vendió: ya no nos toca cobrarla.',
  SCRA_SERVICEMEMBER: () =>
    'La persona presta o prestó hasta hace poco servicio militar: pueden regir topes de interés y otras protecciones.',
  SCRA_SUIT: () => 'La persona presta o prestó hasta hace poco servicio militar: una demanda la decide el área legal.',
  MEDIUM_OPT_OUT: () => 'La persona pidió que no la contacten por este medio.',
  MEDIUM_MAY_BE_UNWANTED: () =>
    'La persona revocó el consentimiento a llamadas automáticas: asegúrese de que una llamada a mano sea bien recibida.',
  ENDPOINT_OPT_OUT: () => 'La persona pidió que no se use este número o dirección.',
  OPT_OUT_CONFIRMED_ALREADY: () => 'La exclusión ya se confirmó, y se confirma una sola vez.',
  ENDPOINT_BAD: () => 'Este número o dirección no funciona.',
  WRONG_PARTY: () => 'Este número o dirección es de otra persona.',
  PLACE_INCONVENIENT: () => 'Este número o dirección lleva a un lugar que la persona indicó como inconveniente.',
  PLACE_MAY_BE_INCONVENIENT: () =>
    'La persona indicó un lugar como inconveniente y nadie anotó su número o dirección: asegúrese de que no sea este.',
  WORKPLACE_PROHIBITED: () => 'No se puede contactar a la persona en el trabajo.',
  WORKPLACE_UNSURE: () =>
    'No se puede contactar a la persona en el trabajo y nadie anotó si este número o dirección es de allí.',
  WORKPLACE_ASKED: (facts) =>
    `La persona pidió que no la contacten en el trabajo, lo que obliga durante ${daysOf(facts, 'oralDays')}.`,
  // Communication (evaluators/communication).
  AUTODIAL_CONSENT_MISSING: () => 'No hay consentimiento a llamadas o textos automáticos o pregrabados a este número.',
  AUTODIAL_CONSENT_REVOKED: () => 'La persona revocó el consentimiento a llamadas y textos automáticos.',
  AUTODIAL_CONFIRMATION_LATE: (facts) =>
    `La confirmación de una exclusión sale en un plazo de ${minutesOf(facts, 'confirmMinutes')}.`,
  PRERECORDED_TOO_MANY: (facts) =>
    `${countOf(facts, 'count', 'llamada pregrabada', 'llamadas pregrabadas')} a esta línea en ${daysOf(facts, 'windowDays')}; sin consentimiento, el máximo es ${numberOf(facts, 'max')}.`,
  NUMBER_NOT_CHECKED: (facts) =>
    `No se ha verificado en ${daysOf(facts, 'refreshDays')} si el número tiene nuevo titular.`,
  NUMBER_REASSIGNED: () => 'La última verificación encontró que el número tiene nuevo titular.',
  TEXT_CONSENT_MISSING: () =>
    'La persona no ha escrito desde este número sobre la deuda ni ha consentido a mensajes de texto.',
  TEXT_CONSENT_OLD: (facts) =>
    `El mensaje o el consentimiento tienen más de ${daysOf(facts, 'refreshDays')}: verifique primero si el número tiene nuevo titular.`,
  EMAIL_PROCEDURE_MISSING: () =>
    'Nada muestra que esta dirección de correo se pueda usar sin revelar la deuda a otra persona.',
  EMAIL_NOTICE_RUNNING: (facts) =>
    `La persona puede excluirse del correo a esta dirección hasta el ${dayOf(facts, 'endsOn')}.`,
  EMAIL_EMPLOYER: () =>
    'El empleador da esta dirección de correo, y la persona no la ha usado ni ha dado consentimiento.',
  EMAIL_MAY_BE_EMPLOYERS: () => 'Nadie anotó si el empleador da esta dirección de correo.',
  THIRD_PARTY_ON_THE_LINE: () => 'No es el consumidor: no se puede hablar de la deuda.',
  RIGHT_PARTY_NOT_VERIFIED: () => 'Verifique primero que es la persona correcta.',
  THIRD_PARTY_NOT_FOR_COLLECTION: () => 'A un tercero solo se le puede preguntar dónde está el consumidor.',
  LOCATION_ASKED_ALREADY: (facts) =>
    `A este tercero ya se le preguntó ${facts['count'] === 1 ? 'una vez' : countOf(facts, 'count', 'vez', 'veces')}: para volver a preguntar hace falta un motivo nuevo.`,
  OPT_OUT_LINE_MISSING: () => 'El mensaje no dice cómo detener los mensajes a esta dirección o número.',
  MINI_MIRANDA_MISSING: () =>
    'En la primera comunicación, y en la primera por escrito, diga que es un intento de cobrar una deuda y para qué se usa la información.',
  LATER_DISCLOSURE_MISSING: () => 'Diga que esta comunicación es de un cobrador de deudas.',
  DISCLOSURE_MISSING: (facts) => `Falta una declaración que aquí es necesaria: ${disclosureOf(facts)}.`,
  TIME_BAR_NOT_DISCLOSED: () => 'La deuda está prescrita y el primer escrito sobre ella tiene que decirlo.',
  TIME_BAR_MAY_NEED_DISCLOSING: () =>
    'Nadie ha determinado si la deuda está prescrita; si lo está, el primer escrito sobre ella tiene que decirlo.',
  LANGUAGE_DIFFERS: () => 'El idioma de la persona es otro: los avisos se dan en el idioma de la conversación.',
  RECORDING_NOTICE_MISSING: (facts) =>
    `La llamada se graba y la ley de ${listOf(facts, 'states')} exige que todos lo sepan: dígalo primero.`,
  RECORDING_NOTICE_AHEAD: (facts) =>
    `La llamada se va a grabar: dígalo primero, como exige la ley de ${listOf(facts, 'states')}.`,
  ESIGN_CONSENT_MISSING: () =>
    'Este aviso solo puede salir por medios electrónicos con consentimiento a documentos electrónicos.',
  ESIGN_CONSENT_NOT_RECORDED: () =>
    'El consentimiento a documentos electrónicos no se dio de manera que se pueda demostrar.',
  ITEMIZATION_DATE_MISSING: (facts) =>
    `El aviso de validación necesita la fecha de desglose y su tipo: ${listOf(facts, 'debtIds')}.`,
  TEXT_REFUSED: (facts) =>
    `El texto no puede salir como está, por lo siguiente: ${listOf(facts, 'codes', findingWords)}.`,
  TEXT_NEEDS_CARE: (facts) => `El texto requiere cuidado, por lo siguiente: ${listOf(facts, 'codes', findingWords)}.`,
  VOICEMAIL_WORDS_UNKNOWN: () => 'Nadie sabe qué dirá el mensaje: use un mensaje aprobado de contenido limitado.',
  MESSAGE_PRIVATE_ONLY: () => 'Nada de esto lo puede ver el público ni los contactos de la persona.',
  ENVELOPE_PLAIN: () => 'Ninguna tarjeta postal, y nada en el sobre que revele que se cobra una deuda.',
  // Money, reports, suits, transfers and records (evaluators/money).
  FURNISH_NOT_TOLD: (facts) =>
    `No se habló con el consumidor sobre la deuda ni se le envió aviso del reporte: haga una de las dos cosas; un aviso necesita ${daysOf(facts, 'waitDays')}.`,
  FURNISH_NOTICE_RETURNED: (facts) =>
    `El aviso previo al reporte se devolvió el ${dayOf(facts, 'returnedOn')}: envíelo de nuevo o hable con el consumidor.`,
  FURNISH_WAIT: (facts) =>
    `El aviso previo al reporte salió el ${dayOf(facts, 'sentOn')} y tiene que pasar un plazo de ${daysOf(facts, 'waitDays')}.`,
  BUREAU_TAKES_NO_PAID: () => 'Los grandes burós no aceptan deudas médicas pagadas.',
  BUREAU_TAKES_NO_SMALL: (facts) =>
    `Los grandes burós no aceptan deudas médicas de menos de ${amountOf(facts, 'minMinor')}.`,
  BUREAU_TAKES_NO_YOUNG: (facts) =>
    `Los grandes burós no aceptan una deuda médica antes de ${daysOf(facts, 'minDays')} desde la primera factura.`,
  DISPUTE_NOT_MARKED: () => 'La deuda está en disputa y el reporte no lo dice.',
  DEBT_KIND_FORBIDDEN: (facts) => `Esto no se puede hacer con una deuda ${listOf(facts, 'debtKind', debtKindWords)}.`,
  DEBT_KIND_UNKNOWN: (facts) =>
    `Nadie ha dicho de qué tipo es la deuda, y esto no se puede hacer si es: ${listOf(facts, 'kinds', debtKindWords, 'o')}.`,
  DELINQUENCY_DATE_MISSING: (facts) =>
    `No se conoce el día en que empezó la morosidad; hay que reportarlo en un plazo de ${daysOf(facts, 'days')}.`,
  DELINQUENCY_DATE_IN_FUTURE: (facts) =>
    `Se dice que la morosidad empieza el ${dayOf(facts, 'delinquentSince')}, que aún no llega.`,
  DELINQUENCY_DATE_AFTER_CHARGE_OFF: (facts) =>
    `Se dice que la morosidad empieza el ${dayOf(facts, 'delinquentSince')}, después del pase a pérdidas el ${dayOf(facts, 'chargedOffOn')}.`,
  DEBT_RESTRICTED: (facts) => `Una restricción de la deuda lo prohíbe: ${stopOf(facts)}.`,
  HOSPITAL_FIRST_BILL_UNKNOWN: () => 'No se conoce el día de la primera factura del hospital.',
  HOSPITAL_NOTICE_MISSING: (facts) =>
    `No se ha enviado el aviso escrito del hospital sobre esta medida; se envía ${daysOf(facts, 'noticeDays')} antes.`,
  HOSPITAL_WAIT: (facts) =>
    `Una deuda de hospital tiene que esperar hasta el ${dayOf(facts, 'freeOn')}: ${daysOf(facts, 'daysFromFirstBill')} desde la primera factura y ${numberOf(facts, 'noticeDays')} desde el aviso.`,
  HOSPITAL_ASSISTANCE_OPEN: (facts) =>
    `El consumidor puede pedir la ayuda financiera del hospital hasta el ${dayOf(facts, 'lastDay')}.`,
  TIME_BARRED: () => 'La deuda está prescrita: ninguna demanda ni amenaza de una.',
  TIME_BAR_NOT_WORKED_OUT: () => 'Nadie ha determinado si la deuda está prescrita: eso va primero.',
  LIMITATION_START_UNKNOWN: (facts) =>
    `No se conoce el día desde el que corre la prescripción de ${yearsOf(facts, 'years')}.`,
  LIMITATION_PASSED: (facts) =>
    `La prescripción de ${yearsOf(facts, 'years')} desde el ${dayOf(facts, 'accruedOn')} se cumplió el ${dayOf(facts, 'lastDay')}.`,
  VENUE_NOT_STATED: () => 'No se dice dónde se presentaría la demanda.',
  VENUE_NOT_ALLOWED: () =>
    'Solo se puede demandar donde se firmó el contrato o donde reside el consumidor; por bienes raíces, donde están.',
  SERVICE_CHECK_MISSING: () => 'No se ha verificado el servicio militar.',
  SERVICE_CHECK_OLD: (facts) =>
    `El servicio militar se verificó por última vez el ${dayOf(facts, 'checkedOn')}, hace más de ${daysOf(facts, 'maxAgeDays')}.`,
  IN_MILITARY_SERVICE: (facts) => `El ${dayOf(facts, 'checkedOn')} se encontró servicio militar.`,
  PAYMENT_NOT_STATED: () => 'No se dicen el monto ni el día del pago.',
  AUTHORIZATION_MISSING: () =>
    'Los débitos recurrentes necesitan una autorización firmada, y no hay ninguna en el registro.',
  AUTHORIZATION_NOT_SIGNED: () => 'La autorización de los débitos recurrentes no está firmada.',
  AUTHORIZATION_COPY_NOT_SENT: () => 'No se ha enviado al consumidor una copia de la autorización.',
  AUTHORIZATION_UNKNOWN: () => 'La autorización que nombra el débito no está en el registro.',
  AUTHORIZATION_REVOKED: () => 'El consumidor revocó la autorización.',
  AMOUNT_NOTICE_MISSING: (facts) =>
    `El monto es distinto del habitual: el aviso escrito tiene que salir ${daysOf(facts, 'noticeDays')} antes.`,
  AMOUNT_NOTICE_RETURNED: (facts) => `El aviso del nuevo monto se devolvió el ${dayOf(facts, 'returnedOn')}.`,
  AMOUNT_NOTICE_WAIT: (facts) =>
    `El aviso del nuevo monto salió el ${dayOf(facts, 'sentOn')} y tiene que pasar un plazo de ${daysOf(facts, 'noticeDays')}.`,
  AMOUNT_NOTICE_OLD: (facts) =>
    `El último aviso de un nuevo monto, del ${dayOf(facts, 'sentOn')}, era para un débito anterior.`,
  POST_DATED_NOT_DUE: (facts) => `El instrumento lleva fecha del ${dayOf(facts, 'on')} y nunca se deposita antes.`,
  POST_DATED_NOTICE_MISSING: (facts) =>
    `El aviso del depósito se tiene que enviar del ${dayOf(facts, 'opensOn')} al ${dayOf(facts, 'closesOn')}.`,
  POST_DATED_NOTICE_OUT_OF_TIME: (facts) =>
    `El aviso del depósito no se envió del ${dayOf(facts, 'opensOn')} al ${dayOf(facts, 'closesOn')}.`,
  POST_DATED_NOTICE_WAIT: () => 'El aviso del depósito se envió hace menos de tres días hábiles.',
  PAYMENT_MAY_REVIVE: () =>
    'La deuda está prescrita: un pago puede reiniciar el plazo, así que primero se le dice eso al consumidor.',
  PAYMENT_MAY_REVIVE_UNKNOWN: () =>
    'Nadie ha determinado si la deuda está prescrita; si lo está, un pago puede reiniciar el plazo.',
  PAYMENT_TO_DISPUTED_DEBT: () => 'El consumidor disputa esta deuda: no se le aplica ningún pago.',
  PAYMENT_ABOVE_UNDISPUTED: () => 'El pago es mayor que la parte no disputada de la deuda.',
  PAYMENT_CURRENCY_DIFFERS: () => 'El pago está en otra moneda que la deuda.',
  PAYMENT_ABOVE_BALANCE: () => 'El pago es mayor que lo que se debe; tampoco se puede cobrar un cargo por pagar.',
  DEBIT_RETURN_LIMITS: (facts) =>
    `Si se devuelve como ${listOf(facts, 'representCodes', (code) => code, 'o')}, se puede presentar ${countOf(facts, 'maxRepresentments', 'vez más', 'veces más')} en ${daysOf(facts, 'withinDays')}; tras cualquier otra devolución, ninguna.`,
  TRANSFER_OF_CLOSED_DEBT: (facts) => `La deuda está ${debtStatusOf(facts)}: nunca se vende ni se asigna.`,
  PURGE_TARGET_UNKNOWN: () => 'No se dice qué se va a eliminar.',
  RECORDING_DAY_UNKNOWN: () => 'No se conoce el día de la llamada grabada.',
  LAST_ACTIVITY_UNKNOWN: () => 'No se conoce el día de la última gestión de cobro.',
  KEEP_RECORDING: (facts) =>
    `La llamada fue el ${dayOf(facts, 'since')} y su grabación se conserva durante ${yearsOf(facts, 'years')}.`,
  KEEP_RECORD: (facts) =>
    `La última gestión fue el ${dayOf(facts, 'since')} y el registro se conserva durante ${yearsOf(facts, 'years')}.`,
  LITIGATION_HOLD: () => 'Hay una demanda pendiente o prevista: no se elimina nada.',
  // Coverage and conditions of states (evaluators/state).
  OUTSIDE_REGULATION_F: () => 'La Regulación F no rige esta deuda; la ley del estado puede regirla.',
  COVERED_BY_STATE_LAW: () => 'La ley del estado rige esta deuda.',
  NOTICE_MISSING: (facts) => `Hay que enviar un aviso escrito ${daysOf(facts, 'days')} antes del contacto.`,
  NOTICE_TOO_RECENT: (facts) =>
    `El aviso escrito se envió el ${dayOf(facts, 'sentOn')}; el contacto empieza ${daysOf(facts, 'days')} después.`,
  MESSAGE_CONSENT_MISSING: () => 'La persona no ha consentido a mensajes a este número o dirección.',
  EMPLOYER_ADDRESS: () => 'Esta puede ser una dirección que da el empleador.',
  BUSINESS_NAME_UNASKED: () => 'Los demás del hogar oyen el nombre de la empresa solo cuando lo piden expresamente.',
  LANGUAGE_NOT_RECORDED: () => 'El idioma que prefiere la persona no está en el registro: pregúntelo.',
};
