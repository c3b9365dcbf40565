import type { FlagUse } from '../../../design/schema.ts';
import type { FlagSeen } from '../arguments.ts';
import type { Draft } from '../draft.ts';
import type { FlagTable } from '../flagTable.ts';
import type { Problem } from '../problem.ts';
import type { Token } from '../tokens/cursor.ts';

/** What a reader of one docker command is given. */
export interface CommandInput {
  readonly draft: Draft;
  /** The words after the command's own name. */
  readonly words: readonly Token[];
  readonly table: FlagTable;
  /** The whole command's name, `docker network create`. */
  readonly command: string;
  readonly line: number;
  /** Says something about the command; it is reported with what the command makes. */
  readonly problem: (problem: Problem) => void;
}

/** A flag as the design keeps it. */
export function flagUse(seen: Pick<FlagSeen, 'name' | 'value'>): FlagUse {
  return seen.value === undefined ? { flag: seen.name } : { flag: seen.name, value: seen.value };
}

/** Whether `--help` is among the flags: docker then prints a text and does nothing else. */
export function asksForHelp(flags: readonly FlagSeen[]): boolean {
  return flags.some((seen) => seen.name === '--help');
}

/** Says which flags were given again although docker keeps only the last. */
export function reportRepeated(flags: readonly FlagSeen[], problem: (problem: Problem) => void): void {
  const seen = new Map<string, string>();
  for (const use of flags) {
    if (!use.flag || use.flag.repeatable) continue;
    const first = seen.get(use.name);
    const last = use.value ?? 'true';
    if (first !== undefined && first !== last) {
      problem({ code: 'SY911', variant: 'flag', severity: 'warning', params: { flag: use.name, first, last } });
    }
    seen.set(use.name, last);
  }
}
