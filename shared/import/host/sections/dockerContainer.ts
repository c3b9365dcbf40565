import { z } from 'zod';
import type { ObservedAttachment, ObservedContainer } from '../../../observed/observedHost.ts';
import { isRecord, textOf } from '../powershellValues.ts';
import {
  type JsonObject,
  type JsonSection,
  objectsOf,
  type Place,
  readFields,
  textField,
  textsOf,
} from '../section.ts';

const Container = z.object({
  Id: z.string().nullish(),
  Name: z.string().nullish(),
  State: z.object({ Running: z.boolean().nullish(), Status: z.string().nullish() }).nullish(),
  Config: z
    .object({
      Image: z.string().nullish(),
      Hostname: z.string().nullish(),
      MacAddress: z.string().nullish(),
      Labels: z.record(z.string(), z.string()).nullish(),
      Cmd: z.unknown().optional(),
      Env: z.unknown().optional(),
    })
    .nullish(),
  HostConfig: z
    .object({
      NetworkMode: z.string().nullish(),
      PublishAllPorts: z.boolean().nullish(),
      AutoRemove: z.boolean().nullish(),
      Isolation: z.string().nullish(),
      PortBindings: z.record(z.string(), z.unknown()).nullish(),
      Dns: z.unknown().optional(),
      DnsSearch: z.unknown().optional(),
    })
    .nullish(),
  NetworkSettings: z.object({ Networks: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});

/** `docker container inspect`, and `docker inspect` of containers. Values of the environment are counted, never kept. */
export const DOCKER_CONTAINER: JsonSection = {
  id: 'docker-containers',
  command: 'docker container inspect',
  recognises: (value) => 'HostConfig' in value || 'NetworkSettings' in value,
  read(value, into, at) {
    const fields = readFields(Container, value, at);
    const id = textOf(fields.Id);
    const name = textOf(fields.Name)?.replace(/^\//, '') ?? id;
    if (name === undefined) return at.unexpected(undefined, 'object');
    const { Config: config, HostConfig: host } = fields;
    if (textsOf(config?.Env, at, 'Config', 'Env').length > 0) into.withEnvironment++;
    const isolation = isolationOf(host?.Isolation);
    const mode = textOf(host?.NetworkMode);
    const container: ObservedContainer = {
      id: id ?? name,
      name,
      image: config?.Image ?? '',
      command: textsOf(config?.Cmd, at, 'Config', 'Cmd'),
      attachments: attachmentsOf(fields.NetworkSettings?.Networks ?? {}, { id: id ?? '', name }, at),
      ports: portsOf(host?.PortBindings ?? {}, at.key('HostConfig', 'PortBindings')),
      dns: textsOf(host?.Dns, at, 'HostConfig', 'Dns'),
      dnsSearch: textsOf(host?.DnsSearch, at, 'HostConfig', 'DnsSearch'),
      env: [],
      labels: labelsOf(config?.Labels ?? {}),
      running: fields.State?.Running ?? (fields.State?.Status ?? 'running') === 'running',
      ...(isolation && { isolation }),
      ...(mode !== undefined && isMode(mode) && { networkMode: mode }),
      ...(host?.PublishAllPorts && { publishAll: true }),
      ...(typeof host?.AutoRemove === 'boolean' && { autoRemove: host.AutoRemove }),
      ...(isChosenHostname(config?.Hostname, id) && { hostname: config?.Hostname ?? '' }),
    };
    const [first] = container.attachments;
    const mac = textOf(config?.MacAddress);
    if (first && mac !== undefined) first.mac = mac;
    into.containers ??= [];
    into.containers.push(container);
  },
  seen(into) {
    into.containers ??= [];
  },
};

/** Docker keeps no label without a name; a template that writes labels may end its list with one. */
function labelsOf(labels: Record<string, string>): Record<string, string> {
  if (!('' in labels)) return labels;
  const { '': _, ...named } = labels;
  return named;
}

function isolationOf(value: string | null | undefined): ObservedContainer['isolation'] {
  const lower = value?.toLowerCase();
  return lower === 'process' || lower === 'hyperv' || lower === 'default' ? lower : undefined;
}

/** What stands in place of networks; any other mode is the name of the first one. */
function isMode(mode: string): boolean {
  return mode === 'none' || mode === 'host' || mode.startsWith('container:');
}

/** Docker takes the first twelve digits of the id where nobody chose a name. */
function isChosenHostname(hostname: string | null | undefined, id: string | undefined): boolean {
  return !!hostname && !id?.toLowerCase().startsWith(hostname.toLowerCase());
}

function attachmentsOf(
  networks: JsonObject,
  { id, name }: { readonly id: string; readonly name: string },
  at: Place,
): ObservedAttachment[] {
  const found: ObservedAttachment[] = [];
  for (const network in networks) {
    const value = networks[network];
    if (network === 'none' || value === null) continue;
    const place = at.key('NetworkSettings', 'Networks', network);
    if (!isRecord(value)) {
      place.unexpected(value, 'object');
      continue;
    }
    const networkId = textField(value, 'NetworkID', place);
    const asked = isRecord(value.IPAMConfig) ? textField(value.IPAMConfig, 'IPv4Address', place) : undefined;
    const actual = textField(value, 'IPAddress', place);
    found.push({
      network,
      // Docker adds the container's own id and, on some versions, its name.
      aliases: textsOf(value.Aliases, place, 'Aliases').filter((alias) => alias !== name && !id.startsWith(alias)),
      ...(networkId !== undefined && { networkId }),
      ...(asked !== undefined && { ip: asked }),
      ...(actual !== undefined && { actualIp: actual }),
    });
  }
  return found;
}

type Port = ObservedContainer['ports'][number];

function portsOf(bindings: JsonObject, at: Place): Port[] {
  const ports: Port[] = [];
  for (const port in bindings) {
    const [container = '', protocol] = port.split('/');
    const place = at.key(port);
    const made: Port[] = [];
    for (const binding of objectsOf(bindings[port], place)) {
      const host = textField(binding, 'HostPort', place);
      const hostIp = textField(binding, 'HostIp', place);
      const item: Port = { container };
      if (host !== undefined && host !== '0') item.host = host;
      if (protocol !== undefined) item.protocol = protocol;
      if (hostIp !== undefined && hostIp !== '0.0.0.0' && hostIp !== '::') item.hostIp = hostIp;
      // One for IPv4 and one for IPv6 are one wish.
      if (!made.some((other) => other.host === item.host && other.hostIp === item.hostIp)) made.push(item);
    }
    ports.push(...made);
  }
  return ports;
}
