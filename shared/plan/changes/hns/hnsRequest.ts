import type { Design, Host } from '../../../design/schema.ts';
import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedHost } from '../../../observed/observedHost.ts';
import { DEFAULT_NETWORK_NAME } from '../../../windows/reserved.ts';
import { isWindowsOwn } from '../../../windows/windowsOwn.ts';
import { sameId } from '../../hns/find.ts';
import { planHnsHost } from '../../hns/hnsPlan.ts';
import type { HnsEndpointStep, HnsExpectStep, HnsNetworkStep } from '../../hns/step.ts';
import type { ObservedThing } from '../../step.ts';
import type { Owner } from '../change.ts';
import { thingOf } from '../makeChange.ts';
import type { ChangeOptions } from '../request.ts';

/** One question: what HNS of this host has, against this design. Ids in small letters: HNS writes capitals, people either. */
export interface HnsRequestFor {
  readonly design: Design;
  readonly host: Host;
  readonly observed: ObservedHost;
  readonly networks: readonly ObservedHnsNetwork[];
  readonly endpoints: readonly ObservedHnsEndpoint[];
  readonly wanted: {
    readonly expected: readonly HnsExpectStep[];
    readonly networks: readonly HnsNetworkStep[];
    readonly endpoints: readonly HnsEndpointStep[];
  };
  isMade(id: string): boolean;
  isNamed(id: string): boolean;
  isRemoved(id: string): boolean;
  isSelected(...ids: readonly (string | undefined)[]): boolean;
}

export function hnsRequestFor(
  design: Design,
  host: Host,
  observed: ObservedHost,
  options: ChangeOptions,
): HnsRequestFor {
  const { steps } = planHnsHost(design, host);
  const holds = (ids: ReadonlySet<string> | undefined) => {
    const lower = new Set([...(ids ?? [])].map((id) => id.toLowerCase()));
    return (id: string) => lower.has(id.toLowerCase());
  };
  const isOnly = holds(options.only);
  return {
    design,
    host,
    observed,
    networks: observed.hnsNetworks ?? [],
    endpoints: observed.hnsEndpoints ?? [],
    wanted: {
      expected: steps.filter((step) => step.kind === 'hns-network-expect'),
      networks: steps.filter((step) => step.kind === 'hns-network-create'),
      endpoints: steps.filter((step) => step.kind === 'hns-endpoint-create'),
    },
    isMade: holds(options.made),
    isNamed: holds(options.named),
    isRemoved: holds(options.remove),
    isSelected: (...ids) => options.only === undefined || ids.some((id) => id !== undefined && isOnly(id)),
  };
}

/**
 * HNS has no labels. What a journal of ours says it made is the design's; everything else is somebody else's, and what Windows
 * makes for itself is nobody's to touch: the network `nat`, which other programs expect as it is, too.
 */
export function ownerOfHnsNetwork(network: ObservedHnsNetwork, request: HnsRequestFor): Owner {
  if (isWindowsOwn(network) || isDefaultNat(network)) return 'untouchable';
  return request.isMade(network.id) ? 'switchyard' : 'foreign';
}

export function isDefaultNat({ name, type }: ObservedHnsNetwork): boolean {
  return name.toLowerCase() === DEFAULT_NETWORK_NAME && type.toLowerCase() === 'nat';
}

/** What stands on a network of Windows' own is Windows' own: a virtual machine on the Default Switch, WSL. */
export function ownerOfHnsEndpoint({ id, network }: ObservedHnsEndpoint, request: HnsRequestFor): Owner {
  const on = request.networks.find((item) => sameId(item.id, network));
  if (on && isWindowsOwn(on)) return 'untouchable';
  return request.isMade(id) ? 'switchyard' : 'foreign';
}

export function endpointThing({ id, name = '' }: ObservedHnsEndpoint): ObservedThing {
  return thingOf('endpoint', { id, name });
}

/** Several things of a name, whatever its case, are not told apart by who looks by name (C004). */
export function hasName(name: string): (thing: { readonly name?: string | undefined }) => boolean {
  const wanted = name.toLowerCase();
  return (thing) => thing.name?.toLowerCase() === wanted;
}
