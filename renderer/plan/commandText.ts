import type { Target } from '../../shared/design/target.ts';
import { POWERSHELL } from '../../shared/export/shells/powershell.ts';
import { argvAt } from '../../shared/plan/apply/target.ts';
import type { Step } from '../../shared/plan/step.ts';

/** The words of a step's command as they would be typed in PowerShell; undefined where a person must act, or no shell can say it. */
export function commandWords({ command }: Pick<Step, 'command'>, target: Target): string[] | undefined {
  if (!command) return undefined;
  const words = argvAt(target, command.argv).map((argument) => POWERSHELL.quote(argument));
  return words.every((word) => 'text' in word) ? words.map(({ text }) => text) : undefined;
}

/** What HNS is asked where no docker is; the same data that is carried out. */
export function requestText(step: Step): string | undefined {
  return 'hns' in step && step.hns ? JSON.stringify(step.hns, null, 1).replaceAll(/\s*\n\s*/g, ' ') : undefined;
}

export function commandText(step: Pick<Step, 'command'>, target: Target): string | undefined {
  return commandWords(step, target)?.join(' ');
}
