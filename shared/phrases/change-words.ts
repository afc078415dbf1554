import type { Account } from '../domain/account/types';
import type { FieldChange } from '../domain/events/types';
import { localDay } from '../kernel/calendar';
import type { JsonValue } from '../kernel/json';
import { dayWords, moneyWords, phoneWords } from './formats';
import type { Speech } from './speech';

/** One change of an import in words. `of` says which debt, person or contact it is about, when it can be told. */
export type ChangeWords = { readonly title: string; readonly of: string | null; readonly change: string | null };

const NEW = { debts: 'newDebt', parties: 'newParty', contactPoints: 'newPoint' } as const;
const STATUSES = ['open', 'closed', 'credit'] as const;
const FIELDS = [
  'balanceMinor',
  'originalMinor',
  'status',
  'dueOn',
  'datedOn',
  'settledOn',
  'lastPaidOn',
  'chargedOffOn',
  'itemizationDate',
  'isDisputed',
  'type',
  'name',
  'firstName',
  'lastName',
  'value',
  'label',
  'bornOn',
  'language',
] as const;

function nameOf(account: Account, kind: string, id: string): string | null {
  if (kind === 'debts') return account.debts.find((debt) => debt.id === id)?.externalId ?? null;
  if (kind === 'parties') return account.parties.find((party) => party.id === id)?.name ?? null;
  const point = kind === 'contactPoints' ? account.contactPoints.find((each) => each.id === id) : undefined;
  return point === undefined ? null : phoneWords(point.value);
}

function valueText(value: JsonValue, field: string, currency: string, speech: Speech): string {
  const { t } = speech;
  if (value === null || value === '') return t('timeline:nothing');
  if (typeof value === 'boolean') return t(value ? 'timeline:yes' : 'timeline:no');
  if (typeof value === 'number') return field.endsWith('Minor') ? moneyWords(value, currency, speech) : String(value);
  if (typeof value !== 'string') return '…';
  const day = localDay(value);
  if (day !== null) return dayWords(day, speech);
  const status = field === 'status' ? STATUSES.find((each) => each === value) : undefined;
  return status === undefined ? value : t(`domain:debtStatusTitles.${status}`);
}

/** A change of a placement file in words: `Balance $50.00 → $40.00`, `New debt 0000611365`. */
export function changeWords({ path, from, to }: FieldChange, account: Account, speech: Speech): ChangeWords {
  const { t } = speech;
  const [kind = '', id = '', ...rest] = path.split('.');
  const was = (field: string, currency: string) =>
    t('timeline:was', {
      from: valueText(from, field, currency, speech),
      to: valueText(to, field, currency, speech),
    });
  if (kind === 'attributes') return { title: [id, ...rest].join('.'), of: null, change: was('', '') };
  const of = nameOf(account, kind, id);
  const field = rest.join('.');
  if (field === '') {
    const title = kind in NEW ? t(`timeline:${NEW[kind as keyof typeof NEW]}`) : path;
    return { title, of, change: null };
  }
  const currency = account.debts.find((debt) => debt.id === id)?.currency ?? account.debts[0]?.currency ?? 'USD';
  const known = FIELDS.find((each) => each === field);
  const title = known === undefined ? field : t(`domain:changedFieldTitles.${known}`);
  return { title, of, change: was(field, currency) };
}
