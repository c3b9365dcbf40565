import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import type { IdSource } from '../create.ts';
import { batch, type Edit } from '../edits.ts';
import { type EntityRef, findHost, networksFor } from '../entities.ts';
import { type Reason, refuse, type StepName } from '../gestures/gesture.ts';
import { newHostName } from '../gestures/names.ts';
import { noteName, setNotes } from '../notes.ts';
import type { Adapter, Container, Design, Endpoint, Host, Network, VSwitch } from '../schema.ts';
import type { Clip } from './clip.ts';
import { FreshValues, freshName } from './fresh.ts';
import { HostPorts } from './hostPorts.ts';

export type PasteResult =
  | { readonly ok: true; readonly edit: Edit; readonly select: readonly EntityRef[]; readonly step: StepName }
  | { readonly ok: false; readonly reason: Reason };

/**
 * What a paste does: everything copied is there a second time, with names, addresses, MACs, host ports and subnets of its
 * own, so that it is never in the way of what is there. What belongs to one machine (an adapter's address) is left open.
 * @param into id of the host that takes what is not a whole host.
 */
export function pasteClip(design: Design, clip: Clip, into: string | undefined, ids: IdSource): PasteResult {
  const fresh = new FreshValues(design);
  const hosts = pasteHosts(design, clip, fresh, ids);
  const hasParts = clip.adapters.length + clip.switches.length + clip.networks.length + clip.containers.length > 0;
  const target = into === undefined ? undefined : findHost(design, into);
  if (hasParts && !target) {
    const refused = refuse('gesture.refused.needs-host');
    if (!refused.ok) return refused;
  }
  const parts = target && hasParts ? pasteParts(design, target, clip, fresh, ids) : [];
  const added: readonly { readonly edit: Edit; readonly ref: EntityRef; readonly name: string }[] = [
    ...hosts,
    ...parts,
    ...pasteNotes(clip, ids),
  ];
  const [first] = added;
  const edits = added.map(({ edit }) => edit);
  return {
    ok: true,
    edit: batch(...edits),
    select: added.map(({ ref }) => ref),
    step:
      added.length === 1
        ? { key: 'gesture.paste', params: { name: first?.name ?? '' } }
        : { key: 'gesture.paste-several', params: { count: added.length } },
  };
}

/** Beside the ones they are copies of. */
const NOTE_OFFSET = 24;

function pasteNotes({ notes = [] }: Clip, ids: IdSource): Added[] {
  return notes.map((item) => {
    const note = { ...item, id: ids('note'), x: item.x + NOTE_OFFSET, y: item.y + NOTE_OFFSET };
    return { edit: setNotes(note), ref: { kind: 'note', id: note.id }, name: noteName(note) };
  });
}

interface Added {
  readonly edit: Edit;
  readonly ref: EntityRef;
  readonly name: string;
}

const lower = (items: readonly { readonly name: string }[]) => new Set(items.map(({ name }) => name.toLowerCase()));

/** Options that say which object of HNS a network is; a copy is another. */
const IDENTITY_OPTIONS: readonly string[] = [
  ...['hnsid', 'networkname', 'vsid'].map((name) => WINDOWSSHIM_PREFIX + name),
  'com.docker.network.driver.overlay.vxlanid_list',
];

function withoutIdentity(options: Network['options']): Network['options'] {
  return Object.fromEntries(Object.entries(options).filter(([key]) => !IDENTITY_OPTIONS.includes(key)));
}

