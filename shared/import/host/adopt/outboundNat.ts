import type { Network } from '../../../design/schema.ts';
import type { ObservedHnsEndpoint, ObservedHost } from '../../../observed/observedHost.ts';
import { WINDOWSSHIM_PREFIX } from '../../../windows/networkOptions.ts';
import type { NetworkFinder } from './containers.ts';
import type { AdoptMode, Report } from './mode.ts';

const ENABLE = `${WINDOWSSHIM_PREFIX}enable_outboundnat`;
const EXCEPTIONS = `${WINDOWSSHIM_PREFIX}outboundnat_exceptions`;

/** What HNS gives to endpoints of nat and overlay unasked says nothing. */
const ASKED_FOR: Readonly<Record<AdoptMode, (driver: string) => boolean>> = {
  host: (driver) => driver === 'l2bridge' || driver === 'l2tunnel',
  design: (driver) => driver !== 'overlay',
};

/**
 * Docker has outbound NAT as an option of the network and gives it to every endpoint; HNS has it on the endpoints alone. Where
 * all endpoints of a network have the same, it is the network's option.
 */
export function withOutboundNat(
  networks: readonly Network[],
  observed: ObservedHost,
  { finder, mode, report }: { readonly finder: NetworkFinder; readonly mode: AdoptMode; readonly report: Report },
): Network[] {
  const byNetwork = new Map<string, ObservedHnsEndpoint[]>();
  for (const endpoint of observed.hnsEndpoints ?? []) {
    if (endpoint.remote) continue;
    const { network, networkName } = endpoint;
    const id = finder.byId(network) ?? (networkName === undefined ? undefined : finder.byName(networkName));
    if (id === undefined) continue;
    const list = byNetwork.get(id);
    if (list) list.push(endpoint);
    else byNetwork.set(id, [endpoint]);
  }
  return networks.map((network) => {
    const endpoints = byNetwork.get(network.id) ?? [];
    if (!ASKED_FOR[mode](network.driver) || ENABLE in network.options) return network;
    if (!endpoints.some(({ outboundNat }) => outboundNat)) return network;
    const said = new Set(endpoints.map(({ outboundNat }) => outboundNat?.exceptions.join(',')));
    const [exceptions] = said;
    if (said.size === 1 && exceptions !== undefined) {
      const more: Record<string, string> = exceptions === '' ? {} : { [EXCEPTIONS]: exceptions };
      return { ...network, options: { ...network.options, [ENABLE]: 'true', ...more } };
    }
    report({ code: 'SY940', variant: 'policy', params: { policy: 'OutBoundNAT', name: network.name } });
    return network;
  });
}
