import { type DockerCommand, FLAGS_BY_COMMAND, type Flag } from '../../windows/dockerFlags.ts';
import { nearest } from './nearest.ts';

/** A command's flags, ready to be looked up. */
export interface FlagTable {
  readonly command: string;
  /** By long name and by the hidden spellings, with their dashes. */
  readonly byLong: ReadonlyMap<string, Flag>;
  readonly byShort: ReadonlyMap<string, Flag>;
  /** The flag that was probably meant. */
  suggest(name: string): string | undefined;
}

/** A text full of nonsense must not cost a comparison with every flag for each word of it. */
const MOST_SUGGESTIONS = 500;

/** Makes the tables as they are asked for. One source serves one reading, since suggestions are counted. */
export function createFlagTables(): (command: DockerCommand) => FlagTable {
  const tables = new Map<DockerCommand, FlagTable>();
  return (command) => {
    const kept = tables.get(command);
    if (kept) return kept;
    const table = createTable(command === 'docker' ? 'docker' : `docker ${command}`, FLAGS_BY_COMMAND[command]);
    tables.set(command, table);
    return table;
  };
}

function createTable(command: string, flags: readonly Flag[]): FlagTable {
  const byLong = new Map<string, Flag>();
  const byShort = new Map<string, Flag>();
  for (const flag of flags) {
    for (const name of [flag.long, ...(flag.aliases ?? [])]) byLong.set(name, flag);
    if (flag.short !== undefined) byShort.set(flag.short, flag);
  }
  // Every command but run and create, where it is the host's name, takes it (docker/cli cobra.go, deprecated).
  const help = byLong.get('--help');
  if (help && !byShort.has('-h')) byShort.set('-h', help);
  const suggested = new Map<string, string | undefined>();
  return {
    command,
    byLong,
    byShort,
    suggest(name) {
      const long = `--${name.replace(/^-+/, '').toLowerCase()}`;
      if (suggested.has(long)) return suggested.get(long);
      if (suggested.size >= MOST_SUGGESTIONS) return undefined;
      const found = nearest(long, byLong.keys());
      suggested.set(long, found);
      return found;
    },
  };
}
