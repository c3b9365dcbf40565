import { parseArgs } from 'node:util';
import type { TextKey } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';

/** A call that cannot be carried out as it was typed. The message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The same before the program speaks any language. */
export class UsageFault extends Error {
  readonly key: TextKey;
  readonly params: MessageParams;

  constructor(key: TextKey, params: MessageParams = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

/** The options of a program: name → whether it stands alone or takes a value. */
export type OptionTypes = Readonly<Record<string, { readonly type: 'boolean' | 'string'; readonly short?: string }>>;

export type OptionValues<T extends OptionTypes> = {
  readonly [K in keyof T]?: T[K]['type'] extends 'boolean' ? true : string;
};

export interface CommandLine<T extends OptionTypes> {
  readonly values: OptionValues<T>;
  readonly positionals: readonly string[];
}

/** Reads arguments as node:util does. @throws UsageFault */
export function readCommandLine<T extends OptionTypes>(args: readonly string[], options: T): CommandLine<T> {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | true> = {};
  const positionals: string[] = [];
  const refuse = (key: TextKey, option: string) => new UsageFault(key, { option });
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined;
    if (!type) throw refuse('cli.unknown-option', token.rawName);
    if (token.name in values) throw refuse('cli.option-twice', token.rawName);
    if (type === 'boolean') {
      if (token.value !== undefined) throw refuse('cli.option-takes-none', token.rawName);
      values[token.name] = true;
    } else {
      // `--port --no-open` forgot the port; `-` alone means a standard stream.
      const forgotten = !token.inlineValue && token.value?.startsWith('-') && token.value !== '-';
      if (token.value === undefined || forgotten) throw refuse('cli.option-needs-value', token.rawName);
      values[token.name] = token.value;
    }
  }
  return { values: values as OptionValues<T>, positionals };
}
