import { subnetLine, vlanOf } from '../../design/look/labels.ts';
import type { Adapter, Host } from '../../design/schema.ts';
import type { Texts } from '../../language/texts.ts';
import { WINDOWSSHIM_PREFIX } from '../../windows/networkOptions.ts';
import { releaseById } from '../../windows/releases.ts';
import { shownDriver } from '../shownDriver.ts';
import { type Block, heading, table } from './blocks.ts';
import type { Handover } from './context.ts';
import { code, type Inline, joined, NOTHING, plain } from './inline.ts';

/** The hosts and the hardware in them. */
export function machineChapter({ hosts, texts, design }: Handover): Block[] {
  if (hosts.length === 0) return [];
  const swarms = new Map(design.topology.swarms.map(({ id, name }) => [id, name]));
  return [
    heading(2, plain(texts('handover.hosts'))),
    table(
      heads(texts, ['host', 'release', 'platform', 'engine', 'swarm']),
      hosts.map((host) => [
        code(host.name),
        releaseOf(host, texts),
        host.platform ? plain(texts(`canvas.platform.${host.platform}`)) : unstated(texts),
        host.engine ? code(host.engine) : unstated(texts),
        swarmOf(host, swarms, texts),
      ]),
    ),
    ...adapterBlocks(hosts, texts),
    ...switchBlocks(hosts, texts),
  ];
}

function releaseOf(host: Host, texts: Texts): Inline {
  if (host.release === undefined && host.build === undefined) return unstated(texts);
  const known = host.release === undefined ? undefined : releaseById.get(host.release);
  const name = known ? plain(known.name) : host.release === undefined ? undefined : code(host.release);
  const build = host.build === undefined ? undefined : plain(texts('handover.build', { build: host.build }));
  return joined([name, build], ', ');
}

function swarmOf(host: Host, swarms: ReadonlyMap<string, string>, texts: Texts): Inline {
  if (host.swarm === 'none') return plain(texts('handover.no-swarm'));
  const role = host.swarm === undefined ? undefined : plain(texts(`canvas.swarm.${host.swarm}`));
  const name = swarms.get(host.swarmId ?? '');
  return joined([role, name === undefined ? undefined : code(name)], ', ') || unstated(texts);
}

function adapterBlocks(hosts: readonly Host[], texts: Texts): Block[] {
  const rows = hosts.flatMap((host) =>
    host.adapters.map((adapter) => [
      code(host.name),
      code(adapter.name),
      code(adapter.ipv4 ?? ''),
      code(adapter.gateway ?? ''),
      vlansOf(adapter, texts),
      code(adapter.mac ?? ''),
      code(host.switches.find((vswitch) => vswitch.adapters.includes(adapter.id))?.name ?? ''),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(3, plain(texts('handover.adapters'))),
    table(heads(texts, ['host', 'adapter', 'address', 'gateway', 'vlan', 'mac', 'switch']), rows),
  ];
}

function vlansOf(adapter: Adapter, texts: Texts): Inline {
  return joined(
    [
      adapter.trunk ? plain(texts('canvas.trunk')) : undefined,
      typeof adapter.vlan === 'number' ? plain(String(adapter.vlan)) : undefined,
    ],
    ', ',
  );
}

function switchBlocks(hosts: readonly Host[], texts: Texts): Block[] {
  const rows = hosts.flatMap((host) =>
    host.switches.map((vswitch) => {
      const names = vswitch.adapters.map((id) => host.adapters.find((adapter) => adapter.id === id)?.name ?? id);
      const carried = host.networks.filter((network) => network.switch === vswitch.id);
      return [
        code(host.name),
        code(vswitch.name),
        plain(texts(`canvas.switch.${vswitch.kind}`)),
        joined(names.map(code), ', '),
        joined(
          carried.map(({ name }) => code(name)),
          ', ',
        ),
      ];
    }),
  );
  if (rows.length === 0) return [];
  return [
    heading(3, plain(texts('handover.switches'))),
    table(heads(texts, ['host', 'switch', 'kind', 'adapters', 'networks']), rows),
  ];
}

/** The networks, with the options that are set on them. */
export function networkChapter({ hosts, texts }: Handover): Block[] {
  const rows = hosts.flatMap((host) =>
    host.networks.map((network) => [
      code(network.name),
      code(host.name),
      code(shownDriver(network)),
      code(subnetLine(network)),
      joined(
        network.subnets.map(({ gateway }) => (gateway === undefined ? undefined : code(gateway))),
        ', ',
      ),
      code(vlanOf(network) ?? ''),
      optionsOf(network.options),
      network.origin === 'host' ? plain(texts('handover.exists')) : NOTHING,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, plain(texts('handover.networks'))),
    table(heads(texts, ['network', 'host', 'driver', 'subnets', 'gateway', 'vlan', 'options', 'remark']), rows),
  ];
}

function optionsOf(options: Readonly<Record<string, string>>): Inline {
  const shown = Object.keys(options)
    .filter((key) => key !== `${WINDOWSSHIM_PREFIX}vlanid`)
    .sort();
  return joined(
    shown.map((key) => code(`${key}=${options[key] ?? ''}`)),
    ', ',
  );
}

/** The containers with where they are reached. */
export function containerChapter({ hosts, design, texts }: Handover): Block[] {
  const names = new Map(design.topology.hosts.flatMap(({ networks }) => networks.map(({ id, name }) => [id, name])));
  const rows = hosts.flatMap((host) =>
    host.containers.map((container) => [
      code(container.name),
      code(host.name),
      code(container.image),
      container.networkMode === undefined
        ? joined(
            container.endpoints.map(({ network, ip }) =>
              joined([code(names.get(network) ?? '?'), code(ip ?? '')], ' '),
            ),
            ', ',
          )
        : code(container.networkMode),
      container.isolation === undefined || container.isolation === 'default' ? NOTHING : plain(container.isolation),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, plain(texts('handover.containers'))),
    table(heads(texts, ['container', 'host', 'image', 'networks', 'isolation']), rows),
    ...portBlocks(hosts, texts),
  ];
}

function portBlocks(hosts: readonly Host[], texts: Texts): Block[] {
  const rows = hosts.flatMap((host) =>
    host.containers.flatMap((container) => {
      const ports = container.ports.map((port) => [
        code(host.name),
        port.host === undefined ? plain(texts('handover.port-chosen')) : code(port.host),
        code(port.hostIp ?? ''),
        code(port.protocol ?? 'tcp'),
        code(container.name),
        code(port.container),
      ]);
      const all = plain(texts('handover.publish-all'));
      return container.publishAll
        ? [...ports, [code(host.name), all, NOTHING, NOTHING, code(container.name), NOTHING]]
        : ports;
    }),
  );
  if (rows.length === 0) return [];
  return [
    heading(3, plain(texts('handover.ports'))),
    table(heads(texts, ['host', 'host-port', 'host-address', 'protocol', 'container', 'container-port']), rows),
  ];
}

type Column =
  | ('host' | 'release' | 'platform' | 'engine' | 'swarm' | 'adapter' | 'address' | 'gateway' | 'vlan' | 'mac')
  | ('switch' | 'kind' | 'adapters' | 'networks' | 'network' | 'driver' | 'subnets' | 'options' | 'remark')
  | ('container' | 'image' | 'isolation' | 'host-port' | 'host-address' | 'protocol' | 'container-port');

function heads(texts: Texts, columns: readonly Column[]): Inline[] {
  return columns.map((column) => plain(texts(`handover.column.${column}`)));
}

function unstated(texts: Texts): Inline {
  return plain(texts('handover.not-stated'));
}
