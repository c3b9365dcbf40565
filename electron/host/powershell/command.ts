import { win32 } from 'node:path';
import { loaderScript } from './script.ts';

/** How Windows PowerShell is started, and in which folder. */
export interface PowerShellCommand {
  readonly argv: readonly [string, ...string[]];
  readonly folder?: string;
}

/**
 * Windows' own PowerShell, by its full path. RemoteSigned is only for this process, and lets modules of Windows and of
 * Program Files load where nobody set a policy; a policy set for the machine stands above it. Without `-InputFormat None`
 * PowerShell would read the requests itself, as the input of a pipeline (as chocolatey's setup has it).
 */
export function windowsPowerShell(systemRoot = process.env.SystemRoot || 'C:\\Windows'): PowerShellCommand {
  const system = win32.join(systemRoot, 'System32');
  return {
    argv: [
      win32.join(system, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
      ...['-NoLogo', '-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-OutputFormat', 'Text'],
      ...['-ExecutionPolicy', 'RemoteSigned', '-Command', loaderScript()],
    ],
    folder: system,
  };
}
