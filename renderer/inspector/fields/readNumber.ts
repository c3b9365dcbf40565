/** Reads what a number field holds: nothing, a whole number, or text that is neither. */
export function readNumber(text: string): { readonly value: number | undefined } | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  return /^\d{1,9}$/.test(trimmed) ? { value: Number(trimmed) } : undefined;
}
