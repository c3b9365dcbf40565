const PLACE = /\{n(?::(\d{1,2}))?\}/g;

/** Whether the text has a place for a number, so that every name is another. */
export function hasNumber(pattern: string): boolean {
  return pattern.search(PLACE) >= 0;
}

/** `web-{n}` with 7 is `web-7`; `web-{n:03}` is `web-007`. */
export function fillPattern(pattern: string, number: number): string {
  return pattern.replace(PLACE, (_, width?: string) => String(number).padStart(Number(width ?? 0), '0'));
}

/** A pattern that goes on from a name, and the number to go on with: `web-1` gives `web-{n}` and 2, `api` gives `api-{n}`. */
export function patternAfter(name: string): { readonly pattern: string; readonly start: number } {
  const [, stem = '', digits = ''] = /^(.*?)(\d{0,9})$/su.exec(name) ?? [];
  if (digits === '') return { pattern: `${stem}-{n}`, start: 2 };
  const place = digits.startsWith('0') ? `{n:0${digits.length}}` : '{n}';
  return { pattern: stem + place, start: Number(digits) + 1 };
}
