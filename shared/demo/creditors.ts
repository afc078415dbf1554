import type { DebtType } from '../domain/account/types';

/** An invented creditor and what people owe it for. Amounts in minor units. */
export type Creditor = {
  readonly id: string;
  readonly name: string;
  readonly debtType: DebtType;
  readonly isOwedByBusinesses: boolean;
  readonly services: readonly string[];
  readonly amountMinor: readonly [number, number];
  /** How the creditor numbers accounts: a prefix and how many digits, with leading zeros. */
  readonly numbers: { readonly prefix: string; readonly digits: number };
  /** How likely an account of the portfolio is this creditor's, against the others. */
  readonly weight: number;
};

export const CREDITORS: readonly Creditor[] = [
  {
    id: 'lakeshore-regional',
    name: 'Lakeshore Regional Medical Center',
    debtType: 'medical',
    isOwedByBusinesses: false,
    services: ['Emergency room visit', 'Outpatient surgery', 'Radiology', 'Physical therapy', 'Laboratory work'],
    amountMinor: [4_500, 1_150_000],
    numbers: { prefix: '', digits: 10 },
    weight: 26,
  },
  {
    id: 'cedar-grove',
    name: 'Cedar Grove Pediatric Dentistry',
    debtType: 'medical',
    isOwedByBusinesses: false,
    services: ['Crown', 'Orthodontics, last instalments', 'Extraction', 'Check-up and cleaning'],
    amountMinor: [3_800, 210_000],
    numbers: { prefix: 'CG-', digits: 6 },
    weight: 12,
  },
  {
    id: 'meridian-card',
    name: 'Meridian Card Services',
    debtType: 'consumer',
    isOwedByBusinesses: false,
    services: ['Credit card', 'Credit card, balance transfer'],
    amountMinor: [18_000, 980_000],
    numbers: { prefix: '', digits: 12 },
    weight: 24,
  },
  {
    id: 'hearth-and-home',
    name: 'Hearth & Home Furniture Outlet',
    debtType: 'consumer',
    isOwedByBusinesses: false,
    services: ['Bedroom set, store 12', 'Appliances, store 7', 'Sofa, store 3', 'Mattress, online order'],
    amountMinor: [9_900, 420_000],
    numbers: { prefix: 'H', digits: 8 },
    weight: 14,
  },
  {
    id: 'bright-wireless',
    name: 'Bright Wireless',
    debtType: 'consumer',
    isOwedByBusinesses: false,
    services: ['Final bill', 'Device instalments', 'Home internet equipment'],
    amountMinor: [2_400, 140_000],
    numbers: { prefix: '', digits: 9 },
    weight: 12,
  },
  {
    id: 'halcyon-college',
    name: 'Halcyon College of Trades',
    debtType: 'student',
    isOwedByBusinesses: false,
    services: ['Welding certificate tuition', 'Dental assistant tuition'],
    amountMinor: [60_000, 860_000],
    numbers: { prefix: 'ST', digits: 7 },
    weight: 4,
  },
  {
    id: 'ravenscroft-freight',
    name: 'Ravenscroft Fleet & Freight',
    debtType: 'commercial',
    isOwedByBusinesses: true,
    services: ['Freight invoice', 'Trailer lease', 'Pallet storage', 'Expedited delivery'],
    amountMinor: [85_000, 4_800_000],
    numbers: { prefix: 'RFF-', digits: 5 },
    weight: 8,
  },
];
