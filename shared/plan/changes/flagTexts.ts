import type { FlagUse } from '../../design/schema.ts';

/** The values of a flag in any of its spellings, in order; a use without a value counts as empty. */
export function valuesOf(flags: readonly FlagUse[], ...names: readonly string[]): string[] {
  return flags.filter(({ flag }) => names.includes(flag)).map(({ value }) => value ?? '');
}

/** Whether a switch is on. `--internal=false` turns it off; the last use counts. */
export function isOn(flags: readonly FlagUse[], name: string): boolean {
  const last = flags.findLast(({ flag }) => flag === name);
  return last !== undefined && !['false', '0', 'f', 'F', 'FALSE', 'False'].includes(last.value ?? 'true');
}

/** `key=value` texts as a record; docker takes the last of several with one key. */
export function keyed(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
