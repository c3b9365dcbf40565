import { dirname } from 'node:path';
import { asciiLine } from '../../../shared/plan/apply/powershell/protocol.ts';
import { HostError } from '../faults.ts';
import { type PowerShellCommand, windowsPowerShell } from '../powershell/command.ts';
import type { RunProgram } from '../process/types.ts';
import { windowsCommandLine } from '../process/windowsCommandLine.ts';
import { jobArguments } from './jobCall.ts';
import type { Launcher } from './launcher.ts';

/**
 * What Windows PowerShell runs to start a process of ours with an administrator's rights; Windows asks the person for them.
 * It is always the same: what is to be started arrives as data. `Start-Process` hands one text on as it is, so the words are
 * put together here by the rules by which they are taken apart. Never run on Windows so far.
 */
export const ELEVATION_SCRIPT = [
  '$request = ConvertFrom-Json -InputObject ([Console]::In.ReadLine())',
  'try {',
  '  Start-Process -FilePath $request.program -ArgumentList $request.arguments -WorkingDirectory $request.folder -Verb RunAs -WindowStyle Hidden -ErrorAction Stop',
  `  [Console]::Out.Write('started')`,
  '} catch {',
  '  $cause = $_.Exception.GetBaseException()',
  '  $code = 0',
  '  if ($cause -is [ComponentModel.Win32Exception]) { $code = $cause.NativeErrorCode }',
  `  [Console]::Out.Write('refused ' + [string]$code)`,
  '}',
].join('\n');

/** Longest that a person may think about the question, in milliseconds. */
const THINKING_TIME = 5 * 60_000;

/** ERROR_CANCELLED: the person said no. */
const DECLINED = '1223';

interface Options {
  readonly run: RunProgram;
  readonly powershell?: PowerShellCommand;
}

/**
 * A launcher that also starts processes with an administrator's rights. They are told which job.json they may carry out, and
 * hold it to its SHA-256 before anything else.
 */
export function withElevation(launcher: Launcher, { run, powershell = windowsPowerShell() }: Options): Launcher {
  return {
    self: launcher.self,
    async launch(call, { elevated = false } = {}) {
      if (!elevated) return launcher.launch(call);
      const [program, ...words] = launcher.self;
      const request = {
        program,
        arguments: windowsCommandLine([...words, ...jobArguments(call)]),
        folder: dirname(call.folder),
      };
      const { argv, folder } = powershell;
      const { stdout, stderr } = await run(argv, {
        input: asciiLine({ script: ELEVATION_SCRIPT }) + asciiLine(request),
        env: { PSModulePath: undefined },
        timeLimit: THINKING_TIME,
        ...(folder !== undefined && { folder }),
      });
      if (!stdout.includes('started')) {
        throw new HostError('not-started', {
          detail: stdout.includes(DECLINED) ? 'UAC' : stdout.trim() || stderr.trim(),
        });
      }
      // It is no child of ours: only what it writes down tells of it.
      return { gone: new Promise<void>(() => undefined) };
    },
  };
}
