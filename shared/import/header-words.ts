import type { ImportField } from '../contract/import';

/** A header as plain lower-case words: `customerID` and `CUSTOMER_ID` are `customer id`, `Dirección` is `direccion`. */
export function headerWords(header: string): string {
  return header
    .replace(/[#№]|[nN][º°]/gu, ' number ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/gu, '$1 $2')
    .replace(/([A-Za-z])(\d)/gu, '$1 $2')
    .replace(/[^A-Za-z\d]+/gu, ' ')
    .trim()
    .toLowerCase();
}

type HeaderRule = { readonly field: ImportField; readonly test: RegExp; readonly not?: RegExp };

const ID = '(?:number|numero|num|no|nr|nbr|id|code|codigo|ref|reference|referencia|key)';
const WHEN = '(?:date|dt|on|day|fecha)';
const SUM = '(?:amount|amt|balance|bal|value|total|importe|monto|sum|price|saldo)';
const WHO =
  '(?:customer|cust|client|account|acct|acc|debtor|patient|member|consumer|borrower|guarantor|cliente|cuenta|deudor|paciente|socio)';
const PAPER =
  '(?:invoice|inv|bill|debt|claim|loan|document|doc|contract|factura|deuda|prestamo|contrato|documento|folio|recibo|encounter|charge)';
const DATED =
  '(?:invoice|inv|bill|billing|service|statement|document|doc|issue|issued|order|debt|open|opened|origination|loan|contract|transaction|factura|emision|servicio|documento)';
const NOT_AN_AMOUNT = /\b(?:date|dt|fecha|type|tipo|count|days|dias)\b/;
const SUM_WORDS = /\b(?:amount|amt|importe|monto)\b/;

function words(source: string): RegExp {
  return new RegExp(`\\b(?:${source})\\b`);
}

/**
 * What a header may mean, the most telling rule first; a header may fit several and the values decide. English and Spanish.
 * `ignore` comes first: what a desk must not keep beside an account (tax numbers, what may not be used to judge a debtor) and what
 * follows from other columns and, in historic files, knows the future.
 */
const HEADER_RULES: readonly HeaderRule[] = [
  { field: 'ignore', test: words('ssn|ssn \\d|social security|tax id|itin|cvv|cvc|card number|pan|curp|rfc|dni|nie') },
  {
    field: 'ignore',
    test: /^(?:sex|gender|race|ethnicity|religion|marital status|marriage|age|sexo|genero|edad|estado civil|raza)$/,
  },
  {
    field: 'ignore',
    test: words(
      'days (?:to|late|past|overdue|outstanding|open|delinquent)(?: .*)?|dias (?:de )?(?:atraso|mora|vencid[oa]s?)|aging|bucket',
    ),
  },

  {
    field: 'last-paid-on',
    test: words(`last (?:paid|payment|pay|pmt)|payment ${WHEN}|ultimo pago|dlp`),
    not: SUM_WORDS,
  },
  {
    field: 'charged-off-on',
    test: words('charge ?off|charged off|co date|write off|written off|castigo'),
    not: SUM_WORDS,
  },
  { field: 'itemization-date', test: words('itemi[sz]ation') },
  {
    field: 'settled-on',
    test: words(
      `(?:settled|settlement|paid|cleared|liquidacion|cobro) ${WHEN}|${WHEN} (?:settled|paid|cleared|pagado)|fecha (?:de )?(?:pago|cobro|liquidacion)|settled|pagado el`,
    ),
  },
  { field: 'due-on', test: words(`due ${WHEN}|${WHEN} due|pay by|maturity date|vencimiento|vence|vto`) },
  {
    field: 'dated-on',
    test: words(`${DATED} ${WHEN}|date of service|dos|${WHEN} (?:of|de|del|de la) ${DATED}|fecha ${DATED}`),
  },
  { field: 'dated-on', test: /^(?:date|fecha)$/ },
  { field: 'due-on', test: /^due$/ },
  { field: 'balance', test: /^due$/ },
  { field: 'born-on', test: words('dob|birth|birthday|birthdate|birth date|born|nacimiento') },

  {
    field: 'debt-id',
    test: words(`${PAPER} (?:.* )?${ID}|${ID} (?:de |de la |del )?${PAPER}`),
    not: /\b(?:date|type|tipo|fecha)\b/,
  },
  { field: 'debt-id', test: /^(?:invoice|factura|folio|debt|deuda)$/ },
  {
    field: 'account-id',
    test: words(`${WHO} (?:.* )?${ID}|${ID} (?:de |de la |del )?${WHO}|mrn`),
    not: /\b(?:type|tipo|name|nombre|phone|state|zip|country|code)\b/,
  },
  { field: 'account-id', test: /^(?:account|acct|customer|cuenta|debtor|patient)$/ },

  {
    field: 'original-amount',
    test: words(
      `(?:original|orig|invoice|inv|billed|bill|placed|placement|principal|initial|inicial|factura|loan|debt|charge) ${SUM}|${SUM} (?:original|placed|billed|inicial|de (?:la )?factura|factura)`,
    ),
    not: NOT_AN_AMOUNT,
  },
  {
    field: 'balance',
    test: words(
      `balance|bal|${SUM} (?:due|owed|owing|outstanding|adeudado|pendiente)|due ${SUM}|(?:open|current|outstanding|remaining|total) (?:${SUM}|due)|amount due|saldo|adeudo`,
    ),
    not: NOT_AN_AMOUNT,
  },
  {
    field: 'original-amount',
    test: words(`^${SUM}$|principal|^(?:invoice|debt|total|gross) ${SUM}`),
    not: NOT_AN_AMOUNT,
  },
  {
    field: 'original-amount',
    test: words('amount|amt|importe|monto'),
    not: /\b(?:date|last|paid|payment|limit|fees?|interest|tax|type|pago|ultimo)\b/,
  },

  { field: 'currency', test: words('currency|ccy|moneda|divisa') },
  {
    field: 'disputed',
    test: words('disputed|dispute|in dispute|is disputed|disputa|disputad[ao]'),
    not: /\b(?:date|reason|fecha|motivo|amount)\b/,
  },
  {
    field: 'debt-type',
    test: words(
      '(?:debt|loan|product|account|claim) (?:type|class)|tipo (?:de )?(?:deuda|prestamo|cuenta)|type of debt',
    ),
  },
  { field: 'creditor', test: words('creditor|original creditor|acreedor|lender'), not: new RegExp(`\\b${ID}\\b`) },
  { field: 'language', test: words('language|lang|preferred language|idioma|lengua') },

  {
    field: 'email',
    test: words('e ?mail|mail address|correo|correo electronico'),
    not: /\b(?:consent|opt|type|status)\b/,
  },
  {
    field: 'phone',
    test: words('phone|phones|tel|telephone|mobile|cell|cellular|cellphone|telefono|tel[ef]|celular|movil'),
    not: /\b(?:type|consent|ext|extension|status|opt|tipo|time)\b/,
  },
  { field: 'zip', test: words('zip|zipcode|zip code|postal code|postcode|post code|codigo postal|cp') },
  { field: 'city', test: words('city|town|ciudad|municipio|localidad') },
  { field: 'country', test: words('country|pais') },
  {
    field: 'state',
    test: words('state|province|provincia|st|estado'),
    not: /\b(?:status|statement|cuenta|deuda|factura)\b/,
  },
  {
    field: 'address-line',
    test: words('address|addr|street|direccion|domicilio|calle|apt|apartment|suite'),
    not: /\b(?:ip|type|status|email)\b/,
  },

  { field: 'first-name', test: words('first name|firstname|fname|given name|forename|primer nombre|nombre de pila') },
  { field: 'last-name', test: words('last name|lastname|lname|surname|family name|apellidos?') },
  {
    field: 'business-name',
    test: words('(?:business|company|organi[sz]ation|corporate|trade) ?(?:name)?|razon social|empresa'),
    not: /\b(?:phone|type|id|number|address|email)\b/,
  },
  {
    field: 'holder-name',
    test: words(
      `(?:${WHO} |full |holder |account holder |complete |responsible party )?name|nombre(?: completo| del? ${WHO})?|titular`,
    ),
    not: /\b(?:user|file|product|middle|second|co|collector|agent|branch|city|state|bank|employer|type)\b/,
  },
  {
    field: 'holder-name',
    test: /^(?:debtor|customer|patient|client|consumer|borrower|guarantor|cliente|deudor|paciente)$/,
  },
  { field: 'debt-id', test: /^(?:reference|ref|id|number|numero|referencia|record id)$/ },
];

/** The fields a header may stand for, the most telling first, each with the rank of its rule. */
export function fieldsOfHeader(header: string): readonly { readonly field: ImportField; readonly rank: number }[] {
  const text = headerWords(header);
  return HEADER_RULES.flatMap(({ field, test, not }, rank) =>
    test.test(text) && not?.test(text) !== true ? [{ field, rank }] : [],
  );
}
