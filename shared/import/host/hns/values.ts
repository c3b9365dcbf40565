import type { Gathered } from '../gathered.ts';
import { isCutOff } from '../powershellTruncation.ts';
import { textOf as anyTextOf, integerOf, isRecord, itemsOf } from '../powershellValues.ts';
import type { JsonObject, Place } from '../section.ts';
import { unexpectedOnce } from './once.ts';

/** Longest text that an observation holds. */
const LONGEST_TEXT = 4096;

/** A text that says something, as long as an observation holds it. */
export function textOf(value: unknown): string | undefined {
  const text = anyTextOf(value);
  return text !== undefined && text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}

/** Longest id that is kept; a GUID has 36 characters. */
const LONGEST_ID = 128;

/** An id as written, without the braces of .NET. */
export function idOf(value: JsonObject): string | undefined {
  return guidOf(value.ID ?? value.Id);
}

export function guidOf(value: unknown): string | undefined {
  return textOf(value)?.replace(/[{}]/g, '').slice(0, LONGEST_ID) || undefined;
}

/** The objects of a list. What was cut off, or is none, is reported once for its field. */
export function objectsIn(value: JsonObject, key: string, into: Gathered, at: Place): readonly JsonObject[] {
  const items = itemsOf(value[key]);
  if (items.every(isRecord)) return items;
  return items.filter((item, index): item is JsonObject => {
    if (isRecord(item)) return true;
    // A list without items, passed through a formatter, is an empty text.
    if (item === null || item === '') return false;
    unexpectedOnce(into, key, item, at.key(key, ...(Array.isArray(value[key]) ? [index] : [])));
    return false;
  });
}

/** An object, where there is one. */
export function objectIn(value: JsonObject, key: string, into: Gathered, at: Place): JsonObject {
  const item = value[key];
  if (isRecord(item)) return item;
  if (item !== undefined && item !== null && item !== '') unexpectedOnce(into, key, item, at.key(key));
  return {};
}

/** `"a,b"`, `"a, b"` and `["a","b"]` are all found in the wild. */
export function listIn(value: JsonObject, key: string, into: Gathered, at: Place): string[] {
  const given = value[key];
  if (given === undefined || given === null || given === '') return [];
  const parts: string[] = [];
  for (const item of itemsOf(given)) {
    if (typeof item === 'string' && !isCutOff(item)) addParts(item.slice(0, LONGEST_TEXT), parts);
    else if (item !== null) unexpectedOnce(into, key, item, at.key(key), 'text');
  }
  return parts;
}

function addParts(text: string, parts: string[]): void {
  for (const part of text.split(',')) {
    const trimmed = part.trim();
    if (trimmed !== '') parts.push(trimmed);
  }
}

/** A text that says something, and was not cut off. */
export function textIn(value: JsonObject, key: string, into: Gathered, at: Place): string | undefined {
  const text = textOf(value[key]);
  if (text !== undefined && !isCutOff(text)) return text;
  if (text !== undefined || (value[key] !== undefined && value[key] !== null && typeof value[key] !== 'string')) {
    unexpectedOnce(into, key, value[key], at.key(key), 'text');
  }
  return undefined;
}

/** A port or an id: a whole number above zero. */
export function numberIn(value: JsonObject, key: string): number | undefined {
  const number = integerOf(value[key]);
  return number !== undefined && number > 0 ? number : undefined;
}

/**
 * Sets a property where there is a value: the observed form leaves out what is not known. Set one by one, because a dump has
 * tens of thousands of them and spreading copies each object many times.
 */
export function put<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
  target[key] = value;
}
