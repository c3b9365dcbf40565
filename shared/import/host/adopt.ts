import { createHost, type IdSource } from '../../design/create.ts';
import type { EntityRef } from '../../design/entities.ts';
import type { Host, Swarm } from '../../design/schema.ts';
import type { ObservedHost } from '../../observed/observedHost.ts';
import type { Problem } from '../docker/problem.ts';
import { AdoptedAdapters } from './adopt/adapters.ts';
import { reportBesideDocker } from './adopt/besideDocker.ts';
import { adoptContainers, type NetworkFinder } from './adopt/containers.ts';
import { withinLimits } from './adopt/limits.ts';
import type { AdoptMode } from './adopt/mode.ts';
import { driverOf, networkOf } from './adopt/networks.ts';
import { withOutboundNat } from './adopt/outboundNat.ts';
import { type NetworkPair, pairNetworks } from './adopt/pairs.ts';
import { AdoptedSwitches } from './adopt/switches.ts';

export interface Adopted {
  readonly host: Host;
  /** The swarm the host is a member of, if it is. */
  readonly swarms: readonly Swarm[];
  /** What was seen and not drawn, or looks wrong. Those that name no entity are about the host. */
  readonly problems: readonly Problem[];
  /** Ids of the drawn networks by what docker and HNS call them, for joining hosts. */
  readonly networkIds: ReadonlyMap<string, string>;
}

/**
 * Turns what was seen on a host into a drawing of it. Never throws. The same observation gives the same drawing.
 * @param mode see `AdoptMode`; told by the observation unless stated.
 */
export function adopt(observed: ObservedHost, ids: IdSource, mode: AdoptMode = modeOf(observed)): Adopted {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const { pairs, windowsOwn } = pairNetworks(observed);
  const hostId = ids('host');
  const adapters = new AdoptedAdapters(observed, ids);
  const switches = new AdoptedSwitches(observed, windowsOwn, adapters, ids);
  const index = new NetworkIndex();
  const networks = pairs.map((pair) => {
    const driver = driverOf(pair);
    const name = pair.docker?.name ?? pair.hns?.name ?? '';
    const vswitch = switches.below(pair, name, driver);
    const network = networkOf(pair, driver, vswitch?.id, mode, ids);
    index.add(pair, network.id);
    return network;
  });
  for (const { name } of windowsOwn) report({ code: 'SY068', params: { name } });
  const { containers, foreign } = adoptContainers(observed, { networks: index, mode, ids, report });
  const drawn = (id: string): EntityRef => ({ kind: 'network', id: index.byId(id) ?? id, host: hostId });
  reportBesideDocker(observed, pairs, foreign, drawn, report);
  const { swarm } = observed.facts;
  const swarms: Swarm[] =
    swarm === undefined || swarm === 'none' ? [] : [{ id: ids('swarm'), name: 'swarm', origin: 'host', flags: [] }];
  const { name = 'host', ...facts } = observed.facts;
  const host = createHost(hostId, name, {
    ...facts,
    ...(swarms[0] && { swarmId: swarms[0].id }),
    ...(observed.adapters && !observed.adaptersIncomplete && { adaptersKnown: true }),
    switches: switches.all(),
    adapters: adapters.all,
    networks: withOutboundNat(networks, observed, { finder: index, mode, report }),
    containers,
  });
  return { host: withinLimits(host, report), swarms, problems, networkIds: index.ids };
}

class NetworkIndex implements NetworkFinder {
  readonly ids = new Map<string, string>();
  private readonly names = new Map<string, string>();

  add({ docker, hns }: NetworkPair, id: string): void {
    for (const key of [docker?.id, hns?.id]) if (key) this.ids.set(key.toLowerCase(), id);
    for (const key of [docker?.name, hns?.name]) if (key && !this.names.has(key)) this.names.set(key, id);
  }

  byId(id: string): string | undefined {
    return this.ids.get(id.toLowerCase());
  }

  byName(name: string): string | undefined {
    return this.names.get(name);
  }
}

/** Requests are wishes, unless docker tells what is there as well. */
function modeOf({ hnsRequests, dockerNetworks, containers }: ObservedHost): AdoptMode {
  return hnsRequests && !dockerNetworks && !containers ? 'design' : 'host';
}
