import type { EntityRef } from '../../../design/entities.ts';
import type { Expectation } from '../../expectation.ts';
import type { LeftSwitch } from '../../hns/act.ts';
import { adaptersOf } from '../../hns/compare.ts';
import { endpointsOn, networksNamed } from '../../hns/find.ts';
import type { HnsNetworkRef } from '../../hns/step.ts';
import { ON_EXTERNAL_SWITCH } from '../../networkSteps.ts';
import type { Loss, ObservedThing, Step } from '../../step.ts';
import type { ArrangedStep } from '../assemble.ts';
import { adapterNames, linkIsBack } from '../linkDrop.ts';
import { thingOf } from '../makeChange.ts';
import { endpointAsSeen, networkAsSeen } from './asSeen.ts';
import type { HnsEndpointDecision } from './decideHnsEndpoints.ts';
import { goes, type HnsNetworkDecision, sharingSwitch } from './decideHnsNetworks.ts';
import { endpointThing, type HnsRequestFor, hasName } from './hnsRequest.ts';

/**
 * The one order in which HNS can be asked: endpoints go before their networks, because a network that has some is not removed
 * (C184), and come after them. Backwards, the same order leads back.
 */
export function arrangeHns(
  networks: readonly HnsNetworkDecision[],
  endpoints: readonly HnsEndpointDecision[],
  request: HnsRequestFor,
): ArrangedStep[] {
  const going = networks.filter(goes);
  const made = networks.filter(({ change }) => change.action === 'create' || change.action === 'replace');
  const order = new Map(request.wanted.networks.map((step, index) => [step, index]));
  const at = ({ step }: HnsNetworkDecision) => (step ? (order.get(step) ?? 0) : 0);
  const hasAddress = ({ body }: HnsEndpointDecision) =>
    body?.IPAddress !== undefined || body?.IPv6Address !== undefined;
  const coming = endpoints.filter(({ change }) => change.action === 'create' || change.action === 'replace');
  const isGoing = (id: string | undefined) => going.some(({ seen }) => seen?.id === id);
  return [
    ...endpoints.filter(goes).flatMap((item) => removeEndpoint(item, isGoing(item.on?.id), request)),
    ...removeNetworks(going, request),
    ...made.toSorted((a, b) => at(a) - at(b)).flatMap((item) => makeNetwork(item, request)),
    // Those with an address of their own come before any that takes a free one.
    ...coming
      .toSorted((a, b) => Number(hasAddress(b)) - Number(hasAddress(a)))
      .flatMap((item) => makeEndpoint(item, isGoing(item.on?.id))),
  ];
}

function removeEndpoint(
  { seen, on, change }: HnsEndpointDecision,
  isNetworkGoing: boolean,
  { host, observed }: HnsRequestFor,
): ArrangedStep[] {
  if (!seen) return [];
  const name = seen.name ?? '';
  // A network that is made again has another id.
  const network: HnsNetworkRef = { name: on?.name ?? '', ...(on && !isNetworkGoing && { id: on.id }) };
  const body = endpointAsSeen(seen);
  // Where several have the name of its network, nobody can say later on which one it was.
  const isClear = on !== undefined && !isOneOfSeveral(on.name, observed);
  const isAlone = on !== undefined && endpointsOn(on, observed).filter(hasName(name)).length === 1;
  const canComeBack = name !== '' && isClear && isAlone;
  const step: Step = {
    ...base(
      `hns-endpoint-remove:${seen.id}`,
      'hns-endpoint-remove',
      change.entity ?? targetOf('endpoint', seen.id, host.id),
    ),
    name: change.name,
    params: { name: change.name, network: network.name },
    observed: endpointThing(seen),
    disruption: 'none',
    hns: {
      does: { act: 'endpoint-remove', id: seen.id, name, network },
      ...(canComeBack && { undoes: { act: 'endpoint-make', body, network, needsProvider: false } }),
    },
    verify: [{ see: 'no-hns-endpoint', name, network, id: seen.id }],
    ...(canComeBack && { undone: [{ see: 'hns-endpoint', body, network }] }),
    ...losses(endpointThing(seen), change.owner === 'switchyard' && canComeBack),
  };
  return [{ step, change: change.id }];
}

