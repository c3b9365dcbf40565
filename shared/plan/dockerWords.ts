import type { FlagUse } from '../design/schema.ts';
import { type DockerCommand, FLAGS_BY_COMMAND, type Flag } from '../windows/dockerFlags.ts';
import type { Command, ExactName, Obstacle, ObstacleReason } from './step.ts';

/** A command as data, or the first reason why there is none. */
export type Said = { readonly command: Command } | { readonly obstacle: Obstacle };

/**
 * Collects the words of one docker command. Long flags carry their value behind `=`, so that a value that begins with a
 * dash stays a value; short ones (`-d nat`) in a word of its own. The long key=value form of `--network` is never used:
 * docker's client lower-cases it.
 */
export class DockerWords {
  private readonly argv: [string, ...string[]];
  private fault: Obstacle | undefined;

  constructor(...verb: readonly string[]) {
    this.argv = ['docker', ...verb];
  }

  flag(flag: string, value?: string): this {
    if (value === undefined) this.argv.push(flag);
    else if (flag.startsWith('--')) this.argv.push(`${flag}=${value}`);
    else this.argv.push(flag, value);
    return this;
  }

  /** Flags as the user wrote them, checked so that none can swallow, or be taken for, another word. */
  asWritten(uses: readonly FlagUse[], command: DockerCommand): this {
    for (const use of uses) {
      const fault = faultOf(use, command);
      const isSwitch = flagOf(use.flag, command)?.takesValue === false;
      if (fault) this.obstacle(fault, use.flag);
      // A switch with a value (`-t=false`) must keep it in the same word.
      else if (use.value !== undefined && isSwitch) this.flag(`${use.flag}=${use.value}`);
      else this.flag(use.flag, use.value);
    }
    return this;
  }

  /** Labels behind the flags as written, because of two with one key docker takes the last. */
  labels(labels: Readonly<Record<string, string>>): this {
    for (const [key, value] of Object.entries(labels)) this.flag('--label', `${key}=${value}`);
    return this;
  }

  /** Names behind the flags; protected by `--` where one begins with a dash. */
  operands(...operands: readonly string[]): this {
    if (operands.some((operand) => operand.startsWith('-'))) this.argv.push('--');
    this.argv.push(...operands);
    return this;
  }

  /** An image and its command. Docker looks for no flags behind the image, so only the image may need protection. */
  program(image: string, command: readonly string[]): this {
    if (image.startsWith('-')) this.argv.push('--');
    this.argv.push(image, ...command);
    return this;
  }

  /** Says that the command cannot be written. The first obstacle counts. */
  obstacle(reason: ObstacleReason, value: string): this {
    this.fault ??= { reason, value };
    return this;
  }

  said(): Said {
    return this.fault ? { obstacle: this.fault } : { command: this.command() };
  }

  /** The command, whatever obstacles were met: for inverses, which are only printed or run where the step was. */
  command(exact?: ExactName): Command {
    return exact ? { argv: this.argv, exact } : { argv: this.argv };
  }
}

/** `--long`, `-s`, several short ones in a word, or a short one with its value behind it (`-eA=b`). */
const FLAG = /^(?:--[^\s=-][^\s=]*|-[^\s=-].*)$/s;

function faultOf({ flag, value }: FlagUse, command: DockerCommand): ObstacleReason | undefined {
  if (!FLAG.test(flag)) return 'not-a-flag';
  if (value !== undefined) return undefined;
  return endsInValueFlag(flag, command) ? 'flag-without-value' : undefined;
}

/** Whether the flag, or the last of several short ones in one word (`-ie`), waits for a value. */
function endsInValueFlag(flag: string, command: DockerCommand): boolean {
  const known = flagOf(flag, command);
  if (known) return known.takesValue;
  if (flag.startsWith('--')) return false;
  for (const [index, letter] of [...flag.slice(1)].entries()) {
    const short = flagOf(`-${letter}`, command);
    if (!short?.takesValue) continue;
    return index === flag.length - 2;
  }
  return false;
}

const LOOKUP = new Map<DockerCommand, ReadonlyMap<string, Flag>>();

/** The table's row for a flag in any of its spellings. */
export function flagOf(flag: string, command: DockerCommand): Flag | undefined {
  let rows = LOOKUP.get(command);
  if (!rows) {
    rows = new Map(
      FLAGS_BY_COMMAND[command].flatMap((row) =>
        [row.long, row.short, ...(row.aliases ?? [])].flatMap((name): [string, Flag][] => (name ? [[name, row]] : [])),
      ),
    );
    LOOKUP.set(command, rows);
  }
  return rows.get(flag);
}

/**
 * Whether docker's client would reach another object under this name: it puts names into the path of a URL and cleans
 * that path, so that `docker rm -f a/../b` removes `b` (seen with the 28.2 client).
 */
export function isCleanedAsPath(name: string): boolean {
  return name.split('/').some((part) => part === '' || part === '.' || part === '..');
}

/**
 * What must be compared before something is removed by name. docker takes a name that nobody has for the beginning of an
 * id, so `docker rm -f db` can hit a container whose id begins with db; only names of hexadecimal digits are in danger.
 */
export function exactName(kind: ExactName['kind'], name: string): ExactName | undefined {
  return /^[0-9a-f]{1,64}$/.test(name) ? { kind, name } : undefined;
}
