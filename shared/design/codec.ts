import type { FileFault } from './fileFault.ts';
import { findJsonFault, isDeeperThan, placeOf } from './jsonFault.ts';
import { orderBy } from './keyOrder.ts';
import { CURRENT_VERSION, migrate, type RawDocument, schemaVersion } from './migrations.ts';
import { findReferenceFault } from './references.ts';
import { Design } from './schema.ts';
import { describeIssues } from './valueFaults.ts';

/** A file's limits. A design of ten thousand containers has some 5 MB and 20,000 elements, four levels deep in brackets. */
export const FILE_LIMITS = { characters: 64 * 1024 * 1024, elements: 250_000, depth: 64 } as const;

export type Decoded =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly fault: FileFault };

const order = orderBy(Design);

/** The text of a design's file: two-space JSON, keys in the order of the schema, records by key, a newline at the end. */
export function encodeDesign(design: Design): string {
  return `${JSON.stringify(order(design), null, 2)}\n`;
}

/** Reads the text of a design's file. Whatever the text, it answers with a design or with what is wrong and where. */
export function decodeDesign(text: string): Decoded {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.trim() === '') return failed({ kind: 'empty' });
  const { characters, depth } = FILE_LIMITS;
  if (content.length > characters) return failed({ kind: 'too-large', measure: 'size', limit: characters >> 20 });
  if (isDeeperThan(content, depth)) return failed({ kind: 'too-large', measure: 'depth', limit: depth });
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return failed(syntaxFault(content));
  }
  return decodeValue(value);
}

/** What would keep a design from being opened again, before it is written. */
export function designFault(design: Design): FileFault | undefined {
  const decoded = decodeValue(design);
  return decoded.ok ? undefined : decoded.fault;
}

function decodeValue(value: unknown): Decoded {
  if (!isDocument(value)) return failed({ kind: 'foreign' });
  const version = schemaVersion(value.schema);
  if (version === undefined) return failed({ kind: 'foreign' });
  if (version > CURRENT_VERSION) return failed({ kind: 'too-new', version, known: CURRENT_VERSION });
  const document = migrate(value, version);
  if (countElements(document) > FILE_LIMITS.elements) {
    return failed({ kind: 'too-large', measure: 'elements', limit: FILE_LIMITS.elements });
  }
  const parsed = Design.safeParse(document);
  if (!parsed.success) {
    const [first, ...others] = describeIssues(parsed.error.issues);
    return failed(first ? { kind: 'invalid', faults: [first, ...others] } : { kind: 'foreign' });
  }
  const broken = findReferenceFault(parsed.data);
  return broken ? failed(broken) : { ok: true, design: parsed.data };
}

function failed(fault: FileFault): Decoded {
  return { ok: false, fault };
}

function syntaxFault(text: string): FileFault {
  const found = findJsonFault(text);
  if (!found) return { kind: 'foreign' };
  const { line, column } = placeOf(text, found.at);
  if (found.at >= text.trimEnd().length) return { kind: 'truncated', line };
  const character = String.fromCodePoint(text.codePointAt(found.at) ?? 0);
  return { kind: 'not-json', line, column, expected: found.expected, found: character };
}

function isDocument(value: unknown): value is RawDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, 'schema');
}

/** Counts what lies in the hosts of a document that no schema has seen yet. */
function countElements(document: RawDocument): number {
  const topology = document.topology;
  if (typeof topology !== 'object' || topology === null) return 0;
  const { swarms, hosts } = topology as RawDocument;
  let count = lengthOf(swarms) + lengthOf(hosts);
  if (!Array.isArray(hosts)) return count;
  for (const host of hosts) {
    if (typeof host === 'object' && host !== null) for (const list of Object.values(host)) count += lengthOf(list);
  }
  return count;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