function removeNetworks(going: readonly HnsNetworkDecision[], request: HnsRequestFor): ArrangedStep[] {
  const gone = new Set<string>();
  return going.toReversed().flatMap(({ seen, change }): ArrangedStep[] => {
    if (!seen) return [];
    gone.add(seen.id);
    const { observed, host } = request;
    const { id, name, type } = seen;
    // The last one on a switch takes it along.
    const stays = sharingSwitch(seen, request).some((other) => !gone.has(other.id));
    const drops = ON_EXTERNAL_SWITCH.has(type.toLowerCase()) && !stays;
    const back = drops ? linkIsBack([...(adaptersOf(seen, observed) ?? [])], observed) : [];
    const body = networkAsSeen(seen, observed);
    const canComeBack = !isOneOfSeveral(name, observed);
    const step: Step = {
      ...base(`hns-network-remove:${id}`, 'hns-network-remove', change.entity ?? targetOf('network', id, host.id)),
      name,
      params: { name, driver: type.toLowerCase() },
      observed: thingOf('network', seen),
      disruption: drops ? 'host-link-drop' : 'none',
      hns: {
        does: { act: 'network-remove', id, name, type },
        ...(canComeBack && { undoes: { act: 'network-make', body } }),
      },
      verify: [{ see: 'no-hns-network', name, id }, ...back],
      ...(canComeBack && { undone: [{ see: 'hns-network', body }, ...back] }),
      ...losses(thingOf('network', seen), change.owner === 'switchyard' && canComeBack),
    };
    return [{ step, change: change.id }];
  });
}

function makeNetwork({ step: wanted, body, change }: HnsNetworkDecision, { observed }: HnsRequestFor): ArrangedStep[] {
  if (!wanted || !body) return [];
  const names = adapterNames(body.NetworkAdapterName ?? '');
  const drops = wanted.disruption === 'host-link-drop';
  const back: readonly Expectation[] = drops ? linkIsBack(names, observed) : [];
  const leaves = change.action === 'create' && drops ? newSwitch(body.Name, names, observed.switches) : undefined;
  const address = wanted.description?.driver === 'overlay' ? ({ address: true } as const) : {};
  const step: Step = {
    ...base(wanted.id, 'hns-network-create', wanted.target),
    name: wanted.name,
    params: wanted.params,
    ...(wanted.note && { note: wanted.note }),
    disruption: wanted.disruption,
    hns: {
      does: { act: 'network-make', body },
      undoes: { act: 'network-unmake', body, ...(leaves && { leaves }) },
    },
    verify: [{ see: 'hns-network', body, ...address }, ...back],
    undone: [
      { see: 'no-hns-network', name: body.Name },
      ...(leaves ? [{ see: 'no-switch' as const, ...leaves }] : []),
      ...back,
    ],
  };
  return [{ step, change: change.id }];
}

/** The switch that HNS makes for a network; none where an adapter is on one already, or HNS chooses the adapter. */
function newSwitch(
  name: string,
  adapters: readonly string[],
  switches: HnsRequestFor['observed']['switches'],
): LeftSwitch | undefined {
  if (!switches || adapters.length === 0) return undefined;
  const wanted = new Set(adapters.map((adapter) => adapter.toLowerCase()));
  const isTaken = switches.some(
    (item) => item.name === name || item.adapters.some((adapter) => wanted.has(adapter.toLowerCase())),
  );
  return isTaken ? undefined : { name, adapters };
}

function makeEndpoint(decision: HnsEndpointDecision, isNetworkGoing: boolean): ArrangedStep[] {
  const { step: wanted, body, needsProvider = false, on, change } = decision;
  if (!wanted || !body) return [];
  const network: HnsNetworkRef = { name: wanted.network.name, ...(on && !isNetworkGoing && { id: on.id }) };
  const step: Step = {
    ...base(wanted.id, 'hns-endpoint-create', wanted.target),
    name: wanted.name,
    needs: wanted.needs,
    params: wanted.params,
    disruption: 'none',
    hns: {
      does: { act: 'endpoint-make', body, network, needsProvider },
      undoes: { act: 'endpoint-unmake', body, network },
    },
    verify: [{ see: 'hns-endpoint', body, network }],
    undone: [{ see: 'no-hns-endpoint', name: body.Name, network }],
  };
  return [{ step, change: change.id }];
}

function base(id: string, kind: Step['kind'], target: EntityRef) {
  return { id, kind, target, needs: [] as readonly string[] };
}

function targetOf(kind: 'network' | 'endpoint', id: string, host: string): EntityRef {
  return { kind, id, host };
}

/** What this design made is known whole; of other things HNS does not show every policy. */
function losses(thing: ObservedThing, isOwn: boolean): { readonly losses?: readonly Loss[] } {
  return isOwn ? {} : { losses: [{ what: 'hns-unseen-settings', thing }] };
}

function isOneOfSeveral(name: string, observed: HnsRequestFor['observed']): boolean {
  return networksNamed(name, observed).length > 1;
}
