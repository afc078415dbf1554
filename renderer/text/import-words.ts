import { counted } from './domain-words';
import { t, withPhrases, words } from './words';

export const IMPORT_WORDS = withPhrases(words.import, {
  stepOf: (n: number, all: number) => t('import:stepOf', { n, all }),
  row: (row: number) => t('import:row', { row }),
  missing: (headers: string) => t('import:missing', { headers }),
  inspecting: (file: string) => t('import:inspecting', { file }),
  rows: (rows: number) => t('import:rows', { count: rows }),
  encoding: (encoding: string, hasBom: boolean) =>
    t(hasBom ? 'import:encodingBom' : 'import:encoding', { encoding: encoding.toUpperCase() }),
  delimiter: (name: string) => t('import:delimiter', { name }),
  quote: (quote: string | null) => (quote === null ? t('import:noQuote') : t('import:quote', { quote })),
  fits: (name: string) => t('import:fits', { name }),
  doesNotFit: (name: string) => t('import:doesNotFit', { name }),
  clientHint: (clientId: string) => t('import:clientHint', { clientId }),
  question: (header: string) => t('import:question', { header }),
  decided: (header: string, order: string, row: number, value: string) =>
    t('import:decided', { header, order, row, value }),
  reading: (order: string, pattern: string, sample: string, day: string) =>
    t('import:reading', { order, pattern, sample, day }),
  fieldFor: (header: string) => t('import:fieldFor', { header }),
  patternFor: (header: string) => t('import:patternFor', { header }),
  decimalFor: (header: string) => t('import:decimalFor', { header }),
  yesFor: (header: string) => t('import:yesFor', { header }),
  problems: {
    twice: (field: string, headers: string) => t('import:problems.twice', { field, headers }),
    noPattern: (header: string) => t('import:problems.noPattern', { header }),
    noYes: (header: string) => t('import:problems.noYes', { header }),
    answer: (header: string) => t('import:problems.answer', { header }),
    missing: (header: string) => t('import:problems.missing', { header }),
  },
  progress: (rows: number) => t('import:progress', { count: rows }),
  reportTitle: (file: string) => t('import:reportTitle', { file }),
  openWords: (debts: number, accounts: number) =>
    t('import:openWords', { debts: counted(debts, 'openDebt'), accounts: counted(accounts, 'account') }),
  disputed: (debts: number) => t('import:disputed', { debts }),
  credits: (debts: number) => t('import:credits', { count: debts }),
  agingTable: (currency: string) => t('import:agingTable', { currency }),
  agedAsOf: (day: string) => t('import:agedAsOf', { day }),
  errorsShown: (shown: number) => t('import:errorsShown', { shown }),
  savedErrors: (rows: number, file: string) => t('import:savedErrors', { count: rows, file }),
  stepNow: (n: number, all: number, step: string) => t('import:stepNow', { n, all, step }),
  dropping: (file: string) => t('import:dropping', { file }),
  savedFacts: (client: string, columns: number) =>
    t('import:savedFacts', { client, columns: t('import:savedColumns', { count: columns }) }),
  renameLabel: (name: string) => t('import:renameLabel', { name }),
  removed: (name: string) => t('import:removed', { name }),
  renamed: (name: string) => t('import:renamed', { name }),
  lookTitle: (file: string) => t('import:lookTitle', { file }),
  questionsLeft: (count: number) => t('import:questionsLeft', { count }),
  timeLeft: {
    seconds: (count: number) => t('import:timeLeft.seconds', { count }),
    minutes: (count: number) => t('import:timeLeft.minutes', { count }),
    part: (time: string) => t('import:timeLeft.atLeast', { time }),
  },
  doneBody: (accounts: number) => t('import:doneBody', { count: accounts }),
  errorsLeft: (rows: number) => t('import:errorsLeft', { count: rows }),
  commit: (rows: number) => t('import:commit', { count: rows }),
});
