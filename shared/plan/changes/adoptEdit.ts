import type { IdSource } from '../../design/create.ts';
import { batch, type Edit } from '../../design/edits.ts';
import { networksFor } from '../../design/entities.ts';
import type { Adapter, Container, Design, Endpoint, FlagUse, Host, Network } from '../../design/schema.ts';
import type { ObservedAttachment, ObservedContainer } from '../../observed/observedHost.ts';
import { INTERFACE_OPTION } from '../networkSteps.ts';
import { isOwnLabel } from '../ownership.ts';
import type { Drift } from './drift.ts';
import { aliasesOf } from './endpointDifference.ts';
import { adapterNames } from './linkDrop.ts';
import { isWrittenByDocker } from './networkDifference.ts';
import { attachmentsOf, type SeenHost, type SeenNetwork } from './seen.ts';

/** Draws one element as it is on the host. */
export function adoptEdit(design: Design, host: Host, seen: SeenHost, drift: Drift, ids: IdSource): Edit | undefined {
  const { kind, state, entity, observed } = drift;
  if (kind === 'swarm') return undefined;
  if (kind === 'connection') return adoptConnection(design, host, seen, drift, ids);
  if (state === 'missing') return entity && { type: 'remove', kind, host: host.id, id: entity.id };
  if (kind === 'network') {
    const there = seen.networks.find(({ docker }) => docker.id === observed?.id);
    const drawn = host.networks.find(({ id }) => id === entity?.id);
    return there && networkEdit(host, there, drawn, drift, ids);
  }
  const there = observed && seen.container(observed.id);
  const drawn = host.containers.find(({ id }) => id === entity?.id);
  return there && containerEdit(design, host, there, drawn, drift, ids);
}

function networkEdit(
  host: Host,
  there: SeenNetwork,
  drawn: Network | undefined,
  { differences }: Drift,
  ids: IdSource,
): Edit {
  const { docker, subnets } = there;
  const options = Object.fromEntries(
    Object.entries(docker.options).filter(([key]) => !isWrittenByDocker(key) && key !== INTERFACE_OPTION),
  );
  const uplink = uplinkEdits(host, there, drawn, ids);
  const leavesSwitch = uplink.vswitch === undefined && differences.some(({ field }) => field === 'interface');
  const set = {
    name: docker.name,
    driver: docker.configOnly ? '' : docker.driver,
    subnets,
    options,
    attachable: docker.attachable ? true : undefined,
    flags: networkFlags(there, drawn?.flags ?? []),
    ...(uplink.vswitch !== undefined && { switch: uplink.vswitch }),
  };
  if (drawn) {
    const change = { ...set, ...(leavesSwitch && { switch: undefined }) };
    return batch(...uplink.edits, { type: 'change', kind: 'network', host: host.id, id: drawn.id, set: change });
  }
  const { attachable, ...rest } = set;
  const value: Network = { id: ids('network'), origin: 'host', ...rest, ...(attachable && { attachable }) };
  return batch(...uplink.edits, { type: 'add', kind: 'network', host: host.id, value });
}

/** The switch a network stands on: one that is drawn on the same adapters, or a new one. */
function uplinkEdits(
  host: Host,
  { docker }: SeenNetwork,
  drawn: Network | undefined,
  ids: IdSource,
): { readonly edits: readonly Edit[]; readonly vswitch?: string } {
  const names = adapterNames(docker.options[INTERFACE_OPTION] ?? '');
  if (names.length === 0) return { edits: [] };
  const edits: Edit[] = [];
  const adapters = names.map((name) => {
    const known = host.adapters.find((adapter) => adapter.name.toLowerCase() === name.toLowerCase());
    if (known) return known.id;
    const value: Adapter = { id: ids('adapter'), name, named: true };
    edits.push({ type: 'add', kind: 'adapter', host: host.id, value });
    return value.id;
  });
  const key = (list: readonly string[]) => [...list].sort().join(' ');
  const fitting = host.switches.filter((item) => key(item.adapters) === key(adapters));
  const vswitch = fitting.find(({ id }) => id === drawn?.switch) ?? fitting[0];
  if (vswitch) return { edits, vswitch: vswitch.id };
  const id = ids('switch');
  const value = { id, name: docker.name, kind: 'external' as const, adapters, origin: 'docker' as const };
  edits.push({ type: 'add', kind: 'switch', host: host.id, value });
  return { edits, vswitch: id };
}

/** Flags whose effect docker shows are taken from the host; the others stay as they are drawn. */
const SHOWN = new Set([
  '--internal',
  '--ingress',
  '--attachable',
  '--scope',
  '--config-only',
  '--config-from',
  '--label',
]);

function networkFlags({ docker }: SeenNetwork, drawn: readonly FlagUse[]): FlagUse[] {
  const flags = drawn.filter(({ flag }) => !SHOWN.has(flag));
  if (docker.internal) flags.push({ flag: '--internal' });
  if (docker.ingress) flags.push({ flag: '--ingress' });
  if (docker.configOnly) flags.push({ flag: '--config-only' });
  if (docker.configFrom !== undefined) flags.push({ flag: '--config-from', value: docker.configFrom });
  if (docker.scope === 'swarm' && docker.driver !== 'overlay') flags.push({ flag: '--scope', value: 'swarm' });
  return [...flags, ...labelFlags(docker.labels)];
}

