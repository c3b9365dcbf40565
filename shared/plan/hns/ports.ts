import { type PortRange, parsePortRange, portCount } from '../../address/ports.ts';
import type { PublishedPort } from '../../design/schema.ts';
import { PORT_PROTOCOLS, type PortProtocol } from '../../windows/hns/policies.ts';
import { PORT_RANGE } from '../../windows/reserved.ts';
import type { HnsObstacle, PortMapping } from './description.ts';

/**
 * Published ports as HNS takes them, one mapping for each port. What HNS has no word for is an obstacle: an address of the
 * host above all, because without it the port would be open on every address.
 */
export function portMappings(ports: readonly PublishedPort[]): PortMapping[] | HnsObstacle {
  const mappings: PortMapping[] = [];
  for (const port of ports) {
    const read = mappingsOf(port);
    if (!Array.isArray(read)) return read;
    for (const mapping of read) mappings.push(mapping);
  }
  return mappings;
}

function mappingsOf(port: PublishedPort): PortMapping[] | HnsObstacle {
  const protocol = (port.protocol ?? 'tcp').toLowerCase();
  if (!isProtocol(protocol)) return { reason: 'hns-port-protocol', value: port.protocol ?? '' };
  if (port.hostIp && port.hostIp !== '0.0.0.0') return { reason: 'hns-port-address', value: port.hostIp };
  const inside = readPorts(port.container);
  if (!inside || inside.first === 0) return { reason: 'hns-port', value: port.container };
  const outside = port.host ? readPorts(port.host) : undefined;
  if (port.host && !outside) return { reason: 'hns-port', value: port.host };
  // Windows refuses several ports of the host for one of the container, and docker's client other unequal ranges.
  if (outside && portCount(outside) !== portCount(inside)) return { reason: 'hns-port-range', value: port.host ?? '' };
  return Array.from({ length: portCount(inside) }, (_, index) => {
    const external = outside ? outside.first + index : 0;
    return { protocol, internal: inside.first + index, ...(external !== 0 && { external }) };
  });
}

function isProtocol(text: string): text is PortProtocol {
  return text in PORT_PROTOCOLS;
}

function readPorts(text: string): PortRange | undefined {
  const range = parsePortRange(text);
  return range && range.first <= range.last && range.last <= PORT_RANGE.max ? range : undefined;
}
