import { UsageError } from '../host/commandLine.ts';
import { APP_VERSION } from '../host/version.ts';
import type { Command } from './command.ts';
import { CONFIRM, RECOVER, ROLLBACK } from './commands/answer.ts';
import { APPLY, TRY } from './commands/apply.ts';
import { DISCOVER } from './commands/discover.ts';
import { DRIFT } from './commands/drift.ts';
import { EXPORT } from './commands/export.ts';
import { IMPORT } from './commands/import.ts';
import { JOBS } from './commands/jobs.ts';
import { OPEN } from './commands/open.ts';
import { PATHS } from './commands/paths.ts';
import { PLAN } from './commands/plan.ts';
import { SERVE } from './commands/serve.ts';
import { VALIDATE } from './commands/validate.ts';
import { overview } from './help.ts';
import { isOurFault, messageOf } from './messages.ts';
import { EXIT, type Session } from './session.ts';

export const COMMANDS: readonly Command[] = [
  VALIDATE,
  IMPORT,
  EXPORT,
  PATHS,
  PLAN,
  APPLY,
  TRY,
  CONFIRM,
  ROLLBACK,
  RECOVER,
  JOBS,
  DRIFT,
  DISCOVER,
  SERVE,
  OPEN,
];

/** Carries out one call of `switchyard` and gives its exit code. Never throws. */
export async function run(args: readonly string[], session: Session): Promise<number> {
  try {
    return await carryOut(args, session);
  } catch (error) {
    session.say(messageOf(error, session.text));
    return isOurFault(error) ? EXIT.failed : EXIT.unusable;
  }
}

async function carryOut([name, ...args]: readonly string[], session: Session): Promise<number> {
  const { text } = session;
  if (name === '--version') {
    session.write(`${APP_VERSION}\n`);
    return EXIT.done;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    session.write(overview(COMMANDS, text));
    return EXIT.done;
  }
  if (name === undefined) {
    for (const line of overview(COMMANDS, text).split('\n')) session.say(line);
    return EXIT.unusable;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) throw new UsageError(text('cli.unknown-command', { command: name }));
  return command.run(args, session);
}
