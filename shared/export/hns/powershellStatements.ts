import { hnsRemoval, hnsRequest } from '../../plan/hns/requests.ts';
import type { HnsStep } from '../../plan/hns/step.ts';
import { literalPowerShell } from '../quote/powershell.ts';

/** The first policy of an endpoint whose provider address is asked for when the script runs. */
const PROVIDER_OPENING = '{"Type":"PA","PA":"';

/** What is looked at before anything is made, so that a script that cannot work has changed nothing. */
export function checkStatement(step: HnsStep, expected: ReadonlySet<string>): string | undefined {
  const network = literalPowerShell(step.network.name);
  if (step.kind === 'hns-network-expect') return `Assert-Network ${network}`;
  if (step.kind === 'hns-network-create') return `Assert-NoNetwork ${network}`;
  // On a network that is not there yet there are no endpoints.
  return expected.has(step.needs[0] ?? '') ? `Assert-NoEndpoint ${network} ${literalPowerShell(step.name)}` : undefined;
}

/** The statement that sends a step's request: the body is the very JSON of the plan, as a literal. */
export function makingStatement(step: HnsStep): string | undefined {
  const request = hnsRequest(step);
  if (!request) return undefined;
  if (request.path === '/networks') {
    const takes = step.disruption === 'host-link-drop' ? ' -TakesAdapter' : '';
    const words = [literalPowerShell(request.body.Name), literalPowerShell(JSON.stringify(request.body))];
    return `New-Network ${words.join(' ')}${takes}`;
  }
  const network = literalPowerShell(request.network.name);
  const body = request.needsProvider
    ? withProvider(request.body, network)
    : literalPowerShell(JSON.stringify(request.body));
  return `New-Endpoint ${network} ${literalPowerShell(request.body.Name)} ${body}`;
}

/** The body with the address that HNS says, put in as text. No value of it can look like the place: its quotes are escaped. */
function withProvider(body: { readonly Policies?: readonly object[] }, network: string): string {
  const policies = [{ Type: 'PA', PA: '' }, ...(body.Policies ?? [])];
  const text = JSON.stringify({ ...body, Policies: policies });
  const at = text.indexOf(PROVIDER_OPENING) + PROVIDER_OPENING.length;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  return `(${literalPowerShell(before)} + (Get-ProviderAddress ${network}) + ${literalPowerShell(after)})`;
}

/** The statement that takes a step back. */
export function undoingStatement(step: HnsStep): string | undefined {
  const removal = hnsRemoval(step);
  if (!removal) return undefined;
  const name = literalPowerShell(removal.name);
  if (removal.remove === 'endpoint') return `Remove-Endpoint ${literalPowerShell(removal.network.name)} ${name}`;
  const takes = step.disruption === 'host-link-drop' ? ' -TakesAdapter' : '';
  return `Remove-Network ${name} ${literalPowerShell(removal.type)}${takes}`;
}
