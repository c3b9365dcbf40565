import type { DockerCommand } from '../../windows/dockerFlags.ts';
import { flagOf } from '../dockerWords.ts';

/** What docker refuses with: the word a test asks for, and what the engine would say. */
export class SimRefusal extends Error {
  readonly code: SimErrorCode;

  constructor(code: SimErrorCode, message: string) {
    super(message);
    this.name = 'SimRefusal';
    this.code = code;
  }
}

export type SimErrorCode =
  | 'usage'
  | 'no-network'
  | 'no-container'
  | 'name-exists'
  | 'predefined'
  | 'active-endpoints'
  | 'not-connected'
  | 'already-connected'
  | 'no-subnet'
  | 'address-in-use'
  | 'port-in-use'
  | 'running'
  | 'not-manager'
  | 'swarm'
  | 'driver'
  | 'adapter'
  | 'overlap'
  | 'shared-network';

export interface Words {
  /** Values of each flag in its long spelling, in order. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

/** Takes a docker command line apart as docker's client does, by the same tables that write it. */
export function readWords(args: readonly string[], command: DockerCommand | undefined, stopsAtFirst: boolean): Words {
  const flags = new Map<string, string[]>();
  const operands: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    if (word === '--') {
      operands.push(...args.slice(i + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      if (stopsAtFirst) {
        operands.push(...args.slice(i));
        break;
      }
      operands.push(word);
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = equals < 0 ? word : word.slice(0, equals);
    const known = command === undefined ? undefined : flagOf(name, command);
    if (!known && name !== '-f' && name !== '--force') throw new SimRefusal('usage', `unknown flag: ${name}`);
    const long = known?.long ?? '--force';
    let value = equals < 0 ? undefined : word.slice(equals + 1);
    if (value === undefined && known?.takesValue) value = args[++i];
    if (value === undefined && known?.takesValue) throw new SimRefusal('usage', `flag needs an argument: ${name}`);
    const list = flags.get(long);
    if (list) list.push(value ?? 'true');
    else flags.set(long, [value ?? 'true']);
  }
  return { flags, operands };
}

export function all(words: Words, flag: string): readonly string[] {
  return words.flags.get(flag) ?? [];
}

export function last(words: Words, flag: string): string | undefined {
  return words.flags.get(flag)?.at(-1);
}

export function keyValues(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
