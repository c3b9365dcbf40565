import type { RefusalReason } from '../quote/quoted.ts';
import type { Refusal } from '../script.ts';
import type { Yaml, YamlMap } from './yaml.ts';

/** Why compose could not read something, besides what no text can hold. */
const COMPOSE_REFUSALS = [
  /** Compose reads a port differently, or refuses the whole file for it. */
  'compose-port',
  /** `network_mode` together with networks, or one that compose takes for something else. */
  'compose-mode',
  /** Two connections to one network. */
  'compose-twice',
  /** Compose refuses the whole file for a name without two letters or digits in a row. */
  'compose-name',
  /** A name that another one in the file has: compose refuses it, or takes the two for one. */
  'compose-same-name',
  /** Containers that name each other in a circle: compose starts one after the other. */
  'compose-circle',
  /** A key longer than YAML reads on one line. */
  'compose-key',
] as const;
export type ComposeReason = (typeof COMPOSE_REFUSALS)[number];

/** YAML 1.2.2, 7.4.2, with room for quotes and escapes. */
const LONGEST_KEY = 160;

/** The first text in a value that a file cannot hold so that docker gets exactly it. */
export function refusalIn(value: Yaml): Refusal | undefined {
  if (typeof value === 'string') return refusalOf(value);
  if (value === null || typeof value === 'boolean' || 'plain' in value) return undefined;
  if (!(value instanceof Map)) return firstOf(value as readonly Yaml[]);
  for (const [key, item] of value as YamlMap) {
    const refusal = key.length > LONGEST_KEY ? { reason: 'compose-key' as const, value: key } : refusalOf(key);
    const found = refusal ?? refusalIn(item);
    if (found) return found;
  }
  return undefined;
}

function firstOf(items: readonly Yaml[]): Refusal | undefined {
  for (const item of items) {
    const found = refusalIn(item);
    if (found) return found;
  }
  return undefined;
}

/** Everything else can be written with escapes; half a character and a zero cannot reach docker. */
function refusalOf(text: string): { readonly reason: RefusalReason; readonly value: string } | undefined {
  if (!text.isWellFormed()) return { reason: 'broken-text', value: text };
  return text.includes('\0') ? { reason: 'control', value: text } : undefined;
}
