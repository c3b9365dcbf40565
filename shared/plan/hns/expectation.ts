import type { ObservedHost } from '../../observed/observedHost.ts';
import type { HnsEndpointBody, HnsNetworkBody } from './bodiesV1.ts';
import { compareHnsEndpoint, compareHnsNetwork } from './compare.ts';
import { endpointsOn, isLeft, networkMeant, networksNamed, sameId } from './find.ts';
import type { HnsNetworkRef } from './step.ts';

/** What must be seen of HNS and of switches. */
export type HnsExpectation =
  | {
      /** Exactly one network of this name, and it is as asked for. */
      readonly see: 'hns-network';
      readonly body: HnsNetworkBody;
      readonly id?: string;
      /** It has an address of the host (ManagementIP): endpoints of overlays need it. */
      readonly address?: true;
    }
  | { readonly see: 'no-hns-network'; readonly name: string; readonly id?: string }
  | { readonly see: 'hns-endpoint'; readonly body: HnsEndpointBody; readonly network: HnsNetworkRef }
  | {
      readonly see: 'no-hns-endpoint';
      readonly name: string;
      readonly network: HnsNetworkRef;
      readonly id?: string;
    }
  /** No external switch of this name on these adapters. */
  | { readonly see: 'no-switch'; readonly name: string; readonly adapters: readonly string[] };

const KINDS: ReadonlySet<string> = new Set([
  'hns-network',
  'no-hns-network',
  'hns-endpoint',
  'no-hns-endpoint',
  'no-switch',
] satisfies HnsExpectation['see'][]);

export function isOfHns(expected: { readonly see: string }): expected is HnsExpectation {
  return KINDS.has(expected.see);
}

/** Whether a host meets it. What nobody looked at is not met, and wishes (bodies of requests) are nothing that was seen. */
export function isHnsMet(expected: HnsExpectation, observed: ObservedHost): boolean {
  const { hnsNetworks, hnsEndpoints, switches, hnsRequests } = observed;
  if (!hnsNetworks || hnsRequests) return false;
  switch (expected.see) {
    case 'hns-network': {
      const { body, id, address } = expected;
      const found = networkMeant({ name: body.Name, ...(id !== undefined && { id }) }, observed);
      if (!found || found.name !== body.Name) return false;
      if (address && !found.managementIp) return false;
      return compareHnsNetwork(body, found, observed).differences.length === 0;
    }
    case 'no-hns-network': {
      const { name, id } = expected;
      if (id !== undefined) return !hnsNetworks.some((network) => sameId(network.id, id));
      return networksNamed(name, observed).length === 0;
    }
    case 'hns-endpoint': {
      const on = hnsEndpoints && networkMeant(expected.network, observed);
      if (!on) return false;
      const found = endpointsOn(on, observed).filter(({ name }) => name === expected.body.Name);
      const [only] = found;
      return (
        found.length === 1 && only !== undefined && compareHnsEndpoint(expected.body, only).differences.length === 0
      );
    }
    case 'no-hns-endpoint': {
      const { name, network, id } = expected;
      if (!hnsEndpoints) return false;
      if (id !== undefined) return !hnsEndpoints.some((endpoint) => sameId(endpoint.id, id));
      const on = networkMeant(network, observed);
      const wanted = name.toLowerCase();
      return !on || !endpointsOn(on, observed).some((endpoint) => endpoint.name?.toLowerCase() === wanted);
    }
    case 'no-switch':
      return switches !== undefined && !switches.some((item) => isLeft(expected, item));
  }
}