function pasteParts(design: Design, target: Host, clip: Clip, fresh: FreshValues, ids: IdSource): Added[] {
  const adapterIds = new Map(clip.adapters.map(({ id }) => [id, ids('adapter')]));
  const names = {
    adapters: lower(target.adapters),
    switches: lower(target.switches),
    networks: lower(networksFor(design, target).map(({ network }) => network)),
    containers: lower(target.containers),
  };
  const adapters = clip.adapters.map((item) => ({
    ...unplugged(item),
    id: adapterIds.get(item.id) ?? item.id,
    name: freshName(item.name, names.adapters),
  }));
  const switches = pasteSwitches(clip, target, adapterIds, names.switches, ids);
  const networks = clip.networks.map((item) =>
    pasteNetwork(item, fresh, {
      id: ids('network'),
      name: freshName(item.name, names.networks),
      vswitch: switches.idFor(item),
    }),
  );
  const networkIds = new Map(clip.networks.map(({ id }, index) => [id, networks[index] as Network]));
  const reachable = new Map(networksFor(design, target).map(({ network }) => [network.id, network]));
  const before = new Map([...clip.networks, ...clip.around.networks].map((network) => [network.id, network]));
  const containerNames = new Map(
    clip.containers.map(({ name }) => [name, name === '' ? '' : freshName(name, names.containers)]),
  );
  const ports = new HostPorts(target);
  const containers = clip.containers.map((item) =>
    pasteContainer(item, {
      id: ids('container'),
      name: containerNames.get(item.name) ?? item.name,
      ports,
      endpoints: item.endpoints.flatMap((endpoint) => {
        const network = networkIds.get(endpoint.network) ?? reachable.get(endpoint.network);
        if (!network) return [];
        const ip = fresh.address(
          endpoint.ip,
          before.get(endpoint.network)?.subnets ?? network.subnets,
          network.subnets,
        );
        return [
          pasteEndpoint(endpoint, { id: ids('endpoint'), network: network.id, ip, mac: fresh.mac(endpoint.mac) }),
        ];
      }),
      partner: (name) => containerNames.get(name) ?? name,
    }),
  );
  const host = target.id;
  const add = (kind: 'adapter' | 'switch' | 'network' | 'container', value: { id: string; name: string }): Added => ({
    edit: { type: 'add', kind, host, value } as Edit,
    ref: { kind, id: value.id, host },
    name: value.name,
  });
  return [
    ...adapters.map((value) => add('adapter', value)),
    ...switches.all.map((value) => add('switch', value)),
    ...networks.map((value) => add('network', value)),
    ...containers.map((value) => add('container', value)),
  ];
}

/** Switches that were copied, and one for each copied network whose switch was not: an adapter carries only one (C040). */
function pasteSwitches(
  clip: Clip,
  target: Host,
  adapterIds: ReadonlyMap<string, string>,
  names: Set<string>,
  ids: IdSource,
) {
  const made = new Map<string, VSwitch>();
  const known = new Map([...clip.switches, ...clip.around.switches].map((item) => [item.id, item]));
  const copy = (item: VSwitch): VSwitch => ({
    ...item,
    id: ids('switch'),
    name: freshName(item.name, names),
    adapters: item.adapters.flatMap((id) => adapterIds.get(id) ?? []),
  });
  for (const item of clip.switches) made.set(item.id, copy(item));
  const shared = new Set(target.switches.filter(({ origin }) => origin === 'host').map(({ id }) => id));
  for (const { switch: id } of clip.networks) {
    const item = id === undefined || made.has(id) || shared.has(id) ? undefined : known.get(id);
    if (item) made.set(item.id, copy({ ...item, origin: 'docker' }));
  }
  return {
    all: [...made.values()],
    idFor: ({ switch: id }: Network) =>
      id === undefined ? undefined : (made.get(id)?.id ?? (shared.has(id) ? id : undefined)),
  };
}

function pasteNetwork(
  network: Network,
  fresh: FreshValues,
  { id, name, vswitch }: { readonly id: string; readonly name: string; readonly vswitch: string | undefined },
): Network {
  const { switch: _, ...rest } = network;
  return {
    ...rest,
    id,
    name,
    origin: 'design',
    subnets: network.subnets.flatMap((entry) => fresh.subnet(entry) ?? []),
    options: withoutIdentity(network.options),
    ...(vswitch !== undefined && { switch: vswitch }),
  };
}

interface ContainerCopy {
  readonly id: string;
  readonly name: string;
  readonly endpoints: readonly Endpoint[];
  readonly ports: HostPorts;
  readonly partner: (name: string) => string;
}

function pasteContainer(container: Container, copy: ContainerCopy): Container {
  const { origin: _, networkMode, ...rest } = container;
  const mode = networkMode?.startsWith('container:')
    ? `container:${copy.partner(networkMode.slice('container:'.length))}`
    : networkMode;
  return {
    ...rest,
    id: copy.id,
    name: copy.name,
    endpoints: copy.endpoints,
    ports: container.ports.map((port) => copy.ports.fresh(port)),
    ...(mode !== undefined && { networkMode: mode }),
  };
}

interface EndpointCopy {
  readonly id: string;
  readonly network: string;
  readonly ip: string | undefined;
  readonly mac: string | undefined;
}

function pasteEndpoint(endpoint: Endpoint, { id, network, ip, mac }: EndpointCopy): Endpoint {
  const { ip: _, mac: __, actualIp: ___, ...rest } = endpoint;
  return { ...rest, id, network, ...(ip !== undefined && { ip }), ...(mac !== undefined && { mac }) };
}

/** An adapter without what belongs to one machine: another has addresses of its own. */
function unplugged({ ipv4: _, gateway: __, defaultRoute: ___, mac: ____, ...rest }: Adapter): Adapter {
  return rest;
}

