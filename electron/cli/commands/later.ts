import type { TextKey } from '../../../shared/language/texts.ts';
import { UsageError } from '../../host/commandLine.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../session.ts';

/** Commands that the documentation names and this version does not have: they say so and do nothing. */
const NAMES = ['apply', 'try', 'confirm', 'rollback'] as const;

export const LATER_COMMANDS: readonly Command[] = NAMES.map((name): Command => {
  const summary: TextKey = `cli.${name}.summary`;
  return {
    name,
    summary,
    later: true,
    async run(args, { text, write }) {
      const notYet = text('cli.not-yet', { what: name });
      if (!args.includes('--help') && !args.includes('-h')) throw new UsageError(notYet);
      write(`${text(summary)}\n${notYet}\n`);
      return EXIT.done;
    },
  };
});
