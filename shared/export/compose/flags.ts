import type { FlagUse } from '../../design/schema.ts';
import { flagOf } from '../../plan/dockerWords.ts';
import type { DockerCommand } from '../../windows/dockerFlags.ts';

/** A flag by its canonical long name; as written where docker has none. */
export interface NamedUse {
  readonly flag: string;
  readonly value?: string;
  /** Set where the flag is a switch. */
  readonly on?: boolean;
}

/** Flags as docker reads them: `-it` is two switches, `-eA=b` is `--env` with a value. */
export function namedUses(uses: readonly FlagUse[], command: DockerCommand): NamedUse[] {
  return uses.flatMap((use) => named(use, command));
}

function named({ flag, value }: FlagUse, command: DockerCommand): NamedUse[] {
  const row = flagOf(flag, command);
  if (row) return [row.takesValue ? { flag: row.long, value: value ?? '' } : switched(row.long, value)];
  if (flag.startsWith('--') || !/^-[^-]/.test(flag)) return [{ flag, ...(value !== undefined && { value }) }];
  return grouped(flag, value, command);
}

function switched(flag: string, value: string | undefined): NamedUse {
  if (value === undefined || /^(?:1|t|true)$/i.test(value)) return { flag, on: true };
  return /^(?:0|f|false)$/i.test(value) ? { flag, on: false } : { flag, value };
}

/** Short flags in one word; the last may take the rest of the word, or the next word, for its value. */
function grouped(flag: string, value: string | undefined, command: DockerCommand): NamedUse[] {
  const found: NamedUse[] = [];
  for (let at = 1; at < flag.length; at++) {
    const row = flagOf(`-${flag[at]}`, command);
    if (!row) return [{ flag, ...(value !== undefined && { value }) }];
    if (row.takesValue) {
      const rest = flag.slice(at + 1).replace(/^=/, '');
      return [...found, { flag: row.long, value: at + 1 < flag.length ? rest : (value ?? '') }];
    }
    found.push({ flag: row.long, on: true });
  }
  return found;
}
