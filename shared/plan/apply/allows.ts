import type { ObservedHost } from '../../observed/observedHost.ts';
import { hnsAllows } from '../hns/allows.ts';
import { type Action, isCommand } from '../step.ts';

/** Whether a command or a request may be carried out on a host that looks like this: what its name reaches is the thing that is meant. */
export function allows(action: Action, observed: ObservedHost): boolean {
  if (!isCommand(action)) return hnsAllows(action, observed);
  const { exact, owned } = action;
  const { dockerNetworks = [], containers = [] } = observed;
  const named = ({ kind, name }: { readonly kind: 'network' | 'container'; readonly name: string }) =>
    (kind === 'network' ? dockerNetworks : containers).filter((thing) => thing.name === name);
  if (exact && named(exact).length === 0) return false;
  if (!owned) return true;
  const labels = Object.entries(owned.labels);
  return named(owned).some((thing) => labels.every(([key, value]) => thing.labels[key] === value));
}
