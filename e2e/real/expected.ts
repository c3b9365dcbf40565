import { networksFor } from '../../shared/design/entities.ts';
import type { Container, Design, Endpoint, Host, Network } from '../../shared/design/schema.ts';

/**
 * What a docker daemon must be asked for, worked out from the design alone, not from the plan or its argument arrays: the
 * other side of the comparison.
 */
export function expectedNetwork(host: Host, network: Network) {
  const vswitch = host.switches.find((item) => item.id === network.switch);
  const adapters = (vswitch?.adapters ?? []).map((id) => host.adapters.find((adapter) => adapter.id === id)?.name);
  return {
    Name: network.name,
    Driver: network.driver,
    Attachable: network.attachable ?? false,
    Options: {
      ...network.options,
      ...(adapters.length > 0 && { 'com.docker.network.windowsshim.interface': adapters.join(',') }),
    },
    Labels: Object.fromEntries(
      network.flags.filter((use) => use.flag === '--label').map((use) => splitAtFirst(use.value ?? '')),
    ),
    Config: network.subnets
      .map(({ subnet, gateway }) => ({ Subnet: subnet, ...(gateway !== undefined && { Gateway: gateway }) }))
      .sort((a, b) => (a.Subnet < b.Subnet ? -1 : 1)),
  };
}

export function expectedContainer(design: Design, host: Host, container: Container) {
  const networks = new Map(networksFor(design, host).map((place) => [place.network.id, place.network.name]));
  const nameOf = (endpoint: Endpoint) => networks.get(endpoint.network) ?? '';
  const [first, ...later] = container.endpoints;
  const hot = container.endpoints.filter((endpoint) => endpoint.hotAdd);
  return {
    name: container.name,
    Image: container.image,
    Cmd: container.command ?? null,
    NetworkMode: container.networkMode ?? (first ? nameOf(first) : 'none'),
    PublishAllPorts: container.publishAll ?? false,
    PortBindings: Object.fromEntries(
      container.ports.map((port) => [
        `${port.container}/${port.protocol ?? 'tcp'}`,
        [{ HostIp: port.hostIp ?? '', HostPort: port.host ?? '' }],
      ]),
    ),
    Dns: container.dns ?? [],
    DnsSearch: container.dnsSearch ?? [],
    Isolation: container.isolation ?? '',
    first: first && expectedEndpoint(first),
    /** Connected before the start, and after it. */
    before: later.filter((endpoint) => !endpoint.hotAdd).map((endpoint) => connectionTo(nameOf(endpoint), endpoint)),
    after: hot.map((endpoint) => connectionTo(nameOf(endpoint), endpoint)),
  };
}

function connectionTo(network: string, endpoint: Endpoint) {
  return { network, ...expectedEndpoint(endpoint) };
}

function expectedEndpoint({ ip, mac, aliases }: Endpoint) {
  return { ip: ip ?? '', mac: mac ?? '', aliases: aliases ?? [] };
}

function splitAtFirst(text: string): [string, string] {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}
