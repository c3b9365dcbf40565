import type { TextKey, Texts } from '../../shared/language/texts.ts';
import type { MessageParams } from '../../shared/rules/rule.ts';
import { type CommandLine, type OptionTypes, readCommandLine, UsageError, UsageFault } from '../host/commandLine.ts';
import { optionLines } from './help.ts';
import { EXIT, type Session } from './session.ts';

/** One word after `switchyard`. */
export interface Command {
  readonly name: string;
  readonly summary: TextKey;
  run(args: readonly string[], session: Session): Promise<number>;
}

export interface OptionHelp {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly help: TextKey;
  readonly params?: MessageParams;
}

/** Options of every command. */
const COMMON = {
  json: { type: 'boolean', help: 'cli.option.json' },
  help: { type: 'boolean', short: 'h', help: 'cli.option.help' },
} as const satisfies Record<string, OptionHelp>;

interface Definition<T extends Readonly<Record<string, OptionHelp>>> {
  readonly name: string;
  readonly summary: TextKey;
  readonly usage: TextKey;
  readonly options: T;
  run(line: CommandLine<T & typeof COMMON>, session: Session): Promise<number>;
}

/** Makes a command of its options and its work; reading the arguments and `--help` are the same for all. */
export function defineCommand<const T extends Readonly<Record<string, OptionHelp>>>(
  definition: Definition<T>,
): Command {
  const options: T & typeof COMMON & OptionTypes = { ...definition.options, ...COMMON };
  return {
    name: definition.name,
    summary: definition.summary,
    async run(args, session) {
      const { text } = session;
      // Help is for those who do not know the options yet, so it comes before judging them.
      if (args.some((arg) => arg === '--help' || arg === '-h')) {
        const usage = text('cli.usage', { usage: text(definition.usage) });
        const parts = [usage, '', text(definition.summary), '', text('cli.options'), ...optionLines(options, text)];
        session.write(`${parts.join('\n')}\n`);
        return EXIT.done;
      }
      return definition.run(readArguments(args, options, text), session);
    },
  };
}

/** @throws UsageError */
function readArguments<T extends OptionTypes>(args: readonly string[], options: T, text: Texts): CommandLine<T> {
  try {
    return readCommandLine(args, options);
  } catch (error) {
    throw error instanceof UsageFault ? new UsageError(text(error.key, error.params)) : error;
  }
}
