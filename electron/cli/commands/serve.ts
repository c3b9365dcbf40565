import { resolve } from 'node:path';
import { UsageError } from '../../host/commandLine.ts';
import { defineCommand } from '../command.ts';
import { firstThere } from '../programs.ts';

/** The web shell, which is a program of its own: in a checkout, and beside the bundled command. */
const PROGRAMS = ['../../web/serve.ts', '../web/serve.js'];

export const SERVE = defineCommand({
  name: 'serve',
  summary: 'cli.serve.summary',
  usage: 'cli.serve.usage',
  options: {
    port: { type: 'string', help: 'cli.serve.port' },
    'no-open': { type: 'boolean', help: 'cli.serve.no-open' },
  },
  async run({ values, positionals }, session) {
    const program = firstThere(PROGRAMS);
    if (!program) throw new UsageError(session.text('cli.serve.missing', { path: PROGRAMS.at(-1) ?? '' }));
    return session.runProgram(program, [
      ...(values.port === undefined ? [] : [`--port=${values.port}`]),
      ...(values['no-open'] ? ['--no-open'] : []),
      ...(values.json ? ['--json'] : []),
      '--',
      ...positionals.map((file) => resolve(session.folder, file)),
    ]);
  },
});
