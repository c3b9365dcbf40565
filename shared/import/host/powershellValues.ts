/** A number that PowerShell or docker wrote as one, or as text. */
export function integerOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** PowerShell writes true or false; `"True"` where a value was made text first. */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(?:true|false)$/i.test(value.trim())) return /^true$/i.test(value.trim());
  return undefined;
}

/** Null and nothing are the same here, and so is a text of blanks. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/**
 * A list, whichever way it was written: as one, as its only item, as nothing, or as the `{"value":[…],"Count":2}` that Windows
 * PowerShell 5.1 makes of a list that was wrapped.
 */
export function itemsOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value;
  return wrappedItems(value) ?? [value];
}

function wrappedItems(value: unknown): readonly unknown[] | undefined {
  if (!isRecord(value) || !('value' in value) || !('Count' in value)) return undefined;
  if (Object.keys(value).length !== 2) return undefined;
  return Array.isArray(value.value) ? value.value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value of an enumeration, which ConvertTo-Json writes as a number and people paste as text. Names are of .NET, so no
 * language translates them.
 */
export function memberOf<T extends string>(value: unknown, members: Readonly<Record<number, T>>): T | undefined {
  const number = integerOf(value);
  if (number !== undefined) return members[number];
  const text = textOf(value)?.trim().toLowerCase();
  return Object.values(members).find((member) => member.toLowerCase() === text);
}

/** The line of an error that says what went wrong, as much of it as a message shows. */
export function firstLine(text: string): string {
  return text
    .trim()
    .replace(/\r?\n.*$/s, '')
    .slice(0, 300);
}
