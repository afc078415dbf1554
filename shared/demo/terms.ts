import type { ClientTerms } from '../domain/compliance/types';

/** The agency whose desk the demonstration shows. */
const AGENCY = { entityId: 'bluestem-recovery', entityName: 'Bluestem Recovery Group' };
const PLACED = { collectorRole: 'third_party', defaultStatus: 'in_default', ...AGENCY } as const;

/**
 * What the desk of the demonstration was told about its clients: most placed debts in default with the agency, the furniture store
 * has its own people collect in its name, and what freight companies are owed is business debt.
 */
export const DEMO_TERMS: readonly ClientTerms[] = [
  { clientId: 'lakeshore-regional', ...PLACED, isNonProfitHospital: true },
  { clientId: 'cedar-grove', ...PLACED, isNonProfitHospital: false },
  { clientId: 'meridian-card', ...PLACED, isNonProfitHospital: false },
  {
    clientId: 'hearth-and-home',
    collectorRole: 'first_party',
    defaultStatus: 'in_default',
    entityId: 'hearth-and-home',
    entityName: 'Hearth & Home Furniture Outlet',
    isNonProfitHospital: false,
  },
  { clientId: 'bright-wireless', ...PLACED, isNonProfitHospital: false },
  { clientId: 'halcyon-college', ...PLACED, isNonProfitHospital: false },
  { clientId: 'ravenscroft-freight', ...PLACED, isNonProfitHospital: false },
];
