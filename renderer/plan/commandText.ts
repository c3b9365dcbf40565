import type { Target } from '../../shared/design/target.ts';
import { POWERSHELL } from '../../shared/export/shells/powershell.ts';
import { argvAt } from '../../shared/plan/apply/target.ts';
import { hnsWords } from '../../shared/plan/hns/act.ts';
import type { Step } from '../../shared/plan/step.ts';

/** The words of a step's command as they would be typed in PowerShell; undefined where a person must act, or no shell can say it. */
export function commandWords({ command }: Pick<Step, 'command'>, target: Target): string[] | undefined {
  if (!command) return undefined;
  const words = argvAt(target, command.argv).map((argument) => POWERSHELL.quote(argument));
  return words.every((word) => 'text' in word) ? words.map(({ text }) => text) : undefined;
}

/** What HNS is asked where no docker is, for reading: the request, and each setting of it under HNS's own name. */
export function requestWords({ hns }: Pick<Step, 'hns'>): string[] | undefined {
  if (!hns) return undefined;
  const { does } = hns;
  const [, method, path] = hnsWords(does);
  const request = `${method} ${path}`;
  switch (does.act) {
    case 'network-make':
      return [request, ...settingsIn(does.body)];
    case 'endpoint-make':
      return [request, ...settingsIn({ VirtualNetwork: does.network.name }), ...settingsIn(does.body)];
    case 'network-remove':
      return [request, ...settingsIn({ Name: does.name, Type: does.type })];
    case 'endpoint-remove':
      return [request, ...settingsIn({ Name: does.name, VirtualNetwork: does.network.name })];
    default:
      return [request];
  }
}

/** The same as it is sent: the body as JSON. */
export function requestText({ hns }: Pick<Step, 'hns'>): string | undefined {
  return hns && hnsWords(hns.does).slice(1).join(' ');
}

function settingsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => settingsIn(item, value.length === 1 ? path : `${path}[${index + 1}]`));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => settingsIn(item, path === '' ? key : `${path}.${key}`));
  }
  return value === undefined || value === '' ? [] : [`${path}: ${String(value)}`];
}

export function commandText(step: Pick<Step, 'command'>, target: Target): string | undefined {
  return commandWords(step, target)?.join(' ');
}
