import type { FlagUse } from '../../design/schema.ts';
import { splitAtFirst } from './ports.ts';

/** One `--network` of a container. */
export interface NetworkField {
  readonly name: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly aliases?: readonly string[];
  /** Fields of the long form that are no property of an endpoint in a design, as flags of `docker network connect`. */
  readonly flags?: readonly FlagUse[];
  /** Fields docker does not know. */
  readonly unknown?: readonly string[];
  /** The name as written, where the long form lower-cased it. */
  readonly lowered?: string;
  /** Aliases as written, where it lower-cased one. */
  readonly loweredAliases?: string;
}

const longForm = /\w+=\w+/;

/**
 * Reads `NAME` or the long form `name=NAME,ip=…,alias=…`. Docker lower-cases the whole long form, values too
 * (docker/cli opts NetworkOpt.Set), so a name with capitals is looked up in lower case.
 */
export function readNetworkField(value: string): NetworkField {
  if (!longForm.test(value)) return { name: value };
  const aliases: string[] = [];
  const flags: FlagUse[] = [];
  const unknown: string[] = [];
  const single = new Map<string, string>();
  for (const field of splitCsv(value)) {
    const [key, text] = splitAtFirst(field.toLowerCase(), '=').map((part) => part.trim()) as [string, string];
    if (key === 'alias') aliases.push(text);
    else if (key === 'name' || key === 'ip' || key === 'mac-address') single.set(key, text);
    else if (FLAG_FIELDS.has(key)) flags.push({ flag: `--${key}`, value: text });
    else unknown.push(field);
  }
  const name = single.get('name') ?? '';
  const written = /(?:^|,)"?name=([^,"]*)/i.exec(value)?.[1]?.trim() ?? name;
  const ip = single.get('ip');
  const mac = single.get('mac-address');
  return {
    name,
    ...(ip !== undefined && { ip }),
    ...(mac !== undefined && { mac }),
    ...(aliases.length > 0 && { aliases }),
    ...(flags.length > 0 && { flags }),
    ...(unknown.length > 0 && { unknown }),
    ...(written !== name && { lowered: written }),
    ...loweredAliases(value),
  };
}

/** What was written as aliases, where a letter of it was large. */
function loweredAliases(value: string): Pick<NetworkField, 'loweredAliases'> {
  const written = [...value.matchAll(/(?:^|,)"?alias=([^,"]*)/gi)].map((match) => match[1]?.trim() ?? '');
  return written.some((alias) => alias !== alias.toLowerCase()) ? { loweredAliases: written.join(', ') } : {};
}

const FLAG_FIELDS: ReadonlySet<string> = new Set(['ip6', 'link-local-ip', 'driver-opt', 'gw-priority']);

/** Splits at commas outside double quotes, as docker's CSV reader does. */
function splitCsv(value: string): string[] {
  if (!value.includes('"')) return value.split(',');
  return [...value.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)]
    .map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    .filter((field) => field !== '');
}
