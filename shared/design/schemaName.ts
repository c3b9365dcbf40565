/** Name and version of the file format; raised with a step in migrations.ts. Apart from the schema, which few need at once. */
export const SCHEMA_NAME = 'switchyard/1';