function pasteHosts(design: Design, clip: Clip, fresh: FreshValues, ids: IdSource): Added[] {
  const names = lower(design.topology.hosts);
  const around = surroundings(design, clip, ids);
  return clip.hosts.map((item) => {
    const name = item.name === '' ? newHostName(design) : freshName(item.name, names);
    const host = pasteHost({ ...item, name }, around, fresh, ids);
    return { edit: { type: 'add-host', host }, ref: { kind: 'host', id: host.id }, name };
  });
}

/** What copies of hosts can refer to: their endpoints may be on networks of each other, and of hosts that were not copied. */
interface Surroundings {
  readonly swarms: ReadonlySet<string>;
  /** Ids of the networks that are in the design. */
  readonly there: ReadonlySet<string>;
  /** Ids of the copies of networks, by those of the originals. */
  readonly copies: ReadonlyMap<string, string>;
  readonly subnets: ReadonlyMap<string, Network['subnets']>;
}

function surroundings({ topology }: Design, { hosts, around }: Clip, ids: IdSource): Surroundings {
  const swarms = new Set(topology.swarms.map(({ id }) => id));
  const present = topology.hosts.flatMap(({ networks }) => networks);
  const there = new Set(present.map(({ id }) => id));
  const copied = hosts.flatMap((host) => host.networks.filter((network) => isCopied(host, network, { swarms, there })));
  const known = [...present, ...around.networks, ...hosts.flatMap(({ networks }) => networks)];
  return {
    swarms,
    there,
    copies: new Map(copied.map(({ id }) => [id, ids('network')])),
    subnets: new Map(known.map(({ id, subnets }) => [id, subnets])),
  };
}

/** All but the overlays of a swarm that has them still: its members share them. */
function isCopied(host: Host, { id, driver }: Network, { swarms, there }: Pick<Surroundings, 'swarms' | 'there'>) {
  return !(driver === 'overlay' && swarms.has(host.swarmId ?? '') && there.has(id));
}

/**
 * Inside the copy of a host names and ports stay, since they are only told apart within one; what the physical network or the
 * swarm sees is new. Overlays that are there stay where they are: its containers attach to the same ones.
 */
function pasteHost(item: Host, around: Surroundings, fresh: FreshValues, ids: IdSource): Host {
  const { swarmId, swarm, netNat: _, routes: __, ...facts } = item;
  const { copies, there } = around;
  const inSwarm = swarmId !== undefined && around.swarms.has(swarmId);
  const map = (prefix: string, items: readonly { readonly id: string }[]) =>
    new Map(items.map(({ id }) => [id, ids(prefix)]));
  const adapters = map('adapter', item.adapters);
  const switches = map('switch', item.switches);
  const own = item.networks.filter((network) => isCopied(item, network, around));
  // Whoever brings an overlay manages it, as its original did.
  const role = own.some(({ driver }) => driver === 'overlay') ? swarm : 'worker';
  const local = new Set(item.networks.filter(({ driver }) => driver === 'nat' || driver === '').map(({ id }) => id));
  return {
    ...facts,
    id: ids('host'),
    ...(inSwarm && { swarmId, ...(swarm && role && { swarm: role }) }),
    adapters: item.adapters.map((adapter) => ({ ...unplugged(adapter), id: adapters.get(adapter.id) ?? adapter.id })),
    switches: item.switches.map((vswitch) => ({
      ...vswitch,
      id: switches.get(vswitch.id) ?? vswitch.id,
      adapters: vswitch.adapters.flatMap((id) => adapters.get(id) ?? []),
    })),
    networks: own.map((network) => {
      const { switch: vswitch, ...rest } = network;
      const id = copies.get(network.id) ?? network.id;
      const options = withoutIdentity(network.options);
      return { ...rest, id, options, ...(vswitch !== undefined && { switch: switches.get(vswitch) ?? vswitch }) };
    }),
    containers: item.containers.map((container) => ({
      ...container,
      id: ids('container'),
      endpoints: container.endpoints.flatMap((endpoint) => {
        const network = copies.get(endpoint.network) ?? (there.has(endpoint.network) ? endpoint.network : undefined);
        if (network === undefined) return [];
        const subnets = around.subnets.get(endpoint.network) ?? [];
        const isLocal = local.has(endpoint.network);
        const ip = isLocal ? endpoint.ip : fresh.address(endpoint.ip, subnets, subnets);
        return pasteEndpoint(endpoint, { id: ids('endpoint'), network, ip, mac: fresh.mac(endpoint.mac) });
      }),
    })),
  };
}
