import { first } from './0001-first';
import type { Migration } from './migration';

/** Every step there ever was, in order. Shipped ones are frozen; a test keeps their digests. */
export const ALL_MIGRATIONS: readonly Migration[] = [first];

/** The version that this Kept writes. */
export const SCHEMA_VERSION = Math.max(...ALL_MIGRATIONS.map((migration) => migration.version));
