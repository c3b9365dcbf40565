import type { Design } from '../../design/schema.ts';
import { sha256 } from './sha256.ts';

/** JSON in which the same value always has the same text: keys in the order of their letters, nothing undefined. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, ordered(item)]));
}

/** Digest of what a design wants; moving a box in the drawing does not change it. */
export function designDigest({ name, topology }: Design): string {
  return sha256(canonicalJson({ name, topology }));
}
