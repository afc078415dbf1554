/** Words that tell a listener that this is about a debt, over folded text. */
const ENGLISH =
  'debts?|debtors?|owe[ds]?|owing|balance|balances|collect\\w*|recover(?:y|ies)|past[ -]due|over ?due|delinquen\\w*|defaulted|' +
  'accounts?|acct|pay|pays|paid|payable|payments?|bills?|billing|invoices?|creditors?|credit|loans?|settle\\w*|amounts?|' +
  'money|dollars?|usd|finances?|financial|legal|lawsuits?|court|attorneys?|matters?|important|urgent\\w*|emergency|' +
  'time[ -]sensitive|obligations?|charged?[ -]off|bureaus?';
const SPANISH =
  'deudas?|deudor(?:es|a)?|debe|deben|debes|adeud\\w*|saldos?|cobr\\w*|cuentas?|pagos?|pagar|pague|pagado|facturas?|' +
  'importante|urgente|asuntos?|creditos?|prestamos?|vencid[oa]s?|dinero|dolares|demandas?|abogad[oa]s?|corte';

export const DEBT_WORDS = new RegExp(`(?<![a-z0-9])(?:${ENGLISH}|${SPANISH})(?![a-z0-9])`, 'g');

/** An amount of money: $120, 120.00, 1,200. */
export const AMOUNTS =
  /[$€£]\s?\d[\d.,]*|(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d{2})?(?!\d)|(?<![\d.,])\d+[.,]\d{2}(?![\d.,])/g;

/** Words in the name of a business that show what it does. */
export const COLLECTION_NAME =
  /(?<![a-z0-9])(?:collect\w*|recover\w*|debts?|credit\w*|receivables?|adjust(?:ers?|ment)|attorneys?|law|legal|asset|cobr\w*|cobranzas?)(?![a-z0-9])/;
