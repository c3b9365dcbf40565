import { resolve } from 'node:path';
import { UsageError } from '../../host/commandLine.ts';
import { defineCommand } from '../command.ts';
import { firstThere } from '../programs.ts';

/** What starts the desktop application in a checkout: from the source, and from the bundled command. */
const PROGRAMS = ['../../../build/start.mjs', '../../build/start.mjs'];

export const OPEN = defineCommand({
  name: 'open',
  summary: 'cli.open.summary',
  usage: 'cli.open.usage',
  options: {},
  async run({ positionals }, session) {
    const { text } = session;
    if (positionals.length > 1) throw new UsageError(text('cli.one-file', { usage: text('cli.open.usage') }));
    const program = firstThere(PROGRAMS);
    if (!program) throw new UsageError(text('cli.open.missing', { path: 'build/start.mjs' }));
    return session.runProgram(
      program,
      positionals.map((file) => resolve(session.folder, file)),
    );
  },
});
