import type { ObservedHnsEndpoint, ObservedHnsNetwork, ObservedHost } from '../../observed/observedHost.ts';
import type { HnsEndpointBody, HnsNetworkBody } from '../hns/bodiesV1.ts';

/** A network lab and an endpoint web on it, as they are asked of HNS and as HNS shows them. */

export const guid = (letter: string) => `${letter.repeat(8)}-0000-4000-8000-000000000000`;

export const labBody: HnsNetworkBody = {
  Name: 'lab',
  Type: 'nat',
  Subnets: [{ AddressPrefix: '10.61.0.0/24', GatewayAddress: '10.61.0.1' }],
};
export const webBody: HnsEndpointBody = { Name: 'web', IPAddress: '10.61.0.9' };

export const hnsLab = (rest: Partial<ObservedHnsNetwork> = {}): ObservedHnsNetwork => ({
  id: guid('a'),
  name: 'lab',
  type: 'nat',
  subnets: [{ prefix: '10.61.0.0/24', gateway: '10.61.0.1' }],
  ...rest,
});
export const hnsWeb = (rest: Partial<ObservedHnsEndpoint> = {}): ObservedHnsEndpoint => ({
  id: guid('e'),
  name: 'web',
  network: guid('a'),
  ip: '10.61.0.9',
  containers: [],
  ports: [],
  ...rest,
});

/** A host without docker, as HNS tells of it. */
export function hnsHost(
  networks: readonly ObservedHnsNetwork[] = [],
  endpoints: readonly ObservedHnsEndpoint[] = [],
  rest: Partial<ObservedHost> = {},
): ObservedHost {
  return {
    schema: 'switchyard.observed/1',
    facts: { name: 'WEB01', build: 20348 },
    hnsNetworks: [...networks],
    hnsEndpoints: [...endpoints],
    withoutDocker: true,
    failures: [],
    ...rest,
  };
}
