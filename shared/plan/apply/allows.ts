import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Command } from '../step.ts';

/** Whether a command may be carried out on a host that looks like this: what its name reaches is the thing that is meant. */
export function allows({ exact, owned }: Command, { dockerNetworks = [], containers = [] }: ObservedHost): boolean {
  const named = ({ kind, name }: { readonly kind: 'network' | 'container'; readonly name: string }) =>
    (kind === 'network' ? dockerNetworks : containers).filter((thing) => thing.name === name);
  if (exact && named(exact).length === 0) return false;
  if (!owned) return true;
  const labels = Object.entries(owned.labels);
  return named(owned).some((thing) => labels.every(([key, value]) => thing.labels[key] === value));
}
