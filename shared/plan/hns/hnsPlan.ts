import { networksFor } from '../../design/entities.ts';
import type { Container, Design, Host, Network } from '../../design/schema.ts';
import { driverById } from '../../windows/drivers.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import { containersInOrder } from '../containerSteps.ts';
import { type Uplink, uplinksOf } from '../networkSteps.ts';
import { byName, compareText } from '../order.ts';
import { describeEndpoint, publishingEndpoint } from './describeEndpoint.ts';
import { describeNetwork, hnsNameOf } from './describeNetwork.ts';
import type { HnsEndpointStep, HnsExpectStep, HnsHostPlan, HnsNetworkRef, HnsNetworkStep, HnsStep } from './step.ts';

/**
 * What must be asked of HNS on each host so that its networks and endpoints become as drawn, without docker. Hosts by name;
 * the same design gives the same plan, in whatever order it was drawn.
 */
export function planHns(design: Design): HnsHostPlan[] {
  return [...design.topology.hosts].sort(byName).map((host) => planHnsHost(design, host));
}

export function planHnsHost(design: Design, host: Host): HnsHostPlan {
  const places = placesOf(design, host);
  const endpoints = withoutTwins(
    containersInOrder(host.containers).flatMap((container) => endpointSteps(container, host, places)),
  );
  const used = new Set(endpoints.flatMap((step) => step.needs));
  const steps: HnsStep[] = [
    ...[...places.values()].flatMap((place) => expectStep(place, used)),
    ...networkSteps(places, host, used),
    ...endpoints,
  ];
  return { host: host.id, hostName: host.name, steps };
}

/** A network that the host's endpoints can be on, with the adapters that carry it on this host. */
interface HnsPlace {
  readonly owner: Host;
  readonly network: Network;
  readonly uplink: Uplink;
  readonly ref: HnsNetworkRef;
}

/** By id, in the order of names. */
function placesOf(design: Design, host: Host): ReadonlyMap<string, HnsPlace> {
  const uplinks = uplinksOf(host);
  const places = networksFor(design, host).map(({ host: owner, network }): HnsPlace => {
    const id = network.origin === 'host' ? network.options[`${WINDOWSSHIM_PREFIX}hnsid`] : undefined;
    const ref = { name: hnsNameOf(network), ...(id && { id }) };
    // The adapters of another host are not here: HNS chooses one of this host's.
    return { owner, network, ref, uplink: owner === host ? uplinks(network) : { adapters: [] } };
  });
  places.sort((a, b) => compareText(a.ref.name, b.ref.name) || byName(a.network, b.network));
  return new Map(places.map((place) => [place.network.id, place]));
}

function expectStep({ owner, network, ref }: HnsPlace, used: ReadonlySet<string>): HnsExpectStep[] {
  if (network.origin !== 'host' || !used.has(network.id)) return [];
  return [
    {
      id: `hns-network-expect:${network.id}`,
      kind: 'hns-network-expect',
      target: { kind: 'network', id: network.id, host: owner.id },
      name: network.name,
      needs: [],
      network: ref,
      params: { name: ref.name, driver: network.driver },
      disruption: 'none',
    },
  ];
}

/**
 * The host's own networks, and those overlays of its swarm that its endpoints are on: docker makes an overlay on every host
 * that needs it, HNS must be asked on each.
 */
function networkSteps(places: ReadonlyMap<string, HnsPlace>, host: Host, used: ReadonlySet<string>): HnsNetworkStep[] {
  const made = [...places.values()].filter(
    ({ owner, network }) => network.origin === 'design' && (owner === host || used.has(network.id)),
  );
  const names = new Set<string>();
  const switches = new Set<string>();
  for (const { network, ref } of places.values()) if (network.origin === 'host') names.add(ref.name.toLowerCase());
  return made.map((place) => {
    const key = place.uplink.vswitch?.id ?? place.network.id;
    const isFirst = !switches.has(key);
    switches.add(key);
    const isTaken = names.has(place.ref.name.toLowerCase());
    names.add(place.ref.name.toLowerCase());
    return networkStep(place, { isFirst, isTaken });
  });
}

function networkStep(place: HnsPlace, { isFirst, isTaken }: { isFirst: boolean; isTaken: boolean }): HnsNetworkStep {
  const { owner, network, ref, uplink } = place;
  const described = describeNetwork(network, uplink);
  const drop = isFirst ? linkDrop(place) : undefined;
  return {
    id: `hns-network-create:${network.id}`,
    kind: 'hns-network-create',
    target: { kind: 'network', id: network.id, host: owner.id },
    name: network.name,
    needs: [],
    network: ref,
    ...described,
    // HNS would take a second one of the name, and who looks by name finds the first (C004).
    ...(isTaken && !('obstacle' in described) && { obstacle: { reason: 'hns-name-taken', value: ref.name } }),
    params: { name: ref.name, driver: network.driver },
    disruption: drop ? 'host-link-drop' : 'none',
    ...(drop && { note: drop }),
  };
}

/** A new external switch takes its adapter out of the host's IP stack for a while (C051: capture PJH, microsoft/SDN#84). */
function linkDrop({ network, uplink, ref }: HnsPlace): HnsNetworkStep['note'] {
  const { vswitch, adapters } = uplink;
  if (!driverById.get(network.driver)?.usesAdapter || vswitch?.origin === 'host') return undefined;
  if (adapters.length === 0) return { key: 'hns.note.link-drop-some', params: { name: ref.name } };
  const names = adapters.map((adapter) => adapter.name).join(', ');
  return { key: 'hns.note.link-drop', params: { name: ref.name, adapters: names } };
}

/** Endpoints of a container that the host has already are there too, but for those on networks that are new. */
function endpointSteps(
  container: Container,
  host: Host,
  places: ReadonlyMap<string, HnsPlace>,
): readonly HnsEndpointStep[] {
  const publishing = publishingEndpoint(container, (id) => places.get(id)?.network);
  const isThere = container.origin === 'host';
  return container.endpoints.flatMap((endpoint): HnsEndpointStep[] => {
    const place = places.get(endpoint.network);
    if (isThere && place?.network.origin !== 'design') return [];
    const ref = place?.ref ?? { name: '' };
    const said = place
      ? describeEndpoint({ ...place, container, endpoint, publishes: endpoint === publishing })
      : { obstacle: { reason: 'hns-missing-network' as const, value: endpoint.network } };
    return [
      {
        id: `hns-endpoint-create:${endpoint.id}`,
        kind: 'hns-endpoint-create',
        target: { kind: 'endpoint', id: endpoint.id, host: host.id, container: container.id },
        name: container.name,
        needs: [endpoint.network],
        network: ref,
        ...said,
        params: { name: container.name, network: ref.name },
        disruption: 'none',
      },
    ];
  });
}

/** An endpoint is found again by its name and its network, so there is only one of each. */
function withoutTwins(steps: readonly HnsEndpointStep[]): HnsEndpointStep[] {
  const taken = new Set<string>();
  return steps.map((step) => {
    if (step.obstacle) return step;
    const key = `${step.needs[0]} ${step.name.toLowerCase()}`;
    if (taken.has(key)) return { ...step, obstacle: { reason: 'hns-name-taken', value: step.name } };
    taken.add(key);
    return step;
  });
}
