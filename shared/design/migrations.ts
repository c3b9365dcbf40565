import { SCHEMA_NAME } from './schemaName.ts';

/** A document as it was read, before any schema has seen it. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** Takes a document of one version to the next. */
export type Migration = (document: RawDocument) => RawDocument;

/**
 * By the version they start from. When the schema changes so that old files no longer fit: raise SCHEMA_NAME, add the step
 * here, and keep a file of the version that ends in `fixtures/`.
 */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

const schemaName = /^switchyard\/([1-9]\d{0,8})$/;

/** The number in a schema name; undefined where it is not one of ours. */
export function schemaVersion(name: unknown): number | undefined {
  const match = typeof name === 'string' ? schemaName.exec(name) : null;
  return match ? Number(match[1]) : undefined;
}

export const CURRENT_VERSION = schemaVersion(SCHEMA_NAME) ?? 1;

/** Brings a document of an older version up to `to`, one version at a time. */
export function migrate(
  document: RawDocument,
  from: number,
  to: number = CURRENT_VERSION,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
): RawDocument {
  let migrated = document;
  for (let version = from; version < to; version++) migrated = migrations.get(version)?.(migrated) ?? migrated;
  return migrated;
}
