import type { Inspection } from '#shared/contract/import';
import type { MappingEdit } from '../../stores/import-mapping';

/** What the parts of the wizard share once a file was looked at. */
export type MappingPart = { readonly inspection: Inspection; readonly edit: MappingEdit };
