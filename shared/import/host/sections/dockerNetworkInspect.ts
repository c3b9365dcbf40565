import { z } from 'zod';
import type { ObservedDockerNetwork } from '../../../observed/observedHost.ts';
import { pairSubnets } from '../../docker/commands/networkCreate.ts';
import { textOf } from '../powershellValues.ts';
import { type JsonObject, type JsonSection, objectsOf, type Place, readFields } from '../section.ts';

const Network = z.object({
  Name: z.string().nullish(),
  Id: z.string().nullish(),
  Driver: z.string().nullish(),
  Scope: z.string().nullish(),
  Attachable: z.boolean().nullish(),
  Internal: z.boolean().nullish(),
  Ingress: z.boolean().nullish(),
  ConfigOnly: z.boolean().nullish(),
  ConfigFrom: z.object({ Network: z.string().nullish() }).nullish(),
  IPAM: z.object({ Config: z.unknown().optional() }).nullish(),
  Options: z.record(z.string(), z.string()).nullish(),
  Labels: z.record(z.string(), z.string()).nullish(),
  Containers: z.record(z.string(), z.unknown()).nullish(),
});

const Config = z.object({ Subnet: z.string().nullish(), Gateway: z.string().nullish() });

const Member = z.object({ Name: z.string().nullish(), IPv4Address: z.string().nullish() });

/** `docker network inspect`: networks with their addresses, options and the containers on them. */
export const DOCKER_NETWORK_INSPECT: JsonSection = {
  id: 'docker-networks',
  command: 'docker network inspect',
  recognises: (value) => 'Driver' in value && 'Scope' in value && ('IPAM' in value || 'Options' in value),
  read(value, into, at) {
    const fields = readFields(Network, value, at);
    const id = textOf(fields.Id);
    const name = textOf(fields.Name);
    if (id === undefined && name === undefined) return at.unexpected(undefined, 'object');
    const network: ObservedDockerNetwork = {
      id: id ?? name ?? '',
      name: name ?? id ?? '',
      driver: fields.Driver ?? '',
      subnets: subnetsOf(fields.IPAM?.Config, at.key('IPAM', 'Config')),
      options: fields.Options ?? {},
      labels: fields.Labels ?? {},
      ...(fields.Scope && { scope: fields.Scope }),
      ...(fields.Attachable && { attachable: true }),
      ...(fields.Internal && { internal: true }),
      ...(fields.Ingress && { ingress: true }),
      ...(fields.ConfigOnly && { configOnly: true }),
      ...(fields.ConfigFrom?.Network && { configFrom: fields.ConfigFrom.Network }),
    };
    into.dockerNetworks ??= [];
    into.dockerNetworks.push(network);
    for (const [container, member] of Object.entries(fields.Containers ?? {})) {
      const [object] = objectsOf(member, at, 'Containers', container);
      if (object) into.members.push(...memberOf(container, object, network, at.key('Containers', container)));
    }
  },
  seen(into) {
    into.dockerNetworks ??= [];
  },
};

function subnetsOf(config: unknown, at: Place): ObservedDockerNetwork['subnets'] {
  const entries = objectsOf(config, at).map((entry, index) => readFields(Config, entry, at.key(index)));
  const gateways = entries.flatMap(({ Gateway }) => textOf(Gateway)?.split('/')[0] ?? []);
  const subnets = entries.flatMap(({ Subnet }) => textOf(Subnet) ?? []);
  // IPv6 pools are listed as well; docker refuses to make them on Windows.
  const isIpv4 = (text: string) => !text.includes(':');
  return pairSubnets(subnets.filter(isIpv4), gateways.filter(isIpv4)).filter(({ subnet }) => subnet !== '');
}

/** Endpoints that a swarm makes for its load balancers are no containers. */
function memberOf(container: string, value: JsonObject, network: ObservedDockerNetwork, at: Place) {
  if (container.startsWith('lb-')) return [];
  const { Name, IPv4Address } = readFields(Member, value, at);
  const ip = textOf(IPv4Address)?.split('/')[0];
  return [
    {
      container,
      name: textOf(Name) ?? container,
      network: network.name,
      networkId: network.id,
      ...(ip !== undefined && { ip }),
    },
  ];
}
