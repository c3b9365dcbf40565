import type { Target } from '../../shared/design/target.ts';
import { writeCommand } from '../../shared/export/script.ts';
import { POWERSHELL } from '../../shared/export/shells/powershell.ts';
import { argvAt } from '../../shared/plan/apply/target.ts';
import type { Step } from '../../shared/plan/step.ts';

/** The command of a step as it would be typed in PowerShell; undefined where a person must act, or no shell can say it. */
export function commandText({ command }: Pick<Step, 'command'>, target: Target): string | undefined {
  if (!command) return undefined;
  const written = writeCommand({ argv: argvAt(target, command.argv) }, POWERSHELL);
  return typeof written === 'string' ? written : undefined;
}
