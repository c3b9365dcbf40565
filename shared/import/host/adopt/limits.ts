import type { Report } from './mode.ts';

/** Longest text that a document holds; docker and Windows have nothing near it. */
const LONGEST = 4096;

/**
 * Cuts texts that a document cannot hold, which only a forged or broken output has, and says so. What is within the limit
 * stays the very same object.
 */
export function withinLimits<T>(value: T, report: Report): T {
  if (!hasLongText(value)) return value;
  report({ code: 'SY934', variant: 'shorter', params: { path: '', limit: LONGEST } });
  return cut(value) as T;
}

/** Written for the hundred thousands of values that a large host has. */
function hasLongText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > LONGEST;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) if (hasLongText(value[at])) return true;
    return false;
  }
  for (const key in value) {
    const item = (value as Record<string, unknown>)[key];
    if (key.length > LONGEST) return true;
    if (typeof item === 'string' ? item.length > LONGEST : typeof item === 'object' && hasLongText(item)) return true;
  }
  return false;
}

function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (Array.isArray(value)) return value.map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.slice(0, LONGEST), cut(item)]));
}
