import { crc32 } from 'node:zlib';

/**
 * Lines of journals: the checksum of the rest, a blank, a JSON record. Journals are written only by appending, so that
 * whatever ends the process, at most the last line is torn; its checksum tells.
 */
export function lineOf(record: unknown): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Undefined where the line is torn or spoiled. */
export function recordIn(line: string): JsonRecord | undefined {
  const json = line.slice(9);
  if (line[8] !== ' ' || line.slice(0, 8) !== checksum(json)) return undefined;
  try {
    const record: unknown = JSON.parse(json);
    return typeof record === 'object' && record !== null ? (record as JsonRecord) : undefined;
  } catch {
    return undefined;
  }
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}