function labelFlags(labels: Readonly<Record<string, string>>): FlagUse[] {
  return Object.entries(labels)
    .map(([key, value]) => ({ flag: '--label', value: `${key}=${value}` }))
    .filter((use) => !isOwnLabel(use));
}

function containerEdit(
  design: Design,
  host: Host,
  there: ObservedContainer,
  drawn: Container | undefined,
  { differences }: Drift,
  ids: IdSource,
): Edit | undefined {
  const fields = new Set(differences.map(({ field }) => field));
  // Values of variables are not read, and what only the mark tells cannot be seen.
  if (drawn && (fields.size === 0 || fields.has('environment'))) return undefined;
  const all = !drawn;
  const has = (field: Parameters<typeof fields.has>[0]) => all || fields.has(field);
  const set = {
    ...(has('image') && { image: there.image }),
    ...(has('command') && { command: there.command.length > 0 ? there.command : undefined }),
    ...(has('isolation') && { isolation: there.isolation }),
    ...(has('ports') && { ports: there.ports }),
    ...(has('publish-all') && { publishAll: there.publishAll ? true : undefined }),
    ...(has('dns') && { dns: there.dns.length > 0 ? there.dns : undefined }),
    ...(has('dns-search') && { dnsSearch: there.dnsSearch.length > 0 ? there.dnsSearch : undefined }),
    ...(has('network-mode') && { networkMode: there.networkMode }),
    ...(has('running') && { running: there.running ? undefined : false }),
    ...((has('hostname') || has('label')) && { flags: containerFlags(there, drawn?.flags ?? [], fields, all) }),
  };
  if (drawn) return { type: 'change', kind: 'container', host: host.id, id: drawn.id, set };
  const networks = new Map(networksFor(design, host).map(({ network }) => [network.name, network.id]));
  const endpoints = attachmentsOf(there).flatMap((attachment): Endpoint[] => {
    const network = networks.get(attachment.network);
    return network === undefined ? [] : [endpointOf(there, attachment, network, ids('endpoint'))];
  });
  const defined = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const value: Container = {
    image: there.image,
    ports: there.ports,
    flags: [],
    ...defined,
    id: ids('container'),
    name: there.name,
    endpoints,
    // It is there, and may have more than can be seen; as a thing of the host it is left as it is.
    origin: 'host',
  };
  return { type: 'add', kind: 'container', host: host.id, value };
}

function containerFlags(
  { hostname, labels }: ObservedContainer,
  drawn: readonly FlagUse[],
  fields: ReadonlySet<string>,
  all: boolean,
): FlagUse[] {
  let flags = [...drawn];
  if (all || fields.has('hostname')) {
    flags = flags.filter(({ flag }) => flag !== '--hostname' && flag !== '-h');
    if (hostname !== undefined && !all) flags.push({ flag: '--hostname', value: hostname });
  }
  // An image brings labels of its own, so only those that were drawn are taken over.
  if (!all && fields.has('label')) {
    flags = flags.flatMap((use) => {
      const key = use.flag === '--label' || use.flag === '-l' ? use.value?.split('=')[0] : undefined;
      if (key === undefined) return [use];
      const value = labels[key];
      return value === undefined ? [] : [{ ...use, value: `${key}=${value}` }];
    });
  }
  return flags;
}

function adoptConnection(design: Design, host: Host, seen: SeenHost, drift: Drift, ids: IdSource): Edit | undefined {
  const there = drift.observed && seen.container(drift.observed.id);
  const container = host.containers.find(
    ({ id, name }) => id === drift.entity?.container || (!drift.entity && name === there?.name),
  );
  if (!container || !there) return undefined;
  const change = (endpoints: readonly Endpoint[]): Edit => ({
    type: 'change',
    kind: 'container',
    host: host.id,
    id: container.id,
    set: { endpoints },
  });
  if (drift.state === 'missing') return change(container.endpoints.filter(({ id }) => id !== drift.entity?.id));
  const attachment = attachmentsOf(there).find(({ network }) => network === drift.network);
  if (!attachment) return undefined;
  if (drift.state === 'changed') {
    return change(
      container.endpoints.map((endpoint) =>
        endpoint.id === drift.entity?.id
          ? { ...endpointOf(there, attachment, endpoint.network, endpoint.id), ...kept(endpoint, attachment, drift) }
          : endpoint,
      ),
    );
  }
  const network = networksFor(design, host).find((place) => place.network.name === drift.network);
  if (!network) return undefined;
  return change([...container.endpoints, endpointOf(there, attachment, network.network.id, ids('endpoint'))]);
}

/** What docker does not show of a connection stays as it is drawn; a MAC address is drawn only where one was. */
function kept({ hotAdd, flags, mac }: Endpoint, seen: ObservedAttachment, { differences }: Drift): Partial<Endpoint> {
  const other = differences.some(({ field }) => field === 'mac') ? seen.mac : mac;
  return { ...(hotAdd && { hotAdd }), ...(flags && { flags }), ...(other !== undefined && { mac: other }) };
}

function endpointOf(there: ObservedContainer, attachment: ObservedAttachment, network: string, id: string): Endpoint {
  const aliases = aliasesOf(attachment, there);
  return {
    id,
    network,
    ...(attachment.ip && { ip: attachment.ip }),
    ...(aliases.length > 0 && { aliases }),
  };
}
