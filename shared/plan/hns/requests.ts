import { DRIVERS } from '../../windows/drivers.ts';
import { hnsEndpointBody, hnsNetworkBody } from './bodiesV1.ts';
import type { HnsRemoval, HnsRequest, HnsStep } from './step.ts';

/** The HNS v1 call that a step makes; none where it only looks, or where there is an obstacle. */
export function hnsRequest(step: HnsStep): HnsRequest | undefined {
  if (step.kind === 'hns-network-expect' || step.obstacle) return undefined;
  if (step.kind === 'hns-network-create') {
    return step.description && { method: 'POST', path: '/networks', body: hnsNetworkBody(step.description) };
  }
  const { description, network } = step;
  return (
    description && {
      method: 'POST',
      path: '/endpoints',
      body: hnsEndpointBody(description),
      network,
      needsProvider: description.provider !== undefined && description.provider.address === undefined,
    }
  );
}

/** What takes the step back. */
export function hnsRemoval(step: HnsStep): HnsRemoval | undefined {
  if (step.kind === 'hns-network-expect' || step.obstacle || !step.description) return undefined;
  if (step.kind === 'hns-endpoint-create') {
    return { remove: 'endpoint', name: step.description.name, network: step.network };
  }
  return { remove: 'network', name: step.description.name, type: DRIVERS[step.description.driver].hnsType };
}
