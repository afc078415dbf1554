import type { ImportField } from '../contract/import';

/** Positions in a row of the parts of one address. */
export type AddressColumns = {
  readonly header: string;
  readonly lines: readonly number[];
  readonly city: number | null;
  readonly state: number | null;
  readonly zip: number | null;
  readonly country: number | null;
};

type Part = 'city' | 'state' | 'zip' | 'country';
type Open = { header: string; lines: number[] } & Record<Part, number | null>;

const ADDRESS_FIELDS: readonly ImportField[] = ['address-line', 'city', 'state', 'zip', 'country'];
const NEXT_LINE = /[2-9]\s*$|\b(?:apt|unit|suite|ste|floor|cont|colonia|piso)\b/i;

/**
 * Which columns make one address. A second line (`address 2`, `apt`) belongs to the address before it; another first line or another
 * city, state, zip or country begins the next address.
 */
export function addressGroups(
  columns: readonly { readonly header: string; readonly field: ImportField; readonly index: number }[],
): readonly AddressColumns[] {
  const groups: Open[] = [];
  let open: Open | null = null;
  for (const { header, field, index } of columns) {
    if (!ADDRESS_FIELDS.includes(field)) continue;
    if (open === null || beginsNext(open, field, header)) {
      open = { header, lines: [], city: null, state: null, zip: null, country: null };
      groups.push(open);
    }
    if (field === 'address-line') open.lines.push(index);
    else open[field as Part] = index;
  }
  return groups;
}

function beginsNext(open: Open, field: ImportField, header: string): boolean {
  if (field !== 'address-line') return open[field as Part] !== null;
  return open.lines.length > 0 && !NEXT_LINE.test(header);
}

/** One line for the parts of an address: `1 Main St, Apt 4, Springfield, IL 62704`. Empty when there is nothing to write to. */
export function addressValue(group: AddressColumns, cell: (index: number) => string): string {
  const at = (index: number | null): string => (index === null ? '' : cell(index));
  const lines = group.lines.map(cell);
  const region = [at(group.state), at(group.zip)].filter((part) => part !== '').join(' ');
  const place = [...lines, at(group.city), region].filter((part) => part !== '');
  const hasPlace = lines.some((line) => line !== '') || at(group.city) !== '' || at(group.zip) !== '';
  return hasPlace ? [...place, at(group.country)].filter((part) => part !== '').join(', ') : '';
}
