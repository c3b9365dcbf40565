import { findHost } from '../../../design/entities.ts';
import type { Design } from '../../../design/schema.ts';
import type { ObservedHost } from '../../../observed/observedHost.ts';
import { assemblePlan, ownerOf, refusedPlan } from '../assemble.ts';
import type { HostChangePlan, Unseen } from '../change.ts';
import type { ChangeOptions } from '../request.ts';
import { arrangeHns } from './arrangeHns.ts';
import { decideHnsEndpoints, mayGoOf } from './decideHnsEndpoints.ts';
import { decideHnsNetworks } from './decideHnsNetworks.ts';
import { asHnsHost } from './engine.ts';
import { hnsRequestFor } from './hnsRequest.ts';

/**
 * What must change on a host whose networks HNS makes without docker: its networks, and an endpoint for each connection that is
 * drawn. Containers are made by whoever runs them there. HNS changes nothing in place and writes no labels, so whatever is
 * there and not as drawn is a conflict, until a journal of ours or the user says whose it is.
 */
export function planHnsChanges(
  design: Design,
  hostId: string,
  observed: ObservedHost,
  options: ChangeOptions = {},
): HostChangePlan {
  const host = findHost(design, hostId);
  if (!host) throw new RangeError(`The design has no host with the id ${hostId}.`);
  const plan = { host: host.id, hostName: host.name, owner: ownerOf(design, options), engine: 'hns' as const };
  const unseen = unseenIn(observed);
  if (unseen.length > 0) return refusedPlan(plan, unseen, 'hns-not-seen');
  const request = hnsRequestFor(design, host, asHnsHost(observed), options);
  const mayGo = mayGoOf(request);
  const networks = decideHnsNetworks(request, mayGo);
  const endpoints = decideHnsEndpoints(request, networks, mayGo);
  const decided = [...networks, ...endpoints].map(({ change }) => change);
  return assemblePlan(plan, decided, options.named ?? NONE, () => arrangeHns(networks, endpoints, request));
}

const NONE: ReadonlySet<string> = new Set();

/** Bodies of requests that nobody has sent say nothing about what is there. */
function unseenIn({ hnsNetworks, hnsEndpoints, hnsRequests }: ObservedHost): Unseen[] {
  const unseen: Unseen[] = [];
  if (!hnsNetworks || hnsRequests) unseen.push('hns-networks');
  if (!hnsEndpoints || hnsRequests) unseen.push('hns-endpoints');
  return unseen;
}
